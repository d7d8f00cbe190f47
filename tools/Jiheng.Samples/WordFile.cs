using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Samples;

/// <summary>Writes a sample as docx: A4, 仿宋, real merged cells. The same sample gives the same bytes on every machine and day.</summary>
public static class WordFile
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly DateTimeOffset Fixed = new(2024, 5, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file's bytes.</summary>
    public static byte[] Of(SampleDocument sample)
    {
        using MemoryStream stream = new();
        using (WordprocessingDocument file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = file.AddNewPart<MainDocumentPart>(MainType, "rIdMain");
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = PageStyle.Styles();
            main.AddNewPart<FooterPart>("rIdFooter").Footer = PageStyle.Footer();
            main.Document = new Document(new Body([.. sample.Blocks.SelectMany(Elements), PageStyle.Section("rIdFooter")]));
        }

        return WithFixedTimes(stream.ToArray());
    }

    private static IEnumerable<OpenXmlElement> Elements(SampleBlock block) =>
        block is Grid grid ? [TableOf(grid)] : [ParagraphOf((Line)block)];

    private static Table TableOf(Grid grid)
    {
        // Rows have different cells: the grid's columns are all edges that any row has.
        int[] edges = [.. grid.Rows.SelectMany(row => Edges(row)).Distinct().Order()];
        Table table = new(PageStyle.TableProperties(), new TableGrid(edges.Zip(edges.Prepend(0), (edge, before) => new GridColumn { Width = $"{edge - before}" })));
        foreach (Box[] boxes in grid.Rows)
        {
            TableRow row = new();

            // Short rows stay whole; a row of long text would leave the rest of its page empty.
            if (boxes.Sum(box => box.Lines.Sum(line => line.Text.Length)) < 120) row.Append(new TableRowProperties(new CantSplit()));
            int left = 0;
            foreach (Box box in boxes)
            {
                int right = left + box.Width;
                row.Append(CellOf(box, edges.Count(edge => edge > left && edge <= right)));
                left = right;
            }

            table.Append(row);
        }

        return table;
    }

    private static IEnumerable<int> Edges(Box[] row)
    {
        int edge = 0;
        foreach (Box box in row) yield return edge += box.Width;
    }

    private static TableCell CellOf(Box box, int span)
    {
        TableCellProperties properties = new(new TableCellWidth { Width = $"{box.Width}", Type = TableWidthUnitValues.Dxa });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        if (box.Merge == Merge.Start) properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
        if (box.Merge == Merge.Below) properties.Append(new VerticalMerge());
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell([properties, .. box.Lines.Select(line => ParagraphOf(line, "Cell"))]);
    }

    private static Paragraph ParagraphOf(Line line, string? style = null)
    {
        style = line.Style switch { LineStyle.Title => "Title", LineStyle.Heading => "Section", _ => style };
        Paragraph paragraph = new();
        if (style is not null) paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (string piece in Pieces(line.Text)) paragraph.Append(new Run(new Text(piece) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    // Word breaks a run wherever figures meet Chinese, because the two are set in different fonts; a reader must not mind.
    private static IEnumerable<string> Pieces(string text)
    {
        int start = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsAscii(text[i]) == char.IsAscii(text[i - 1])) continue;
            yield return text[start..i];
            start = i;
        }

        if (start < text.Length) yield return text[start..];
    }

    // The packaging library stamps the clock and its own order into the zip; both are replaced.
    private static byte[] WithFixedTimes(byte[] packed)
    {
        using MemoryStream result = new();
        using (ZipArchive from = new(new MemoryStream(packed)))
        using (ZipArchive to = new(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries.OrderBy(one => one.FullName != "[Content_Types].xml").ThenBy(one => one.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Fixed;
                using Stream input = entry.Open(), output = copy.Open();
                input.CopyTo(output);
            }
        }

        return result.ToArray();
    }
}
