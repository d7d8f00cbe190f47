using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Formats;

/// <summary>批注部分: comments.xml, new or with the comments that are there already.</summary>
internal static class CommentsPart
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    public static XDocument New(XNamespace word) =>
        new(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(word + "comments", new XAttribute(XNamespace.Xmlns + "w", word.NamespaceName)));

    /// <summary>A number that no comment has, whether in the comments' own part or as a mark left behind in the body.</summary>
    public static int FirstFreeId(XNamespace word, params IEnumerable<XDocument> parts) => parts
        .SelectMany(part => part.Root!.Descendants())
        .Where(element => element.Name.Namespace == word && element.Name.LocalName is "comment" or "commentRangeStart" or "commentRangeEnd" or "commentReference")
        .Select(element => int.TryParse((string?)element.Attribute(word + "id"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int id) && id < int.MaxValue / 2 ? id + 1 : 0)
        .DefaultIfEmpty(0).Max();

    /// <summary>Adds one comment; lines of the text become paragraphs.</summary>
    public static void Add(XDocument comments, XNamespace word, int id, DocumentRemark remark)
    {
        XElement comment = new(
            word + "comment",
            new XAttribute(word + "id", id),
            new XAttribute(word + "author", XmlText.Allowed(remark.Author)),
            new XAttribute(word + "initials", XmlText.Allowed(remark.Author[..Math.Min(2, remark.Author.Length)])));
        bool first = true;
        foreach (string line in remark.Text.Split('\n'))
        {
            XElement paragraph = new(word + "p");
            if (first) paragraph.Add(new XElement(word + "r", new XElement(word + "annotationRef")));
            first = false;
            paragraph.Add(new XElement(word + "r", new XElement(word + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), XmlText.Allowed(line.TrimEnd('\r')))));
            comment.Add(paragraph);
        }

        comments.Root!.Add(comment);
    }
}
