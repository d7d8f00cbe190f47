using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>合计: whole = Σ signed parts, with what an open or unstated list allows.</summary>
internal static class SumJudge
{
    /// <summary>元 to 万元, 万元 to 亿元.</summary>
    private const decimal UnitStep = 10_000m;

    public static Judgement Judge(Relation relation, bool explain)
    {
        if (relation.First(OperandRole.Whole) is not Operand whole || Members(relation) is not { Length: > 1 } members) return Verdicts.Undecided();

        decimal? finest = relation.Rounding == RoundingPolicy.CommonPlaces ? FinestDigit(members) : null;
        int places = members.Max(operand => operand.Quantity.Decimals);
        Reach total = default;
        decimal sum = 0m;
        foreach (Operand part in members.AsSpan(1))
        {
            total = total.Add(ReachOf(AsFine(part, whole, places), finest));
            sum += part.BaseValue;
        }

        decimal factor = whole.Quantity.Unit.Factor, difference = whole.BaseValue - sum;
        Reach stated = ReachOf(whole, finest);
        JudgementGrade grade = Grade(relation, whole, stated, total, difference);
        bool? holds = grade is JudgementGrade.Undecided ? null : grade.Holds();
        string? computed = explain ? Written.Number(sum * whole.Sign / factor, Math.Max(0, whole.Quantity.Decimals)) + whole.Quantity.Unit.Symbol : null;
        Judgement judgement = new(holds, grade, difference / factor, computed, explain ? Written.Full(whole) : null, explain ? Derive(relation, whole, members[1..], sum * whole.Sign / factor, difference) : [])
        {
            WidestRounding = (stated.Narrow.Width + total.Narrow.Width) / 2 / factor,
        };
        return grade switch
        {
            JudgementGrade.Exact => judgement,
            JudgementGrade.WithinRounding => relation.Rounding == RoundingPolicy.AsWritten && LooserThanWritten(members, difference) ? WithQuestion(relation, judgement) : judgement,
            _ => WithSlip(relation, judgement),
        };
    }

    /// <summary>The whole and after it the parts; null where they cannot be added.</summary>
    private static Operand[]? Members(Relation relation)
    {
        Operand whole = relation.First(OperandRole.Whole)!;
        Operand[] members = new Operand[relation.Operands.Length];
        members[0] = whole;
        int count = 1;
        foreach (Operand operand in relation.Operands)
        {
            if (operand.Role != OperandRole.Part) continue;
            if (!Likeness.AreComparable(whole, operand)) return null;
            members[count++] = operand;
        }

        Array.Resize(ref members, count);
        return Likeness.AllComparable(members) ? members : null;
    }

    /// <summary>
    /// Cells of one table come from one ledger: a part written 25 under a total written 120.71 is 25.00 whose zeros were dropped.
    /// And a bare 0 among figures with decimals says that there is nothing, wherever it stands.
    /// </summary>
    private static Operand AsFine(Operand part, Operand whole, int places)
    {
        if (part.Location is null || !part.Quantity.IsPlain) return part;
        if (part.Quantity is { Value: 0, Decimals: 0 } && places > 0) return part with { Quantity = part.Quantity with { Decimals = places } };
        bool oneTable = part.Location.Row is not null && whole.Location?.Row is not null && part.Location.Block == whole.Location.Block;
        return oneTable && part.Quantity.Unit == whole.Quantity.Unit && part.Quantity.Decimals < whole.Quantity.Decimals
            ? part with { Quantity = part.Quantity with { Decimals = whole.Quantity.Decimals } }
            : part;
    }

    /// <summary>The worth, in base units, of the last digit of the most finely written plain figure.</summary>
    private static decimal FinestDigit(Operand[] operands) =>
        operands.Where(operand => operand.Quantity.IsPlain).Select(operand => operand.Quantity.LastDigit * operand.Quantity.Unit.Factor).DefaultIfEmpty(0m).Min();

    /// <summary>同位: a plain figure that drops its zeros at the end is as precise as its finest neighbour.</summary>
    private static Reach ReachOf(Operand operand, decimal? finest)
    {
        if (finest is not > 0 || !operand.Quantity.IsPlain || operand.Quantity.Decimals < 0) return Reach.Of(operand);
        int decimals = operand.Quantity.Decimals;
        Operand fine = operand;
        while (fine.Quantity.LastDigit * fine.Quantity.Unit.Factor > finest && decimals < 12) fine = operand with { Quantity = operand.Quantity with { Decimals = ++decimals } };
        return Reach.Of(fine);
    }

    /// <summary>
    /// 25 beside 4.99 is most likely 25.00, not rounded to whole 万元. Where only the roundness of such figures excuses the gap, the sum still
    /// holds, but a slip that would close it is worth a question.
    /// </summary>
    private static bool LooserThanWritten(Operand[] operands, decimal difference)
    {
        Operand[] written = [.. operands.Where(operand => operand.Location is not null)];
        // Beside 10万元 a total of 42.5亿元 has dropped no zeros: it is rounded.
        if (written.Any(operand => operand.Quantity.Unit != written[0].Quantity.Unit)) return false;
        decimal finest = written.Min(operand => operand.Quantity.LastDigit * operand.Quantity.Unit.Factor);
        return Likeness.AllPlain(operands) && Math.Abs(difference) > finest / 2 * operands.Length;
    }

    private static Judgement WithQuestion(Relation relation, Judgement judgement)
    {
        (SlipHint? slip, _, decimal chance) = SumSlips.Find(relation);
        return chance < SumSlips.Remarkable && slip is not null && !OnlyCutsOff(relation, slip) ? judgement with { Slip = slip } : judgement;
    }

    /// <summary>279285.70 "mended" to 279285.00 beside figures in whole 万元: that is their rounding once more and no slip of the pen.</summary>
    private static bool OnlyCutsOff(Relation relation, SlipHint slip)
    {
        int coarsest = relation.Operands.Where(operand => operand.Location is not null).Min(operand => operand.Quantity.Decimals);
        return relation.Operands[slip.OperandIndex].Quantity.Decimals > coarsest && Written.Round(slip.Corrected.Value, coarsest) == slip.Corrected.Value;
    }

    private static JudgementGrade Grade(Relation relation, Operand whole, Reach stated, Reach total, decimal difference)
    {
        if (difference == 0) return JudgementGrade.Exact;
        if (relation.Rounding != RoundingPolicy.Exact && !AreWholeCounts(relation, whole))
        {
            if (stated.Narrow.Intersects(total.Narrow)) return JudgementGrade.WithinRounding;
            if (stated.Wide.Intersects(total.Wide)) return JudgementGrade.Undecided;
        }

        if (relation.Extent == ListExtent.Open && difference > 0) return JudgementGrade.Remainder;
        bool counted = whole.Quantity.Unit.Dimension is UnitDimension.Count or UnitDimension.Score;
        decimal lastDigit = whole.Quantity.LastDigit * whole.Quantity.Unit.Factor;
        return !counted && Math.Abs(difference) <= lastDigit ? JudgementGrade.LastDigit : JudgementGrade.Apart;
    }

    /// <summary>Persons, vehicles and places are counted, not measured: 17 is not 20 rounded.</summary>
    private static bool AreWholeCounts(Relation relation, Operand whole)
    {
        if (!IsWholeCount(whole)) return false;
        foreach (Operand operand in relation.Operands)
        {
            if (operand.Role == OperandRole.Part && !IsWholeCount(operand)) return false;
        }

        return true;
    }

    private static bool IsWholeCount(Operand operand) =>
        operand.Location is not null && operand.Quantity is { IsPlain: true, Decimals: 0, Unit: { Dimension: UnitDimension.Count, Factor: 1m } };

    private static Judgement WithSlip(Relation relation, Judgement judgement)
    {
        (SlipHint? slip, bool explains, decimal chance) = SumSlips.Find(relation);
        Judgement hinted = judgement with { Slip = slip, SlipIsBeyondChance = explains && chance < SumSlips.Negligible };
        return judgement.Grade switch
        {
            // A remainder of an open list is no fault; only a small one that a slip explains is worth a question.
            JudgementGrade.Remainder when OddUnit(relation, judgement) is SlipHint odd => judgement with { Slip = odd },
            JudgementGrade.Remainder => slip is not null && SmallRemainder(relation, judgement) && chance < SumSlips.Remarkable ? hinted : judgement,
            JudgementGrade.Apart when relation.Extent == ListExtent.Unstated && judgement.Difference > 0 && !hinted.SlipIsBeyondChance
                => hinted with { Holds = null, Grade = JudgementGrade.Undecided },
            _ => hinted,
        };
    }

    /// <summary>25元 among 40万元, 17万元 and 30万元: the one part in 元, where 万元 would all but close an open list of 万元.</summary>
    private static SlipHint? OddUnit(Relation relation, Judgement judgement)
    {
        Operand whole = relation.First(OperandRole.Whole)!;
        decimal step = whole.Quantity.Unit.Factor;
        int odd = -1, alike = 0;
        for (int i = 0; i < relation.Operands.Length; i++)
        {
            Operand part = relation.Operands[i];
            if (part.Role != OperandRole.Part || part.Location is null) continue;
            if (part.Quantity.Unit == whole.Quantity.Unit) alike++;
            else if (odd >= 0 || part.Quantity.Unit.Factor * UnitStep != step || !part.Quantity.IsPlain) return null;
            else odd = i;
        }

        if (odd < 0 || alike < 2) return null;
        Quantity written = relation.Operands[odd].Quantity, meant = written with { Value = written.Value * UnitStep };
        decimal gap = (judgement.Difference!.Value * step) + written.BaseValue - meant.BaseValue;
        return gap >= 0 && gap * 100 <= whole.BaseValue ? new SlipHint(SlipKind.WrongUnit, odd, meant) : null;
    }

    /// <summary>Small: below a hundredth of the whole and below every part that was worth naming.</summary>
    private static bool SmallRemainder(Relation relation, Judgement judgement)
    {
        Operand whole = relation.First(OperandRole.Whole)!;
        decimal gap = judgement.Difference!.Value * whole.Quantity.Unit.Factor;
        return gap * 100 <= whole.BaseValue && relation.In(OperandRole.Part).All(part => part.BaseValue == 0 || part.BaseValue > gap);
    }

    private static ImmutableArray<string> Derive(Relation relation, Operand whole, Operand[] parts, decimal sum, decimal difference)
    {
        bool units = Written.NeedUnits(parts.Append(whole).Where(operand => operand.Location is not null));
        // A decrease is told by its digits, 3.59 − 0.3: then what comes out reads as what is written.
        string left = string.Concat(parts.Select((part, i) => (part.Sign * whole.Sign < 0 ? (i == 0 ? "−" : " − ") : (i == 0 ? "" : " + ")) + Written.In(part, units)));
        string total = Written.Number(sum, Math.Max(0, whole.Quantity.Decimals)) + (units ? whole.Quantity.Unit.Symbol : "");
        // 1500 = 1500 says nothing.
        string line = parts.Length == 1 && parts[0].Quantity.Unit == whole.Quantity.Unit && difference != 0 ? left : left + " = " + total;
        if (difference == 0) return [line];
        line += "，" + Written.Says(whole) + " " + Written.In(whole, units);
        string gap = Written.Number(Math.Abs(difference) / whole.Quantity.Unit.Factor) + (units ? whole.Quantity.Unit.Symbol : "");
        return difference > 0 && relation.Extent == ListExtent.Open ? [line, "未列明 " + gap] : [line, "相差 " + gap];
    }
}
