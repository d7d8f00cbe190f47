using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>文件种类: what the bytes of a file say it is, whatever it is called.</summary>
/// <param name="Format">The format that we read, or <see cref="FormatId.Unknown"/>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Code">The finding for a kind that we know and do not read; empty for what we read and for what we do not know.</param>
internal readonly record struct FileKind(FormatId Format, Bilingual Name, string Code)
{
    public static FileKind Unread(string code, string chinese, string english) => new(FormatId.Unknown, new Bilingual(chinese, english), code);

    public static FileKind Unknown => new(FormatId.Unknown, new Bilingual("", ""), "");
}
