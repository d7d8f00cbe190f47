using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>占比: part ÷ Σ wholes = the stated rate.</summary>
internal static class RatioJudge
{
    public static Judgement Judge(Relation relation, bool explain)
    {
        Judgement judgement = JudgeDigits(relation, explain);
        return explain && judgement.Holds == false ? judgement with { Slip = RateSlips.Find(relation, JudgeDigits) } : judgement;
    }

    private static Judgement JudgeDigits(Relation relation, bool explain)
    {
        Operand? part = relation.First(OperandRole.Part), result = relation.First(OperandRole.Result);
        ImmutableArray<Operand> wholes = [.. relation.In(OperandRole.Whole)];
        if (part is null || result is null || wholes.IsEmpty) return Verdicts.Undecided();
        if (!Likeness.IsRate(result) || !Likeness.AllComparable(wholes.Add(part))) return Verdicts.Undecided();

        decimal whole = wholes.Sum(operand => operand.BaseValue);
        bool units = explain && Written.NeedUnits(wholes.Add(part));
        string left = !explain ? "" : Written.In(part, units) + " ÷ " + (wholes.Length == 1
            ? Written.In(wholes[0], units)
            : "(" + string.Join(" + ", wholes.Select(operand => Written.In(operand, units))) + ")");
        if (whole == 0) return Verdicts.Undefined(left + "：分母为 0，比率无意义");

        Reach divisor = wholes.Skip(1).Aggregate(Reach.Of(wholes[0]), (sum, operand) => sum.Add(Reach.Of(operand)));
        if (!Reach.Of(part).Narrow.TryDivideBy(divisor.Narrow, out DecimalInterval possible)) return Verdicts.Undecided();
        decimal quotient = part.BaseValue / whole;
        bool plain = Likeness.AllPlain(wholes.Add(part));
        JudgementGrade grade = RateFit.Grade(result, quotient, possible, relation.Rounding, plain);
        return Verdict(result, quotient, possible, grade, left, explain);
    }

    /// <summary>The judgement on a rate, its derivation begun with <paramref name="left"/>.</summary>
    internal static Judgement Verdict(Operand result, decimal quotient, DecimalInterval possible, JudgementGrade grade, string left, bool explain)
    {
        decimal factor = result.Quantity.Unit.Factor;
        if (!explain) return new(grade is JudgementGrade.Undecided ? null : grade.Holds(), grade, null, null, null, []);
        string expected = RateFit.Expected(result, quotient);
        string line = left + " = " + expected;
        ImmutableArray<string> derivation = grade == JudgementGrade.Exact
            ? [line]
            : [line + "，" + Written.Says(result) + " " + Written.Full(result), RateFit.Possible(result, possible)];
        return new(grade is JudgementGrade.Undecided ? null : grade.Holds(), grade, result.Quantity.Value - (quotient / factor), expected, Written.Full(result), derivation)
        {
            WidestRounding = (possible.Width + result.Quantity.BaseInterval.Width) / 2 / factor,
        };
    }
}
