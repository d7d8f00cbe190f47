using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>预算列: 年初预算 + 调整 = 全年预算, and 全年预算 − 执行 = 结余, across the columns of each row.</summary>
internal static class BudgetColumns
{
    private const string AdjustedRule = "table/budget-adjusted", BalanceRule = "table/budget-balance";

    private static readonly string[] Initial = ["年初预算", "年初批复", "期初预算"], Adjustment = ["预算调整数", "调整数", "调整额", "追加", "调剂数", "年中调整"];
    private static readonly string[] Adjusted = ["全年预算", "调整后预算", "调整预算", "调整后"], Executed = ["执行数", "支出数", "决算数", "实际支出", "实际执行"], Left = ["结余", "未执行", "剩余", "结转"];

    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block)
    {
        int adjusted = Find(section, block, Adjusted), initial = Find(section, block, Initial), adjustment = Find(section, block, Adjustment);
        int executed = Find(section, block, Executed), left = Find(section, block, Left);
        ImmutableArray<BlockRow> rows = BlockRow.Of(section, block);
        return [.. State(section, rows, AdjustedRule, adjusted, initial, adjustment), .. State(section, rows, BalanceRule, adjusted, executed, left)];
    }

    /// <summary>The columns add up in row after row, or they mean something else and nobody is accused.</summary>
    private static IEnumerable<Relation> State(TableSection section, ImmutableArray<BlockRow> rows, string rule, int whole, int one, int other)
    {
        if (whole < 0 || one < 0 || other < 0 || whole == one || whole == other || one == other) return [];
        SumStructure read = new(rule,
        [
            .. rows.Where(row => row[whole] is not null && row[one] is not null && row[other] is not null && !TableWords.IsNotAdded(row.Label))
                .Select(row => new SumCase(row[whole]!, row.Name(section.Paths[whole]), [(row[one], row.Name(section.Paths[one])), (row[other], row.Name(section.Paths[other]))])),
        ], Explicit: false, ListExtent.Exhaustive);
        return read.Cases.Count(sum => sum.Fits && sum.Whole.Quantity.Value != 0) > 1 || read.Cases.Length == 1 ? read.Relations() : [];
    }

    /// <summary>The only column so headed; two such columns (two kinds of money) leave it open which is meant.</summary>
    private static int Find(TableSection section, SectionBlock block, string[] words)
    {
        int[] found =
        [
            .. block.ValueColumns.Where(column => TableSection.LeafOf(section.Paths[column]) is var leaf && !TableWords.IsRate(leaf)
                && Array.Exists(words, word => leaf.Contains(word, StringComparison.Ordinal)) && !(words == Adjusted && Array.Exists(Adjustment, word => leaf.Contains(word, StringComparison.Ordinal)))),
        ];
        return found.Length == 1 ? found[0] : -1;
    }
}
