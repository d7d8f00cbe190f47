using System.Xml.Linq;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>清样正文: the w:document of a document, and where each character of each block and cell came to stand in it.</summary>
internal sealed class CleanBody
{
    /// <summary>Text width of A4 with the margins below, in twentieths of a point.</summary>
    public const int TextWidth = 11906 - Left - Right;
    private const int Left = 1588;
    private const int Right = 1474;

    /// <summary>Paragraphs of at least so many characters are prose and are indented by two, as Chinese prose is.</summary>
    private const int Prose = 20;
    private static readonly XNamespace W = CleanDocx.Word;
    private readonly Document _document;
    private readonly List<XElement> _paragraphs = [];
    private readonly Dictionary<(int Block, int Row, int Column), int> _firstUnits = [];

    public CleanBody(Document document)
    {
        _document = document;
        Weaver = new CommentWeaver(W, _paragraphs);
        XElement body = new(W + "body");
        foreach (Block block in document.Blocks)
        {
            if (block is TextBlock text) AddText(body, text);
            else if (block is Table table) AddTable(body, table);
        }

        if (_paragraphs.Count == 0) AddLines(body, (-1, -1, -1), "", null, "", indent: false);
        body.Add(new XElement(
            W + "sectPr",
            new XElement(W + "pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
            new XElement(
                W + "pgMar", new XAttribute(W + "top", 2098), new XAttribute(W + "right", Right), new XAttribute(W + "bottom", 1984), new XAttribute(W + "left", Left),
                new XAttribute(W + "header", 851), new XAttribute(W + "footer", 992), new XAttribute(W + "gutter", 0))));
        Xml = new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), body));
    }

    public XDocument Xml { get; }

    public CommentWeaver Weaver { get; }

    /// <summary>Where a remark's place stands in what was written.</summary>
    public CommentRange RangeOf(int id, SourceLocation location)
    {
        if (location.Block < 0 || location.Block >= _document.Blocks.Length) return CommentRange.Whole(id, 0);
        (int Block, int Row, int Column) place = (location.Block, -1, -1);
        if (_document.Blocks[location.Block] is Table table)
        {
            int row = Math.Clamp(location.Row ?? 0, 0, table.RowCount - 1), column = Math.Clamp(location.Column ?? 0, 0, table.ColumnCount - 1);
            MergeOwner owner = table.OwnerOf(row, column);
            place = (location.Block, owner.Row, owner.Column);
        }

        int unit = _firstUnits[place];
        string text = _document.TextAt(location).Value;
        int start = Math.Clamp(location.Span.Start, 0, text.Length), end = Math.Clamp(location.Span.End, start, text.Length);
        if (start == end) (start, end) = (0, text.Length);
        if (start == end) return CommentRange.Whole(id, unit);
        (int firstUnit, int from) = PointOf(text, unit, start);
        (int lastUnit, int to) = PointOf(text, unit, end);
        return new CommentRange(id, firstUnit, from, lastUnit, to);
    }

    /// <summary>Each line of a text is a paragraph, hence a unit, of its own.</summary>
    private static (int Unit, int Offset) PointOf(string text, int unit, int index)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, index);
        return (unit + before.Count('\n'), index - (before.LastIndexOf('\n') + 1));
    }

    private void AddText(XElement body, TextBlock block)
    {
        string style = block is Heading heading ? CleanStyles.Heading(heading.Level) : "";
        AddLines(body, (block.Index, -1, -1), block.Text.Value, block.Number, style, indent: style.Length == 0 && block.Text.Length >= Prose);
    }

    private void AddTable(XElement body, Table table)
    {
        int[] widths = CleanTable.Widths(table, TextWidth);
        XElement tbl = CleanTable.Begin(W, widths);
        for (int r = 0; r < table.RowCount; r++)
        {
            XElement row = new(W + "tr");
            for (int c = 0; c < table.ColumnCount;)
            {
                Cell cell = table[r, c];
                XElement tc = CleanTable.BeginCell(W, cell, widths, continues: cell.Row < r);
                if (cell.Row == r) AddLines(tc, (table.Index, cell.Row, cell.Column), cell.Text, null, CleanStyles.TableText, indent: false);
                else Paragraph(tc, CleanStyles.TableText, indent: false);
                row.Add(tc);
                c = cell.Column + cell.ColumnSpan;
            }

            tbl.Add(row);
        }

        // Two tables in a row would become one, and a body must not end with a table.
        body.Add(tbl);
        Paragraph(body, "", indent: false);
    }

    private void AddLines(XElement parent, (int Block, int Row, int Column) place, string text, string? label, string style, bool indent)
    {
        _firstUnits[place] = _paragraphs.Count;
        foreach (string line in text.Split('\n'))
        {
            int unit = _paragraphs.Count;
            XElement paragraph = Paragraph(parent, style, indent);
            if (!string.IsNullOrEmpty(label)) paragraph.Add(Run(label, out _));
            label = null;
            if (line.Length == 0) continue;
            paragraph.Add(Run(line, out XElement words));
            Weaver.AddSegment(unit, 0, line.Length, words);
        }
    }

    private XElement Paragraph(XElement parent, string style, bool indent)
    {
        XElement paragraph = new(W + "p");
        if (style.Length > 0) paragraph.Add(new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", style))));
        else if (indent) paragraph.Add(new XElement(W + "pPr", new XElement(W + "ind", new XAttribute(W + "firstLineChars", 200), new XAttribute(W + "firstLine", 560))));
        parent.Add(paragraph);
        _paragraphs.Add(paragraph);
        return paragraph;
    }

    private static XElement Run(string text, out XElement words)
    {
        words = new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), XmlText.Allowed(text));
        return new XElement(W + "r", words);
    }
}
