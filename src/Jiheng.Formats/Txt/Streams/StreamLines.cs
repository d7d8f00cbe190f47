using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 一格一行: finds the runs of lines on which cells follow one another: closed by strokes that stand behind them or alone on lines of their own, or by
/// nothing but the line.
/// </summary>
internal static class StreamLines
{
    private const string StrokesAndSpace = "|｜│┃║ \t\u3000";

    private const int LongestSpaced = 8, LongestCell = 64, MostLines = 6, LeastFigures = 4;

    /// <summary>Runs that hold tables, in order.</summary>
    public static List<StreamRun> Find(TxtPage page, ReadOnlySpan<PhysicalLine> lines)
    {
        List<StreamRun> runs = [];
        int looked = 0;
        for (int at = 0; at < lines.Length;)
        {
            int end = StrokedEnd(page, lines, at, out int figures);
            if (end > at)
            {
                List<SourcedText> texts = figures >= LeastFigures ? Stroked(page, lines[at..end]) : [];
                List<StreamTable> tables = StreamRun.TablesIn(texts, blanksKept: true);
                if (tables.Count > 0) runs.Add(new StreamRun(at, end, texts, tables));
                at = end;
                continue;
            }

            if (at >= looked)
            {
                int before = runs.Count;
                looked = SpacedLines.Add(page, lines, at, runs, out bool spaced);
                if (runs.Count == before) LineRows.Add(page, lines, at, looked, runs);
                if (spaced || runs.Count > before)
                {
                    at = looked;
                    continue;
                }
            }

            figures = 0;
            while (end < lines.Length && IsPlainCell(page, lines[end]) && (end == at || !IsStrokedCell(page, lines, end)))
            {
                if (CellShapes.IsFigure(page.Content(lines[end]))) figures++;
                end++;
            }

            if (figures >= LeastFigures) AddPlain(page, lines, at, end, runs);
            at = Math.Max(end, at + 1);
        }

        return runs;
    }

    private static void AddPlain(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int from, int to, List<StreamRun> runs)
    {
        StreamTexts texts = new();
        for (int i = from; i < to; i++) texts.AddLine(Pieces(page, lines[i]), i, figures: false);
        texts.AddTables(page, lines, runs);
    }

    /// <summary>One cell, but for a code before its name and an amount behind it, which a converter set on one line.</summary>
    private static List<SourcedText> Pieces(TxtPage page, PhysicalLine line)
    {
        List<SourcedText> pieces = LinePieces.Of(page, line);
        bool coded = pieces.Count == 2 && pieces[0].Length > 2 && CellShapes.IsCode(pieces[0].Value) && !StreamCell.IsFigure(pieces[1].Value);
        bool closed = pieces.Count > 1 && !SpacedLines.IsFormula(pieces[0].Value) && CellShapes.IsAmount(pieces[^1].Value) && pieces.Skip(1).SkipLast(1).All(piece => CellShapes.IsAmount(piece.Value) || CellShapes.IsCode(pieces[0].Value));
        return coded || closed ? pieces : [page.Piece(line.From, line.To)];
    }

    /// <summary>A short line that is one cell and no sentence.</summary>
    private static bool IsPlainCell(TxtPage page, PhysicalLine line)
    {
        ReadOnlySpan<char> content = page.Content(line);
        // "合　　计" is spaced out for looks; two words far apart are two cells.
        if (content.Length > LongestSpaced && !IsSpacedOut(content) && (content.Contains("  ", StringComparison.Ordinal) || content.Contains("\u3000\u3000", StringComparison.Ordinal))) return false;
        return !line.IsEmpty && !CellPerLineReader.IsCell(page, line) && CharKinds.WidthOf(content) <= LongestCell && !WithoutNumber(content).ContainsAny("。；;！|｜│┃║\t") && content[^1] is not ('，' or '、');
    }

    /// <summary>"指    标    名    称": one word, every character apart.</summary>
    private static bool IsSpacedOut(ReadOnlySpan<char> content)
    {
        for (int i = 1; i < content.Length; i++)
        {
            if (!CharKinds.IsWhite(content[i]) && !CharKinds.IsWhite(content[i - 1])) return false;
        }

        return true;
    }

    /// <summary>"一。财政收入": a full stop where others write 、.</summary>
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> content) =>
        content.Length > 2 && content[1] == '。' && "一二三四五六七八九十".Contains(content[0]) ? content[2..] : content;

    /// <summary>Index just after the lines on which strokes close single cells; <paramref name="first"/> itself where none begin there.</summary>
    private static int StrokedEnd(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int first, out int figures)
    {
        int end = first;
        figures = 0;
        for (int at = first; at < lines.Length;)
        {
            int next = at;
            while (next < lines.Length && next - at < MostLines && Ending(page, lines[next]) == '\0' && IsPlainCell(page, lines[next])) next++;
            if (next == lines.Length || Ending(page, lines[next]) != '|') break;
            // The first cell is the line at its stroke alone, and a title or a unit is not the beginning of a cell.
            if (end == first ? !IsStrokedCell(page, lines, first) : next > at && (HoldsCaption(page, lines[at..(IsStrokes(page, lines[next]) ? next - 1 : next)]) || IsOverHeader(page, lines, at, next))) break;
            for (int i = at; i <= next; i++) figures += CellShapes.IsFigure(page.Content(lines[i]).TrimEnd(StrokesAndSpace)) ? 1 : 0;
            end = at = next + 1;
        }

        return end;
    }

    /// <summary>A cell that is closed on its own line or at the beginning of the next.</summary>
    private static bool IsStrokedCell(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int at) =>
        Ending(page, lines[at]) == '|' || (Ending(page, lines[at]) == '\0' && IsPlainCell(page, lines[at]) && at + 1 < lines.Length && Ending(page, lines[at + 1]) == '|' && IsStrokes(page, lines[at + 1]));

    private static bool IsStrokes(TxtPage page, PhysicalLine line) => page.Content(line).TrimEnd(StrokesAndSpace).IsEmpty;

    private static bool HoldsCaption(TxtPage page, ReadOnlySpan<PhysicalLine> lines)
    {
        foreach (PhysicalLine line in lines)
        {
            if (TableCaptions.IsTitle(page.Content(line)) || CharKinds.WidthOf(page.Content(line)) > LongestCell) return true;
        }

        return false;
    }

    /// <summary>
    /// "（二）助学补助45万元" on a line without stroke, then a cell closed by one and another cell of words: a heading of the page over the header of the
    /// next table. A name that broke in its cell has its figure behind it.
    /// </summary>
    private static bool IsOverHeader(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int at, int closed)
    {
        if (IsStrokes(page, lines[closed])) closed--;
        int behind = closed + 1;
        if (behind < lines.Length && IsStrokes(page, lines[behind])) behind++;
        if (closed <= at || behind >= lines.Length) return false;
        ReadOnlySpan<char> first = page.Content(lines[at]), next = page.Content(lines[behind]).TrimEnd(StrokesAndSpace);
        if (next.IsEmpty || CellShapes.IsFigure(next)) return false;
        return ListLabel.Of(first).Kind is ListLabelKind.Section or ListLabelKind.Bracketed or ListLabelKind.Part || StreamCaptions.IsCaption(new StreamCell(page.Piece(lines[at].From, lines[at].To), StreamKind.Label));
    }

    /// <summary>'|' for a line that ends with strokes and has none before them, '\0' for one without, 'x' for any other.</summary>
    private static char Ending(TxtPage page, PhysicalLine line)
    {
        ReadOnlySpan<char> content = page.Content(line), bare = content.TrimEnd(StrokesAndSpace);
        if (bare.ContainsAny("|｜│┃║") || CellPerLineReader.IsCell(page, line)) return 'x';
        return bare.Length == content.Length ? '\0' : content[bare.Length..].ContainsAny("|｜│┃║") ? '|' : '\0';
    }

    /// <summary>The cells of lines closed by strokes: every stroke closes one.</summary>
    private static List<SourcedText> Stroked(TxtPage page, ReadOnlySpan<PhysicalLine> lines)
    {
        List<SourcedText> texts = [];
        SourcedTextBuilder cell = new();
        foreach (PhysicalLine line in lines)
        {
            int strokes = 0, to = line.To;
            while (to > line.From && (page.Text[to - 1] is '|' or '｜' or '│' or '┃' or '║' || CharKinds.IsWhite(page.Text[to - 1])))
            {
                if (!CharKinds.IsWhite(page.Text[--to])) strokes++;
            }

            if (to > line.From)
            {
                if (cell.Length > 0) cell.AppendOwn("\n");
                cell.Append(page.Text.AsSpan(line.From, to - line.From), 0, line.From);
            }

            for (int i = 0; i < strokes; i++)
            {
                texts.Add(cell.Length == 0 ? SourcedText.Empty : cell.Build());
                cell = new();
            }
        }

        if (cell.Length > 0) texts.Add(cell.Build());
        return texts;
    }
}
