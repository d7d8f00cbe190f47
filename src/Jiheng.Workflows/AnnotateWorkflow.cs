using Jiheng.Composition;
using Jiheng.Formats;

namespace Jiheng.Workflows;

/// <summary>批注副本: writes a checked report back as a Word file with the findings as review comments.</summary>
public static class AnnotateWorkflow
{
    private const string Author = "绩衡";

    /// <summary>
    /// Writes the annotated copy beside or over an earlier copy, never over the report itself; the copy appears whole or not at all.
    /// </summary>
    /// <exception cref="InvalidOperationException">The report was not read, or the copy would overwrite it.</exception>
    /// <exception cref="IOException">The copy cannot be written.</exception>
    public static void Write(CheckedDocument document, DocumentView view, string copyPath)
    {
        if (!document.IsRead) throw new InvalidOperationException("There is nothing to annotate.");
        if (IsSameFile(document.Path, copyPath)) throw new InvalidOperationException("The copy would overwrite the report.");
        DocumentRemark[] remarks = [.. AnnotatedCopyComposer.Compose(view, document.Document).Select(remark => new DocumentRemark(remark.Location, Author, remark.Text))];
        using MemoryStream copy = new();
        using (FileStream original = File.OpenRead(document.Path)) AnnotatedDocx.Write(original, document.Format, document.Document, remarks, copy);
        WholeFile.Write(copyPath, stream => copy.WriteTo(stream));
    }

    /// <summary>True where two paths name one file, also through links.</summary>
    public static bool IsSameFile(string one, string other)
    {
        StringComparison comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return string.Equals(Resolved(one), Resolved(other), comparison);
    }

    private static string Resolved(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (IOException)
        {
            return Path.GetFullPath(path);
        }
    }
}
