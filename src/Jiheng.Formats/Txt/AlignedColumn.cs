namespace Jiheng.Formats;

/// <summary>一列: an interval of columns on the page and what mostly stands in it.</summary>
internal sealed record AlignedColumn(int Start, int End, ChunkKind Kind)
{
    /// <summary>True where a piece shares a column with it.</summary>
    public bool Overlaps(AlignedChunk chunk) => chunk.Overlap(Start, End) > 0;

    /// <summary>How badly a piece fits here; 0 is a perfect fit.</summary>
    public int Misfit(AlignedChunk chunk)
    {
        int edge = Math.Min(Math.Min(Math.Abs(chunk.Start - Start), Math.Abs(chunk.End - End)), Math.Abs(chunk.Middle2 - Start - End) / 2);
        // Beyond some columns distance says little: converters squeeze or stretch the space of a whole line.
        int gap = Math.Max(0, Math.Max(chunk.Start - End, Start - chunk.End));
        int cost = Overlaps(chunk) ? Math.Min(edge, 4) : 4 + Math.Min(6, gap) + (gap / 16);
        return cost + ((chunk.Kind, Kind) switch
        {
            (ChunkKind.Text, ChunkKind.Figure) or (ChunkKind.Figure, ChunkKind.Text) => 6,
            (ChunkKind.Figure, ChunkKind.Code) => 6,
            (ChunkKind.Text, ChunkKind.Code) => 4,
            (ChunkKind.Code, ChunkKind.Text) => 3,
            (ChunkKind.Code, ChunkKind.Figure) => 1,
            _ => 0,
        });
    }
}
