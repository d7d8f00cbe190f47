using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Jiheng.Formats;

/// <summary>文件包: the zip behind a docx, its parts opened one at a time under the limits of a <see cref="ReadMeter"/>.</summary>
internal sealed class OoxmlPackage : IDisposable
{
    private const int SmallPart = 2048;
    private readonly ZipArchive _zip;
    private readonly ReadMeter _meter;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;

    /// <summary>Opens a package.</summary>
    /// <exception cref="ReadStoppedException">The zip is broken, or has more entries than allowed.</exception>
    public OoxmlPackage(byte[] bytes, ReadMeter meter)
    {
        _meter = meter;
        if (TooManyEntries(bytes, meter.Options.MaxPackageParts)) throw new ReadStoppedException(ReadingTrouble.TooManyParts(meter.FileName, meter.Options.MaxPackageParts));
        try
        {
            _zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            _parts = new Dictionary<string, ZipArchiveEntry>(_zip.Entries.Count, StringComparer.OrdinalIgnoreCase);
            foreach (ZipArchiveEntry entry in _zip.Entries) _parts.TryAdd(Normal(entry.FullName), entry);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw new ReadStoppedException(ReadingTrouble.BrokenPackage(meter.FileName, "压缩包的目录读不出来，文件可能被截断", "the list of its parts cannot be read; it may have been cut off"));
        }
    }

    /// <summary>正在读的部分: for messages about malformed content.</summary>
    public string CurrentPart { get; set; } = "";

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Opens a part for reading XML; null where the package has no such part.</summary>
    public XmlReader? OpenXml(string part, XmlNameTable names) => OpenBuffered(part) is { } stream
        ? XmlReader.Create(stream, new XmlReaderSettings
        {
            NameTable = names,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
        })
        : null;

    /// <summary>The first characters of a small text part ("mimetype").</summary>
    public string? ReadStart(string part)
    {
        using MeteredStream? stream = Open(part);
        if (stream is null) return null;
        byte[] start = new byte[128];
        int length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return Encoding.ASCII.GetString(start, 0, length);
    }

    public void Dispose() => _zip.Dispose();

    private MeteredStream? Open(string part)
    {
        if (!_parts.TryGetValue(part, out ZipArchiveEntry? entry)) return null;
        CurrentPart = part;
        if (entry.IsEncrypted) throw new ReadStoppedException(ReadingTrouble.Encrypted(_meter.FileName));
        return new MeteredStream(entry.Open(), _meter, part, entry.CompressedLength, entry.Crc32);
    }

    /// <summary>An XML reader takes small buffers for small parts, but only of a stream whose length it can ask; so a small part is inflated first.</summary>
    private Stream? OpenBuffered(string part)
    {
        MeteredStream? stream = Open(part);
        if (stream is null || _parts[part].Length > SmallPart) return stream;
        using (stream)
        {
            MemoryStream whole = new((int)_parts[part].Length);
            stream.CopyTo(whole, SmallPart);
            whole.Position = 0;
            return whole;
        }
    }

    /// <summary>Some programs write back-slashes or a leading slash.</summary>
    private static string Normal(string name) => name.Replace('\\', '/').TrimStart('/');

    /// <summary>
    /// Counts entries before the archive lists them all: a small file may list a million, and the number its last record promises may be a lie,
    /// so signatures are counted instead.
    /// </summary>
    private static bool TooManyEntries(ReadOnlySpan<byte> bytes, int allowed)
    {
        const int smallestEntry = 46;
        if (bytes.Length / smallestEntry <= allowed) return false;
        Span<byte> signature = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(signature, 0x02014B50);
        int count = 0;
        for (int at = bytes.IndexOf(signature); at >= 0; at = bytes.IndexOf(signature))
        {
            if (++count > allowed) return true;
            bytes = bytes[(at + 4)..];
        }

        return false;
    }
}
