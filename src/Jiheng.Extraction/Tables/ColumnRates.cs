using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>列间比率与增减: 执行率, 占比, 增减额 and 增减率 columns against the columns beside them.</summary>
internal sealed class ColumnRates(TableSection section, SectionBlock block)
{
    private readonly ImmutableArray<BlockRow> _rows = BlockRow.Of(section, block);

    public IEnumerable<Relation> Read()
    {
        foreach (int column in block.ValueColumns)
        {
            string path = section.Paths[column];
            string last = path[(path.LastIndexOf('/') + 1)..];
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

    private ImmutableArray<int> Amounts(int except) =>
        [.. block.ValueColumns.Where(column => column != except && Heading(column) is var heading && !TableWords.IsNotAdded(heading) && !TableWords.IsRate(heading) && !TableWords.IsChange(section.Paths[column]))];

    private string Heading(int column) => section.Paths[column][(section.Paths[column].LastIndexOf('/') + 1)..];

    /// <summary>Execution over budget; the adjusted budget of the whole year comes before the one at the year's beginning.</summary>
    private IEnumerable<(int Part, int Whole)> Executions(int rate)
    {
        int[] amounts = [.. Amounts(rate)];
        int[] executed = [.. amounts.Where(column => Heading(column) is var heading && (heading.Contains("执行", StringComparison.Ordinal) || heading.Contains("决算", StringComparison.Ordinal) || heading.Contains("支出数", StringComparison.Ordinal) || heading.Contains("完成", StringComparison.Ordinal) || heading.Contains("实际", StringComparison.Ordinal)))];
        int[] budgets = [.. amounts.Where(column => Heading(column) is var heading && (heading.Contains("预算", StringComparison.Ordinal) || heading.Contains("计划", StringComparison.Ordinal) || heading.Contains("指标", StringComparison.Ordinal) || heading.Contains("下达", StringComparison.Ordinal)))
            .OrderBy(column => Heading(column) is var heading && (heading.Contains("全年", StringComparison.Ordinal) || heading.Contains("调整", StringComparison.Ordinal)) ? 0 : 1)];
        return executed.SelectMany(part => budgets.Where(whole => whole != part).Select(whole => (part, whole)));
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
        bool IsBefore(int column) => section.Paths[column] is var path && (path.Contains('上', StringComparison.Ordinal) && path.Contains('年', StringComparison.Ordinal) || path.Contains("去年", StringComparison.Ordinal) || path.Contains("年初", StringComparison.Ordinal) || path.Contains("预算", StringComparison.Ordinal) || path.Contains("基期", StringComparison.Ordinal));
        return amounts.SelectMany(now => amounts.Where(before => before != now).Select(before => (now, before)))
            .OrderBy(pair => IsBefore(pair.before) && !IsBefore(pair.now) ? 0 : 1).Select(pair => (pair.now, pair.before));
    }

    private Reading Ratio(int rate, int part, int whole) => new(
    [
        .. _rows.Where(row => row[rate] is not null && row[part] is not null && row[whole] is not null).Select(row => (
            new Relation(RelationKind.Ratio, RelationWitness.Table, "table/rate", [Operand(row, part, OperandRole.Part), Operand(row, whole, OperandRole.Whole), Operand(row, rate, OperandRole.Result)])
            {
                Text = row.Name(section.Paths[rate]), Title = Heading(rate) + " = " + Heading(part) + " ÷ " + Heading(whole),
            },
            Fits(row[rate]!, row[part]!.Quantity.BaseValue, row[whole]!.Quantity.BaseValue, 0))),
    ]);

    /// <summary>Each row's share of the total row.</summary>
    private Reading Share(int rate, int part)
    {
        BlockRow? total = _rows.LastOrDefault(row => row.TotalRank is not null && row[part] is not null);
        if (total is null) return new([]);
        return new(
        [
            .. _rows.Where(row => row[rate] is not null && row[part] is not null).Select(row => (
                new Relation(RelationKind.Ratio, RelationWitness.Table, "table/share", [Operand(row, part, OperandRole.Part), Operand(total, part, OperandRole.Whole), Operand(row, rate, OperandRole.Result)])
                {
                    Text = row.Name(section.Paths[rate]), Title = Heading(rate) + " = " + row.Label + " ÷ " + total.Label,
                },
                Fits(row[rate]!, row[part]!.Quantity.BaseValue, total[part]!.Quantity.BaseValue, 0))),
        ]);
    }

    private Reading ChangeAmount(int delta, int now, int before, string path) => new(
    [
        .. _rows.Where(row => row[delta] is not null && row[now] is not null && row[before] is not null).Select(row => (
            new Relation(RelationKind.Change, RelationWitness.Table, "table/change", [Operand(row, now, OperandRole.Current), Operand(row, before, OperandRole.Base), Operand(row, delta, OperandRole.Delta)])
            {
                Direction = DirectionOf(path), Text = row.Name(section.Paths[delta]), Title = Heading(delta) + " = " + Heading(now) + " − " + Heading(before),
            },
            row[delta]!.Quantity.BaseInterval.Intersects(row[now]!.Quantity.BaseInterval.Subtract(row[before]!.Quantity.BaseInterval).Scale(DirectionOf(path) == ChangeDirection.Decrease ? -1m : 1m)))),
    ]);

    private Reading ChangeRate(int rate, int now, int before, string path) => new(
    [
        .. _rows.Where(row => row[rate] is not null && row[now] is not null && row[before] is { Quantity.Value: > 0 }).Select(row => (
            new Relation(RelationKind.Change, RelationWitness.Table, "table/change-rate", [Operand(row, now, OperandRole.Current), Operand(row, before, OperandRole.Base), Operand(row, rate, OperandRole.Result)])
            {
                Direction = DirectionOf(path), Text = row.Name(section.Paths[rate]), Title = Heading(rate) + " = (" + Heading(now) + " − " + Heading(before) + ") ÷ " + Heading(before),
            },
            Fits(row[rate]!, row[now]!.Quantity.BaseValue, row[before]!.Quantity.BaseValue, DirectionOf(path) == ChangeDirection.Decrease ? -1 : 1))),
    ]);

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
            if (one.Cases.IsEmpty) continue;
            tried++;
            first ??= one;
            if (best is null || one.Confirmed > best.Confirmed) best = one;
        }

        if (best is null) return [];
        // 执行率 beside 全年预算数 and 全年执行数 says itself what it is; one row that closes shows that the columns were read rightly.
        bool firm = (best.Confirmed * 2 >= best.Cases.Length && (best.Confirmed > 0 || tried == 1)) || (said && best.Confirmed > 0 && ReferenceEquals(best, first));
        return best.Cases.Select(one => firm || (tried == 1 && best.Cases.Length == 1) ? one.Relation : one.Relation with { Firmness = RelationFirmness.Tentative });
    }

    private sealed record Reading(ImmutableArray<(Relation Relation, bool Fits)> Cases)
    {
        public int Confirmed => Cases.Count(one => one.Fits);
    }
}
