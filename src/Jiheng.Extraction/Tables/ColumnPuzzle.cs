using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 归列: puts the figures of some rows, each in its order, into the columns of the row that they add up to, so that every column closes to the last digit.
/// There must be one way only.
/// </summary>
internal sealed class ColumnPuzzle
{
    /// <summary>No family is tried for longer.</summary>
    public const int MostSteps = 20_000;

    private const int ShortestFigure = 3;

    private readonly LostRow _whole;
    private readonly LostRow[] _parts;
    private readonly decimal[] _left;
    private readonly int[][] _places;
    private int[][]? _found;
    private bool _second, _mayPrune;
    private int _steps;

    public ColumnPuzzle(LostRow whole, LostRow[] parts, ref int budget)
    {
        _whole = whole;
        _parts = parts;
        _left = [.. whole.Figures.Select(figure => figure.Quantity.BaseValue)];
        _places = [.. parts.Select(part => new int[part.Figures.Length])];
        if (parts.Any(part => part.Figures.Length > _left.Length) || budget <= 0) return;
        _mayPrune = parts.All(part => part.Figures.All(figure => figure.Quantity.Value >= 0));
        _steps = Math.Min(MostSteps, budget);
        int before = _steps;
        Put(0, 0, 0);
        budget -= before - _steps;
        if (_second || _found is null || _steps <= 0) return;
        Columns = [.. Enumerable.Range(0, _left.Length).Select(PartsIn)];
        // Sums of one digit close by chance.
        if (Columns.Where((column, i) => column.Length > 1 && _whole.Figures[i].Quantity.Value != 0).Any(column => column.All(part => Digits(part.Figure) < ShortestFigure))) Columns = null;
    }

    /// <summary>The parts in each column of the whole; null where no way or more than one closes.</summary>
    public (TableFigure Figure, string Name)[][]? Columns { get; }

    private (TableFigure Figure, string Name)[] PartsIn(int column) =>
        [.. Enumerable.Range(0, _parts.Length).SelectMany(row => Enumerable.Range(0, _found![row].Length).Where(i => _found[row][i] == column).Select(i => (_parts[row].Figures[i], _parts[row].Label)))];

    private void Put(int row, int figure, int column)
    {
        if (_second || --_steps <= 0) return;
        if (row == _parts.Length)
        {
            if (_left.All(left => left == 0)) Keep();
            return;
        }

        if (figure == _places[row].Length)
        {
            Put(row + 1, 0, 0);
            return;
        }

        decimal value = _parts[row].Figures[figure].Quantity.BaseValue;
        for (int at = column; at <= _left.Length - (_places[row].Length - figure); at++)
        {
            if (_mayPrune && value > _left[at]) continue;
            _left[at] -= value;
            _places[row][figure] = at;
            Put(row, figure + 1, at + 1);
            _left[at] += value;
        }
    }

    /// <summary>Another way that only moves zeros is the same.</summary>
    private void Keep()
    {
        if (_found is null) _found = [.. _places.Select(places => places.ToArray())];
        else _second |= Enumerable.Range(0, _parts.Length).Any(row => Enumerable.Range(0, _places[row].Length).Any(i => _places[row][i] != _found[row][i] && _parts[row].Figures[i].Quantity.Value != 0));
    }

    private static int Digits(TableFigure figure) => figure.Quantity.Value.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture).Count(char.IsAsciiDigit);
}
