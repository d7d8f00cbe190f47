namespace Jiheng.Documents;

/// <summary>文字块: a paragraph or a heading.</summary>
public abstract class TextBlock : Block
{
    private protected TextBlock(int index, DocumentPart part, SourcedText text, string? number)
        : base(index, part)
    {
        Text = text;
        Number = number;
    }

    /// <summary>文字, with the place of every character.</summary>
    public SourcedText Text { get; }

    /// <summary>自动编号: the label Word draws before the paragraph ("（一）", "1."), which is not part of its text; null where there is none.</summary>
    public string? Number { get; }
}
