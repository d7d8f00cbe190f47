using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>一侧的各列 of a table of two sides: the names, perhaps 行次, and the figures; and how far its numbering has come.</summary>
internal sealed class SideColumns
{
    private readonly int _first;
    private readonly bool _totalFirst;
    private readonly SideNumbers _numbers = new();
    private int _order;

    public SideColumns(HeaderSketch sketch, int first, int end)
    {
        _first = first;
        HasOrder = sketch.Leaf(first + 1) is "行次" or "栏次" or "序号";
        Figures = end - first - 1;
        _totalFirst = Figures > Orders + 1 && StreamHeader.IsTotal(sketch.Leaf(first + 1 + Orders));
    }

    /// <summary>True where a column numbers the rows.</summary>
    public bool HasOrder { get; }

    /// <summary>Number of columns after the names.</summary>
    public int Figures { get; }

    /// <summary>True once a row stands on this side.</summary>
    public bool HasBegun => _order > 0;

    private int Orders => HasOrder ? 1 : 0;

    /// <summary>Forgets how far the numbering has come.</summary>
    public void Restart()
    {
        _order = 0;
        _numbers.Restart();
    }

    /// <summary>A row whose first figure numbers it.</summary>
    public bool IsNumberedRow(IReadOnlyList<StreamCell> cells, HalfRow row) => HasOrder && row.Figures > 0 && !IsColumnRow(cells, row);

    /// <summary>The row number is the next of this side (the left one begins with 1).</summary>
    public bool IsNext(IReadOnlyList<StreamCell> cells, HalfRow row) => (_order > 0 || _first == 0) && IsNextOrder(cells, row.Label + 1);

    /// <summary>A cell is the next row number of this side.</summary>
    public bool IsNextOrder(IReadOnlyList<StreamCell> cells, int cell) => HasOrder && Order(cells, cell) == _order + 1;

    /// <summary>Counts a row number whose row is blank.</summary>
    public void TakeOrder() => _order++;

    /// <summary>A name whose number follows the last one of this side.</summary>
    public bool Continues(IReadOnlyList<StreamCell> cells, HalfRow row) => _numbers.IsNext(cells[row.Label].Text.Value);

    /// <summary>As <see cref="Takes"/>, where the numbering of names must not be broken.</summary>
    public bool Follows(IReadOnlyList<StreamCell> cells, HalfRow row) =>
        (ListLabel.Of(cells[row.Label].Text.Value).Kind != ListLabelKind.Section || _numbers.IsNext(cells[row.Label].Text.Value)) && Takes(cells, row);

    /// <summary>Counts a row in; false where it cannot be a row of this side.</summary>
    public bool Takes(IReadOnlyList<StreamCell> cells, HalfRow row)
    {
        if (HasOrder && !IsColumnRow(cells, row))
        {
            if (row.Figures == 0 || Order(cells, row.Label + 1) is not int order || (_order > 0 && order != _order + 1)) return false;
            _order = order;
        }

        _numbers.Take(cells[row.Label].Text.Value);
        int amounts = row.Figures - Orders;
        return row.Figures <= Figures && (amounts <= 0 || row.Figures == Figures || IsColumnRow(cells, row) || _totalFirst);
    }

    /// <summary>How many figures of a row have no sure column.</summary>
    public int Unsure(HalfRow row) => row.Figures < Figures ? Math.Max(0, row.Figures - Orders - 1) : 0;

    /// <summary>The cells of a row; figures without a sure column stand behind all columns.</summary>
    public IEnumerable<(SourcedText Text, int Start, int Span)> Cells(IReadOnlyList<StreamCell> cells, HalfRow row, int columns)
    {
        yield return (cells[row.Label].Text, _first, 1);
        int sure = row.Figures == Figures ? Figures : Orders + 1, start = _first + 1 + (IsColumnRow(cells, row) && HasOrder && row.Figures < Figures ? 1 : 0);
        for (int i = 0; i < row.Figures; i++) yield return (cells[row.Label + 1 + i].Text, i < sure ? start + i : columns + i - sure, 1);
    }

    /// <summary>栏次: a row that numbers the columns.</summary>
    private static bool IsColumnRow(IReadOnlyList<StreamCell> cells, HalfRow row) => cells[row.Label].Key is "栏次";

    private static int? Order(IReadOnlyList<StreamCell> cells, int cell) =>
        int.TryParse(cells[cell].Text.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int order) ? order : null;
}
