using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>增减率: delta ÷ base against the stated rate, from whichever two amounts are written.</summary>
internal static class ChangeRates
{
    /// <summary>(current − base) ÷ base; current ÷ base − 1 keeps the interval tight.</summary>
    public static Judgement FromBase(Relation relation, ChangeFigures figures, bool explain)
    {
        Operand current = figures.Current!, start = figures.Base!, rate = figures.Rate!;
        bool units = Written.NeedUnits([current, start]);
        decimal moved = current.BaseValue - start.BaseValue;
        decimal sign = figures.Sign ?? (moved < 0 && rate.Quantity.Value > 0 ? -1m : 1m);
        if (start.BaseValue == 0) return Verdicts.Undefined("上期为 " + Written.In(start, units) + "，增减率无意义");
        if (start.BaseValue < 0 || !Reach.Of(current).Narrow.TryDivideBy(Reach.Of(start).Narrow, out DecimalInterval quotient)) return Verdicts.Undecided();
        DecimalInterval possible = new DecimalInterval(quotient.Low - 1m, quotient.High - 1m).Scale(sign);
        string left = sign > 0
            ? $"({Written.In(current, units)} − {Written.In(start, units)}) ÷ {Written.In(start, units)}"
            : $"({Written.In(start, units)} − {Written.In(current, units)}) ÷ {Written.In(start, units)}";
        return Judge(relation, rate, moved * sign / start.BaseValue, possible, left, Likeness.AllPlain([current, start]), explain);
    }

    /// <summary>The base is implied: current ∓ delta.</summary>
    public static Judgement FromDelta(Relation relation, ChangeFigures figures, bool explain)
    {
        Operand current = figures.Current!, delta = figures.Delta!;
        if (delta.Quantity.Unit.Dimension == UnitDimension.PercentagePoint) return Verdicts.Undecided();
        decimal sign = figures.Sign ?? 1m, amount = delta.Quantity.BaseValue, implied = current.BaseValue - (sign * amount);
        bool units = Written.NeedUnits([current, delta]);
        string start = Written.In(current, units) + (sign > 0 ? " − " : " + ") + Written.In(delta, units);
        if (implied <= 0) return Verdicts.Undefined($"上期 = {start} = {Written.Number(implied / current.Quantity.Unit.Factor)}，增减率无意义");
        // Δ ÷ (C ∓ Δ) rises with Δ and falls with C, so the ends of the intervals give the ends of the quotient.
        DecimalInterval now = Reach.Of(current).Narrow, moved = Reach.OfQuantity(delta).Narrow;
        decimal widest = now.Low - (sign * moved.High), tightest = now.High - (sign * moved.Low);
        if (widest <= 0 || tightest <= 0) return Verdicts.Undecided();
        DecimalInterval possible = new(moved.Low / tightest, moved.High / widest);
        return Judge(relation, figures.Rate!, amount / implied, possible, $"{Written.In(delta, units)} ÷ ({start})", Likeness.AllPlain([current, delta]), explain);
    }

    public static Judgement FromBaseAndDelta(Relation relation, ChangeFigures figures, bool explain)
    {
        Operand start = figures.Base!, delta = figures.Delta!;
        if (delta.Quantity.Unit.Dimension == UnitDimension.PercentagePoint) return Verdicts.Undecided();
        bool units = Written.NeedUnits([start, delta]);
        if (start.BaseValue == 0) return Verdicts.Undefined("上期为 " + Written.In(start, units) + "，增减率无意义");
        if (!Reach.OfQuantity(delta).Narrow.TryDivideBy(Reach.Of(start).Narrow, out DecimalInterval possible)) return Verdicts.Undecided();
        return Judge(relation, figures.Rate!, delta.Quantity.BaseValue / start.BaseValue, possible,
            $"{Written.In(delta, units)} ÷ {Written.In(start, units)}", Likeness.AllPlain([start, delta]), explain);
    }

    private static Judgement Judge(Relation relation, Operand rate, decimal computed, DecimalInterval possible, string left, bool plain, bool explain) =>
        RatioJudge.Verdict(rate, computed, possible, RateFit.Grade(rate, computed, possible, relation.Rounding, plain), left, explain);
}
