using System.Collections.Immutable;

namespace Jiheng.Extraction;

/// <summary>已知划分的行: rows that by their names are all the parts of one whole (<see cref="Cues.Partitions"/>).</summary>
internal static class RowPartitions
{
    private const int SharedStem = 4;

    private static readonly string[] Funds = ["一般公共预算", "政府性基金", "国有资本"];

    /// <summary>How many of the rows that follow are together a known partition; 0 where they are none.</summary>
    public static int LengthOf(BlockRow whole, IEnumerable<BlockRow> following)
    {
        BlockRow[] next = [.. following.Take(3)];
        if (FundsOf(whole, next) is > 1 and int funds) return funds;
        if (IsRevenue(whole, next)) return 2;
        foreach (string[] members in Cues.Partitions)
        {
            if (members.Length > next.Length || members.Any(member => Names(whole, member) && !whole.Label.Contains("结", StringComparison.Ordinal))) continue;
            if (members.All(member => next.Take(members.Length).Count(row => Names(row, member)) == 1) && next.Take(members.Length).All(row => row.Number.Level == 0)) return members.Length;
        }

        return 0;
    }

    /// <summary>一般公共预算收入 with 税收收入 and 非税收入 right below it.</summary>
    private static bool IsRevenue(BlockRow whole, BlockRow[] next) =>
        next.Length >= 2 && IsBudgetRevenue(whole) && next[0].Number.Name is "税收收入" && next[1].Number.Name is "非税收入";

    private static bool IsBudgetRevenue(BlockRow whole) => whole.Number.Name is var name && name.EndsWith("收入", StringComparison.Ordinal) && name.Contains("预算", StringComparison.Ordinal) && name.Contains("一般", StringComparison.Ordinal);

    /// <summary>结转和结余 by fund: a unit without 国有资本 leaves that row out.</summary>
    private static int FundsOf(BlockRow whole, BlockRow[] next)
    {
        if (!whole.Label.Contains('结', StringComparison.Ordinal)) return 0;
        return next.TakeWhile(row => row.Number is { Level: 0, Among: false } && Array.Exists(Funds, fund => Names(row, fund))).Count();
    }

    /// <summary>True where rows are, one by one and with none left over, the members of a known partition (货物, 工程 and 服务).</summary>
    public static bool AreAll(ImmutableArray<BlockRow> rows) =>
        Array.Exists(Cues.Partitions, members => members.Length == rows.Length && members.All(member => rows.Count(row => Names(row, member)) == 1));

    /// <summary>True where the name above is that of the whole: 基本支出, 结转和结余 by fund, or the stem that all parts share (公务用车购置及运行).</summary>
    public static bool IsWholeOf(BlockRow whole, IEnumerable<BlockRow> following, int length)
    {
        BlockRow[] parts = [.. following.Take(length)];
        if (IsRevenue(whole, parts)) return true;
        if (whole.Label.Contains("基本支出", StringComparison.Ordinal)) return parts.Any(part => Names(part, "公用"));
        if (whole.Label.Contains('结', StringComparison.Ordinal)) return parts.Any(part => Array.Exists(Funds, fund => Names(part, fund)));
        string stem = whole.Number.Name.Length >= SharedStem ? whole.Number.Name[..SharedStem] : "";
        return stem.Length > 0 && parts.All(part => part.Number.Name.StartsWith(stem, StringComparison.Ordinal));
    }

    private static bool Names(BlockRow row, string member) => row.Label.Contains(member, StringComparison.Ordinal);
}
