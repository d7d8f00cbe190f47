using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>单位笔误: 505元 for 505万元. Where the unit stands beside the figure, the unit is what to mend, not the digits.</summary>
internal static class WrongUnits
{
    private const decimal Myriad = 10_000m;

    /// <summary>The corrected figure with the digits as written and another unit; <paramref name="right"/> itself where the digits must change.</summary>
    public static Quantity Restated(Operand written, Quantity right)
    {
        Quantity have = written.Quantity;
        if (right.Unit != have.Unit || have.Value == 0 || written.Location is null || !written.Location.Quote.Contains(have.Unit.Symbol, StringComparison.Ordinal)) return right;
        decimal times = right.Value / have.Value;
        Unit? meant = times == Myriad ? Larger(have.Unit) : times * Myriad == 1m ? Smaller(have.Unit) : null;
        return meant is null ? right : right with { Value = have.Value, Decimals = have.Decimals, Unit = meant };
    }

    /// <summary>
    /// The figure as it would stand in the neighbouring unit, in the unit written: 14,484元 meant as 万元 is 144840000元. Moving either figure of a pair mends
    /// their quotient, so only a unit that the report uses less than the neighbour is suspected.
    /// </summary>
    public static IEnumerable<Quantity> Meant(Operand written, Func<Unit, int> useOf)
    {
        Quantity have = written.Quantity;
        foreach (decimal times in new[] { Myriad, 1m / Myriad })
        {
            Quantity right = have with { Value = have.Value * times, Decimals = times < 1m ? have.Decimals + 4 : have.Decimals };
            Unit meant = Restated(written, right).Unit;
            int more = useOf(meant) - useOf(have.Unit);
            // Where neither prevails, 万元 is the unit of budgets.
            if (meant != have.Unit && (more > 0 || (more == 0 && meant == Unit.TenThousandYuan))) yield return right;
        }
    }

    // 元 → 万元 → 亿元 → 万亿元, 人 → 万人.
    private static Unit? Larger(Unit unit) => (unit.Dimension, unit.Symbol) switch
    {
        (UnitDimension.Money, "元") => Unit.TenThousandYuan,
        (UnitDimension.Money, "万元") => Unit.HundredMillionYuan,
        (UnitDimension.Money, "亿元") => new Unit("万亿元", UnitDimension.Money, Myriad * unit.Factor, unit.BaseSymbol),
        (UnitDimension.Count or UnitDimension.Measure, _) when unit.Symbol[0] is not ('万' or '亿') => new Unit("万" + unit.Symbol, unit.Dimension, Myriad * unit.Factor, unit.BaseSymbol),
        _ => null,
    };

    private static Unit? Smaller(Unit unit) => (unit.Dimension, unit.Symbol) switch
    {
        (UnitDimension.Money, "万元") => Unit.Yuan,
        (UnitDimension.Money, "亿元") => Unit.TenThousandYuan,
        (UnitDimension.Money, "万亿元") => Unit.HundredMillionYuan,
        (UnitDimension.Count or UnitDimension.Measure, { Length: > 1 }) when unit.Symbol[0] == '万' => new Unit(unit.Symbol[1..], unit.Dimension, unit.Factor / Myriad, unit.BaseSymbol),
        _ => null,
    };
}
