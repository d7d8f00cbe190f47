using System.IO.Compression;
using System.Xml.Linq;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>批注副本 of a docx: every part is copied as it is; only the main part, the comments, and the two lists that name the comments change.</summary>
internal static class AnnotatedCopy
{
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <exception cref="InvalidDataException">The original is not a docx that can be read.</exception>
    public static void Write(byte[] original, IReadOnlyList<DocumentRemark> remarks, Stream output)
    {
        DocxTrace trace = new();
        ReadResult read = DocxReader.Read(original, "", ReadOptions.Default, default, trace);
        if (trace.MainPart.Length == 0 || read.Document.Trust == DocumentTrust.Recovered) throw new InvalidDataException("The original cannot be read, so it cannot be annotated.");
        using ZipArchive zip = new(new MemoryStream(original, writable: false), ZipArchiveMode.Read);
        Dictionary<string, byte[]> changed = remarks.Count == 0 ? [] : Change(new CopySource(zip), read.Document, trace, remarks);
        PackageCopy.Write(zip, changed, output);
    }

    private static Dictionary<string, byte[]> Change(CopySource source, Document document, DocxTrace trace, IReadOnlyList<DocumentRemark> remarks)
    {
        XDocument main = source.Load(trace.MainPart)!;
        XNamespace word = main.Root!.Name.Namespace;
        string folder = trace.MainPart[..(trace.MainPart.LastIndexOf('/') + 1)];
        string relationsPart = $"{folder}_rels/{trace.MainPart[folder.Length..]}.rels";
        XDocument relations = source.Load(relationsPart) ?? new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(Relationships + "Relationships"));
        string commentsPart = CommentsTarget(relations) is { } target ? CopySource.Resolve(folder, target) : folder + "comments.xml";
        XDocument? existing = CommentsTarget(relations) is null ? null : source.Load(commentsPart);
        if (existing is null) commentsPart = source.FreeName(commentsPart);
        XDocument comments = existing ?? CommentsPart.New(word);

        List<XElement> elements = [.. main.Root.DescendantsAndSelf()];
        List<XElement> paragraphs = [.. elements.Where(element => element.Name == word + "p")];
        CommentWeaver weaver = new(word, paragraphs);
        foreach (TracePiece piece in trace.Pieces) weaver.AddSegment(piece.Unit, piece.Offset, piece.Length, elements[piece.Element]);
        RemarkPlaces places = new(document, trace, paragraphs.Count);
        int id = CommentsPart.FirstFreeId(word, main, comments);
        List<CommentRange> ranges = [];
        foreach (DocumentRemark remark in remarks)
        {
            ranges.Add(places.Find(id, remark.Location));
            CommentsPart.Add(comments, word, id++, remark);
        }

        weaver.Weave(ranges);
        Dictionary<string, byte[]> changed = new(StringComparer.OrdinalIgnoreCase) { [trace.MainPart] = XmlText.Save(main), [commentsPart] = XmlText.Save(comments) };
        if (existing is null)
        {
            DropComments(relations);
            relations.Root!.Add(Relation(relations, main, commentsPart[folder.Length..]));
            changed[relationsPart] = XmlText.Save(relations);
            XDocument types = source.Load("[Content_Types].xml")!;
            types.Root!.Add(new XElement(ContentTypes + "Override", new XAttribute("PartName", "/" + commentsPart), new XAttribute("ContentType", CommentsPart.ContentType)));
            changed["[Content_Types].xml"] = XmlText.Save(types);
        }

        return changed;
    }

    private static string? CommentsTarget(XDocument relations) => (string?)CommentsRelation(relations)?.Attribute("Target");

    private static XElement? CommentsRelation(XDocument relations) =>
        relations.Root!.Elements().FirstOrDefault(one => ((string?)one.Attribute("Type"))?.EndsWith("/comments", StringComparison.Ordinal) == true);

    /// <summary>A relation to comments that are not there would make two of them.</summary>
    private static void DropComments(XDocument relations) => CommentsRelation(relations)?.Remove();

    private static XElement Relation(XDocument relations, XDocument main, string target)
    {
        HashSet<string?> taken = [.. relations.Root!.Elements().Select(one => (string?)one.Attribute("Id"))];
        int number = 1;
        while (taken.Contains($"rIdJiheng{number}")) number++;
        string types = main.Root!.Name.NamespaceName.StartsWith("http://purl.oclc.org", StringComparison.Ordinal)
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return new XElement(Relationships + "Relationship", new XAttribute("Id", $"rIdJiheng{number}"), new XAttribute("Type", types + "/comments"), new XAttribute("Target", target));
    }
}
