using System.Globalization;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Composition;

/// <summary>位置的说法: turns a place into the words by which a person finds it in the report ("第2张表“三公经费”第3行“局机关”·“合计”列").</summary>
public sealed class PlaceDescriber
{
    private const int LongCell = 120;
    private readonly Document _document;
    private readonly Language _language;
    private readonly TableNames _tables;
    private readonly Sections _sections;

    /// <summary>A describer for the places of one document.</summary>
    public PlaceDescriber(Document document, Language language)
    {
        _document = document;
        _language = language;
        _tables = new TableNames(document);
        _sections = new Sections(document);
    }

    /// <summary>Words for a place; a place outside the document gives its quoted text only.</summary>
    public string Describe(SourceLocation place)
    {
        if (place.Block < 0 || place.Block >= _document.Blocks.Length) return Quoted(place.Quote);
        return _document.Blocks[place.Block] switch
        {
            Table table => InTable(table, place),
            TextBlock block => InProse(block),
            _ => Quoted(place.Quote),
        };
    }

    private string InTable(Table table, SourceLocation place)
    {
        int row = place.Row ?? 0, column = place.Column ?? 0;
        if (place.Row is null || row >= table.RowCount || column >= table.ColumnCount) return PartWords(table.Part) + TableWords(table, 0);
        Cell cell = table[row, column];
        string words = PartWords(table.Part) + TableWords(table, row), inside = InsideCell(cell, place.Span.Start);
        // A table of one cell is a frame around prose.
        if (table.Cells.Length == 1) return words + inside;
        string label = TableHeaders.RowLabel(table, cell), header = TableHeaders.ColumnPath(table, cell);
        return (_language == Language.English
            ? string.Create(CultureInfo.InvariantCulture, $"{words}, row {row + 1}{Spaced(label)}, column {(header.Length > 0 ? Quoted(header) : TableHeaders.PlaceInRow(table, cell).ToString(CultureInfo.InvariantCulture))}")
            : string.Create(CultureInfo.InvariantCulture, $"{words}第{row + 1}行{Quoted(label)}·{(header.Length > 0 ? Quoted(header) + "列" : $"第{TableHeaders.PlaceInRow(table, cell)}列")}")) + inside;
    }

    // A cell with pages of prose: under which of its own headings, and in which of its paragraphs.
    private string InsideCell(Cell cell, int start)
    {
        if (cell.Text.Length < LongCell) return "";
        string heading = "";
        int number = 0;
        foreach (TextSpan paragraph in cell.Content.Paragraphs)
        {
            if (paragraph.Start > start) break;
            string words = TableNames.WordsOf(cell.Text.Substring(paragraph.Start, paragraph.Length));
            if (words.Length == 0) continue;
            number++;
            if (Sections.LooksLikeHeading(words)) heading = words;
        }

        return _language == Language.English
            ? string.Create(CultureInfo.InvariantCulture, $", paragraph {number} of the cell{(heading.Length > 0 ? ", under " + Quoted(heading) : "")}")
            : string.Create(CultureInfo.InvariantCulture, $"{(heading.Length > 0 ? Quoted(heading) + "部分" : "")}格内第{number}段");
    }

    private string TableWords(Table table, int row)
    {
        string title = _tables.TitleOf(table, row);
        return _language == Language.English
            ? string.Create(CultureInfo.InvariantCulture, $"Table {_tables.OrdinalOf(table)}{Spaced(title)}")
            : string.Create(CultureInfo.InvariantCulture, $"第{_tables.OrdinalOf(table)}张表{Quoted(title)}");
    }

    private string InProse(TextBlock block)
    {
        Sections.Section section = _sections.Of(block);
        string part = PartWords(block.Part);
        if (_language == Language.English)
        {
            string under = section.Heading.Length == 0 ? "" : section.IsHeading ? ", heading " + Quoted(section.Heading) : ", under " + Quoted(section.Heading);
            return string.Create(CultureInfo.InvariantCulture, $"{part}Paragraph {section.Number}{under}");
        }

        string where = section.Heading.Length == 0 ? "" : section.IsHeading ? "标题" + Quoted(section.Heading) : Quoted(section.Heading) + "部分";
        return string.Create(CultureInfo.InvariantCulture, $"{part}{where}第{section.Number}段");
    }

    private string PartWords(DocumentPart part) => (part, _language) switch
    {
        (DocumentPart.Header, Language.English) => "header: ",
        (DocumentPart.Footer, Language.English) => "footer: ",
        (DocumentPart.Footnote, Language.English) => "footnote: ",
        (DocumentPart.Endnote, Language.English) => "endnote: ",
        (DocumentPart.TextBox, Language.English) => "text box: ",
        (DocumentPart.Header, _) => "页眉",
        (DocumentPart.Footer, _) => "页脚",
        (DocumentPart.Footnote, _) => "脚注",
        (DocumentPart.Endnote, _) => "尾注",
        (DocumentPart.TextBox, _) => "文本框",
        _ => "",
    };

    private static string Spaced(string words) => words.Length == 0 ? "" : " " + Quoted(words);

    private static string Quoted(string words) => words.Length == 0 ? "" : "“" + words + "”";
}
