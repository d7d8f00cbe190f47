using System.Xml.Linq;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>清样表格: borders, merges and column widths.</summary>
internal static class CleanTable
{
    /// <summary>A Latin character of the table's text, in twentieths of a point.</summary>
    private const int CharacterWidth = 105;

    /// <summary>
    /// Column widths that fill <paramref name="total"/>: every column gets room for its longest figure, which must not be folded, and what is left
    /// goes by the length of the lines.
    /// </summary>
    public static int[] Widths(Table table, int total)
    {
        const int narrow = 5, longestWord = 26, longestLine = 60;
        int[] least = new int[table.ColumnCount], wanted = new int[table.ColumnCount];
        Array.Fill(least, narrow);
        foreach (Cell cell in table.Cells)
        {
            (int line, int word) = Longest(cell.Text);
            int each = Math.Min(longestLine, (line / cell.ColumnSpan) + 3);

            // A third more than the letters need, and the cell's margins: the font may be replaced by a wider one.
            int whole = Math.Min(longestWord, (word * 4 / 3) + 4);
            for (int c = cell.Column; c < cell.Column + cell.ColumnSpan; c++) wanted[c] = Math.Max(wanted[c], each);
            if (cell.ColumnSpan == 1) least[cell.Column] = Math.Max(least[cell.Column], whole);
        }

        for (int c = 0; c < wanted.Length; c++) wanted[c] = Math.Max(wanted[c], least[c]);
        int room = total / CharacterWidth, leastSum = least.Sum(), extra = wanted.Sum() - leastSum;
        bool fits = leastSum <= room && extra > 0;
        int[] widths = new int[least.Length];
        for (int c = 0; c < widths.Length; c++)
        {
            widths[c] = fits ? (least[c] * CharacterWidth) + ((total - (leastSum * CharacterWidth)) * (wanted[c] - least[c]) / extra) : total * least[c] / leastSum;
        }

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

    /// <summary>The longest line and the longest piece that cannot be folded, in Latin characters; Chinese ones are twice as wide and fold anywhere.</summary>
    private static (int Line, int Word) Longest(string text)
    {
        int line = 0, word = 0, longestLine = 0, longestWord = 0;
        foreach (char one in text)
        {
            line = one == '\n' ? 0 : line + (one < 0x2E80 ? 1 : 2);
            word = one is ' ' or '\n' || one >= 0x2E80 ? 0 : word + 1;
            longestLine = Math.Max(longestLine, line);
            longestWord = Math.Max(longestWord, word);
        }

        return (longestLine, longestWord);
    }

    private static XElement Width(XNamespace word, string name, int value) => new(word + name, new XAttribute(word + "w", value), new XAttribute(word + "type", "dxa"));
}
