namespace Jiheng.Formats;

/// <summary>对齐表的范围: finds runs of lines whose pieces stand under each other.</summary>
internal static class AlignedRegions
{
    /// <summary>Ranges of lines that are tables, in order.</summary>
    public static List<Range> Find(AlignedLine[] lines, TxtPage page)
    {
        List<Range> regions = [];
        int at = 0;
        while (at < lines.Length)
        {
            if (!IsBody(lines[at]))
            {
                at++;
                continue;
            }

            int end = at;
            while (end < lines.Length && IsBody(lines[end]) && (end == at || lines[end].Line.BlankBefore <= 8)) end++;
            (int first, int last) = Trim(lines, page, at, end);
            if (last > first && IsTable(lines, page, first, last)) regions.Add(first..last);
            at = end;
        }

        return regions;
    }

    private static bool IsBody(AlignedLine line) => line.Kind is AlignedLineKind.Row or AlignedLineKind.Piece;

    /// <summary>Single pieces at either end belong to the table only where something says so.</summary>
    private static (int First, int Last) Trim(AlignedLine[] lines, TxtPage page, int first, int last)
    {
        bool unit = first > 0 && lines[first - 1].Kind == AlignedLineKind.Unit;
        int row = first;
        while (row < last && lines[row].Kind == AlignedLineKind.Piece) row++;
        if (row == last) return (last, last);
        if (!unit)
        {
            // Above the first row only a piece that stands well inside ("项目" over its columns) is a header.
            int top = row;
            while (top > first && row - top < 3 && lines[top - 1].Chunks[0].Start >= 4 && lines[top].Line.BlankBefore <= 1 && lines[top - 1].Chunks[0].End - lines[top - 1].Chunks[0].Start <= 12) top--;
            first = top;
        }

        int end = last;
        while (end > first && lines[end - 1].Kind == AlignedLineKind.Piece) end--;
        bool note = last < lines.Length && lines[last].Kind == AlignedLineKind.Note;
        while (end < last && lines[end].Line.BlankBefore <= (note ? 1 : 0) && !lines[end].Line.PageBreakBefore && !IsHeading(page, lines[end]) && StandsUnder(lines, first, end)) end++;
        return (first, end);
    }

    private static bool IsHeading(TxtPage page, AlignedLine line)
    {
        ReadOnlySpan<char> content = page.Content(line.Line);
        return content.EndsWith("说明") || content.EndsWith("情况") || content.EndsWith("概况");
    }

    /// <summary>A piece under some piece of the lines just above it.</summary>
    private static bool StandsUnder(AlignedLine[] lines, int first, int at)
    {
        AlignedChunk piece = lines[at].Chunks[0];
        for (int i = at - 1; i >= Math.Max(first, at - 6); i--)
        {
            foreach (AlignedChunk chunk in lines[i].Chunks)
            {
                if (chunk.Kind == ChunkKind.Text && (Math.Abs(chunk.Start - piece.Start) <= 1 || Math.Abs(chunk.Middle2 - piece.Middle2) <= 3)) return true;
            }
        }

        return false;
    }

    private static bool IsTable(AlignedLine[] lines, TxtPage page, int first, int last)
    {
        int rows = 0, data = 0, columns = 0;
        for (int i = first; i < last; i++)
        {
            if (lines[i].Kind == AlignedLineKind.Row) rows++;
            if (lines[i].HasData) data++;
            columns = Math.Max(columns, lines[i].Chunks.Length);
        }

        bool unit = first > 0 && lines[first - 1].Kind == AlignedLineKind.Unit;
        if (IsContents(lines, page, first, last)) return false;
        if (unit && rows >= 1 && (data >= 1 || columns >= 3)) return true;
        if (data == 0) return rows >= 2 && columns >= 3 && Agree(lines, first, last, 2);
        return rows >= 2 && (data >= 2 || columns >= 3) && Agree(lines, first, last, 1);
    }

    /// <summary>True where at least two columns, or one in a table of figures, are shared by neighbouring rows.</summary>
    private static bool Agree(AlignedLine[] lines, int first, int last, int wanted)
    {
        AlignedLine? above = null;
        int pairs = 0, agreeing = 0;
        for (int i = first; i < last; i++)
        {
            if (lines[i].Kind != AlignedLineKind.Row) continue;
            if (above is not null)
            {
                pairs++;
                int shared = lines[i].Chunks.Skip(1).Count(chunk => above.Chunks.Skip(1).Any(other => Alignment.Edges(chunk, other)));
                if (shared >= wanted) agreeing++;
            }

            above = lines[i];
        }

        return pairs > 0 && agreeing * 2 >= pairs;
    }

    /// <summary>A table of contents without leaders: labels with page numbers that never fall, and no header above.</summary>
    private static bool IsContents(AlignedLine[] lines, TxtPage page, int first, int last)
    {
        int number = 0, rows = 0;
        for (int i = first; i < last; i++)
        {
            if (lines[i].Kind != AlignedLineKind.Row) continue;
            AlignedChunk end = lines[i].Chunks[^1];
            ReadOnlySpan<char> label = page.Text.AsSpan(lines[i].Chunks[0].From, lines[i].Chunks[0].To - lines[i].Chunks[0].From);
            if (lines[i].Chunks.Length != 2 || end.Kind != ChunkKind.Code || end.To - end.From > 3 || ListLabel.Of(label).Kind == ListLabelKind.None) return false;
            int pageNumber = int.Parse(page.Text.AsSpan(end.From, end.To - end.From), System.Globalization.CultureInfo.InvariantCulture);
            if (pageNumber < number) return false;
            number = pageNumber;
            rows++;
        }

        return rows >= 2;
    }
}
