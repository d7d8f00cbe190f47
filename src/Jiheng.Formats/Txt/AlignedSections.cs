namespace Jiheng.Formats;

/// <summary>
/// 表的分段: header, then the lines of each page. A header that comes back on the next page is not read again; another header begins another table.
/// </summary>
internal sealed class AlignedSections
{
    private AlignedSections(List<AlignedLine> header, List<List<AlignedLine>> pages, List<AlignedLine> repeated, int end) =>
        (Header, Pages, RepeatedHeader, End) = (header, pages, repeated, end);

    /// <summary>Lines above the first data.</summary>
    public List<AlignedLine> Header { get; }

    /// <summary>Data lines, page by page: within one the figures of a column end at the same place.</summary>
    public List<List<AlignedLine>> Pages { get; }

    /// <summary>Lines of the header where it came back.</summary>
    public List<AlignedLine> RepeatedHeader { get; }

    /// <summary>Index of the first line after this table.</summary>
    public int End { get; }

    /// <summary>Reads the table that begins at <paramref name="start"/>.</summary>
    public static AlignedSections Of(TxtPage page, List<AlignedLine> lines, int start)
    {
        int data = DataStart(page, lines, start);
        List<AlignedLine> header = lines.GetRange(start, data - start), repeated = [];
        HashSet<string> keys = [.. header.Select(line => Key(page, line))];
        List<List<AlignedLine>> pages = [];
        int at = data;
        bool newPage = true;
        for (; at < lines.Count; at++)
        {
            if (keys.Contains(Key(page, lines[at])) && !lines[at].HasData && !IsTotal(page, lines[at]))
            {
                repeated.Add(lines[at]);
                newPage = true;
                continue;
            }

            if (at > data && BeginsHeader(lines, data, at)) break;
            if (newPage || BreaksAlignment(pages[^1], lines, at)) pages.Add([]);
            newPage = false;
            pages[^1].Add(lines[at]);
        }

        return new AlignedSections(header, pages, repeated, at);
    }

    private static int DataStart(TxtPage page, List<AlignedLine> lines, int start)
    {
        int at = start;
        while (at < lines.Count && !lines[at].HasData && !IsLabelled(page, lines[at])) at++;
        if (at == lines.Count)
        {
            // Nothing filled in: the last line may be the total's label, and a table of words has its header on the first line.
            if (lines[^1].Kind == AlignedLineKind.Piece && IsTotal(page, lines[^1])) return lines.Count - 1;
            bool words = lines.Count - start > 2 && lines.Skip(start).All(line => line.Kind == AlignedLineKind.Row && line.Chunks.Length == lines[start].Chunks.Length);
            return words ? start + 1 : lines.Count;
        }

        while (at > start && BelongsBelow(page, lines, start, at)) at--;
        return at;
    }

    /// <summary>The last lines above the first data may be the upper part of its label, or a total without figures.</summary>
    private static bool BelongsBelow(TxtPage page, List<AlignedLine> lines, int start, int at)
    {
        AlignedLine above = lines[at - 1], line = lines[at];
        if (above.Kind != AlignedLineKind.Piece || at - 1 == start) return false;
        if (IsTotal(page, above)) return true;
        bool apart = above.Line.BlankBefore > line.Line.BlankBefore;
        bool unlabelled = line.Chunks.All(chunk => chunk.Kind != ChunkKind.Text) && line.Chunks[0].Kind == ChunkKind.Code;
        bool below = at + 1 < lines.Count && lines[at + 1].Kind == AlignedLineKind.Piece && lines[at + 1].Line.BlankBefore == 0;
        return line.Line.BlankBefore == 0 && above.Chunks[0].Kind == ChunkKind.Text && (unlabelled || (apart && below));
    }

    private static bool IsLabelled(TxtPage page, AlignedLine line) =>
        ListLabel.Of(page.Text.AsSpan(line.Chunks[0].From, line.Chunks[0].To - line.Chunks[0].From)).Kind is ListLabelKind.Section or ListLabelKind.Bracketed or ListLabelKind.Number
        || line.Chunks.Length > 1 && line.Chunks[0].Kind == ChunkKind.Code;

    private static bool IsTotal(TxtPage page, AlignedLine line) => RowLabel.IsTotal(page.Text.AsSpan(line.Chunks[0].From, line.Chunks[0].To - line.Chunks[0].From));

    private static string Key(TxtPage page, AlignedLine line) => string.Concat(page.Content(line.Line).ToArray().Where(c => !CharKinds.IsWhite(c)));

    /// <summary>Words over the columns of figures, and figures below again: another header.</summary>
    private static bool BeginsHeader(List<AlignedLine> lines, int data, int at)
    {
        AlignedLine line = lines[at];
        if (line.Kind != AlignedLineKind.Row || line.HasData || line.Chunks.Length < 3) return false;
        int last = at - 1;
        while (last >= Math.Max(data, at - 6) && !lines[last].Chunks.Any(chunk => chunk.Kind == ChunkKind.Figure)) last--;
        if (last < Math.Max(data, at - 6)) return false;
        AlignedLine above = lines[last];
        int overFigures = line.Chunks.Count(chunk => above.Chunks.Any(other => other.Kind == ChunkKind.Figure && chunk.Overlap(other.Start, other.End) > 0)
            && !above.Chunks.Any(other => other.Kind == ChunkKind.Text && chunk.Overlap(other.Start, other.End) > 0));
        return overFigures >= 2;
    }

    /// <summary>A page break: the figures end elsewhere than on all the lines before.</summary>
    private static bool BreaksAlignment(List<AlignedLine> current, List<AlignedLine> lines, int at)
    {
        int next = at;
        while (next < lines.Count && next < at + 3 && !lines[next].Chunks.Any(chunk => chunk.Kind == ChunkKind.Figure)) next++;
        if (next == lines.Count || next == at + 3 || (next > at && lines[next].Line.BlankBefore > 0)) return false;
        List<AlignedLine> filled = LastFilled(current);
        if (filled.Count == 0) return false;
        return !filled.TakeLast(4).Any(line => Alignment.SharesFigures(line, lines[next])) || LeavesFullColumn(filled, lines[next]);
    }

    /// <summary>
    /// The first column of figures, which every line has filled (the total), is empty now, and a figure stands where none stood: chance may let another figure end where
    /// one ended on the page before, but not both.
    /// </summary>
    private static bool LeavesFullColumn(List<AlignedLine> filled, AlignedLine next)
    {
        if (filled.Count < 3) return false;
        List<AlignedChunk> figures = [.. next.Chunks.Where(chunk => chunk.Kind == ChunkKind.Figure)];
        bool unseen = figures.Any(figure => !filled.Any(line => line.Chunks.Any(other => other.Kind == ChunkKind.Figure && SameColumn(figure, other))));
        if (!unseen) return false;
        AlignedChunk total = filled[^1].Chunks.First(chunk => chunk.Kind == ChunkKind.Figure);
        bool full = filled.All(line => line.Chunks.Any(other => other.Kind == ChunkKind.Figure && SameColumn(total, other)));
        return full && !figures.Any(figure => SameColumn(total, figure));
    }

    /// <summary>The last lines with figures, enough to know their columns by.</summary>
    private static List<AlignedLine> LastFilled(List<AlignedLine> current)
    {
        List<AlignedLine> filled = [];
        for (int i = current.Count - 1; i >= 0 && i >= current.Count - 120 && filled.Count < 40; i--)
        {
            if (current[i].Chunks.Any(chunk => chunk.Kind == ChunkKind.Figure)) filled.Add(current[i]);
        }

        filled.Reverse();
        return filled;
    }

    private static bool SameColumn(AlignedChunk one, AlignedChunk other) => Math.Abs(one.End - other.End) <= 2 || one.Start == other.Start;
}
