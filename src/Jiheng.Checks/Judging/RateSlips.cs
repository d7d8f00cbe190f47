using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>比率中的笔误: which single figure, mistyped once, explains why a rate, a change or a pair does not fit.</summary>
internal static class RateSlips
{
    /// <summary>
    /// Tries every slip on every written figure; the stated result's own slip comes first, else the only figure that one slip mends.
    /// Rates have few digits, so several figures often fit by chance: then none is named.
    /// </summary>
    public static SlipHint? Find(Relation relation, Func<Relation, Judgement> judge)
    {
        SlipHint? found = null;
        int mended = 0;
        for (int i = 0; i < relation.Operands.Length; i++)
        {
            if (relation.Operands[i].Location is null) continue;
            SlipHint? hint = MendsAt(relation, i, judge);
            if (hint is null) continue;
            if (relation.Operands[i].Role == OperandRole.Result) return hint;
            found = hint;
            mended++;
        }

        return mended == 1 ? found : null;
    }

    private static SlipHint? MendsAt(Relation relation, int index, Func<Relation, Judgement> judge)
    {
        Operand operand = relation.Operands[index];
        SlipHint? found = null;
        foreach ((SlipKind kind, Quantity right) in SlipVariants.Of(operand.Quantity))
        {
            Relation tried = relation with { Operands = relation.Operands.SetItem(index, operand with { Quantity = right }) };
            if (judge(tried).Grade != JudgementGrade.Exact) continue;
            if (found is not null) return null;
            found = new SlipHint(kind, index, right);
        }

        return found;
    }
}
