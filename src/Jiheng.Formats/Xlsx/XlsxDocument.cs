using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiheng.Documents;
using Cell = Jiheng.Documents.Cell;
using Table = Jiheng.Documents.Table;

namespace Jiheng.Formats;

/// <summary>表格文件: writes the tables of a document as an xlsx workbook, a sheet each, with the lines above a table as its head.</summary>
public static class XlsxDocument
{
    /// <summary>Writes a whole workbook to <paramref name="output"/> (left open); a document without tables gives one sheet with its lines.</summary>
    public static void Write(Document document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        using MemoryStream bytes = new();
        using (SpreadsheetDocument file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            // Ids are given, since those the library makes up differ every time.
            WorkbookPart book = file.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = XlsxStyles.Make();
            Sheets sheets = new();
            DefinedNames repeated = new();
            foreach ((string name, List<string> lines, Table? table) in Pages(document))
            {
                uint number = (uint)sheets.ChildElements.Count;
                WorksheetPart part = book.AddNewPart<WorksheetPart>("rId" + (number + 2).ToString(CultureInfo.InvariantCulture));
                XlsxSheet sheet = new(lines, table);
                part.Worksheet = sheet.Make();
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = number + 1, Name = name });
                if (table is not null) repeated.Append(new DefinedName($"'{name}'!$1:${sheet.HeadRows}") { Name = "_xlnm.Print_Titles", LocalSheetId = number });
            }

            book.Workbook = new Workbook(sheets);
            if (repeated.HasChildren) book.Workbook.Append(repeated);
        }

        SteadyZip.Copy(bytes, output);
    }

    private static IEnumerable<(string Name, List<string> Lines, Table? Table)> Pages(Document document)
    {
        List<string> lines = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        bool any = false;
        foreach (Block block in document.Blocks)
        {
            if (block is TextBlock text) lines.Add(text.Number + text.Text.Value);
            if (block is not Table table) continue;
            any = true;
            yield return (NameOf(lines, names), lines, table);
            lines = [];
        }

        if (!any || lines.Count > 0) yield return (NameOf(any ? ["说明"] : lines, names), lines, null);
    }

    // A sheet's name: at most 31 characters, none of : \ / ? * [ ], and no other sheet's.
    private static string NameOf(List<string> lines, HashSet<string> names)
    {
        string wanted = string.Concat((lines.FirstOrDefault() ?? "").Where(one => !":\\/?*[]'".Contains(one, StringComparison.Ordinal) && !char.IsControl(one)));
        wanted = wanted.Length == 0 ? "表" : wanted.Length > 28 ? wanted[..28] : wanted;
        string name = wanted;
        for (int i = 2; !names.Add(name); i++) name = wanted + i.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}
