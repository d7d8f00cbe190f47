using Jiheng.Documents;

namespace Jiheng.Extraction;

/// <summary>一段文的数: a run of prose with its classified figures, read once for all who ask.</summary>
internal sealed record ProseSection(IReadOnlyList<ProseText> Paragraphs, List<ProseFigure> Figures)
{
    /// <summary>All runs of a document that hold figures, in reading order.</summary>
    public static List<ProseSection> Of(Document document) =>
        [.. ProseSections.Of(document).Select(run => new ProseSection(run, FigureReader.Read(run))).Where(section => section.Figures.Count > 0)];
}
