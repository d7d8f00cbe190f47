using System.Runtime.InteropServices;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>比率中的笔误: which single figure, mistyped once, explains why a rate, a change or a pair does not fit.</summary>
internal static class RateSlips
{
    /// <summary>
    /// Tries every slip on every written figure; the stated result's own slip comes first, else the only figure that one slip mends.
    /// Rates have few digits, so figures often fit by chance: where several do, or where chance alone makes one fit more than once in twenty, none is named.
    /// </summary>
    public static SlipHint? Find(Relation relation, Func<Relation, bool, Judgement> judge)
    {
        SlipHint? found = null;
        int mended = 0;
        IEnumerable<int> resultFirst = Enumerable.Range(0, relation.Operands.Length).OrderBy(i => relation.Operands[i].Role == OperandRole.Result ? 0 : 1);
        foreach (int i in resultFirst)
        {
            if (relation.Operands[i].Location is null || MendsAt(relation, i, judge) is not SlipHint hint) continue;
            if (relation.Operands[i].Role == OperandRole.Result) return hint;
            found = hint;
            if (++mended > 1) return null;
        }

        return mended == 1 && Chance(relation, found!.Kind) < SumSlips.Remarkable ? found : null;
    }

    /// <summary>
    /// 偶合: how many slips of this kind the amounts may have, times how often a random one meets the stated rate (without a rate: the amounts) to the digit.
    /// A point can be shifted in few ways, a digit changed in many.
    /// </summary>
    private static decimal Chance(Relation relation, SlipKind kind)
    {
        bool shifted = kind is SlipKind.PointShifted or SlipKind.WrongUnit;
        int tried = 0;
        decimal finest = decimal.MaxValue, size = 0m;
        foreach (Operand operand in relation.Operands)
        {
            if (operand.Location is null || operand.Role == OperandRole.Result) continue;
            tried += shifted ? Slip.ShiftCount : Slip.CandidateCount(operand.Quantity);
            finest = Math.Min(finest, operand.Quantity.LastDigit * operand.Quantity.Unit.Factor);
            size = Math.Max(size, Math.Abs(operand.BaseValue));
        }

        if (relation.First(OperandRole.Result) is { Quantity: { Value: not 0m } rate }) (finest, size) = (rate.LastDigit, Math.Abs(rate.Value));
        return size == 0m ? 1m : tried * finest / size;
    }

    private static SlipHint? MendsAt(Relation relation, int index, Func<Relation, bool, Judgement> judge)
    {
        // Dozens of variants are judged and none is kept: one relation serves them all, its one operand written over.
        Operand[] operands = [.. relation.Operands];
        Relation tried = relation with { Operands = ImmutableCollectionsMarshal.AsImmutableArray(operands) };
        Operand operand = operands[index];
        SlipHint? found = null;
        foreach ((SlipKind kind, Quantity right) in SlipVariants.Of(operand.Quantity))
        {
            operands[index] = operand with { Quantity = right };
            if (!MayFit(tried)) continue;
            if (judge(tried, false).Grade != JudgementGrade.Exact) continue;
            if (found is not null) return null;
            found = new SlipHint(kind, index, right);
        }

        return found;
    }

    /// <summary>
    /// 或可相合: one subtraction and one division tell of nearly every variant that it does not fit to the digit; the judge is asked about the rest only.
    /// True where in doubt.
    /// </summary>
    internal static bool MayFit(Relation relation) => relation.Kind switch
    {
        RelationKind.Ratio => RatioMayFit(relation),
        RelationKind.Change => ChangeMayFit(ChangeFigures.Of(relation)),
        _ => true,
    };

    private static bool RatioMayFit(Relation relation)
    {
        if (relation.First(OperandRole.Result) is not { Quantity.IsPlain: true } rate || relation.First(OperandRole.Part) is not Operand part) return true;
        decimal whole = 0m;
        foreach (Operand operand in relation.Operands)
        {
            if (operand.Role == OperandRole.Whole) whole += operand.BaseValue;
        }

        return whole == 0m || RateFit.IsExact(rate, part.BaseValue / whole);
    }

    private static bool ChangeMayFit(ChangeFigures figures)
    {
        if (figures is { Current: Operand now, Base: Operand start, Delta: Operand delta })
        {
            decimal moved = now.BaseValue - start.BaseValue;
            if (moved * ChangeRates.SignOf(figures, moved, delta) != delta.Quantity.BaseValue) return false;
        }

        return figures.Rate is not { Quantity.IsPlain: true } rate || ChangeRates.Computed(figures, rate) is not decimal computed || RateFit.IsExact(rate, computed);
    }
}
