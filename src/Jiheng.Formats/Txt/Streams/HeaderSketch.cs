using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>表头草图: header cells with the rows and columns they were found to stand in.</summary>
internal sealed class HeaderSketch(int columns)
{
    private readonly List<(SourcedText Text, int Row, int Start, int Span)> _cells = [];

    /// <summary>Number of columns.</summary>
    public int Columns { get; } = columns;

    /// <summary>Number of rows.</summary>
    public int Rows => _cells.Max(cell => cell.Row) + 1;

    /// <summary>Puts a cell in its place.</summary>
    public HeaderSketch With(SourcedText text, int row, int start, int span = 1)
    {
        _cells.Add((text, row, start, span));
        return this;
    }

    /// <summary>Puts the cells of one row side by side.</summary>
    public HeaderSketch WithRow(IEnumerable<SourcedText> texts, int row, int start)
    {
        foreach (SourcedText text in texts) With(text, row, start++);
        return this;
    }

    /// <summary>Puts another sketch below and to the right of a place.</summary>
    public HeaderSketch With(HeaderSketch other, int row, int start)
    {
        foreach ((SourcedText text, int own, int column, int span) in other._cells) With(text, row + own, start + column, span);
        return this;
    }

    /// <summary>The lowest heading over a column; empty where nothing heads it.</summary>
    public string Leaf(int column) =>
        string.Concat(_cells.Where(cell => cell.Start <= column && column < cell.Start + cell.Span).OrderBy(cell => cell.Row).Select(cell => cell.Text.Value).LastOrDefault("").Where(c => !CharKinds.IsWhite(c)));

    /// <summary>True for a column whose heading covers it alone and stands in the first row.</summary>
    public bool StandsAlone(int column) => _cells.Where(cell => cell.Start <= column && column < cell.Start + cell.Span).All(cell => cell is { Row: 0, Span: 1 });

    /// <summary>The rows, with columns behind that nothing heads.</summary>
    public IEnumerable<TableRow> Lines(int behind)
    {
        for (int row = 0; row < Rows; row++)
        {
            yield return StreamTable.Row(_cells.Where(cell => cell.Row == row).Select(cell => (cell.Text, cell.Start, cell.Span)), Columns + behind, heading: true);
        }
    }
}
