using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 行间收支: rows whose names say how the last comes about: 年初结转 + 本年收入 − 本年支出 = 年末结转; 上年末余额 + 发行 − 还本 = 年末余额;
/// 收入 − 支出 = 本年收支结余. Names alone tell it, and a row of theirs may be missing: it speaks only where the columns of the table close, all but a few.
/// </summary>
internal static class RowFlows
{
    private const string Rule = "table/row-flow";

    /// <summary>More rows in than this are a statement of many items, of which no row is the flow; and a table has few balances.</summary>
    private const int MostMoves = 8, MostBalances = 12;

    private static readonly ImmutableArray<string> Stocks = ["结转", "结余", "余额", "结存"];

    private static readonly ImmutableArray<string> Opening = ["年初", "期初", "上年末", "上年结", "上年滚存", "上年末滚存"], Closing = ["年末", "期末", "结转下年", "累计结余", "滚存结余"];

    private static readonly ImmutableArray<string> In = ["收入", "发行", "新增", "增加", "转入", "借入"], Out = ["支出", "还本", "偿还", "减少", "分配", "转出", "化解", "核销"];

    private static readonly ImmutableArray<string> Balances = ["收支结余", "收支差额", "本年结余", "当年结余", "当期结余", "本期结余", "本年收支相抵", "结余（收入-支出）"];

    public static IEnumerable<Relation> Read(TableSection section, RowCases cases)
    {
        ImmutableArray<BlockRow> rows = [.. TopRows(cases)];
        if (cases.Columns.IsEmpty || rows.Length < 3) return [];
        return [.. Balance(section, cases, rows), .. Flow(section, cases, rows), .. NetAssets(section, cases, rows)];
    }

    /// <summary>资产 = 负债 + 净资产.</summary>
    private static IEnumerable<Relation> NetAssets(TableSection section, RowCases cases, ImmutableArray<BlockRow> rows)
    {
        BlockRow[] assets = [.. rows.Where(row => NameOf(row) is "资产")], debts = [.. rows.Where(row => NameOf(row) is "负债")], net = [.. rows.Where(row => NameOf(row) is "净资产" or "所有者权益")];
        return assets.Length == 1 && debts.Length == 1 && net.Length == 1 ? State(section, cases, assets[0], [(debts[0], 1m), (net[0], 1m)]) : [];
    }

    /// <summary>Rows that are part of no other by their own words: no 其中, and of numbered rows the highest.</summary>
    private static IEnumerable<BlockRow> TopRows(RowCases cases)
    {
        BlockRow[] rows = [.. cases.Rows.Where(row => row.Label.Length > 0 && row.Code.Length == 0 && !row.Number.Among && cases.HasFigures(row))];
        int highest = rows.Where(row => row.Number.Level > 0).Select(row => row.Number.Level).DefaultIfEmpty(0).Min();
        return rows.Where(row => row.Number.Level == highest || (row.Number.Level == 0 && IsStock(row)));
    }

    /// <summary>收入, 支出 and their 收支结余.</summary>
    private static IEnumerable<Relation> Balance(TableSection section, RowCases cases, ImmutableArray<BlockRow> rows)
    {
        int seen = 0;
        for (int i = 2; i < rows.Length && seen < MostBalances; i++)
        {
            if (!Holds(rows[i].Label, Balances) || Holds(rows[i].Label, Closing) || Holds(rows[i].Label, Opening)) continue;
            seen++;
            BlockRow[] above = [.. rows[..i].Where(row => !IsStock(row))];
            BlockRow[] income = [.. above.Where(row => IsWholeOf(row, "收入"))], expenditure = [.. above.Where(row => IsWholeOf(row, "支出"))];
            if (income.Length != 1 || expenditure.Length != 1) continue;
            foreach (Relation relation in State(section, cases, rows[i], [(income[0], 1m), (expenditure[0], -1m)])) yield return relation;
        }
    }

    private static IEnumerable<Relation> Flow(TableSection section, RowCases cases, ImmutableArray<BlockRow> rows)
    {
        BlockRow[] opening = [.. rows.Where(row => IsStock(row) && Holds(row.Label, Opening))];
        BlockRow[] closing = [.. rows.Where(row => IsStock(row) && !Holds(row.Label, Opening) && (Holds(row.Label, Closing) || EndsYear(row.Label)))];
        if (closing.Length == 2 && opening.Length == 0 && RateColumns.YearIn(closing[0].Label) < RateColumns.YearIn(closing[1].Label)) (opening, closing) = ([closing[0]], [closing[1]]);
        if (opening.Length != 1 || closing.Length != 1) return [];
        int from = rows.IndexOf(opening[0]), to = rows.IndexOf(closing[0]);
        BlockRow[] between = [.. rows.Where((row, i) => i != from && i != to && i < Math.Max(from, to))];
        // Where the year's balance is given, income and expenditure are in it already.
        BlockRow[] balance = [.. between.Where(row => Holds(row.Label, Balances))];
        (BlockRow, decimal)[] moves = balance.Length == 1
            ? [(balance[0], 1m)]
            : [.. WithoutItems(between).Where(row => !IsStock(row) || Holds(row.Label, Out)).Select(row => (row, Holds(row.Label, Out) ? -1m : Holds(row.Label, In) ? 1m : 0m)).Where(move => move.Item2 != 0)];
        if (moves.Length > MostMoves || (balance.Length != 1 && (!moves.Any(move => move.Item2 > 0) || !moves.Any(move => move.Item2 < 0)))) return [];
        return State(section, cases, closing[0], [(opening[0], 1m), .. moves]);
    }

    /// <summary>本年收入合计 holds the items of income above it; a 总计 holds the opening balance as well.</summary>
    private static IEnumerable<BlockRow> WithoutItems(BlockRow[] rows)
    {
        string[] summed = [.. ((string[])["收入", "支出"]).Where(side => rows.Count(row => row.TotalRank is 0 or 1 && IsWholeOf(row, side)) == 1)];
        return rows.Where(row => row.TotalRank is not 2 && (row.TotalRank is not null || !summed.Any(side => IsWholeOf(row, side))));
    }

    private static IEnumerable<Relation> State(TableSection section, RowCases cases, BlockRow whole, (BlockRow Row, decimal Sign)[] moves)
    {
        Relation[] stated =
        [
            .. cases.Columns.Where(column => whole[column] is not null && moves.Count(move => move.Row[column] is not null) > 1).Select(column => new Relation(RelationKind.Sum, RelationWitness.Table, Rule,
            [
                whole[column]!.As(OperandRole.Whole, whole.Name(section.Paths[column])),
                .. moves.Where(move => move.Row[column] is not null).Select(move => move.Row[column]!.As(OperandRole.Part, move.Row.Name(section.Paths[column])) with { Sign = move.Sign }),
            ])
            {
                Text = whole.Name(section.Paths[column]),
                Title = whole.Label + " = " + string.Concat(moves.Select((move, i) => (move.Sign < 0 ? " − " : i > 0 ? " + " : "") + move.Row.Label)),
            }),
        ];
        int fits = stated.Count(Fits), telling = stated.Count(one => Fits(one) && one.First(OperandRole.Whole)!.BaseValue != 0);
        return telling > 0 && fits * 2 >= stated.Length ? stated : stated.Where(Fits);
    }

    private static bool Fits(Relation relation) =>
        relation.First(OperandRole.Whole)!.Interval.Intersects(relation.In(OperandRole.Part).Select(part => part.Interval).Aggregate(DecimalInterval.Exactly(0), (sum, part) => sum.Add(part)));

    private static bool IsStock(BlockRow row) => Holds(row.Label, Stocks);

    /// <summary>2023年末地方政府债务余额.</summary>
    private static bool EndsYear(string label) => label.Contains("年末", StringComparison.Ordinal) || label.Contains("年底", StringComparison.Ordinal);

    /// <summary>收入 itself, 本年收入合计, 基金收入: what ends in the word of its side.</summary>
    private static bool IsWholeOf(BlockRow row, string side) => NameOf(row).EndsWith(side, StringComparison.Ordinal);

    /// <summary>The name without its number and its word of total.</summary>
    private static string NameOf(BlockRow row)
    {
        string bare = TableWords.Bare(row.Number.Name);
        foreach (string word in (string[])["合计", "总计", "小计", "总额"])
        {
            if (bare.EndsWith(word, StringComparison.Ordinal)) return bare[..^word.Length];
        }

        return bare;
    }

    private static bool Holds(string text, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
