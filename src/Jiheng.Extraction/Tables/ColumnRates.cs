using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>列间比率与增减: 执行率, 占比, 增减额 and 增减率 columns against the columns beside them.</summary>
internal sealed class ColumnRates(TableSection section, SectionBlock block)
{
    // A rate stands beside what it is a rate of; trying every pair of a hundred columns would only find chance.
    private const int MostAmounts = 12;

    // Where a table has more rows than this, one that closes may be chance.
    private const int FewRows = 4;

    private readonly ImmutableArray<BlockRow> _rows = BlockRow.Of(section, block);

    private readonly Lazy<int?> _lastYear = new(() => block.ValueColumns.Where(column => IsAmount(section.Paths[column])).Max(column => YearIn(section.Paths[column])));

    private readonly ImmutableArray<int> _amounts = [.. block.ValueColumns.Where(column => IsAmount(section.Paths[column]))];

    public IEnumerable<Relation> Read()
    {
        foreach (int column in block.ValueColumns)
        {
            string path = section.Paths[column];
            string last = TableSection.LeafOf(path);
            bool change = TableWords.IsChange(path) && !RollForward.IsIn(section, block), rate = TableWords.IsRate(last);
            IEnumerable<Relation> found =
                change && rate ? Best(Pairs(column).Select(pair => ChangeRate(column, pair.Now, pair.Before, path)))
                : change && !last.Contains("原因", StringComparison.Ordinal) ? Best(Pairs(column).Select(pair => ChangeAmount(column, pair.Now, pair.Before, path)))
                : rate && IsExecution(last) ? Best(Executions(column).Select(pair => Ratio(column, pair.Part, pair.Whole)), said: true)
                : rate && last.Contains("得分率", StringComparison.Ordinal) ? Best(Scores(column).Select(pair => Ratio(column, pair.Part, pair.Whole)))
                : rate && last.Contains("贡献率", StringComparison.Ordinal) ? Best(block.ValueColumns.Where(part => part != column && TableWords.IsChange(section.Paths[part]) && !TableWords.IsRate(Heading(part))).Select(part => Share(column, part)))
                : rate && IsShare(last) ? Best(Amounts(column).Select(part => Share(column, part)))
                : [];
            foreach (Relation relation in found) yield return relation;
        }
    }

    private static bool IsExecution(string heading) =>
        heading.Contains("执行率", StringComparison.Ordinal) || heading.Contains("完成率", StringComparison.Ordinal) || heading.Contains("完成比例", StringComparison.Ordinal)
        || heading.Contains("支出率", StringComparison.Ordinal) || heading.Contains("预算的", StringComparison.Ordinal)
        || (heading.Contains('占', StringComparison.Ordinal) && heading.Contains("预算", StringComparison.Ordinal));

    private static bool IsShare(string heading) =>
        heading.Contains('占', StringComparison.Ordinal) || heading.Contains("比重", StringComparison.Ordinal) || heading.Contains("比例", StringComparison.Ordinal);

    /// <summary>The columns of amounts a rate or a change may speak of: in a wide table those under the same heading and those nearest to it.</summary>
    private ImmutableArray<int> Amounts(int about)
    {
        ImmutableArray<int> amounts = [.. _amounts.Where(column => column != about)];
        if (amounts.Length <= MostAmounts) return amounts;
        string parent = Parent(about);
        return [.. amounts.OrderBy(column => parent.Length > 0 && Parent(column) == parent ? 0 : 1).ThenBy(column => Math.Abs(column - about)).Take(MostAmounts).Order()];
    }

    private static bool IsAmount(string path) =>
        TableSection.LeafOf(path) is var heading && !TableWords.IsNotAdded(heading) && !TableWords.IsRate(heading) && !TableWords.IsChange(path);

    private string Parent(int column) => section.Paths[column] is var path && path.LastIndexOf('/') is > 0 and int cut ? path[..cut] : "";

    private string Heading(int column) => TableSection.LeafOf(section.Paths[column]);

    /// <summary>Execution over budget; the adjusted budget of the whole year comes before the one at the year's beginning.</summary>
    private IEnumerable<(int Part, int Whole)> Executions(int rate)
    {
        // The heading above tells too: 金额 under 2023年执行数 is what was executed, 2022年决算数 is another year's.
        int[] amounts = [.. Amounts(rate).Where(column => !NamesEarlierYear(column, rate))];
        int[] executed = [.. amounts.Where(column => Array.Exists(Executed, word => section.Paths[column].Contains(word, StringComparison.Ordinal)))];
        int[] budgets = [.. amounts.Where(column => Array.Exists(Planned, word => section.Paths[column].Contains(word, StringComparison.Ordinal)))
            .OrderBy(column => section.Paths[column] is var path && (path.Contains("全年", StringComparison.Ordinal) || path.Contains("调整", StringComparison.Ordinal)) ? 0 : 1)];
        return executed.SelectMany(part => budgets.Where(whole => whole != part).Select(whole => (part, whole)));
    }

    private static readonly string[] Executed = ["执行", "决算", "支出数", "完成", "实际"];

    private static readonly string[] Planned = ["预算", "计划", "指标", "下达"];

    // 2022年决算数 beside 2023年执行数 and a rate that stands under 2023年: the year before has no part in the rate.
    private bool NamesEarlierYear(int column, int rate) =>
        YearIn(section.Paths[column]) is int year && (YearIn(section.Paths[rate]) ?? _lastYear.Value) is int now && year < now;

    private static int? YearIn(string path)
    {
        for (int at = path.IndexOf("20", StringComparison.Ordinal); at >= 0; at = path.IndexOf("20", at + 1, StringComparison.Ordinal))
        {
            if (at + 4 < path.Length && path[at + 4] == '年' && int.TryParse(path.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)) return year;
        }

        return null;
    }

    /// <summary>得分 over 分值 or 权重, the nearest before it first.</summary>
    private IEnumerable<(int Part, int Whole)> Scores(int rate)
    {
        int[] amounts = [.. Amounts(rate)];
        int[] scored = [.. amounts.Where(column => Heading(column).Contains("得分", StringComparison.Ordinal) || Heading(column).Contains("评分", StringComparison.Ordinal))];
        int[] full = [.. amounts.Where(column => Heading(column) is var heading && (heading.Contains("分值", StringComparison.Ordinal) || heading.Contains("权重", StringComparison.Ordinal) || heading.Contains("满分", StringComparison.Ordinal) || heading.Contains("标准分", StringComparison.Ordinal)))];
        return scored.SelectMany(part => full.Where(whole => whole != part).Reverse().Select(whole => (part, whole)));
    }

    /// <summary>The two periods a change lies between.</summary>
    private IEnumerable<(int Now, int Before)> Pairs(int change)
    {
        int[] amounts = [.. Amounts(change)];
        HashSet<int> earlier = [.. amounts.Where(column => NamesEarlier(section.Paths[column]))];
        return amounts.SelectMany(now => amounts.Where(before => before != now).Select(before => (now, before)))
            .OrderBy(pair => earlier.Contains(pair.before) && !earlier.Contains(pair.now) ? 0 : 1).Select(pair => (pair.now, pair.before));
    }

    /// <summary>上期或年初 by name: 上级补助全年数 holds 上 and 年 and is of this year, and so is what was carried over (上年结转).</summary>
    internal static bool NamesEarlier(string path)
    {
        foreach (string word in EarlierWords)
        {
            int at = path.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !Array.Exists(Cues.CarriedOver, kept => path.AsSpan(at + word.Length).StartsWith(kept, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    private static readonly ImmutableArray<string> EarlierWords = [.. Cues.Before, "上年", "年初", "预算", "基期"];

    private Reading Ratio(int rate, int part, int whole) => new(
        RowsWith(rate, part, whole),
        row => Fits(row[rate]!, row[part]!.Quantity.BaseValue, row[whole]!.Quantity.BaseValue, 0),
        row => new Relation(RelationKind.Ratio, RelationWitness.Table, "table/rate", [Operand(row, part, OperandRole.Part), Operand(row, whole, OperandRole.Whole), Operand(row, rate, OperandRole.Result)])
        {
            Text = row.Name(section.Paths[rate]),
            Title = Heading(rate) + " = " + Heading(part) + " ÷ " + Heading(whole),
        });

    /// <summary>Each row's share of the total row.</summary>
    private Reading Share(int rate, int part)
    {
        BlockRow? total = _rows.LastOrDefault(row => row.TotalRank is not null && row[part] is not null);
        return new(
            total is null ? [] : RowsWith(rate, part, part),
            row => Fits(row[rate]!, row[part]!.Quantity.BaseValue, total![part]!.Quantity.BaseValue, 0),
            row => new Relation(RelationKind.Ratio, RelationWitness.Table, "table/share", [Operand(row, part, OperandRole.Part), Operand(total!, part, OperandRole.Whole), Operand(row, rate, OperandRole.Result)])
            {
                Text = row.Name(section.Paths[rate]),
                Title = Heading(rate) + " = " + row.Label + " ÷ " + total!.Label,
            });
    }

    private Reading ChangeAmount(int delta, int now, int before, string path)
    {
        ChangeDirection direction = DirectionOf(path);
        return new(
            RowsWith(delta, now, before),
            row => row[delta]!.Quantity.BaseInterval.Intersects(row[now]!.Quantity.BaseInterval.Subtract(row[before]!.Quantity.BaseInterval).Scale(direction == ChangeDirection.Decrease ? -1m : 1m)),
            row => new Relation(RelationKind.Change, RelationWitness.Table, "table/change", [Operand(row, now, OperandRole.Current), Operand(row, before, OperandRole.Base), Operand(row, delta, OperandRole.Delta)])
            {
                Direction = direction,
                Text = row.Name(section.Paths[delta]),
                Title = Heading(delta) + " = " + Heading(now) + " − " + Heading(before),
            });
    }

    private Reading ChangeRate(int rate, int now, int before, string path)
    {
        ChangeDirection direction = DirectionOf(path);
        return new(
            RowsWith(rate, now, before).Where(row => row[before] is { Quantity.Value: > 0 }),
            row => Fits(row[rate]!, row[now]!.Quantity.BaseValue, row[before]!.Quantity.BaseValue, direction == ChangeDirection.Decrease ? -1 : 1),
            row => new Relation(RelationKind.Change, RelationWitness.Table, "table/change-rate", [Operand(row, now, OperandRole.Current), Operand(row, before, OperandRole.Base), Operand(row, rate, OperandRole.Result)])
            {
                Direction = direction,
                Text = row.Name(section.Paths[rate]),
                Title = Heading(rate) + " = (" + Heading(now) + " − " + Heading(before) + ") ÷ " + Heading(before),
            });
    }

    private IEnumerable<BlockRow> RowsWith(int one, int two, int three) => _rows.Where(row => row[one] is not null && row[two] is not null && row[three] is not null);

    /// <summary>A column headed 减少 or 下降 holds falls; any other holds rises, and a fall is written with its sign.</summary>
    private static ChangeDirection DirectionOf(string path) =>
        (path.Contains("减少", StringComparison.Ordinal) || path.Contains("下降", StringComparison.Ordinal) || path.Contains("降幅", StringComparison.Ordinal)) && !path.Contains('增', StringComparison.Ordinal)
            ? ChangeDirection.Decrease
            : ChangeDirection.Increase;

    private Operand Operand(BlockRow row, int column, OperandRole role) => row[column]!.As(role, row.Name(section.Paths[column]));

    /// <summary>Rough: within one unit of the rate's last digit; only to learn which columns belong together.</summary>
    private static bool Fits(TableFigure rate, decimal part, decimal whole, int changeSign)
    {
        if (whole == 0) return false;
        decimal value = changeSign == 0 ? part / whole : (part - whole) * changeSign / whole;
        return Math.Abs(value - rate.Quantity.BaseValue) <= rate.Quantity.LastDigit * rate.Quantity.Unit.Factor;
    }

    /// <summary>Of the pairs of columns that may be meant, the one that most rows confirm. Unconfirmed, the first pair is only a guess.</summary>
    private static IEnumerable<Relation> Best(IEnumerable<Reading> readings, bool said = false)
    {
        Reading? best = null, first = null;
        int tried = 0;
        foreach (Reading one in readings)
        {
            if (one.Count == 0) continue;
            tried++;
            first ??= one;
            if (best is null || one.Confirmed > best.Confirmed) best = one;
        }

        if (best is null) return [];
        // 执行率 beside 全年预算数 and 全年执行数 says itself what it is; in a table of few rows one that closes shows that the columns were read rightly.
        bool firm = (best.Confirmed * 2 >= best.Count && (best.Confirmed > 0 || tried == 1)) || (said && best.Confirmed > 0 && best.Count <= FewRows && ReferenceEquals(best, first));
        return best.Relations().Select(relation => firm || (tried == 1 && best.Count == 1) ? relation : relation with { Firmness = RelationFirmness.Tentative });
    }

    /// <summary>读法: columns taken together. Its fits are counted on the figures alone; relations are made only of the reading that wins.</summary>
    private sealed class Reading
    {
        private readonly IEnumerable<BlockRow> _rows;
        private readonly Func<BlockRow, Relation> _make;

        public Reading(IEnumerable<BlockRow> rows, Func<BlockRow, bool> fits, Func<BlockRow, Relation> make)
        {
            (_rows, _make) = (rows, make);
            foreach (BlockRow row in rows)
            {
                Count++;
                if (fits(row)) Confirmed++;
            }
        }

        public int Count { get; }

        public int Confirmed { get; }

        public IEnumerable<Relation> Relations() => _rows.Select(_make);
    }
}
