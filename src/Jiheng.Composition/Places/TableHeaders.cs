using Jiheng.Documents;

namespace Jiheng.Composition;

/// <summary>行名与列名: the words by which a person finds a cell. Only for describing a place; what a column means is Extraction's business.</summary>
internal static class TableHeaders
{
    private const int LongestLabel = 24;
    private const int LongestHeaded = 60;

    /// <summary>The nearest short label to the left in the row; where all are long, the beginning of the first; empty where there is none.</summary>
    public static string RowLabel(Table table, Cell cell)
    {
        string first = "";
        for (int column = cell.Column - 1; column >= 0; column--)
        {
            Cell left = table[cell.Row, column];
            if (left.Column != column) continue;
            string words = TableNames.WordsOf(left.Text);
            if (words.Length == 0 || IsFigure(words)) continue;
            if (words.Length <= LongestLabel) return words;
            first = words;
        }

        return Shortened(first);
    }

    /// <summary>The header cells above, outermost first, joined by "／"; empty where nothing above is a header.</summary>
    public static string ColumnPath(Table table, Cell cell)
    {
        if (IsPairRow(table, cell.Row) || (IsLong(cell) && !IsHeadedAlone(table, cell))) return "";
        List<string> path = [];
        (int first, int last) = HeaderRows(table, TableSections.TitleRowAbove(table, cell.Row) + 1, cell.Row);
        for (int row = last; row >= first; row--)
        {
            Cell above = table[row, cell.Column];
            if (above.Row < row && row > first) continue;
            string words = TableNames.WordsOf(above.Text);
            if (words.Length > 0 && (path.Count == 0 || path[^1] != words)) path.Add(words);
        }

        path.Reverse();
        return string.Join('／', path);
    }

    /// <summary>The 1-based place of a cell among the cells that a person sees in its row; the grid behind merged cells is finer.</summary>
    public static int PlaceInRow(Table table, Cell cell)
    {
        int place = 0;
        for (int column = 0; column <= cell.Column; column++)
        {
            if (table[cell.Row, column].Column == column) place++;
        }

        return place;
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

        if (digits == 0) return words is "-" or "—" or "——" or "/" or "－" or "√";
        return letters <= 2 && HasDigitBesideYear(words) && (char.IsDigit(words[0]) || "-－+(（≥≤<>￥¥".Contains(words[0], StringComparison.Ordinal));
    }

    // Prose over several columns stands beside its label, not below one …
    private static bool IsLong(Cell cell) => cell.ColumnSpan > 1 && cell.Text.Length > LongestHeaded;

    // … but for "预期目标 | 实际完成" right above, as wide as the prose itself.
    private static bool IsHeadedAlone(Table table, Cell cell) =>
        cell.Row > 0 && table[cell.Row - 1, cell.Column] is var above && above.Column == cell.Column && above.ColumnSpan == cell.ColumnSpan && above.ColumnSpan < table.ColumnCount
        && Labels(table, cell.Row - 1) > 1;

    // "人员编制 | 9 | 实有人数 | 9": each label belongs to the cell after it, and what stands above is another pair.
    private static bool IsPairRow(Table table, int row)
    {
        Cell[] cells = [.. table.Cells.Where(cell => cell.Row == row)];
        if (cells.Length % 2 != 0 || cells.Length == 0 || cells[0].Column > 0 || (cells.Length == 2 && table.ColumnCount == 2)) return false;
        for (int i = 0; i < cells.Length; i += 2)
        {
            string label = TableNames.WordsOf(cells[i].Text);
            if (label.Length is 0 or > 12 || label.Any(char.IsDigit)) return false;
        }

        return true;
    }

    // The nearest row of labels that begins a part: the first of all, or one whose cells stand otherwise than in the row above, or that repeats the first label
    // ("机构名称"). Rows of plain words inside a part look like labels too, but stand as the rows around them. To it belong the rows its merged cells reach into.
    private static (int First, int Last) HeaderRows(Table table, int from, int to)
    {
        int header = -1;
        bool before = false;
        for (int row = from; row < to; row++)
        {
            int labels = Labels(table, row);
            bool begins = labels > 1 && !before && !IsCovered(table, header, row) && (header < 0 || SameCorner(table, header, row) || (labels > 2 && !SameStarts(table, row - 1, row)));
            if (begins) header = row;
            before = labels > 1;
        }

        if (header < 0) return (0, -1);
        int last = header;
        while (last + 1 < to && Labels(table, last + 1) > 0 && (table[last + 1, 0].Row <= last || table[last + 1, 0].Content.IsBlank || Divides(table, last))) last++;
        return (header, last);
    }

    // A label merged downwards from the header row ("定量目标完成情况"): the rows beside it are all under that header.
    private static bool IsCovered(Table table, int header, int row)
    {
        for (int column = 0; header >= 0 && column < table.ColumnCount; column++)
        {
            if (table[row, column].Row == header) return true;
        }

        return false;
    }

    // "经济分类 | 经济分类" over three columns each: every cell of the row is divided by labels of its own below.
    private static bool Divides(Table table, int row)
    {
        for (int column = 0; column < table.ColumnCount; column++)
        {
            Cell above = table[row, column];
            if (above.Row != row || above.RowSpan > 1 || above.ColumnSpan == 1) return false;
            if (table[row + 1, column] is var below && (below.Content.IsBlank || below.ColumnSpan >= above.ColumnSpan)) return false;
        }

        return true;
    }

    private static bool SameCorner(Table table, int one, int other) => TableNames.WordsOf(table[one, 0].Text) == TableNames.WordsOf(table[other, 0].Text);

    private static bool SameStarts(Table table, int one, int other)
    {
        for (int column = 0; column < table.ColumnCount; column++)
        {
            if ((table[one, column].Column == column) != (table[other, column].Column == column)) return false;
        }

        return true;
    }

    // How many cells of a row are labels: short words without figures (a year is none); 0 where any cell is something else.
    private static int Labels(Table table, int row)
    {
        int labels = 0;
        for (int column = 0; column < table.ColumnCount; column++)
        {
            Cell cell = table[row, column];
            if (cell.Row != row || cell.Column != column || cell.Content.IsBlank) continue;
            string words = TableNames.WordsOf(cell.Text);
            if (words.Length > LongestLabel || IsFigure(words) || HasDigitBesideYear(words) || IsAnswer(words)) return 0;
            labels++;
        }

        return labels;
    }

    // "无", "已完成", "未超年度预算" are what a form is filled in with.
    private static bool IsAnswer(string words) => words is "无" or "完成" or "达标" or "合格" or "是" or "否" || words[0] is '已' or '未';

    private static bool HasDigitBesideYear(string words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (!char.IsDigit(words[i])) continue;
            int end = i;
            while (end < words.Length && char.IsDigit(words[end])) end++;
            if (end - i != 4 || end >= words.Length || words[end] != '年') return true;
            i = end;
        }

        return false;
    }

    private static string Shortened(string words) => words.Length <= LongestLabel ? words : string.Concat(words.AsSpan(0, LongestLabel - 1), "…");
}
