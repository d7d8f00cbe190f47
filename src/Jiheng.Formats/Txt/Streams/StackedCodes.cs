using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 并列科目: 科目编码 | 科目名称 | 决算数 two or three times side by side (基本支出 by economic classification). The codes tell what belongs to what wherever
/// a row stands, so that the rows of all sides are put one under another as they come.
/// </summary>
internal static class StackedCodes
{
    private const int Width = 3;

    /// <summary>The rows as one list; null where the header has no such sides.</summary>
    public static StreamTable? Of(IReadOnlyList<StreamCell> cells, List<SourcedText> header, List<HalfRow> rows)
    {
        string[] keys = [.. header.Select(text => string.Concat(text.Value.Where(c => !CharKinds.IsWhite(c))))];
        int[] starts = [.. Enumerable.Range(0, keys.Length).Where(i => keys[i].EndsWith("编码", StringComparison.Ordinal))];
        if (starts.Length < 2 || starts[^1] + Width != keys.Length || !starts.Zip(starts.Skip(1)).All(pair => pair.Second - pair.First == Width && Same(keys, pair.First, pair.Second))) return null;
        // 人员经费合计 and 公用经费合计 close sides that are no longer told apart.
        int coded = rows.TakeWhile(row => row.Code >= 0 && row.Figures <= 1).Count();
        if (coded < 4) return null;
        List<TableRow> stacked = [new([.. header.GetRange(starts[0], Width)])];
        foreach (HalfRow row in rows.Take(coded)) stacked.Add(new([cells[row.Code].Text, cells[row.Label].Text, row.Figures == 0 ? SourcedText.Empty : cells[row.Label + 1].Text]));
        return new StreamTable(0, rows[coded - 1].End, stacked) { Behind = [.. header.Take(starts[0]), .. header.Skip(starts[1])] };
    }

    private static bool Same(string[] keys, int one, int other) => Enumerable.Range(0, Width).All(i => keys[one + i] == keys[other + i]);
}
