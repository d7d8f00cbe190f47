using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>同一事项: every two mentions must agree, each within its own written precision.</summary>
internal static class AgreeJudge
{
    /// <summary>Two papers' figures resemble each other for honest reasons (budget and actual), so only long figures betray a slip by themselves.</summary>
    private const int TellingDigits = 6;

    /// <summary>The same digits and another point: budget and actual are not ten times each other.</summary>
    private const int ShiftedDigits = 3;

    public static Judgement Judge(Relation relation, bool explain)
    {
        ImmutableArray<Operand> mentions = [.. relation.In(OperandRole.Mention)];
        if (mentions.Length < 2 || !Likeness.AllComparable(mentions)) return Verdicts.Undecided();
        Judgement? worst = null;
        Operand suspect = mentions[0], against = mentions[1];
        for (int i = 0; i < mentions.Length; i++)
        {
            for (int j = i + 1; j < mentions.Length; j++)
            {
                Judgement pair = Pair(mentions[i], mentions[j], relation.Rounding, explain);
                if (worst is not null && Weight(pair) <= Weight(worst)) continue;
                worst = pair;
                (suspect, against) = (mentions[i], mentions[j]);
            }
        }

        if (worst!.Holds != false) return worst;
        // The odd one out is the suspect; of two, the first one named.
        if (mentions.Length > 2 && mentions.Count(other => Agree(against, other)) < mentions.Count(other => Agree(suspect, other))) (suspect, against) = (against, suspect);
        return WithSlip(relation, suspect, against);
    }

    /// <summary>Two mentions: left is taken as what was written, right as what it should agree with.</summary>
    public static Judgement Pair(Operand left, Operand right, RoundingPolicy policy, bool explain = true)
    {
        decimal factor = left.Quantity.Unit.Factor, difference = left.BaseValue - right.BaseValue;
        JudgementGrade grade = Grade(left, right, policy, difference);
        bool holds = grade.Holds();
        if (!explain) return new(grade == JudgementGrade.Undecided ? null : holds, grade, difference / factor, null, null, []);
        bool units = Written.NeedUnits([left, right]);
        string line = Written.In(left, units) + (difference == 0 ? " = " : holds ? " ≈ " : " ≠ ") + Written.In(right, units);
        return new(grade == JudgementGrade.Undecided ? null : holds, grade, difference / factor, Written.Full(right), Written.Full(left),
            holds || grade == JudgementGrade.Undecided ? [line] : [line, "相差 " + Written.Number(Math.Abs(difference) / factor) + left.Quantity.Unit.Symbol])
        {
            WidestRounding = (Reach.Of(left).Narrow.Width + Reach.Of(right).Narrow.Width) / 2 / factor,
        };
    }

    private static JudgementGrade Grade(Operand left, Operand right, RoundingPolicy policy, decimal difference)
    {
        if (difference == 0) return JudgementGrade.Exact;
        if (policy == RoundingPolicy.Exact) return JudgementGrade.Apart;
        Reach a = Reach.Of(left), b = Reach.Of(right);
        // Written to the same place, both are the same rounding of the same thing, so the digits must be the same: 13.93 is not 13.94,
        // although the ends of their intervals touch.
        bool samePlace = left.Quantity.LastDigit * left.Quantity.Unit.Factor == right.Quantity.LastDigit * right.Quantity.Unit.Factor;
        if (Likeness.AllPlain([left, right])) return !samePlace && a.Narrow.Intersects(b.Narrow) ? JudgementGrade.WithinRounding : JudgementGrade.Apart;
        return a.Narrow.Intersects(b.Narrow) ? JudgementGrade.WithinRounding
            : a.Wide.Intersects(b.Wide) ? JudgementGrade.Undecided
            : JudgementGrade.Apart;
    }

    private static int Weight(Judgement pair) => pair.Holds switch { true => pair.Grade == JudgementGrade.Exact ? 0 : 1, null => 2, false => 3 };

    private static bool Agree(Operand one, Operand other) => Grade(one, other, RoundingPolicy.AsWritten, one.BaseValue - other.BaseValue).Holds();

    private static Judgement WithSlip(Relation relation, Operand suspect, Operand against)
    {
        Judgement judgement = Pair(suspect, against, relation.Rounding);
        decimal right = against.BaseValue / suspect.Quantity.Unit.Factor;
        if (Slip.Between(suspect.Quantity, right) is not SlipKind kind) return judgement;
        return judgement with
        {
            Slip = new SlipHint(kind, relation.Operands.IndexOf(suspect), suspect.Quantity with { Value = right }),
            SlipIsBeyondChance = kind is SlipKind.OneDigit or SlipKind.Swapped ? SignificantDigits(suspect.Quantity) >= TellingDigits : DigitsWithoutZeros(suspect.Quantity) >= ShiftedDigits,
        };
    }

    private static int SignificantDigits(Quantity quantity) => Written.Digits(quantity).Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Count();

    private static int DigitsWithoutZeros(Quantity quantity) => Written.Digits(quantity).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;
}
