namespace Jiheng.Documents;

/// <summary>段落.</summary>
public sealed class Paragraph : TextBlock
{
    /// <summary>A paragraph; <paramref name="number"/> is an automatic label that is not part of the text.</summary>
    public Paragraph(int index, SourcedText text, DocumentPart part = DocumentPart.Body, string? number = null)
        : base(index, part, text, number)
    {
    }
}
