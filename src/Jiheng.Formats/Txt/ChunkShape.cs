namespace Jiheng.Formats;

/// <summary>段的样子的判断.</summary>
internal static class ChunkShape
{
    /// <summary>Kind of a piece of text.</summary>
    public static ChunkKind Of(ReadOnlySpan<char> text)
    {
        if (CellShapes.IsAmount(text) || CellShapes.IsNil(text)) return ChunkKind.Figure;
        if (!text.ContainsAnyExceptInRange('0', '9')) return text.Length <= 7 ? ChunkKind.Code : ChunkKind.Text;
        return CellShapes.IsFigure(text) ? ChunkKind.Figure : ChunkKind.Text;
    }
}
