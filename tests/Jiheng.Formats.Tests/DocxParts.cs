using System.IO.Compression;
using System.Text;

namespace Jiheng.Formats;

/// <summary>Builds small docx files from the XML inside w:body, so that a test shows exactly what it is about.</summary>
internal sealed class DocxParts
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string RelationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationTypes = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private readonly Dictionary<string, byte[]> _parts = [];
    private readonly List<string> _relations = [];
    private readonly List<string> _overrides = [];
    private readonly string _word;
    private readonly string _relationTypes;

    private DocxParts(string word)
    {
        _word = word;
        _relationTypes = word == Strict ? StrictRelationTypes : RelationTypes;
    }

    /// <summary>A package whose body holds <paramref name="body"/>; prefixes w, r, mc, wps, v, m are declared.</summary>
    public static DocxParts Of(string body, string word = Transitional)
    {
        DocxParts parts = new(word);
        parts._parts["_rels/.rels"] = Bytes($"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='{parts._relationTypes}/officeDocument' Target='word/document.xml'/></Relationships>");
        parts._overrides.Add("<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>");
        return parts.Part("word/document.xml", parts.Root("document", $"<w:body>{body}</w:body>"));
    }

    /// <summary>Adds a part that the body refers to by <paramref name="id"/>; <paramref name="root"/> is its root element's name.</summary>
    public DocxParts With(string relation, string root, string content, string id = "", string? name = null)
    {
        name ??= relation;
        _relations.Add($"<Relationship Id='{(id.Length > 0 ? id : "r" + name)}' Type='{_relationTypes}/{relation}' Target='{name}.xml'/>");
        _overrides.Add($"<Override PartName='/word/{name}.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.{relation}+xml'/>");
        return Part($"word/{name}.xml", Root(root, content));
    }

    /// <summary>Sets a part's bytes as they are.</summary>
    public DocxParts Part(string name, string content)
    {
        _parts[name] = Bytes(content);
        return this;
    }

    public byte[] Build()
    {
        _parts.TryAdd("[Content_Types].xml", Bytes($"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/>{string.Concat(_overrides)}</Types>"));
        _parts.TryAdd("word/_rels/document.xml.rels", Bytes($"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{string.Concat(_relations)}</Relationships>"));
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in _parts.OrderBy(part => part.Key, StringComparer.Ordinal))
            {
                ZipArchiveEntry entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public ReadResult Read(ReadOptions? options = null) => DocumentFormats.Read(new MemoryStream(Build()), "报告.docx", options ?? ReadOptions.Default);

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text) => $"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>";

    /// <summary>A cell, with properties inside w:tcPr.</summary>
    public static string Tc(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static string Tr(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Tbl(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private string Root(string name, string content) =>
        $"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:{name} xmlns:w='{_word}' xmlns:r='{_relationTypes}' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
        + "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
        + "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' xmlns:v='urn:schemas-microsoft-com:vml' "
        + $"xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>{content}</w:{name}>";
}
