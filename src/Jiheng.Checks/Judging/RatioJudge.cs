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
        if (part is null || result is null || relation.First(OperandRole.Whole) is not Operand first) return Verdicts.Undecided();
        decimal whole = 0m;
        Reach divisor = default;
        bool plain = part.Quantity.IsPlain;
        foreach (Operand operand in relation.Operands)
        {
            if (operand.Role != OperandRole.Whole) continue;
            if (!Likeness.AreComparable(part, operand) || !Likeness.AreComparable(first, operand)) return Verdicts.Undecided();
            divisor = ReferenceEquals(operand, first) ? Reach.Of(operand) : divisor.Add(Reach.Of(operand));
            whole += operand.BaseValue;
            plain &= operand.Quantity.IsPlain;
        }

        if (!Likeness.IsRate(result)) return Verdicts.Undecided();
        string left = explain ? Left(part, [.. relation.In(OperandRole.Whole)]) : "";
        if (whole == 0) return Verdicts.Undefined(left + "：分母为 0，比率无意义");
        if (!Reach.Of(part).Narrow.TryDivideBy(divisor.Narrow, out DecimalInterval possible)) return Verdicts.Undecided();
        decimal quotient = part.BaseValue / whole;
        return Verdict(result, quotient, possible, RateFit.Grade(result, quotient, possible, relation.Rounding, plain), left, explain);
    }

    private static string Left(Operand part, Operand[] wholes)
    {
        bool units = Written.NeedUnits([part, .. wholes]);
        return Written.In(part, units) + " ÷ " + (wholes.Length == 1
            ? Written.In(wholes[0], units)
            : "(" + string.Join(" + ", wholes.Select(operand => Written.In(operand, units))) + ")");
    }

    /// <summary>The judgement on a rate, its derivation begun with <paramref name="left"/>.</summary>
    internal static Judgement Verdict(Operand result, decimal quotient, DecimalInterval possible, JudgementGrade grade, string left, bool explain)
    {
        decimal factor = result.Quantity.Unit.Factor;
        decimal difference = result.Quantity.Value - (quotient / factor);
        if (!explain) return new(grade is JudgementGrade.Undecided ? null : grade.Holds(), grade, difference, null, null, []);
        string expected = RateFit.Expected(result, quotient);
        string line = left + " = " + expected;
        ImmutableArray<string> derivation = grade == JudgementGrade.Exact
            ? [line]
            // Counted figures give one rate only, and the line has said it.
            : [line + "，" + Written.Says(result) + " " + Written.Full(result), .. possible.Low < possible.High ? [RateFit.Possible(result, possible)] : ImmutableArray<string>.Empty];
        return new(grade is JudgementGrade.Undecided ? null : grade.Holds(), grade, difference, expected, Written.Full(result), derivation)
        {
            WidestRounding = (possible.Width + result.Quantity.BaseInterval.Width) / 2 / factor,
        };
    }
}
