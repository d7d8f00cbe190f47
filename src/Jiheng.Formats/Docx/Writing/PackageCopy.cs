using System.IO.Compression;
using System.Xml.Linq;

namespace Jiheng.Formats;

/// <summary>原包: parts of the original by name, whatever slashes and capitals the program wrote.</summary>
internal sealed class CopySource(ZipArchive zip)
{
    public XDocument? Load(string part)
    {
        if (Entry(part) is not { } entry) return null;
        using Stream stream = entry.Open();
        return XmlText.Load(stream);
    }

    /// <summary>A name that no part has.</summary>
    public string FreeName(string part)
    {
        string name = part;
        for (int i = 2; Entry(name) is not null; i++) name = part.Replace(".xml", $"{i}.xml", StringComparison.Ordinal);
        return name;
    }

    public static string Resolve(string folder, string target) => target.StartsWith('/') ? target.TrimStart('/') : folder + target;

    private ZipArchiveEntry? Entry(string part) => zip.Entries.FirstOrDefault(entry => PackageCopy.NameOf(entry).Equals(part, StringComparison.OrdinalIgnoreCase));
}

/// <summary>复制包: writes a package with some parts changed or added, the others as they are and in their order.</summary>
internal static class PackageCopy
{
    public static void Write(ZipArchive original, Dictionary<string, byte[]> changed, Stream output)
    {
        using ZipArchive copy = new(output, ZipArchiveMode.Create, leaveOpen: true);
        Dictionary<string, byte[]> left = new(changed, StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in original.Entries)
        {
            ZipArchiveEntry target = copy.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            target.LastWriteTime = entry.LastWriteTime;
            using Stream to = target.Open();
            if (left.Remove(NameOf(entry), out byte[]? content))
            {
                to.Write(content);
                continue;
            }

            using Stream from = entry.Open();
            from.CopyTo(to);
        }

        // In the order of their names, so that the same copy is written twice.
        foreach ((string name, byte[] content) in left.OrderBy(part => part.Key, StringComparer.Ordinal)) Add(copy, name, content);
    }

    /// <summary>Adds a part, dated the same on every day.</summary>
    public static void Add(ZipArchive zip, string name, byte[] content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using Stream stream = entry.Open();
        stream.Write(content);
    }

    public static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/').TrimStart('/');
}
