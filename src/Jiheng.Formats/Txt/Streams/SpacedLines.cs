using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>空格分格: rows whose cells are parted by single spaces ("公务接待费 14.83 14.83"), under one or two lines of headings parted the same way.</summary>
internal static class SpacedLines
{
    private const int LongestLine = 80, MostPieces = 24, MostWords = 6, LeastRows = 3;

    private enum LineKind
    {
        Other,
        Words,
        Row,
    }

    /// <summary>Adds the tables of the lines that begin at <paramref name="from"/>; returns the index just after those lines, <paramref name="from"/> itself where there are none.</summary>
    public static int Add(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int from, List<StreamRun> runs)
    {
        List<SourcedText> texts = [];
        List<int> lineOf = [];
        int rows = 0, end = from, words = 0;
        for (; end < lines.Length; end++)
        {
            List<SourcedText> pieces = Pieces(page, lines[end]);
            LineKind kind = KindOf(page, lines[end], pieces);
            if (kind == LineKind.Other) break;
            rows += kind == LineKind.Row ? 1 : 0;
            words = kind == LineKind.Row ? 0 : words + 1;
            if (words > MostWords) break;
            texts.AddRange(pieces);
            lineOf.AddRange(Enumerable.Repeat(end, pieces.Count));
        }

        if (rows < LeastRows) return rows == 0 ? from : end;
        lineOf.Add(end);
        foreach (StreamTable table in StreamRun.TablesIn(texts, blanksKept: false))
        {
            // A table takes whole lines.
            int first = table.First, last = table.End;
            if ((first > 0 && lineOf[first - 1] == lineOf[first]) || lineOf[last - 1] == lineOf[last]) continue;
            runs.Add(new StreamRun(lineOf[first], lineOf[last - 1] + 1, texts[first..last], [table with { First = 0, End = last - first }]));
        }

        return end;
    }

    /// <summary>Words first, then figures to the end of the line; or short words alone.</summary>
    private static LineKind KindOf(TxtPage page, PhysicalLine line, List<SourcedText> pieces)
    {
        ReadOnlySpan<char> content = page.Content(line);
        if (pieces.Count is 0 or > MostPieces || CharKinds.WidthOf(content) > LongestLine || content.ContainsAny("。；，;|｜│┃║\t") || content.Contains("  ", StringComparison.Ordinal)) return LineKind.Other;
        if (CellPerLineReader.IsCell(page, line)) return LineKind.Other;
        int figures = pieces.FindIndex(piece => StreamCell.IsFigure(piece.Value));
        if (figures < 0) return LineKind.Words;
        if (figures != 1) return LineKind.Other;
        int second = pieces.FindIndex(1, piece => !StreamCell.IsFigure(piece.Value));
        // Two names with their figures: income beside expenditure.
        return second < 0 || (second + 1 < pieces.Count && pieces.Skip(second + 1).All(piece => StreamCell.IsFigure(piece.Value))) ? LineKind.Row : LineKind.Other;
    }

    /// <summary>Pieces between spaces; single characters spaced out for looks ("合 计") are one.</summary>
    private static List<SourcedText> Pieces(TxtPage page, PhysicalLine line)
    {
        List<(int From, int To)> spans = [];
        for (int at = line.From; at < line.To;)
        {
            int to = at;
            while (to < line.To && !CharKinds.IsWhite(page.Text[to])) to++;
            bool single = to - at == 1 && CharKinds.IsHan(page.Text[at]);
            bool joins = single && spans.Count > 0 && spans[^1] is var last && CharKinds.IsHan(page.Text[last.To - 1]) && (last.To - last.From == 1 || page.Text[last.To - 2] is ' ' or '\u3000');
            if (joins) spans[^1] = (spans[^1].From, to);
            else if (to > at) spans.Add((at, to));
            at = to;
            while (at < line.To && CharKinds.IsWhite(page.Text[at])) at++;
        }

        return [.. spans.Select(span => page.Piece(span.From, span.To))];
    }
}
