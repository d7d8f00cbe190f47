using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 不齐各行: where blank cells left no mark, a row is a name (perhaps after its code) and the figures up to the next name. Rows with as many figures as
/// there are columns are sure. Of a shorter row only the first figure is, and only under a heading of total; the others stand behind all columns under
/// no heading, which says that the row's blanks may not be blank.
/// </summary>
internal sealed class RaggedRows
{
    private const int MostColumns = 24, MostBareNames = 3;

    private readonly IReadOnlyList<StreamCell> _cells;
    private readonly int _from, _to;
    private readonly List<HalfRow> _rows = [];
    private int _head;
    private readonly List<SourcedText> _behind = [];

    private RaggedRows(IReadOnlyList<StreamCell> cells, int from, int to) => (_cells, _from, _to) = (cells, from, to);

    /// <summary>The first table between two cells; null where none shows itself.</summary>
    public static StreamTable? Find(IReadOnlyList<StreamCell> cells, int from, int to) => new RaggedRows(cells, from, to).Table();

    private StreamTable? Table()
    {
        int first = _from;
        while (first < _to && _cells[first].Kind != StreamKind.Figure) first++;
        if (first == _to || first == _from) return null;
        int start = first - 1;
        if (start > _from && _cells[start - 1].Kind == StreamKind.Code) start--;
        _head = StreamCaptions.HeaderStart(_cells, _from, start);
        List<SourcedText> header = StreamCaptions.Filled(_cells, _head, start);
        ReadRows(start);
        if (_rows.Count(row => row.Figures > 0) < 2 || header.Count < 2 || header.Count > 3 * MostColumns) return null;
        if ((StackedCodes.Of(_cells, header, _rows) ?? (HeaderWords.Read(header) is { } cut ? StackedCodes.Of(_cells, cut, _rows) : null)) is { } stacked) return stacked with { First = _head, Behind = [.. stacked.Behind, .. _behind] };
        if ((SideBySide.Of(_cells, header, _rows) ?? (HeaderWords.Read(header) is { } words ? SideBySide.Of(_cells, words, _rows) : null)) is { } sides) return new StreamTable(_head, _rows[^1].End, sides) { Behind = _behind };
        int labels = _rows.Any(row => row.Code >= 0) ? 2 : 1;
        // Figures behind the last row belong to it or to columns that stand elsewhere: what the rows hold is not all.
        if (!StreamCaptions.EndsTable(_cells, _rows[^1].End, _to)) return UnlaidHeader.Rows(_cells, header, _rows, labels, _behind, told: false) is { } loose ? new StreamTable(_head, _rows[^1].End, loose) { Behind = _behind } : null;
        return Laid(header, labels) is { } rows ? new StreamTable(_head, _rows[^1].End, rows) { Behind = _behind } : null;
    }

    private void ReadRows(int start)
    {
        int bare = 0;
        for (int at = start; at < _to;)
        {
            if (HeadAgain(at, start) is > 0 and int again)
            {
                for (int i = at; i < again; i++) _behind.Add(_cells[i].Text);
                at = again;
                continue;
            }

            int code = _cells[at].Kind == StreamKind.Code ? at : -1, label = code >= 0 ? at + 1 : at;
            if (label >= _to || _cells[label].Kind != StreamKind.Label || StreamCaptions.IsStop(_cells[label])) break;
            int end = label + 1;
            while (end < _to && _cells[end].Kind == StreamKind.Figure) end++;
            bool marked = code >= 0 || ListLabel.Of(_cells[label].Text.Value).Kind != ListLabelKind.None;
            bare = end > label + 1 || marked ? 0 : bare + 1;
            if (bare > MostBareNames) break;
            _rows.Add(new HalfRow(code, label, end));
            at = end;
        }

        // Names after the last figure may be text below the table.
        while (_rows.Count > 0 && _rows[^1].Figures == 0) _rows.RemoveAt(_rows.Count - 1);
    }

    /// <summary>Index just after the header, perhaps with the title over it, written again where the table goes on over a page; 0 where it is not.</summary>
    private int HeadAgain(int at, int start)
    {
        if (at == start || _head == start) return 0;
        foreach (int from in (int[])[_head, TitleStart()])
        {
            int length = start - from;
            if (length > 1 && at + length < _to && Enumerable.Range(0, length).All(i => _cells[at + i].Key == _cells[from + i].Key)) return at + length;
        }

        return 0;
    }

    private int TitleStart()
    {
        int title = _head;
        while (title > _from && StreamCaptions.IsCaption(_cells[title - 1])) title--;
        return title;
    }

    private List<TableRow>? Laid(List<SourcedText> header, int labels)
    {
        // Codes in three columns (类, 款, 项): which of them is blank in a row, nothing tells.
        if (header.Any(text => text.Value.Trim() is "款" or "项") && !_rows.Any(row => row.Code >= 0 && _cells[row.Code].Text.Length > 5)) return null;
        header = OneCode(header);
        int most = _rows.Max(row => row.Figures), ordinals = _rows[0].CountsUp(_cells) ? _rows[0].Figures : 0;
        int columns = ordinals > 0 ? ordinals : most;
        if (columns > MostColumns || most > columns) return null;
        HeaderSketch? sketch = StreamHeader.Lay(header, labels, labels + columns) ?? StreamHeader.Lay(BrokenHeadings.Join(header, labels + columns), labels, labels + columns);
        if (sketch is null && HeaderWords.Read(header) is { } words)
        {
            header = OneCode(words);
            sketch = StreamHeader.Lay(header, labels, labels + columns);
        }

        sketch ??= Behind(header, labels + columns);
        if (sketch is null && ordinals == 0 && header.Count > 2 && StreamHeader.IsRemark(header[^1].Value) && StreamHeader.Lay(header[..^1], labels, labels + columns) is { } unremarked)
        {
            // 备注 that stays blank in every row has no column.
            sketch = unremarked;
            _behind.Add(header[^1]);
        }
        // Columns that are blank in every row: then the header alone tells how many there are.
        if (sketch is null && ordinals == 0 && WidthSaid(header, labels) > labels + most) sketch = StreamHeader.Lay(header, labels, WidthSaid(header, labels));
        if (sketch is null) return UnlaidHeader.Rows(_cells, header, _rows, labels, _behind);
        columns = sketch.Columns - labels;
        bool totalFirst = columns > 1 && StreamHeader.IsTotal(sketch.Leaf(labels)) && sketch.StandsAlone(labels);
        if (_rows.All(row => row.Figures < columns) && !totalFirst) return UnlaidHeader.Rows(_cells, header, _rows, labels, _behind);
        // 年初预算数, 全年预算数, 执行数 | 分值, 执行率, 得分: parts of the money have amounts and no points.
        int amounts = Enumerable.Range(0, columns).FirstOrDefault(c => sketch.Leaf(labels + c) is var leaf && (leaf.StartsWith("分值", StringComparison.Ordinal) || leaf.StartsWith("权重", StringComparison.Ordinal) || leaf.Contains('率')), -1);
        int sure = totalFirst ? 1 : 0, unsure = _rows.Where(row => IsUnsure(row, columns, amounts)).Select(row => row.Figures - sure).DefaultIfEmpty(0).Max();
        List<TableRow> rows = [.. sketch.Lines(unsure)];
        foreach (HalfRow row in _rows)
        {
            int placed = IsUnsure(row, columns, amounts) ? sure : row.Figures;
            IEnumerable<(SourcedText Text, int Start, int Span)> figures = Enumerable.Range(0, row.Figures)
                .Select(i => (_cells[row.Label + 1 + i].Text, labels + (i < placed ? i : columns + i - placed), 1));
            rows.Add(StreamTable.Row([.. row.Names(_cells, labels), .. figures], labels + columns + unsure));
        }

        return rows;
    }

    /// <summary>类, 款 and 项 head one column where the three parts of a code are one cell.</summary>
    private static List<SourcedText> OneCode(List<SourcedText> header)
    {
        List<SourcedText> parts = [.. header.Where(text => text.Value.Trim() is "类" or "款" or "项")];
        List<SourcedText> rest = [.. header.Where(text => text.Value.Trim() is not ("类" or "款" or "项"))];
        if (parts.Count == 0 || rest.Count == 0) return header;
        int code = Math.Max(0, rest.FindIndex(text => text.Value.Contains("编码", StringComparison.Ordinal)));
        SourcedTextBuilder whole = new SourcedTextBuilder().Append(rest[code]);
        foreach (SourcedText part in parts) whole.AppendOwn("\n").Append(part);
        // Which stand below 科目编码 is told by its name alone.
        rest[code] = whole.Build();
        return rest;
    }

    /// <summary>项目名称 and the like stand before the header of the money in one form: the headings that plainly are of figures are the header.</summary>
    private HeaderSketch? Behind(List<SourcedText> header, int width)
    {
        for (int taken = width; taken < header.Count && taken <= 2 * width; taken++)
        {
            IReadOnlyList<SourcedText> cells = BrokenHeadings.Join([.. header.TakeLast(taken)], width);
            if (cells.Count != width || !cells[0].Value.Contains('元') || !cells.Skip(1).All(text => StreamHeader.IsOfFigures(text.Value))) continue;
            _head += header.Count - taken;
            return new HeaderSketch(width).WithRow(cells, 0, 0);
        }

        return null;
    }

    private bool IsUnsure(HalfRow row, int columns, int amounts) => row.Figures > 0 && row.Figures < columns && !row.IsNil(_cells) && !(row.Figures == amounts && row.HoldsAmounts(_cells));

    /// <summary>The width that a header in one row says by itself; 科目编码 and 科目名称 may stand under 项目 or in its place. 0 for a header of two rows.</summary>
    private static int WidthSaid(List<SourcedText> header, int labels)
    {
        List<SourcedText> figures = [.. header.Where(text => !UnlaidHeader.IsOfNames(text.Value))];
        // 收入预算 over 合计 and the others, the names below it.
        bool covered = figures.Count > 2 && StreamHeader.IsTotal(figures[1].Value) && !StreamHeader.IsTotal(figures[0].Value) && header.IndexOf(figures[1]) > header.IndexOf(figures[0]) + 1;
        int over = covered ? 1 : 0;
        if (covered) figures.RemoveAt(0);
        if (figures.Count == 0 || !figures.All(text => StreamHeader.IsOfFigures(text.Value) || StreamHeader.IsOfMoney(text.Value) || StreamHeader.IsTotal(text.Value))) return 0;
        if (figures.DistinctBy(text => text.Value).Count() < figures.Count || figures.Any(text => text.Value.Contains("小计", StringComparison.Ordinal) || text.Value.StartsWith("其中", StringComparison.Ordinal))) return 0;
        return header.Count - over - figures.Count is 0 or > 4 ? 0 : labels + figures.Count;
    }
}
