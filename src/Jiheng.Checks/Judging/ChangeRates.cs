using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>增减率: delta ÷ base against the stated rate, from whichever two amounts are written.</summary>
internal static class ChangeRates
{
    /// <summary>
    /// 算得之率 from the digits alone: over the base where it is written, else over current ∓ delta; null where there is no base or it is zero.
    /// </summary>
    public static decimal? Computed(ChangeFigures figures, Operand written)
    {
        decimal? now = figures.Current?.BaseValue, start = figures.Base?.BaseValue, delta = figures.Delta?.Quantity.BaseValue;
        if (now is not null && start is not null)
        {
            decimal moved = now.Value - start.Value;
            return start == 0 ? null : moved * SignOf(figures, moved, written) / start;
        }

        start ??= now - ((figures.Sign ?? 1m) * delta);
        return start is null or 0 ? null : delta / start;
    }

    /// <summary>+1 for a rise, −1 for a fall; where no word tells, a fall beside a figure without sign is meant as such.</summary>
    public static decimal SignOf(ChangeFigures figures, decimal moved, Operand written) =>
        figures.Sign ?? (moved < 0 && written.Quantity.Value > 0 ? -1m : 1m);

    /// <summary>(current − base) ÷ base; current ÷ base − 1 keeps the interval tight.</summary>
    public static Judgement FromBase(Relation relation, ChangeFigures figures, bool explain)
    {
        Operand current = figures.Current!, start = figures.Base!, rate = figures.Rate!;
        decimal moved = current.BaseValue - start.BaseValue, sign = SignOf(figures, moved, rate);
        if (start.BaseValue == 0) return NoBase(start, Written.NeedUnits([current, start]));
        if (start.BaseValue < 0 || !Reach.Of(current).Narrow.TryDivideBy(Reach.Of(start).Narrow, out DecimalInterval quotient)) return Verdicts.Undecided();
        DecimalInterval possible = new DecimalInterval(quotient.Low - 1m, quotient.High - 1m).Scale(sign);
        return Judge(relation, rate, moved * sign / start.BaseValue, possible, explain ? Left() : "", current.Quantity.IsPlain && start.Quantity.IsPlain, explain);

        string Left()
        {
            bool units = Written.NeedUnits([current, start]);
            string before = Written.In(start, units), now = Written.In(current, units);
            return sign > 0 ? $"({now} − {before}) ÷ {before}" : $"({before} − {now}) ÷ {before}";
        }
    }

    /// <summary>The base is implied: current ∓ delta.</summary>
    public static Judgement FromDelta(Relation relation, ChangeFigures figures, bool explain)
    {
        Operand current = figures.Current!, delta = figures.Delta!;
        if (delta.Quantity.Unit.Dimension == UnitDimension.PercentagePoint) return Verdicts.Undecided();
        decimal sign = figures.Sign ?? 1m, amount = delta.Quantity.BaseValue, implied = current.BaseValue - (sign * amount);
        if (implied <= 0) return Verdicts.Undefined($"上期 = {Start()} = {Written.Number(implied / current.Quantity.Unit.Factor)}，增减率无意义");
        // Δ ÷ (C ∓ Δ) rises with Δ and falls with C, so the ends of the intervals give the ends of the quotient.
        DecimalInterval now = Reach.Of(current).Narrow, moved = Reach.OfQuantity(delta).Narrow;
        decimal widest = now.Low - (sign * moved.High), tightest = now.High - (sign * moved.Low);
        if (widest <= 0 || tightest <= 0) return Verdicts.Undecided();
        DecimalInterval possible = new(moved.Low / tightest, moved.High / widest);
        string left = explain ? $"{Written.In(delta, NeedUnits())} ÷ ({Start()})" : "";
        return Judge(relation, figures.Rate!, amount / implied, possible, left, current.Quantity.IsPlain && delta.Quantity.IsPlain, explain);

        bool NeedUnits() => Written.NeedUnits([current, delta]);
        string Start() => Written.In(current, NeedUnits()) + (sign > 0 ? " − " : " + ") + Written.In(delta, NeedUnits());
    }

    public static Judgement FromBaseAndDelta(Relation relation, ChangeFigures figures, bool explain)
    {
        Operand start = figures.Base!, delta = figures.Delta!;
        if (delta.Quantity.Unit.Dimension == UnitDimension.PercentagePoint) return Verdicts.Undecided();
        if (start.BaseValue == 0) return NoBase(start, Written.NeedUnits([start, delta]));
        if (!Reach.OfQuantity(delta).Narrow.TryDivideBy(Reach.Of(start).Narrow, out DecimalInterval possible)) return Verdicts.Undecided();
        string left = "";
        if (explain)
        {
            bool units = Written.NeedUnits([start, delta]);
            left = Written.In(delta, units) + " ÷ " + Written.In(start, units);
        }

        return Judge(relation, figures.Rate!, delta.Quantity.BaseValue / start.BaseValue, possible, left, start.Quantity.IsPlain && delta.Quantity.IsPlain, explain);
    }

    private static Judgement NoBase(Operand start, bool units) => Verdicts.Undefined("上期为 " + Written.In(start, units) + "，增减率无意义");

    private static Judgement Judge(Relation relation, Operand rate, decimal computed, DecimalInterval possible, string left, bool plain, bool explain) =>
        RatioJudge.Verdict(rate, computed, possible, RateFit.Grade(rate, computed, possible, relation.Rounding, plain), left, explain);
}
