using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 定宽各行: where every cell left its mark, blank ones too, rows are told by their repetition: names, then figures, after the same number of cells.
/// The header must come out even with them, or there is no table. Where blank cells may be lost, the same holds for tables that have none.
/// </summary>
internal sealed class FixedRows
{
    private const int MaxWidth = 24, LeastTail = 5;

    private static readonly int[] LabelCounts = [1, 2, 3, 0];

    private readonly IReadOnlyList<StreamCell> _cells;
    private readonly int _to, _labels, _width;
    private readonly StreamKind[] _kinds;
    private readonly bool _ordinals;

    private FixedRows(IReadOnlyList<StreamCell> cells, int first, int to, int labels, int width)
    {
        (_cells, _to, _labels, _width) = (cells, to, labels, width);
        _kinds = new StreamKind[width];
        _ordinals = labels == 0 && to > first && cells[first].Text.Value == "1";
    }

    /// <summary>The first table between two cells; null where none shows itself.</summary>
    public static StreamTable? Find(IReadOnlyList<StreamCell> cells, int from, int to, bool blanksKept)
    {
        int first = from;
        while (first < to && cells[first].Kind != StreamKind.Figure) first++;
        if (first == to) return null;
        // A header has no more cells than this; what stands further above is other text.
        from = Math.Max(from, first - (4 * MaxWidth));
        StreamTable? best = null;
        foreach (int labels in LabelCounts)
        {
            for (int width = Math.Max(2, labels + 1); width <= MaxWidth; width++)
            {
                foreach (int start in Starts(cells, from, first, labels, width))
                {
                    if (start - from < width / 2 || new FixedRows(cells, first, to, labels, width).Table(from, start, blanksKept) is not { } table) continue;
                    if (best is null || table.End > best.End) best = table;
                }
            }
        }

        return best;
    }

    /// <summary>Where the first row may begin: its names right before the first figure, or before blanks where its first figures are missing.</summary>
    private static IEnumerable<int> Starts(IReadOnlyList<StreamCell> cells, int from, int first, int labels, int width)
    {
        bool total = labels > 1 && first > from && RowLabel.IsTotal(cells[first - 1].Text.Value);
        if (first - labels >= from) yield return total ? first - 1 : first - labels;
        if (labels == 0) yield break;
        for (int before = labels + 1; before < width && first - before >= from; before++)
        {
            if (cells[first - before].IsName && cells[first - before + labels].Kind == StreamKind.Blank) yield return first - before;
        }
    }

    private StreamTable? Table(int from, int start, bool blanksKept)
    {
        (int head, List<TableRow> rows) = Header(from, start);
        if (rows.Count == 0) return null;
        int at = start, end = start, filled = 0, kept = rows.Count;
        while (at < _to && Row(at, out int length) is { } row)
        {
            rows.Add(row);
            at += length;
            if (!row.HasFigure && at < _to) continue;
            filled += row.HasFigure ? 1 : 0;
            (end, kept) = (at, rows.Count);
        }

        // Blank rows at the end that something follows may be the title of the next table.
        rows.RemoveRange(kept, rows.Count - kept);
        return filled >= (_labels > 0 ? 2 : 1) && (blanksKept || !HasSides) && StreamCaptions.EndsTable(_cells, end, _to) ? new StreamTable(head, end, rows) : null;
    }

    /// <summary>Names between figures: two tables side by side, where a blank half without a mark would let the other half seem whole.</summary>
    private bool HasSides => Array.IndexOf(_kinds, StreamKind.Label, Names) is >= 0 and int label && Array.LastIndexOf(_kinds, StreamKind.Figure) > label;

    /// <summary>Columns before the first figure; 序号 is a number before the names.</summary>
    private int Names => _ordinals && Array.IndexOf(_kinds, StreamKind.Figure, 1) is > 1 and int figure ? figure : _labels;

    private (int Head, List<TableRow> Rows) Header(int from, int start)
    {
        int head = StreamCaptions.HeaderStart(_cells, from, start);
        if (StreamHeader.Lay(StreamCaptions.Filled(_cells, head, start), _labels, _width) is { } sketch) return _ordinals && sketch.Leaf(0) is not ("序号" or "编号") ? (head, []) : (head, [.. sketch.Lines(0)]);
        if (Tail(from, start) is { Rows.Count: > 0 } tail) return tail;
        // The heading of the names is left blank.
        int first = start - _width;
        bool blankFirst = first >= from && first == head - 1 && _cells[first].Kind == StreamKind.Blank && Enumerable.Range(head, _width - 1).All(i => _cells[i].IsName);
        return blankFirst ? (first, [StreamTable.Row(Enumerable.Range(0, _width).Select(c => (_cells[first + c].Text, c, 1)), _width)]) : (head, []);
    }

    /// <summary>项目名称 and the like stand before the header of the money in one form: the headings that plainly are of figures, and 原因 behind them, are the header.</summary>
    private (int Head, List<TableRow> Rows) Tail(int from, int start)
    {
        int head = start - _width;
        if (_labels != 1 || _width < LeastTail || head < from || !_cells[head].Key.Contains('元') || _cells[head].Kind != StreamKind.Label) return (head, []);
        bool money = Enumerable.Range(head + 1, _width - 1).All(i => _cells[i].Kind == StreamKind.Label && (StreamHeader.IsOfFigures(_cells[i].Text.Value) || StreamHeader.IsOfMoney(_cells[i].Text.Value) || (i == start - 1 && StreamHeader.IsRemark(_cells[i].Key))));
        return (head, money ? [StreamTable.Row(Enumerable.Range(0, _width).Select(c => (_cells[head + c].Text, c, 1)), _width)] : []);
    }

    /// <summary>The row that begins at a cell; null where the cells there are of another kind than the columns.</summary>
    private TableRow? Row(int at, out int length)
    {
        bool total = _labels > 1 && RowLabel.IsTotal(_cells[at].Text.Value) && at + 1 < _to && _cells[at + 1].Kind == StreamKind.Figure;
        int names = total ? 1 : _labels;
        length = Math.Min(_width - _labels + names, _to - at);
        // A last row may have lost its blanks before the title of the next table.
        for (int i = names + 1; i < length; i++)
        {
            if (StreamCaptions.IsStop(_cells[at + i])) length = i;
        }

        if (length <= names || (_labels > 0 && (StreamCaptions.IsStop(_cells[at]) || _cells[at].Key is "备注"))) return null;
        bool figure = false;
        for (int i = 0; i < length; i++)
        {
            StreamKind kind = _cells[at + i].Kind == StreamKind.Code ? StreamKind.Label : _cells[at + i].Kind;
            if (kind == StreamKind.Blank) continue;
            if (i < names)
            {
                // "=" and "≥" before a target name nothing.
                if (kind == StreamKind.Figure || !_cells[at + i].Text.Value.Any(char.IsLetterOrDigit)) return null;
                continue;
            }

            // A code begins a row.
            if (_cells[at + i].Kind == StreamKind.Code) return null;
            int column = i - names + _labels;
            // Rows begin with a name, with a number of order, or hold nothing but figures.
            if (_labels == 0 && kind == StreamKind.Label && !_ordinals) return null;
            if (_kinds[column] == StreamKind.Blank) _kinds[column] = kind;
            else if (_kinds[column] != kind && !IsNilWord(_cells[at + i])) return null;
            figure |= kind == StreamKind.Figure;
        }

        // What is left over at the end must be a row that lost its blanks there, not words of the page.
        if (length < _width - _labels + names && (!figure || _labels == 0)) return null;
        int first = at, count = length;
        return StreamTable.Row(Enumerable.Range(0, count).Select(i => (_cells[first + i].Text, i < names ? i : i - names + _labels, total && i == 0 ? _labels : 1)), _width);
    }

    /// <summary>"无" where a figure would stand.</summary>
    private static bool IsNilWord(StreamCell cell) => cell.Key is "无" or "零";
}
