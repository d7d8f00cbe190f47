using Jiheng.Documents;

namespace Jiheng.Composition;

/// <summary>行名与列名: the words by which a person finds a cell. Only for describing a place; what a column means is Extraction's business.</summary>
internal static class TableHeaders
{
    private const int LongestLabel = 24;
    private const int LongestHeaded = 60;

    /// <summary>The nearest label to the left in the row; empty where there is none.</summary>
    public static string RowLabel(Table table, Cell cell)
    {
        for (int column = cell.Column - 1; column >= 0; column--)
        {
            Cell left = table[cell.Row, column];
            if (left.Column != column) continue;
            string words = TableNames.WordsOf(left.Text);
            if (words.Length > 0 && !IsFigure(words)) return Shortened(words);
        }

        return "";
    }

    /// <summary>The header cells above, outermost first, joined by "／"; empty where nothing above is a header.</summary>
    public static string ColumnPath(Table table, Cell cell)
    {
        if (IsPairRow(table, cell.Row) || (cell.ColumnSpan > 1 && cell.Text.Length > LongestHeaded)) return "";
        List<string> path = [];
        int first = TableNames.CaptionCell(table) is { } caption ? caption.RowSpan : 0;
        int headerRows = HeaderRows(table, first);
        int from = Math.Min(cell.Row, headerRows) - 1;
        if (from < first) from = cell.Row - 1;
        for (int row = from; row >= first && path.Count < 3; row--)
        {
            Cell above = table[row, cell.Column];
            if (above.Row < row) continue;
            string words = TableNames.WordsOf(above.Text);
            if (words.Length == 0) continue;
            if (IsFigure(words) || above.ColumnSpan == table.ColumnCount) break;
            string label = Shortened(words);
            if (path.Count == 0 || path[^1] != label) path.Add(label);
        }

        path.Reverse();
        return string.Join('／', path);
    }

    /// <summary>A text that begins with a digit or sign and holds no Chinese word beyond a unit.</summary>
    public static bool IsFigure(string words)
    {
        int digits = 0, letters = 0;
        foreach (char one in words)
        {
            if (char.IsDigit(one)) digits++;
            else if (char.IsLetter(one)) letters++;
        }

        return digits > 0 && letters <= 2 && (char.IsDigit(words[0]) || words[0] is '-' or '－' or '+' or '(' or '（' or '≥' or '≤' or '<' or '>' or '￥' or '¥')
            || (letters == 0 && words is "-" or "—" or "——" or "/" or "－" or "√");
    }

    // "人员编制 | 9 | 实有人数 | 9": each label belongs to the cell after it, and what stands above is another pair.
    private static bool IsPairRow(Table table, int row)
    {
        Cell[] cells = [.. table.Cells.Where(cell => cell.Row == row)];
        if (cells.Length < 4 || cells.Length % 2 != 0) return false;
        for (int i = 0; i < cells.Length; i += 2)
        {
            string label = TableNames.WordsOf(cells[i].Text);
            if (label.Length is 0 or > 12 || label.Any(char.IsDigit)) return false;
        }

        return true;
    }

    // Leading rows without a figure right of the first column; a table whose every row is words has no more than one header row.
    private static int HeaderRows(Table table, int first)
    {
        int last = Math.Min(table.RowCount - 1, first + 5);
        for (int row = first; row < last; row++)
        {
            for (int column = 1; column < table.ColumnCount; column++)
            {
                Cell cell = table[row, column];
                if (cell.Row == row && cell.Column == column && TableNames.WordsOf(cell.Text) is { Length: > 0 } words && IsFigure(words)) return row;
            }
        }

        return first + 1;
    }

    private static string Shortened(string words) => words.Length <= LongestLabel ? words : string.Concat(words.AsSpan(0, LongestLabel - 1), "…");
}
