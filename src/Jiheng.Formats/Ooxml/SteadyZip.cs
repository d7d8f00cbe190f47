using System.IO.Compression;

namespace Jiheng.Formats;

/// <summary>定版压缩包: the same parts give the same bytes on every day.</summary>
internal static class SteadyZip
{
    /// <summary>Copies a package part by part, in the order of their names, all dated alike.</summary>
    public static void Copy(MemoryStream package, Stream output)
    {
        using ZipArchive from = new(new MemoryStream(package.ToArray()), ZipArchiveMode.Read);
        using ZipArchive to = new(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using MemoryStream content = new();
            using (Stream part = entry.Open()) part.CopyTo(content);
            PackageCopy.Add(to, entry.FullName, content.ToArray());
        }
    }
}
