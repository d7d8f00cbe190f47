using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>列间比率与增减: 执行率, 占比, 增减额 and 增减率 columns against the columns beside them.</summary>
internal sealed class ColumnRates(TableSection section, SectionBlock block, ImmutableArray<BlockRow> rows)
{
    // A list of more rows without a total is no division of anything.
    private const int MostShared = 40;

    private readonly RateColumns _columns = new(section, block);

    private readonly bool _rollsForward = RollForward.IsIn(section, block) || RollForward.HoldsMovements(section, block);

    public IEnumerable<Relation> Read()
    {
        foreach (int column in block.ValueColumns)
        {
            bool rate = RateColumns.IsRate(section, column);
            foreach (Relation relation in rate ? OfRate(column) : OfChange(column)) yield return relation;
        }
    }

    private IEnumerable<Relation> OfChange(int column)
    {
        string path = section.Paths[column];
        if (_rollsForward || !TableWords.IsChange(path) || TableSection.LeafOf(path).Contains("原因", StringComparison.Ordinal) || ColumnTriples.IsBalance(section, block, column)) return [];
        return RateReading.Best(_columns.Periods(column).Select(pair => ChangeAmount(column, pair.Now, pair.Before)), named: _columns.NamesItsYears(column));
    }

    private IEnumerable<Relation> OfRate(int column)
    {
        string path = section.Paths[column], heading = NameOf(path);
        bool level = RateForm.IsLevelOfBefore(heading);
        if ((TableWords.IsChange(path) || TableWords.IsPace(heading) || level) && !_rollsForward)
        {
            IEnumerable<RateReading> changes = _columns.Periods(column).Select(pair => ChangeRate(column, pair.Now, pair.Before));
            // 比上年% over 108.3 and over 8.3: which is meant, the rows tell.
            IEnumerable<RateReading> levels = level ? _columns.Years(column).Select(pair => Ratio(column, pair.Now, pair.Before)) : [];
            return RateReading.Best(heading.StartsWith('为') ? levels : changes.Concat(levels), named: _columns.NamesItsYears(column));
        }

        if (RateForm.Of(heading) is RateForm form) return RateReading.Best(_columns.Of(form, column).Select(pair => Ratio(column, pair.Part, pair.Whole)), said: _columns.IsOfBudget(column));
        if (heading.Contains("贡献率", StringComparison.Ordinal)) return RateReading.Best(ChangedAmounts(column).SelectMany(part => Shares(column, part)));
        return IsShare(heading) ? RateReading.Best([.. _columns.Amounts(column).SelectMany(part => Shares(column, part)), .. SharesOfColumns(column)]) : [];
    }

    /// <summary>A bare % says nothing; what stands above it does.</summary>
    private static string NameOf(string path) => TableSection.LeafOf(path) is var leaf && leaf.Trim('（', '）', '(', ')') is "%" or "％" ? path : leaf;

    private IEnumerable<int> ChangedAmounts(int about) =>
        block.ValueColumns.Where(column => column != about && TableWords.IsChange(section.Paths[column]) && !RateColumns.IsRate(section, column));

    internal static bool IsShare(string heading) =>
        heading.Contains('占', StringComparison.Ordinal) || heading.Contains("比重", StringComparison.Ordinal) || heading.Contains("比例", StringComparison.Ordinal)
        || heading.Contains("结构", StringComparison.Ordinal) || heading.Contains("构成", StringComparison.Ordinal);

    private string Heading(int column) => TableSection.LeafOf(section.Paths[column]);

    private RateReading Ratio(int rate, int part, int whole) => new(
        RowsWith(rate, part, whole),
        row => Fits(row[rate]!, row[part]!.Quantity.BaseValue, row[whole]!.Quantity.BaseValue, 0),
        row => new Relation(RelationKind.Ratio, RelationWitness.Table, "table/rate", [Operand(row, part, OperandRole.Part), Operand(row, whole, OperandRole.Whole), Operand(row, rate, OperandRole.Result)])
        {
            Text = row.Name(section.Paths[rate]),
            Title = Heading(rate) + " = " + Heading(part) + " ÷ " + Heading(whole),
        });

    /// <summary>Each row's share of a total row, the last and highest first; without a total, of all rows together.</summary>
    private IEnumerable<RateReading> Shares(int rate, int part)
    {
        BlockRow[] totals = [.. rows.Where(row => row.TotalRank is not null && row[part] is not null).Reverse().OrderByDescending(row => row.TotalRank).Take(2)];
        if (totals.Length > 0) return totals.Select(total => Share(rate, part, [total], total.Label));
        BlockRow[] all = [.. RowsWith(rate, part, part)];
        return all.Length is > 2 and <= MostShared ? [Share(rate, part, all, "各项之和")] : [];
    }

    private RateReading Share(int rate, int part, BlockRow[] wholes, string name)
    {
        decimal sum = wholes.Sum(row => row[part]!.Quantity.BaseValue);
        return new(
            RowsWith(rate, part, part),
            row => Fits(row[rate]!, row[part]!.Quantity.BaseValue, sum, 0),
            row => new Relation(RelationKind.Ratio, RelationWitness.Table, "table/share",
                [Operand(row, part, OperandRole.Part), .. wholes.Select(whole => Operand(whole, part, OperandRole.Whole)), Operand(row, rate, OperandRole.Result)])
            {
                Text = row.Name(section.Paths[rate]),
                Title = Heading(rate) + " = " + row.Label + " ÷ " + name,
            });
    }

    /// <summary>项目支出占比 beside 项目支出 and 合计: a share across the columns of each row.</summary>
    private IEnumerable<RateReading> SharesOfColumns(int rate)
    {
        int[] amounts = [.. _columns.Amounts(rate)];
        return amounts.Where(whole => TableWords.TotalRank(Heading(whole)) is not null)
            .SelectMany(whole => amounts.Where(part => part != whole && TableWords.TotalRank(Heading(part)) is null).Select(part => Ratio(rate, part, whole)));
    }

    private RateReading ChangeAmount(int delta, int now, int before)
    {
        ChangeDirection direction = DirectionOf(section.Paths[delta]);
        return new(
            RowsWith(delta, now, before),
            row => FitsAmount(row[delta]!.Quantity, row[now]!.Quantity, row[before]!.Quantity, direction == ChangeDirection.Decrease ? -1m : 1m),
            row => new Relation(RelationKind.Change, RelationWitness.Table, "table/change", [Operand(row, now, OperandRole.Current), Operand(row, before, OperandRole.Base), Operand(row, delta, OperandRole.Delta)])
            {
                Direction = direction,
                Text = row.Name(section.Paths[delta]),
                Title = Heading(delta) + " = " + Heading(now) + " − " + Heading(before),
            });
    }

    private RateReading ChangeRate(int rate, int now, int before)
    {
        ChangeDirection direction = DirectionOf(section.Paths[rate]);
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

    private IEnumerable<BlockRow> RowsWith(int one, int two, int three) => rows.Where(row => row[one] is not null && row[two] is not null && row[three] is not null);

    /// <summary>A column headed 减少 or 下降 holds falls; any other holds rises, and a fall is written with its sign.</summary>
    private static ChangeDirection DirectionOf(string path) =>
        (path.Contains("减少", StringComparison.Ordinal) || path.Contains("下降", StringComparison.Ordinal) || path.Contains("降幅", StringComparison.Ordinal)) && !path.Contains('增', StringComparison.Ordinal)
            ? ChangeDirection.Decrease
            : ChangeDirection.Increase;

    private Operand Operand(BlockRow row, int column, OperandRole role) => row[column]!.As(role, row.Name(section.Paths[column]));

    /// <summary>Persons and vehicles are counted; measures may be off by their rounding.</summary>
    private static bool FitsAmount(Quantity delta, Quantity now, Quantity before, decimal sign) =>
        delta.Unit.Dimension == UnitDimension.Count && delta.Decimals == 0
            ? delta.BaseValue == (now.BaseValue - before.BaseValue) * sign
            : delta.BaseInterval.Intersects(now.BaseInterval.Subtract(before.BaseInterval).Scale(sign));

    /// <summary>Rough: within one unit of the rate's last digit; only to learn which columns belong together.</summary>
    private static bool Fits(TableFigure rate, decimal part, decimal whole, int changeSign)
    {
        if (whole == 0) return false;
        decimal value = changeSign == 0 ? part / whole : (part - whole) * changeSign / whole;
        return Math.Abs(value - rate.Quantity.BaseValue) <= rate.Quantity.LastDigit * rate.Quantity.Unit.Factor;
    }
}
