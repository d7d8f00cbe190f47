using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>合计中的笔误: which single figure, mistyped once, explains why a sum does not close.</summary>
internal static class SumSlips
{
    private const string DeltaSum = "sentence/delta-sum";

    /// <summary>Below this chance a slip is taken as the cause even where the text left the list open to doubt.</summary>
    public const decimal Negligible = 1m / 200m;

    /// <summary>Below this chance a slip is worth a question.</summary>
    public const decimal Remarkable = 1m / 20m;

    /// <summary>
    /// The slip (the whole's own first, then the only part's that fits) and the chance that some slip would explain a random gap:
    /// figures one slip can make ÷ values the whole can take at the finest decimals written. Where the slip may be in either of several parts there is none to name, and still one to know of.
    /// </summary>
    public static (SlipHint? Slip, bool Explains, decimal Chance) Find(Relation relation)
    {
        ImmutableArray<Operand> operands = relation.Operands;
        decimal whole = 0, sum = 0, size = 0, finest = decimal.MaxValue;
        int candidates = 0;
        foreach (Operand operand in operands)
        {
            if (operand.Role == OperandRole.Whole) whole = operand.BaseValue;
            else if (operand.Role == OperandRole.Part) sum += operand.BaseValue;
            else continue;
            size = Math.Max(size, Math.Abs(operand.BaseValue));
            if (operand.Location is null) continue;
            finest = Math.Min(finest, operand.Quantity.LastDigit * operand.Quantity.Unit.Factor);
            candidates += Slip.CandidateCount(operand.Quantity);
        }

        if (size == 0 || finest == decimal.MaxValue) return (null, false, 1m);
        if (Turned(relation, whole - sum) is SlipHint turned) return (turned, true, Chance(operands.Length, size, finest));
        SlipHint? found = null;
        for (int i = 0; i < operands.Length; i++)
        {
            Operand operand = operands[i];
            if (operand.Location is null || operand.Role is not (OperandRole.Whole or OperandRole.Part)) continue;
            decimal right = (operand.Role == OperandRole.Whole ? sum : whole - sum + operand.BaseValue) * operand.Sign;
            decimal inUnit = right / operand.Quantity.Unit.Factor;
            if (Slip.Between(operand.Quantity, inUnit) is not SlipKind kind) continue;
            SlipHint hint = new(kind, i, Corrected(operand.Quantity, inUnit));
            if (operand.Role == OperandRole.Whole) return (hint, true, Chance(candidates, size, finest));
            if (found is not null) return (null, true, Chance(candidates, size, finest));
            found = hint;
        }

        return (found, found is not null, Chance(candidates, size, finest));
    }

    /// <summary>The one change that, taken the other way round, makes the changes of the parts that of the whole; null where none or several do.</summary>
    private static SlipHint? Turned(Relation relation, decimal missing)
    {
        if (relation.Rule != DeltaSum || missing == 0m) return null;
        SlipHint? found = null;
        for (int i = 0; i < relation.Operands.Length; i++)
        {
            Operand operand = relation.Operands[i];
            decimal turned = operand.Role == OperandRole.Whole ? missing - (2m * operand.BaseValue) : operand.Role == OperandRole.Part ? missing + (2m * operand.BaseValue) : 1m;
            if (turned != 0m || operand.Quantity.Value <= 0m) continue;
            if (found is not null) return null;
            found = new SlipHint(SlipKind.WrongDirection, i, operand.Quantity with { Value = -operand.Quantity.Value });
        }

        return found;
    }

    private static decimal Chance(int candidates, decimal size, decimal finest) => Math.Min(1m, candidates * finest / size);

    private static Quantity Corrected(Quantity written, decimal value)
    {
        int decimals = written.Decimals;
        while (decimals < 10 && Written.Round(value, decimals) != value) decimals++;
        return written with { Value = value, Decimals = decimals };
    }
}
