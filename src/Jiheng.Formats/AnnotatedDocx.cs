using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>批注副本: the report as a Word file with review comments at the places that remarks name.</summary>
public static class AnnotatedDocx
{
    /// <summary>
    /// Writes a copy of <paramref name="original"/> to <paramref name="output"/> (left open), which then holds a whole docx.
    /// For docx it is the same file with comments beside those it may have; not a character of its text changes. For any other format it is a clean
    /// Word rendering of <paramref name="document"/> with comments. A place in a header or a text box, where Word allows no comment, is marked at the
    /// paragraph it hangs on; a place that the document does not have, at its first paragraph.
    /// </summary>
    /// <param name="original">The bytes of the report, from the stream's present position to its end.</param>
    /// <param name="format">What <see cref="DocumentFormats"/> said the bytes are.</param>
    /// <param name="document">What <see cref="DocumentFormats"/> read from the same bytes.</param>
    /// <param name="remarks">The comments; several may name the same or overlapping places.</param>
    /// <param name="output">Any stream that can be written.</param>
    /// <exception cref="InvalidDataException">The original is said to be docx and could not be read whole: check <see cref="ReadResult.NotRead"/> first.</exception>
    public static void Write(Stream original, FormatId format, Document document, IReadOnlyList<DocumentRemark> remarks, Stream output)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(remarks);
        ArgumentNullException.ThrowIfNull(output);
        if (format != FormatId.Docx)
        {
            CleanDocx.Write(document, remarks, output);
            return;
        }

        using MemoryStream bytes = new();
        original.CopyTo(bytes);
        AnnotatedCopy.Write(bytes.ToArray(), remarks, output);
    }
}
