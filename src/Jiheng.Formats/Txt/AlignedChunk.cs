namespace Jiheng.Formats;

/// <summary>
/// 一段 of a line between wide gaps: <paramref name="From"/> and <paramref name="To"/> are offsets in the text, <paramref name="Start"/> and
/// <paramref name="End"/> columns on the page.
/// </summary>
internal readonly record struct AlignedChunk(int From, int To, int Start, int End, ChunkKind Kind)
{
    /// <summary>Twice the middle column (so that it stays a whole number).</summary>
    public int Middle2 => Start + End;

    /// <summary>Columns shared with an interval.</summary>
    public int Overlap(int start, int end) => Math.Max(0, Math.Min(End, end) - Math.Max(Start, start));
}

/// <summary>段的样子.</summary>
internal enum ChunkKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A classification code or an ordinal: whole digits without decimals.</summary>
    Code,

    /// <summary>An amount, a percentage, or a mark for nil.</summary>
    Figure,
}
