using System.Xml.Linq;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>清样表格: borders, merges and column widths.</summary>
internal static class CleanTable
{
    /// <summary>Column widths by the longest line of each column's own cells, kept between narrow and wide, that fill <paramref name="total"/>.</summary>
    public static int[] Widths(Table table, int total)
    {
        const int narrow = 4, wide = 24;
        int[] weights = new int[table.ColumnCount];
        Array.Fill(weights, narrow);
        foreach (Cell cell in table.Cells)
        {
            int longest = 0;
            foreach (ReadOnlySpan<char> line in cell.Text.AsSpan().EnumerateLines()) longest = Math.Max(longest, WidthOf(line));
            int each = Math.Min(wide, longest) / cell.ColumnSpan;
            for (int c = cell.Column; c < cell.Column + cell.ColumnSpan; c++) weights[c] = Math.Max(weights[c], each);
        }

        int sum = weights.Sum();
        int[] widths = [.. weights.Select(weight => total * weight / sum)];
        widths[^1] += total - widths.Sum();
        return widths;
    }

    public static XElement Begin(XNamespace word, int[] widths)
    {
        XElement borders = new(word + "tblBorders");
        foreach (string side in new[] { "top", "left", "bottom", "right", "insideH", "insideV" })
        {
            borders.Add(new XElement(
                word + side, new XAttribute(word + "val", "single"), new XAttribute(word + "sz", 4), new XAttribute(word + "space", 0), new XAttribute(word + "color", "auto")));
        }

        return new XElement(
            word + "tbl",
            new XElement(word + "tblPr", Width(word, "tblW", widths.Sum()), borders, new XElement(word + "tblLayout", new XAttribute(word + "type", "fixed"))),
            new XElement(word + "tblGrid", widths.Select(width => new XElement(word + "gridCol", new XAttribute(word + "w", width)))));
    }

    public static XElement BeginCell(XNamespace word, Cell cell, int[] widths, bool continues)
    {
        XElement properties = new(word + "tcPr", Width(word, "tcW", widths.AsSpan(cell.Column, cell.ColumnSpan).ToArray().Sum()));
        if (cell.ColumnSpan > 1) properties.Add(new XElement(word + "gridSpan", new XAttribute(word + "val", cell.ColumnSpan)));
        if (cell.RowSpan > 1) properties.Add(new XElement(word + "vMerge", continues ? null : new XAttribute(word + "val", "restart")));
        properties.Add(new XElement(word + "vAlign", new XAttribute(word + "val", "center")));
        return new XElement(word + "tc", properties);
    }

    /// <summary>Chinese characters are twice as wide as Latin ones.</summary>
    private static int WidthOf(ReadOnlySpan<char> line)
    {
        int width = 0;
        foreach (char one in line) width += one < 0x2E80 ? 1 : 2;
        return width + 2;
    }

    private static XElement Width(XNamespace word, string name, int value) => new(word + name, new XAttribute(word + "w", value), new XAttribute(word + "type", "dxa"));
}
