using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>增减所用之数: the figures of a change; <paramref name="Sign"/> is +1 for a rise, −1 for a fall, null where the words leave it open.</summary>
internal sealed record ChangeFigures(Operand? Current, Operand? Base, Operand? Delta, Operand? Rate, decimal? Sign)
{
    public static ChangeFigures Of(Relation relation)
    {
        Operand? delta = relation.First(OperandRole.Delta), rate = relation.First(OperandRole.Result);
        decimal? sign = relation.Direction switch
        {
            ChangeDirection.Increase => 1m,
            ChangeDirection.Decrease => -1m,
            _ => (delta ?? rate)?.Sign < 0 ? -1m : null,
        };
        return new(relation.First(OperandRole.Current), relation.First(OperandRole.Base), delta, rate, sign);
    }

    /// <summary>
    /// Current, base and delta must measure the same thing. One exception that the language makes itself: two percentages differ by 百分点,
    /// so a delta in 百分点 fits them (12.3% → 15.6%: 3.3个百分点), and then a delta in % does not.
    /// </summary>
    public bool AreComparable
    {
        get
        {
            if (Rate is not null && !Likeness.IsRate(Rate)) return false;
            if (Current is not null && Base is not null && !Likeness.AreComparable(Current, Base)) return false;
            if (Delta is null || (Current ?? Base) is not Operand end) return true;
            return end.Quantity.Unit.Dimension == UnitDimension.Ratio
                ? Delta.Quantity.Unit.Dimension == UnitDimension.PercentagePoint
                : (Current is null || Likeness.AreComparable(Current, Delta)) && (Base is null || Likeness.AreComparable(Base, Delta));
        }
    }
}
