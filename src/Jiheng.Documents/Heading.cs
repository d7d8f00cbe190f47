namespace Jiheng.Documents;

/// <summary>标题: a paragraph that the file itself marks as a heading (a style or an outline level), never one we guessed from its wording.</summary>
public sealed class Heading : TextBlock
{
    /// <summary>A heading of <paramref name="level"/> 1 (highest) to 9.</summary>
    public Heading(int index, SourcedText text, int level, DocumentPart part = DocumentPart.Body, string? number = null)
        : base(index, part, text, number) => Level = level;

    /// <summary>级: 1 is the highest.</summary>
    public int Level { get; }
}
