using System.Text;
using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>辨认格式: tells a file's kind from its bytes, never from its name.</summary>
internal static class FormatSniffer
{
    /// <summary>Kinds whose first bytes are enough; {first bytes, kind}.</summary>
    private static readonly (byte[] Start, FileKind Kind)[] Starts =
    [
        ([0x50, 0x4B, 0x03, 0x04], new FileKind(FormatId.Docx, new Bilingual("Word 文档 (.docx)", "a Word document (.docx)"), "")),
        ([0x50, 0x4B, 0x05, 0x06], FileKind.Unread(ReadingFindings.Archive, "空的 ZIP 压缩包", "an empty ZIP archive")),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], FileKind.Unread(ReadingFindings.Picture, "PNG 图片", "a PNG picture")),
        ([0xFF, 0xD8, 0xFF], FileKind.Unread(ReadingFindings.Picture, "JPEG 图片", "a JPEG picture")),
        ("GIF8"u8.ToArray(), FileKind.Unread(ReadingFindings.Picture, "GIF 图片", "a GIF picture")),
        ([(byte)'I', (byte)'I', 0x2A, 0x00], FileKind.Unread(ReadingFindings.Picture, "TIFF 图片", "a TIFF picture")),
        ([(byte)'M', (byte)'M', 0x00, 0x2A], FileKind.Unread(ReadingFindings.Picture, "TIFF 图片", "a TIFF picture")),
        ([0xD7, 0xCD, 0xC6, 0x9A], FileKind.Unread(ReadingFindings.Picture, "WMF 图片", "a WMF picture")),
        ("%PDF-"u8.ToArray(), FileKind.Unread(ReadingFindings.FixedLayout, "PDF", "a PDF")),
        ("{\\rtf"u8.ToArray(), FileKind.Unread(ReadingFindings.SaveAsDocx, "RTF 文档", "an RTF document")),
        ("Rar!"u8.ToArray(), FileKind.Unread(ReadingFindings.Archive, "RAR 压缩包", "a RAR archive")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], FileKind.Unread(ReadingFindings.Archive, "7z 压缩包", "a 7z archive")),
        ([0x1F, 0x8B, 0x08], FileKind.Unread(ReadingFindings.Archive, "GZip 压缩包", "a GZip archive")),
    ];

    /// <summary>The kind of a file from all its bytes.</summary>
    public static FileKind Sniff(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] start, FileKind kind) in Starts)
        {
            if (bytes.StartsWith(start)) return kind;
        }

        if (bytes.StartsWith(CompoundFile)) return Compound(bytes);
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return FileKind.Unread(ReadingFindings.Picture, "WebP 图片", "a WebP picture");
        if (IsBitmap(bytes)) return FileKind.Unread(ReadingFindings.Picture, "BMP 图片", "a BMP picture");
        if (Markup(bytes) is { } markup) return markup;

        // Some programs put a few bytes before the header of a PDF, which the standard allows.
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-1."u8) >= 0) return FileKind.Unread(ReadingFindings.FixedLayout, "PDF", "a PDF");
        return LooksBinary(bytes) ? FileKind.Unknown : new FileKind(FormatId.Txt, new Bilingual("纯文本 (.txt)", "plain text (.txt)"), "");
    }

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Files of older Office keep their streams' names in UTF-16; an encrypted docx is one of them.</summary>
    private static FileKind Compound(ReadOnlySpan<byte> bytes)
    {
        if (Names(bytes, "EncryptedPackage")) return FileKind.Unread(ReadingFindings.Encrypted, "", "");
        if (Names(bytes, "WordDocument")) return FileKind.Unread(ReadingFindings.SaveAsDocx, "Word 97-2003 文档 (.doc)", "a Word 97-2003 document (.doc)");
        if (Names(bytes, "Workbook") || Names(bytes, "Book")) return FileKind.Unread(ReadingFindings.OtherOffice, "Excel 97-2003 工作簿 (.xls)", "an Excel 97-2003 workbook (.xls)");
        if (Names(bytes, "PowerPoint Document")) return FileKind.Unread(ReadingFindings.OtherOffice, "PowerPoint 97-2003 演示文稿 (.ppt)", "a PowerPoint 97-2003 presentation (.ppt)");
        return FileKind.Unread(ReadingFindings.SaveAsDocx, "旧版 Office 或 WPS 文件", "a file of an older Office or WPS");
    }

    /// <summary>A directory entry holds the name from its first byte, ended by a zero.</summary>
    private static bool Names(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0;

    /// <summary>"BM" alone could begin a text; the header's size and reserved bytes decide.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 26 && bytes.StartsWith("BM"u8) && bytes[6..10].IndexOfAnyExcept((byte)0) < 0 && bytes[14] is 12 or 40 or 108 or 124 && bytes[15] == 0;

    private static FileKind? Markup(ReadOnlySpan<byte> bytes)
    {
        string start = Start(bytes);
        if (start.StartsWith("mime-version:", StringComparison.Ordinal)) return FileKind.Unread(ReadingFindings.SaveAsDocx, "网页存档 (.mht)", "a web archive (.mht)");
        if (!start.StartsWith('<')) return null;
        if (start.StartsWith("<!doctype html", StringComparison.Ordinal) || start.StartsWith("<html", StringComparison.Ordinal)
            || (start.Contains("<html", StringComparison.Ordinal) && start.Contains("<head", StringComparison.Ordinal)))
        {
            return FileKind.Unread(ReadingFindings.SaveAsDocx, "网页 (HTML)", "a web page (HTML)");
        }

        if (!start.StartsWith("<?xml", StringComparison.Ordinal)) return null;
        if (start.Contains("excel.sheet", StringComparison.Ordinal)) return FileKind.Unread(ReadingFindings.OtherOffice, "XML 表格", "an XML spreadsheet");
        return start.Contains("word", StringComparison.Ordinal)
            ? FileKind.Unread(ReadingFindings.SaveAsDocx, "Word XML 文档", "a Word XML document")
            : FileKind.Unread(ReadingFindings.SaveAsDocx, "XML 文件", "an XML file");
    }

    /// <summary>The first characters in lower case, without byte-order mark and blanks.</summary>
    private static string Start(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 1024)];
        string text = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(start[2..])
            : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(start[2..])
            : Encoding.Latin1.GetString(start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start);
        return text.TrimStart().ToLowerInvariant();
    }

    /// <summary>
    /// Text has no zero bytes except in UTF-16, where every other byte of Latin text is zero; other control characters are at most rare in text.
    /// </summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return false;
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        int zeros = 0, zerosAtOdd = 0, controls = 0;
        for (int i = 0; i < start.Length; i++)
        {
            byte one = start[i];
            if (one == 0)
            {
                zeros++;
                zerosAtOdd += i & 1;
            }
            else if (one < 0x20 && one is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A))
            {
                controls++;
            }
        }

        // UTF-16 without a mark: line ends and digits give zeros, all at even or all at odd places; CJK gives stray control bytes.
        bool utf16 = bytes.Length % 2 == 0 && zeros > 0 && (zerosAtOdd == zeros || zerosAtOdd == 0);
        return !utf16 && (zeros > 0 || controls * 50 > start.Length);
    }
}
