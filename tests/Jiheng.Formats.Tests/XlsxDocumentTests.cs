using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Jiheng.Documents;
using Cell = Jiheng.Documents.Cell;

namespace Jiheng.Formats.Tests;

public sealed class XlsxDocumentTests
{
    private static readonly Document Sheet = new DocumentBuilder()
        .AddParagraph(SourcedText.At("评分表：2023/24 [样]", 0, 0))
        .AddTable(3, 3,
        [
            Made(0, 0, "一级指标"), Made(0, 1, "指标"), Made(0, 2, "分值"),
            new Cell(1, 0, new CellContent(SourcedText.At("投入", 0, 0)), 2, 1), Made(1, 1, "甲\n乙"), new Cell(1, 2, new CellContent(SourcedText.At("4.50", 0, 0), "4.50")),
            Made(2, 1, "丙"), Made(2, 2, "待佐证"),
        ], TableOrigin.Native)
        .AddParagraph(SourcedText.At("说明", 0, 0))
        .Build(DocumentTrust.Native);

    [Fact]
    public void The_workbook_is_valid_and_holds_what_the_document_holds()
    {
        using MemoryStream file = Written(Sheet);
        using SpreadsheetDocument book = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
        Assert.Equal(["评分表：202324 样", "说明"], book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!));
        Worksheet first = book.WorkbookPart.WorksheetParts.First(part => part.Worksheet!.Descendants<MergeCell>().Any()).Worksheet!;
        Assert.Equal(["A1:C1", "A3:A4"], first.Descendants<MergeCell>().Select(merge => merge.Reference!.Value!));
        DocumentFormat.OpenXml.Spreadsheet.Cell points = first.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(cell => cell.CellReference == "C3");
        Assert.Equal((CellValues.Number, "4.50"), (points.DataType!.Value, points.CellValue!.Text));
        Assert.Equal("甲\n乙", first.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(cell => cell.CellReference == "B3").InlineString!.Text!.Text);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(Written(Sheet).ToArray(), Written(Sheet).ToArray());

    [Fact]
    public void An_empty_document_is_a_workbook_too()
    {
        using SpreadsheetDocument book = SpreadsheetDocument.Open(Written(new Document([], DocumentTrust.Native)), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
    }

    private static MemoryStream Written(Document document)
    {
        MemoryStream stream = new();
        XlsxDocument.Write(document, stream);
        stream.Position = 0;
        return stream;
    }

    private static Cell Made(int row, int column, string text) => new(row, column, new CellContent(SourcedText.At(text, 0, 0)));
}
