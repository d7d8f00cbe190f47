using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = Jiheng.Documents.Cell;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Table = Jiheng.Documents.Table;

namespace Jiheng.Formats;

/// <summary>工作表: the lines above a table, then the table with its merges, borders and widths, ready to print on A4 across.</summary>
internal sealed class XlsxSheet(List<string> lines, Table? table)
{
    private const int NarrowestColumn = 6, WidestColumn = 42;

    /// <summary>Rows repeated on every printed page: the lines above and the table's first row.</summary>
    public int HeadRows => lines.Count + 1;

    public Worksheet Make()
    {
        Worksheet sheet = new(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        int columns = table?.ColumnCount ?? 1;
        int[] widths = [.. Enumerable.Range(0, columns).Select(WidthOf)];
        sheet.Append(new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        SheetData data = new();
        List<string> merges = [];
        for (int i = 0; i < lines.Count; i++)
        {
            data.Append(new Row(TextCell(Place(i, 0), lines[i], i == 0 ? XlsxStyles.Title : XlsxStyles.Line))
            {
                RowIndex = (uint)i + 1,
                CustomHeight = true,
                // A merged row does not grow by itself.
                Height = i == 0 ? 28D : 16D * Math.Max(1, (Columns(lines[i]) + widths.Sum() - 1) / widths.Sum()),
            });
            if (columns > 1) merges.Add(Place(i, 0) + ":" + Place(i, columns - 1));
        }

        for (int row = 0; table is not null && row < table.RowCount; row++) data.Append(TableRow(table, row, widths, merges));
        sheet.Append(data);
        if (merges.Count > 0) sheet.Append(new MergeCells(merges.Select(merge => new MergeCell { Reference = merge })));
        sheet.Append(new PageMargins { Left = 0.5D, Right = 0.5D, Top = 0.6D, Bottom = 0.6D, Header = 0.3D, Footer = 0.3D });
        sheet.Append(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        return sheet;
    }

    private Row TableRow(Table table, int row, int[] widths, List<string> merges)
    {
        Row made = new() { RowIndex = (uint)(lines.Count + row + 1) };
        int most = 1;
        for (int column = 0; column < table.ColumnCount; column++)
        {
            Cell cell = table[row, column];
            string place = Place(lines.Count + row, column);
            bool owns = cell.Row == row && cell.Column == column;
            // Covered places get a border too, or the merged area has gaps in its frame.
            made.Append(owns ? Written(cell, place, row == 0) : new SheetCell { CellReference = place, StyleIndex = XlsxStyles.Text });
            if (!owns) continue;
            if (cell.RowSpan > 1 || cell.ColumnSpan > 1) merges.Add(place + ":" + Place(lines.Count + row + cell.RowSpan - 1, column + cell.ColumnSpan - 1));
            if (cell.RowSpan == 1) most = Math.Max(most, LinesIn(cell, widths));
        }

        made.Height = 16D * most;
        made.CustomHeight = true;
        return made;
    }

    private static SheetCell Written(Cell cell, string place, bool head)
    {
        if (head) return TextCell(place, cell.Text, XlsxStyles.Head);
        // A plain number stays one, so that the reviewer's own formulas can use it.
        return cell.Content.StoredValue is { } stored && decimal.TryParse(stored, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal _)
            ? new SheetCell { CellReference = place, StyleIndex = XlsxStyles.Number, CellValue = new CellValue(stored), DataType = CellValues.Number }
            : TextCell(place, cell.Text, XlsxStyles.Text);
    }

    private static SheetCell TextCell(string place, string text, uint style) => new()
    {
        CellReference = place,
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
    };

    private int WidthOf(int column)
    {
        int widest = NarrowestColumn;
        for (int row = 0; table is not null && row < table.RowCount; row++)
        {
            Cell cell = table[row, column];
            if (cell.Row == row && cell.Column == column && cell.ColumnSpan == 1) widest = Math.Max(widest, cell.Text.Split('\n').Max(Columns) + 2);
        }

        return Math.Min(widest, WidestColumn);
    }

    private static int LinesIn(Cell cell, int[] widths)
    {
        int room = Math.Max(1, widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() - 2);
        return cell.Text.Split('\n').Sum(line => Math.Max(1, (Columns(line) + room - 1) / room));
    }

    // A Chinese character is as wide as two digits.
    private static int Columns(string text) => text.Sum(one => one < 0x2E80 ? 1 : 2);

    /// <summary>"C7" for 0-based row 6 and column 2.</summary>
    private static string Place(int row, int column)
    {
        string letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }
}
