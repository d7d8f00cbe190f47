using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Jiheng.Benchmarks;

/// <summary>
/// A docx of a real report's size and grain: 63 table rows, 281 cells, 41 paragraphs, runs split where digits meet Chinese as Word does.
/// Words are made up; the shape is that of baselines.md §1.
/// </summary>
public static class DocxReport
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Prose = "全年实现收入合计287.35万元，其中财政拨款收入259.16万元、其他收入28.19万元；支出合计281.60万元，同比下降12.1%，其中基本支出138.45万元，占49.2%，项目支出143.15万元，预算执行率98.0%，各项资金按规定用途使用，未发现截留、挤占、挪用情形。";

    /// <summary>The whole package.</summary>
    public static byte[] Write()
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(zip, "word/styles.xml", $"<w:styles xmlns:w=\"{Word}\"><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>");
            Add(zip, "word/document.xml", Body());
        }

        return bytes.ToArray();
    }

    private static string Body()
    {
        StringBuilder xml = new($"<w:document xmlns:w=\"{Word}\"><w:body>");
        for (int i = 0; i < 41; i++)
        {
            if (i % 8 == 0) xml.Append("<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>").Append(Run("一、基本情况")).Append("</w:p>");
            else Paragraph(xml, Prose);
        }

        // 7 tables of 9 rows: 281 cells, the first row of each merged across.
        for (int table = 0, cells = 0; table < 7; table++)
        {
            xml.Append("<w:tbl><w:tblPr><w:tblW w:w=\"8844\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>").Insert(xml.Length, "<w:gridCol w:w=\"1700\"/>", 5).Append("</w:tblGrid>");
            for (int row = 0; row < 9; row++)
            {
                xml.Append("<w:tr>");
                int columns = row == 0 ? 1 : row < 4 && table < 6 ? 4 + (row % 2) : 5;
                for (int column = 0; column < columns; column++, cells++)
                {
                    xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"1700\" w:type=\"dxa\"/>{(columns < 5 && column == columns - 1 ? $"<w:gridSpan w:val=\"{6 - columns}\"/>" : "")}</w:tcPr>");
                    Paragraph(xml, column == 0 ? "一般公共预算财政拨款支出" : $"{cells * 37 % 1000}.{cells % 100:00}");
                    xml.Append("</w:tc>");
                }

                xml.Append("</w:tr>");
            }

            xml.Append("</w:tbl>");
        }

        return xml.Append("<w:sectPr/></w:body></w:document>").ToString();
    }

    private static void Paragraph(StringBuilder xml, string text)
    {
        xml.Append("<w:p><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:jc w:val=\"both\"/></w:pPr>");
        for (int start = 0; start < text.Length;)
        {
            int end = start + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[start])) end++;
            xml.Append(Run(text[start..end]));
            start = end;
        }

        xml.Append("</w:p>");
    }

    private static string Run(string text) =>
        $"<w:r><w:rPr><w:rFonts w:ascii=\"仿宋\" w:hAnsi=\"仿宋\" w:eastAsia=\"仿宋\"/><w:sz w:val=\"24\"/></w:rPr><w:t>{text}</w:t></w:r>";

    private static void Add(ZipArchive zip, string name, string content)
    {
        using Stream stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content.StartsWith("<?", StringComparison.Ordinal) ? content : Head + content));
    }
}
