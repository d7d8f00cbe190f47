using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 页眉页脚: page numbers and running heads that a converter left between the lines go to the headers and footers, so that they break neither a
/// sentence nor a table. What could be a figure of the report stays where it is.
/// </summary>
internal static class PageFurniture
{
    /// <summary>Lines between two bare page numbers at least; ordinals in a list stand closer.</summary>
    private const int LeastPage = 12;

    /// <summary>The lines without page furniture; the furniture itself goes to the sink.</summary>
    public static PhysicalLine[] Remove(TxtPage page, BlockSink sink)
    {
        PhysicalLine[] lines = [.. page.Lines];
        DocumentPart[] parts = new DocumentPart[lines.Length];
        MarkNumbers(page, lines, parts);
        MarkRunningHeads(page, lines, parts);
        if (parts.All(part => part == DocumentPart.Body)) return lines;
        List<PhysicalLine> body = [];
        int blank = 0;
        bool pageBreak = false;
        for (int i = 0; i < lines.Length; i++)
        {
            PhysicalLine line = lines[i];
            if (parts[i] == DocumentPart.Body)
            {
                // Where furniture stood the page broke; how many blank lines were around it says nothing.
                body.Add(pageBreak ? line with { BlankBefore = Math.Min(1, blank + line.BlankBefore), PageBreakBefore = true } : line);
                (blank, pageBreak) = (0, false);
                continue;
            }

            sink.Furniture(page.Piece(line.From, line.To), parts[i]);
            blank += line.BlankBefore;
            pageBreak = true;
        }

        return [.. body];
    }

    private static void MarkNumbers(TxtPage page, PhysicalLine[] lines, DocumentPart[] parts)
    {
        List<(int Line, int Number)> bare = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (CellPerLineReader.IsCell(page, lines[i])) continue;
            ReadOnlySpan<char> content = page.Content(lines[i]);
            if (PageNumber.IsMarked(content)) parts[i] = DocumentPart.Footer;
            else if (PageNumber.Bare(content) is int number && StandsAlone(lines, i)) bare.Add((i, number));
        }

        // Bare numbers count only as a series 1, 2, 3 … that is a page apart.
        Dictionary<int, List<int>> places = [];
        foreach ((int line, int number) in bare) (places.TryGetValue(number, out List<int>? known) ? known : places[number] = []).Add(line);
        int behind = -1;
        foreach ((int line, int number) in bare)
        {
            if (line <= behind) continue;
            List<int> series = [line];
            while (NextPlace(places, number + series.Count, series[^1] + LeastPage) is int next) series.Add(next);
            if (series.Count < 3) continue;
            foreach (int one in series) parts[one] = DocumentPart.Footer;
            behind = series[^1];
        }
    }

    /// <summary>The first line from <paramref name="least"/> on that holds a number and nothing else.</summary>
    private static int? NextPlace(Dictionary<int, List<int>> places, int number, int least)
    {
        if (!places.TryGetValue(number, out List<int>? lines)) return null;
        int at = lines.BinarySearch(least);
        if (at < 0) at = ~at;
        return at < lines.Count ? lines[at] : null;
    }

    private static bool StandsAlone(PhysicalLine[] lines, int at) =>
        (lines[at].BlankBefore > 0 || lines[at].PageBreakBefore) && (at + 1 == lines.Length || lines[at + 1].BlankBefore > 0 || lines[at + 1].PageBreakBefore);

    /// <summary>The same first or last line on most pages; only where the file marks its pages.</summary>
    private static void MarkRunningHeads(TxtPage page, PhysicalLine[] lines, DocumentPart[] parts)
    {
        List<int> starts = [.. Enumerable.Range(0, lines.Length).Where(i => i == 0 || lines[i].PageBreakBefore)];
        if (starts.Count < 3) return;
        foreach (bool top in (bool[])[true, false])
        {
            List<int> edges = [];
            for (int p = 0; p < starts.Count; p++)
            {
                int from = starts[p], to = p + 1 < starts.Count ? starts[p + 1] : lines.Length;
                int edge = top ? from : to - 1;
                while (edge >= from && edge < to && parts[edge] != DocumentPart.Body) edge += top ? 1 : -1;
                if (edge >= from && edge < to && !CellPerLineReader.IsCell(page, lines[edge]) && !EndsWithAmount(page.Content(lines[edge]))) edges.Add(edge);
            }

            foreach (IGrouping<string, int> same in edges.GroupBy(edge => Key(page, lines[edge])))
            {
                if (same.Key.Length == 0 || same.Count() < Math.Max(3, starts.Count / 2)) continue;
                // On the first page the same words are the title.
                foreach (int edge in same.Where(edge => edge != 0)) parts[edge] = top ? DocumentPart.Header : DocumentPart.Footer;
            }
        }
    }

    /// <summary>The last row of a page may be the same row of several tables.</summary>
    private static bool EndsWithAmount(ReadOnlySpan<char> content) => CellShapes.IsAmount(content[(content.LastIndexOfAny(' ', '\t', '\u3000') + 1)..]);

    private static string Key(TxtPage page, PhysicalLine line) => string.Concat(page.Content(line).ToArray().Where(c => !CharKinds.IsWhite(c) && !CharKinds.IsDigit(c)));
}
