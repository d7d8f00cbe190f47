using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents;
using static Jiheng.Formats.DocxParts;
using Table = Jiheng.Documents.Table;

namespace Jiheng.Formats;

/// <summary>The OpenXml SDK, an obvious and slow twin, reads generated documents and must find the same words in the same order.</summary>
public sealed class SecondOpinionTests
{
    [Fact]
    public void Paragraphs_and_cells_of_generated_documents_are_those_that_the_sdk_sees()
    {
        Random random = new(20260005);
        for (int round = 0; round < 200; round++)
        {
            byte[] docx = DocxParts.Of(string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(3) == 0 ? TableXml(random) : ParagraphXml(random)))).Build();
            ReadResult ours = DocumentFormats.Read(new MemoryStream(docx), "a.docx", ReadOptions.Default);
            Assert.Equal(Sdk(docx), ours.Document.Blocks.SelectMany(Texts));
        }
    }

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        TextBlock text => [text.Text.Value],
        Table table => table.Cells.Where(cell => cell.Text.Length > 0).Select(cell => cell.Text),
        _ => [],
    };

    private static List<string> Sdk(byte[] docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        List<string> texts = [];
        foreach (OpenXmlElement block in document.MainDocumentPart!.Document!.Body!.ChildElements)
        {
            if (block is DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph) texts.Add(TextOf(paragraph));
            if (block is not DocumentFormat.OpenXml.Wordprocessing.Table table) continue;
            foreach (TableCell cell in table.Descendants<TableCell>())
            {
                VerticalMerge? merge = cell.TableCellProperties?.VerticalMerge;
                if (merge is not null && merge.Val?.Value != MergedCellValues.Restart) continue;
                texts.Add(string.Join('\n', cell.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(TextOf).Where(text => text.Length > 0)));
            }
        }

        texts.RemoveAll(text => text.Length == 0);
        return texts;
    }

    private static string TextOf(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph)
    {
        StringBuilder text = new();
        foreach (OpenXmlElement element in paragraph.Descendants())
        {
            if (element.Ancestors<DeletedRun>().Any()) continue;
            if (element is Text words) text.Append(words.Text);
            else if (element is TabChar) text.Append('\t');
        }

        return text.ToString().Trim();
    }

    private static string ParagraphXml(Random random)
    {
        StringBuilder xml = new("<w:p>");
        for (int runs = random.Next(4); runs > 0; runs--)
        {
            string run = $"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>{Words(random)}</w:t>{(random.Next(4) == 0 ? "<w:tab/>" : "")}</w:r>";
            xml.Append(random.Next(6) switch
            {
                0 => $"<w:ins w:id='1' w:author='a'>{run}</w:ins>",
                1 => $"<w:del w:id='2' w:author='a'>{run.Replace("w:t ", "w:delText ", StringComparison.Ordinal).Replace("</w:t>", "</w:delText>", StringComparison.Ordinal)}</w:del>",
                2 => $"<w:hyperlink w:anchor='x'>{run}</w:hyperlink>",
                3 => $"<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>",
                _ => run,
            });
        }

        return xml.Append("</w:p>").ToString();
    }

    /// <summary>A table of two by three whose first column may be merged down and whose rows may be merged across.</summary>
    private static string TableXml(Random random)
    {
        bool down = random.Next(2) == 0;
        string Cell(string properties) => $"<w:tc><w:tcPr>{properties}</w:tcPr>{ParagraphXml(random)}{(random.Next(3) == 0 ? ParagraphXml(random) : "")}</w:tc>";
        string Rest() => random.Next(2) == 0 ? Cell("<w:gridSpan w:val='2'/>") : Cell("") + Cell("");
        return Tbl(Tr(Cell(down ? "<w:vMerge w:val='restart'/>" : ""), Rest()), Tr(Cell(down ? "<w:vMerge/>" : ""), Rest()));
    }

    private static string Words(Random random)
    {
        const string letters = "收入支出合计万元一二三（）、0123456789. 　%";
        return new string([.. Enumerable.Range(0, random.Next(8)).Select(_ => letters[random.Next(letters.Length)])]);
    }
}
