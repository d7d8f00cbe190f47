using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>批注副本: the report as a Word file with review comments at the places that remarks name.</summary>
public static class AnnotatedDocx
{
    /// <summary>
    /// Writes a copy of <paramref name="original"/> (docx: the same file with comments, its text untouched; any other format: a clean Word rendering of
    /// <paramref name="document"/> with comments). <paramref name="document"/> is what <see cref="DocumentFormats.Read"/> gave for the same bytes.
    /// </summary>
    public static void Write(Stream original, FormatId format, Document document, IReadOnlyList<DocumentRemark> remarks, Stream output)
    {
        ArgumentNullException.ThrowIfNull(original);
        throw new NotSupportedException("Being written.");
    }
}
