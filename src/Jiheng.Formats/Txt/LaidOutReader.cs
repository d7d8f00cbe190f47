using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>版面文字: text that is neither divided nor a cell a line.</summary>
internal static class LaidOutReader
{
    /// <summary>Writes paragraphs and aligned tables.</summary>
    public static void Write(TxtPage page, ReadOnlySpan<PhysicalLine> lines, BlockSink sink)
    {
        foreach (PhysicalLine line in lines)
        {
            if (!line.IsEmpty) sink.Paragraph(page.Piece(line.From, line.To));
        }
    }
}
