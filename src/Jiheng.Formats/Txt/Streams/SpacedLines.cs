using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 空格分格: rows whose cells are parted by single spaces or by nothing ("公务接待费 14.83 14.83"), under headings parted the same way. A long name may have
/// broken onto lines of its own.
/// </summary>
internal static class SpacedLines
{
    private const int LongestLine = 240, MostPieces = 40, MostWords = 40, LeastRows = 3;

    private enum LineKind
    {
        Other,
        Words,
        Figure,
        Row,
    }

    /// <summary>Adds the tables of the lines that begin at <paramref name="from"/>; returns the index just after those lines. They are <paramref name="spaced"/> where rows, not single cells, stand on them.</summary>
    public static int Add(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int from, List<StreamRun> runs, out bool spaced)
    {
        StreamTexts texts = new();
        int rows = 0, single = 0, end = from, words = 0;
        bool glued = false, whole = false, letters = false;
        for (; end < lines.Length; end++)
        {
            List<SourcedText> pieces = IsCandidate(page, lines[end]) ? LinePieces.Of(page, lines[end]) : [];
            LineKind kind = KindOf(pieces);
            if (kind == LineKind.Other) break;
            rows += kind == LineKind.Row ? 1 : 0;
            glued |= kind == LineKind.Row && !glued && LinePieces.Glued(page, lines[end]);
            letters |= kind == LineKind.Row && pieces.Exists(piece => IsFormula(piece.Value));
            whole |= kind == LineKind.Words && pieces.Exists(piece => LinePieces.HeadsWhole(piece.Value));
            single += kind == LineKind.Figure && pieces.Count == 1 ? 1 : 0;
            words = kind == LineKind.Words ? words + 1 : 0;
            if (words > MostWords) break;
            texts.AddLine(pieces, end, kind == LineKind.Figure);
        }

        spaced = rows >= LeastRows && rows > single;
        if (spaced && !letters && !(glued && whole)) texts.AddTables(page, lines, runs);
        return end;
    }

    private static bool IsCandidate(TxtPage page, PhysicalLine line)
    {
        ReadOnlySpan<char> content = page.Content(line);
        return CharKinds.WidthOf(content) <= LongestLine && !content.ContainsAny("。；;|｜│┃║\t") && !content.Contains("  ", StringComparison.Ordinal) && !content.Contains('，') && !CellPerLineReader.IsCell(page, line);
    }

    /// <summary>A name and figures to the end of the line, perhaps twice (income beside expenditure); figures alone; words alone.</summary>
    private static LineKind KindOf(List<SourcedText> pieces)
    {
        if (pieces.Count is 0 or > MostPieces) return LineKind.Other;
        int figures = pieces.Count(piece => StreamCell.IsFigure(piece.Value));
        if (figures == 0) return LineKind.Words;
        if (figures == pieces.Count) return LineKind.Figure;
        return StreamCell.IsFigure(pieces[^1].Value) && pieces[^1].Length > 0 ? LineKind.Row : LineKind.Words;
    }

    /// <summary>"B" or "A=B+C": a column of letters between names and figures, which a broken name would be lost before.</summary>
    public static bool IsFormula(string text) => char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetter(c) || c is '=' or '+' or '-' or '＝' or '＋');
}
