using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 错位表头: a header of two rows that was pasted with its merged cells written once. The upper row then has fewer cells than the table has columns
/// ("项目 | 合计 | …" over "编码 | 名称 | | …"), or the lower one begins at the left although it stands under the last cell of the upper ("项目 | 预算数 | 执行数" over "金额 | 占预算%").
/// Read as they stand, such rows put every name over its neighbour's figures.
/// </summary>
internal static class SteppedHeader
{
    /// <summary>Headings that part the columns of names.</summary>
    private static readonly string[] NameWords = ["编码", "代码", "名称", "科目", "类", "款", "项", "序号"];

    /// <summary>The rows, all of one width, with the two header rows put over their columns; the same rows where there is nothing to mend.</summary>
    public static List<TableRow> Straighten(List<TableRow> rows)
    {
        if (rows.Count < 3 || rows[0].HasFigure || rows[1].HasFigure || rows[1].IsAllBlank) return rows;
        int columns = rows[0].Count, upper = LeadingFilled(rows[0]), lower = LeadingFilled(rows[1]);
        int missing = columns - upper;
        if (upper < 2 || missing < 1 || !IsBlankFrom(rows[0], upper) || !rows.Skip(2).Any(row => !row.IsBlank(columns - 1))) return rows;
        if (lower == columns && Blocks(rows[1]) is var sides && sides.Count == upper && sides.Count > 1) return [Over(rows[0], sides, columns), .. rows.Skip(1)];
        bool names = lower > 0 && Enumerable.Range(0, lower).All(cell => IsName(rows[1].Key(cell)));
        if ((names || lower == 0) && Groups(rows[1]) is var groups && groups.Count == upper) return [Over(rows[0], groups, columns), new TableRow(rows[1].Cells) { IsHeading = true }, .. rows.Skip(2)];
        if (!names && lower == missing + 1 && IsBlankFrom(rows[1], lower)) return [Over(rows[0], [.. Enumerable.Range(0, upper)], columns), Shifted(rows[1], upper - 1, lower, columns), .. rows.Skip(2)];
        return rows;
    }

    private static bool IsName(string key) => Array.Exists(NameWords, word => key == word || (word.Length > 1 && key.EndsWith(word, StringComparison.Ordinal)));

    private static int LeadingFilled(TableRow row)
    {
        int filled = 0;
        while (filled < row.Count && !row.IsBlank(filled)) filled++;
        return filled;
    }

    private static bool IsBlankFrom(TableRow row, int from) => Enumerable.Range(from, row.Count - from).All(row.IsBlank);

    /// <summary>Where each cell above a row begins: over a run of filled cells together, over a blank one alone.</summary>
    private static List<int> Groups(TableRow row)
    {
        List<int> starts = [];
        for (int c = 0; c < row.Count; c++)
        {
            if (c == 0 || row.IsBlank(c) || row.IsBlank(c - 1)) starts.Add(c);
        }

        return starts;
    }

    /// <summary>项目 | 预算数 | 项目 | 预算数: where the first heading comes again.</summary>
    private static List<int> Blocks(TableRow row) => [.. Enumerable.Range(0, row.Count).Where(c => row.Key(c) == row.Key(0))];

    /// <summary>Each filled cell from its first column up to the next one's.</summary>
    private static TableRow Over(TableRow row, List<int> starts, int columns) => new([.. row.Cells.Take(starts.Count)]) { Bounds = [.. starts, columns], IsHeading = true };

    private static TableRow Shifted(TableRow row, int by, int filled, int columns) =>
        new([.. Enumerable.Range(0, columns).Select(c => c >= by && c - by < filled ? row.Cells[c - by] : SourcedText.Empty)]);
}
