namespace Jiheng.Formats;

/// <summary>版面文字: text as it stood on a page: tables whose columns are kept apart by spaces, and prose around them.</summary>
internal static class LaidOutReader
{
    /// <summary>Writes paragraphs and aligned tables.</summary>
    public static void Write(TxtPage page, ReadOnlySpan<PhysicalLine> lines, BlockSink sink)
    {
        if (lines.IsEmpty || sink.Stopped) return;
        AlignedLine[] narrow = new AlignedLine[lines.Length];
        for (int i = 0; i < lines.Length; i++) narrow[i] = AlignedLine.Of(page, lines[i], wide: false);
        int prose = 0;
        foreach (Range region in AlignedRegions.Find(narrow, page))
        {
            (int first, int length) = region.GetOffsetAndLength(lines.Length);
            // Columns are kept apart somewhere: single spaces alone align nothing.
            if (!HasGaps(page, lines.Slice(first, length))) continue;
            WriteProse(page, lines[prose..first], narrow.AsSpan(prose, first - prose), sink);
            AlignedTableReader.Write(page, Choose(page, narrow.AsSpan(first, length)), sink);
            prose = first + length;
        }

        WriteProse(page, lines[prose..], narrow.AsSpan(prose), sink);
    }

    private static bool HasGaps(TxtPage page, ReadOnlySpan<PhysicalLine> lines)
    {
        foreach (PhysicalLine line in lines)
        {
            ReadOnlySpan<char> content = page.Content(line);
            if (content.Contains('\t') || content.Contains("  ", StringComparison.Ordinal) || content.Contains('\u3000')) return true;
        }

        return false;
    }

    /// <summary>A line with the unit of a table is parted at its gaps, so that the unit stands alone; the rest is prose.</summary>
    private static void WriteProse(TxtPage page, ReadOnlySpan<PhysicalLine> lines, ReadOnlySpan<AlignedLine> kinds, BlockSink sink)
    {
        int start = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (kinds[i].Kind != AlignedLineKind.Unit) continue;
            ProseReader.Write(page, lines[start..i], sink);
            foreach (AlignedChunk chunk in kinds[i].Chunks) sink.Paragraph(page.Piece(chunk.From, chunk.To));
            start = i + 1;
        }

        ProseReader.Write(page, lines[start..], sink);
    }

    private static List<AlignedLine> Choose(TxtPage page, ReadOnlySpan<AlignedLine> narrow)
    {
        List<AlignedLine> one = [.. narrow], two = [];
        foreach (AlignedLine line in narrow) two.Add(AlignedLine.Of(page, line.Line, wide: true));
        return Alignment.Score(two) > Alignment.Score(one) ? two : one;
    }
}
