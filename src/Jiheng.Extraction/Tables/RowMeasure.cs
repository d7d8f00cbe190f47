namespace Jiheng.Extraction;

/// <summary>行的量: what the name of a row says its figures count: 国内公务接待批次（批）, 房屋（平方米）.</summary>
internal static class RowMeasure
{
    private static readonly string[] Counting = ["批次", "人次", "人数", "保有量", "购置数", "次数", "个数", "辆数", "台数", "户数", "团组数", "批次数", "人次数"];

    /// <summary>True for the name of a row that counts persons, vehicles or occasions.</summary>
    public static bool Counts(string label) => TableWords.Bare(label) is var bare && Array.Exists(Counting, word => bare.EndsWith(word, StringComparison.Ordinal));

    /// <summary>True for a column of quantities, whose rows may each be counted in a thing of their own.</summary>
    public static bool IsQuantity(string path) => path.Contains("数量", StringComparison.Ordinal);

    /// <summary>True where the names of the rows give different measures, or some give one and others do not.</summary>
    public static bool Differ(IReadOnlyList<BlockRow> rows) => rows.Any(row => Named(row.Label) != Named(rows[0].Label));

    private static string Named(string label)
    {
        int open = label.LastIndexOfAny(['（', '(']);
        return open > 0 && label[^1] is '）' or ')' && label.Length - open <= 5 ? label[(open + 1)..^1] : "";
    }
}
