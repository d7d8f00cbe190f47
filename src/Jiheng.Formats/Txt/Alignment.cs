namespace Jiheng.Formats;

/// <summary>对齐: whether two pieces on different lines stand in one column by an edge or their middle.</summary>
internal static class Alignment
{
    /// <summary>Same left edge, same right edge, or same middle, within the rounding of a converter.</summary>
    public static bool Edges(AlignedChunk one, AlignedChunk other) =>
        Math.Abs(one.Start - other.Start) <= 1 || Math.Abs(one.End - other.End) <= 1 || Math.Abs(one.Middle2 - other.Middle2) <= 2;

    /// <summary>Figures of two lines that end at the same column; two lines of one page share at least one.</summary>
    public static bool SharesFigures(AlignedLine one, AlignedLine other) =>
        one.Chunks.Any(chunk => chunk.Kind == ChunkKind.Figure && other.Chunks.Any(b => b.Kind == ChunkKind.Figure && (Math.Abs(chunk.End - b.End) <= 2 || Math.Abs(chunk.Start - b.Start) <= 1)));

    /// <summary>How well the lines of a table agree when columns are counted this way: shared edges of neighbouring rows.</summary>
    public static int Score(IReadOnlyList<AlignedLine> lines)
    {
        int score = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            foreach (AlignedChunk chunk in lines[i].Chunks)
            {
                foreach (AlignedChunk other in lines[i - 1].Chunks)
                {
                    if (other.Start == chunk.Start && chunk.Start > 0) score++;
                    if (other.End == chunk.End && chunk.Kind == ChunkKind.Figure) score++;
                }
            }
        }

        return score;
    }
}
