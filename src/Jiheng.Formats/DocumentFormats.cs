using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Formats;

/// <summary>格式总门: reads any supported file into a document.</summary>
public static class DocumentFormats
{
    /// <summary>Reads a stream whose format is told from its bytes, never from its name. Never throws for bad content.</summary>
    public static ReadResult Read(Stream content, string fileName, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        string name = Path.GetFileName(fileName);
        if (!BoundedBytes.TryRead(content, options.MaxBytes, cancel, out byte[] bytes, out long actual)) return Unread(name, ReadingTrouble.TooLarge(name, actual, options.MaxBytes));
        return ReadBytes(bytes, name, options, cancel);
    }

    private static ReadResult ReadBytes(byte[] bytes, string name, ReadOptions options, CancellationToken cancel)
    {
        if (bytes.Length == 0) return Unread(name, ReadingTrouble.EmptyFile(name));
        FileKind kind = FormatSniffer.Sniff(bytes);
        ReadResult result = kind switch
        {
            { Format: FormatId.Docx } => DocxReader.Read(bytes, name, options, cancel),
            { Format: FormatId.Txt } => TxtReader.Read(bytes, name, options, cancel),
            { Code: ReadingFindings.Encrypted } => Unread(name, ReadingTrouble.Encrypted(name)),
            { Code.Length: > 0 } => Unread(name, ReadingTrouble.OtherKind(kind.Code, name, kind.Name)),
            _ => Unread(name, ReadingTrouble.UnknownFormat(name, bytes)),
        };
        if (!result.NotRead && result.Document.IsBlank) return result with { Findings = [ReadingTrouble.NoText(name, 0), .. result.Findings] };
        return result.NotRead ? result : result with { Findings = [.. result.Findings, .. NameNote(kind, name)] };
    }

    /// <summary>A name that promises another format than the content is worth a note: other programs will stumble over it.</summary>
    private static ImmutableArray<Finding> NameNote(FileKind kind, string name)
    {
        string extension = Path.GetExtension(name).ToLowerInvariant();
        bool fits = kind.Format == FormatId.Docx ? extension is "" or ".docx" or ".docm" or ".dotx" or ".dotm" : extension is not (".docx" or ".doc" or ".wps" or ".pdf" or ".xlsx" or ".xls");
        return fits ? [] : [ReadingTrouble.NameMismatch(name, kind.Name, kind.Format == FormatId.Docx ? ".docx" : ".txt")];
    }

    private static ReadResult Unread(string name, Finding finding) => new(new Document([], DocumentTrust.Recovered, name), FormatId.Unknown, [finding]);
}
