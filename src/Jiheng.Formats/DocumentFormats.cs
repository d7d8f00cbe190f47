using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>格式总门: reads any supported file into a document.</summary>
public static class DocumentFormats
{
    /// <summary>Reads a stream whose format is told from its bytes, never from its name. Never throws for bad content.</summary>
    public static ReadResult Read(Stream content, string fileName, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return TxtReader.Read(bytes.ToArray(), fileName, options, cancel);
    }
}
