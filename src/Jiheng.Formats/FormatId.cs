namespace Jiheng.Formats;

/// <summary>文件格式.</summary>
public enum FormatId
{
    /// <summary>未知.</summary>
    Unknown,

    /// <summary>纯文本.</summary>
    Txt,

    /// <summary>Word 文档 (Office Open XML).</summary>
    Docx,
}
