namespace Jiheng.Documents;

/// <summary>所在部分: which part of the file a block comes from.</summary>
public enum DocumentPart
{
    /// <summary>正文.</summary>
    Body,

    /// <summary>页眉.</summary>
    Header,

    /// <summary>页脚.</summary>
    Footer,

    /// <summary>脚注.</summary>
    Footnote,

    /// <summary>尾注.</summary>
    Endnote,

    /// <summary>文本框.</summary>
    TextBox,
}
