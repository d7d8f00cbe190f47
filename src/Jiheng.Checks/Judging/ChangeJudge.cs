using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>增减: current, base, delta and rate; whichever of them are written must determine each other.</summary>
internal static class ChangeJudge
{
    public static Judgement Judge(Relation relation, bool explain)
    {
        Judgement judgement = JudgeDigits(relation, explain);
        return explain && judgement is { Holds: false, IsWrongDirection: false } ? judgement with { Slip = RateSlips.Find(relation, JudgeDigits) } : judgement;
    }

    private static Judgement JudgeDigits(Relation relation, bool explain)
    {
        ChangeFigures figures = ChangeFigures.Of(relation);
        if (!figures.AreComparable) return Verdicts.Undecided();
        if ((Contradiction(figures) ?? TurnedDirection.Judge(relation, figures)) is Judgement contradiction) return contradiction;
        Judgement? worst = null;
        if (figures.Current is not null && figures.Base is not null && figures.Delta is not null) worst = Worse(worst, AmountOf(relation, figures, explain));
        if (figures.Rate is not null)
        {
            if (figures.Current is not null && figures.Base is not null) worst = Worse(worst, ChangeRates.FromBase(relation, figures, explain));
            else if (figures.Current is not null && figures.Delta is not null) worst = Worse(worst, ChangeRates.FromDelta(relation, figures, explain));
            else if (figures.Base is not null && figures.Delta is not null) worst = Worse(worst, ChangeRates.FromBaseAndDelta(relation, figures, explain));
            else if (figures.Current is not null) worst = Worse(worst, Feasibility.Judge(figures));
        }

        return worst ?? DirectionOnly(figures);
    }

    /// <summary>A fault outweighs a doubt, a doubt outweighs what holds.</summary>
    private static Judgement Worse(Judgement? one, Judgement other)
    {
        if (one is null) return other;
        return Weight(other.Grade) > Weight(one.Grade) ? other : one with { Derivation = [.. one.Derivation, .. other.Derivation] };
    }

    private static int Weight(JudgementGrade grade) => grade switch
    {
        JudgementGrade.Exact or JudgementGrade.Remainder => 0,
        JudgementGrade.WithinRounding => 1,
        JudgementGrade.Undecided => 2,
        JudgementGrade.Undefined => 3,
        JudgementGrade.LastDigit => 4,
        _ => 5,
    };

    /// <summary>Said to rise, yet the figures fall (or the other way round).</summary>
    private static Judgement? Contradiction(ChangeFigures figures)
    {
        if (figures.Current is null || figures.Base is null || figures.Sign is not decimal sign) return null;
        DecimalInterval now = Reach.Of(figures.Current).Wide, before = Reach.Of(figures.Base).Wide;
        bool against = sign > 0 ? now.High < before.Low : now.Low > before.High;
        bool negative = figures.Delta is { Quantity.Value: < 0 } || figures.Rate is { Quantity.Value: < 0 };
        if (!against || negative || IsUnitSlip(figures)) return null;
        bool units = Written.NeedUnits([figures.Current, figures.Base]);
        string line = "本期 " + Written.In(figures.Current, units) + (sign > 0 ? " 小于" : " 大于") + "上期 " + Written.In(figures.Base, units) + (sign > 0 ? "，却称增加" : "，却称减少");
        decimal difference = (figures.Current.BaseValue - figures.Base.BaseValue) / figures.Current.Quantity.Unit.Factor;
        return new(false, JudgementGrade.Apart, difference, sign > 0 ? "减少" : "增加", sign > 0 ? "增加" : "减少", [line]) { IsWrongDirection = true };
    }

    // "89410万元，比上年的131870.68元减少32.20%": in 万元 both, the rate is right to the digit; the unit is the slip, not the word.
    private static bool IsUnitSlip(ChangeFigures figures)
    {
        if (figures.Rate is not Operand rate || figures.Current!.Quantity.Unit.Symbol == figures.Base!.Quantity.Unit.Symbol) return false;
        decimal now = figures.Current.Quantity.Value, before = figures.Base.Quantity.Value;
        return before > 0m && rate.Quantity.BaseInterval.Contains(figures.Sign!.Value * (now - before) / before);
    }

    private static Judgement AmountOf(Relation relation, ChangeFigures figures, bool explain)
    {
        Operand current = figures.Current!, start = figures.Base!, delta = figures.Delta!;
        decimal moved = current.BaseValue - start.BaseValue, sign = ChangeRates.SignOf(figures, moved, delta);
        DecimalInterval possible = Reach.Of(current).Narrow.Subtract(Reach.Of(start).Narrow).Scale(sign);
        Reach stated = Reach.OfQuantity(delta);
        decimal factor = delta.Quantity.Unit.Factor, difference = delta.Quantity.BaseValue - (moved * sign);
        bool plain = Likeness.AllPlain([current, start, delta]);
        JudgementGrade grade =
            difference == 0 ? JudgementGrade.Exact
            : relation.Rounding == RoundingPolicy.AsWritten && stated.Narrow.Intersects(possible) ? JudgementGrade.WithinRounding
            : stated.Wide.Intersects(possible) && relation.Rounding == RoundingPolicy.AsWritten || !plain ? JudgementGrade.Undecided
            : Math.Abs(difference) <= delta.Quantity.LastDigit * factor && !Reach.IsExact(delta) ? JudgementGrade.LastDigit
            : JudgementGrade.Apart;
        if (!explain) return new(grade == JudgementGrade.Undecided ? null : grade.Holds(), grade, difference / factor, null, null, []);
        bool units = Written.NeedUnits([current, start, delta]);
        string computed = Written.Number(moved * sign / factor, Math.Max(0, delta.Quantity.Decimals));
        (Operand high, Operand low) = sign > 0 ? (current, start) : (start, current);
        string line = Written.In(high, units) + " − " + Written.In(low, units) + " = " + computed + (units ? delta.Quantity.Unit.Symbol : "");
        if (difference != 0) line += "，" + Written.Says(delta) + " " + Written.In(delta, units);
        return new(grade == JudgementGrade.Undecided ? null : grade.Holds(), grade, difference / factor, computed + delta.Quantity.Unit.Symbol, Written.Full(delta), [line])
        {
            WidestRounding = (possible.Width + stated.Narrow.Width) / 2 / factor,
        };
    }

    /// <summary>Only two figures and a direction: the direction is all that can be checked.</summary>
    private static Judgement DirectionOnly(ChangeFigures figures)
    {
        if (figures.Current is null || figures.Base is null || figures.Sign is not decimal sign) return Verdicts.Undecided();
        decimal moved = figures.Current.BaseValue - figures.Base.BaseValue;
        if (moved == 0 || moved > 0 != sign > 0) return Verdicts.Undecided();
        bool units = Written.NeedUnits([figures.Current, figures.Base]);
        string line = Written.In(figures.Current, units) + (sign > 0 ? " > " : " < ") + Written.In(figures.Base, units);
        return new(true, JudgementGrade.Exact, 0m, null, null, [line]);
    }
}
