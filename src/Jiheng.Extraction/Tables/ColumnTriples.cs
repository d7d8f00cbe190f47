using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 三列相加: columns whose names say that one is made up of two others in each row: 年初预算 + 调整 = 全年预算, 执行 + 结余 = 全年预算,
/// 采购金额 + 节约 = 采购预算, 审定 + 核减 = 送审, 累计折旧 + 净值 = 原值.
/// </summary>
internal static class ColumnTriples
{
    private static readonly ImmutableArray<string> Adjustment = ["预算调整数", "调整数", "调整额", "追加", "调剂数", "年中调整", "预算调整"];

    private static readonly ImmutableArray<string> Adjusted = ["全年预算", "调整后预算", "调整预算", "调整后"];

    private static readonly ImmutableArray<string> Executed = ["执行数", "支出数", "决算数", "实际支出", "实际执行"];

    private static readonly ImmutableArray<string> Income = ["收入", "筹集", "募集", "收到", "接收"], Expenditure = ["支出", "使用", "拨付", "发放"];

    /// <summary>What income leaves over; a 滚存结余 or 年末结余 holds that of earlier years as well.</summary>
    private static readonly ImmutableArray<string> Balances = ["差额", "结余", "收支差", "结存", "净额", "盈余", "盈亏", "节余", "相抵"], Kept = ["滚存", "累计", "年末", "期末", "上年", "年初", "期初"];

    private static readonly ImmutableArray<Triple> Triples =
    [
        new("table/budget-adjusted", Adjusted, ["年初预算", "年初批复", "期初预算"], Adjustment),
        new("table/budget-balance", Adjusted, Executed, ["结余", "未执行", "剩余", "结转"]),
        new("table/budget-saved", ["采购预算", "预算金额", "计划金额", "控制价", "采购计划", "预算价"], ["采购金额", "成交金额", "中标金额", "合同金额", "成交价", "中标价", "实际采购"], ["节约", "节支", "节资"]),
        new("table/budget-audited", ["送审", "报审", "申报金额", "上报金额"], ["审定", "审核金额", "审核数"], ["核减", "审减"]),
        new("table/asset-net", ["原值", "账面余额"], ["累计折旧", "累计摊销", "折旧额", "累计折旧（摊销）"], ["净值", "账面价值"]),
        new("table/received-balance", ["到位资金", "资金到位", "到位金额", "下达金额", "拨付金额"], ["支出金额", "使用金额", .. Executed], ["结余", "结转", "未使用", "未支出"]),
        new("table/balance-column", Income, Expenditure, Balances),
        new("table/staff-vacant", ["编制数", "编制人数", "核定编制"], ["实有人数", "实有", "在编人数", "在职人数"], ["空编", "缺编", "空缺"]),
    ];

    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block, ImmutableArray<BlockRow> rows)
    {
        string[] headings = HeadingsOf(section, block);
        return Triples.SelectMany(triple => State(section, block, headings, rows, triple));
    }

    /// <summary>True for a 差额 that stands beside income and expenditure and is no change between years.</summary>
    public static bool IsBalance(TableSection section, SectionBlock block, int column)
    {
        string[] headings = HeadingsOf(section, block);
        return Names(headings[block.ValueColumns.IndexOf(column)], Balances) && Find(section, block, headings, Income) >= 0 && Find(section, block, headings, Expenditure) >= 0;
    }

    private static string[] HeadingsOf(TableSection section, SectionBlock block) => [.. block.ValueColumns.Select(column => HeadingOf(section.Paths[column]))];

    /// <summary>The columns add up in row after row, or they mean something else and nobody is accused.</summary>
    private static IEnumerable<Relation> State(TableSection section, SectionBlock block, string[] headings, ImmutableArray<BlockRow> rows, Triple triple)
    {
        if (Find(section, block, headings, triple.Whole) is not (>= 0 and int whole) || Find(section, block, headings, triple.One) is not (>= 0 and int one) || Find(section, block, headings, triple.Other) is not (>= 0 and int other)) return [];
        if (whole == one || whole == other || one == other) return [];
        SumStructure read = new(triple.Rule,
        [
            .. rows.Where(row => row[whole] is not null && row[one] is not null && row[other] is not null && !TableWords.IsNotAdded(row.Label))
                .Select(row => new SumCase(row[whole]!, row.Name(section.Paths[whole]), [(row[one], row.Name(section.Paths[one])), (row[other], row.Name(section.Paths[other]))])).Where(one => one.MayAdd),
        ], Explicit: false, ListExtent.Exhaustive);
        return read.Cases.Count(sum => sum.Fits && sum.Whole.Quantity.Value != 0) > 1 || read.Cases.Length == 1 ? read.Relations() : [];
    }

    /// <summary>The only column so headed; two such columns (two kinds of money) leave it open which is meant.</summary>
    private static int Find(TableSection section, SectionBlock block, string[] headings, ImmutableArray<string> words)
    {
        int found = -1;
        for (int i = 0; i < headings.Length; i++)
        {
            int column = block.ValueColumns[i];
            if (!Names(headings[i], words) || (words == Adjusted && Names(headings[i], Adjustment)) || (words == Balances && Names(headings[i], Kept)) || RateColumns.IsRate(section, column)) continue;
            if (found >= 0) return -1;
            found = column;
        }

        return found;
    }

    /// <summary>The lowest heading, or the one above it where the lowest is a 合计 of that group.</summary>
    private static string HeadingOf(string path)
    {
        string leaf = TableSection.LeafOf(path);
        return TableWords.IsBareTotal(leaf) && path.Length > leaf.Length ? TableSection.LeafOf(path[..^(leaf.Length + 1)]) : leaf;
    }

    private static bool Names(string heading, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (heading.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>三列: the words by which the headings of the whole and of its two parts are known.</summary>
    private sealed record Triple(string Rule, ImmutableArray<string> Whole, ImmutableArray<string> One, ImmutableArray<string> Other);
}
