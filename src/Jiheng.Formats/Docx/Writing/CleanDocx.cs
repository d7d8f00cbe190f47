using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>清样: writes a document that came from another format as a plain Word file (A4, 仿宋 text, 宋体 tables), with comments.</summary>
internal static class CleanDocx
{
    public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(Document document, IReadOnlyList<DocumentRemark> remarks, Stream output)
    {
        CleanBody body = new(document);
        List<CommentRange> ranges = [];
        XDocument comments = CommentsPart.New(Word);
        for (int id = 0; id < remarks.Count; id++)
        {
            ranges.Add(body.RangeOf(id, remarks[id].Location));
            CommentsPart.Add(comments, Word, id, remarks[id]);
        }

        body.Weaver.Weave(ranges);
        using ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
        PackageCopy.Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + Override("document.main", "document") + Override("styles", "styles") + Override("comments", "comments") + "</Types>"));
        PackageCopy.Add(zip, "_rels/.rels", RelationsOf(("officeDocument", "word/document.xml")));
        PackageCopy.Add(zip, "word/document.xml", XmlText.Save(body.Xml));
        PackageCopy.Add(zip, "word/_rels/document.xml.rels", RelationsOf(("styles", "styles.xml"), ("comments", "comments.xml")));
        PackageCopy.Add(zip, "word/styles.xml", XmlText.Save(CleanStyles.Make(Word)));
        PackageCopy.Add(zip, "word/comments.xml", XmlText.Save(comments));
    }

    private static string Override(string kind, string name) =>
        $"<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>";

    private static byte[] RelationsOf(params (string Type, string Target)[] all) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select((one, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/{one.Type}\" Target=\"{one.Target}\"/>")) + "</Relationships>");
}
