using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>可改之数: for one figure of a failing relation, the values that would make the relation hold.</summary>
internal static class Remedies
{
    public static IEnumerable<Quantity> For(JudgedRelation judged, int index)
    {
        Relation relation = judged.Relation;
        Operand operand = relation.Operands[index];
        if (operand.Location is null) yield break;
        if (judged.Judgement.Slip is SlipHint hint && hint.OperandIndex == index) yield return hint.Corrected;
        foreach (decimal value in Solve(relation, operand))
        {
            Quantity right = Rounded(operand.Quantity, value / operand.Quantity.Unit.Factor);
            if (right.Value != operand.Quantity.Value && IsBelievable(operand.Quantity, right.Value)) yield return right;
        }
    }

    /// <summary>
    /// 可信: what somebody may have meant to write. A rate a hundred times as large, or none where one was written, shows that another figure is wrong;
    /// so does an amount of the other sign or a thousand times as large, unless it is the same digits.
    /// </summary>
    private static bool IsBelievable(Quantity written, decimal right)
    {
        bool rate = written.Unit.Dimension == UnitDimension.Ratio;
        if (written.Value == 0 || (!rate && Slip.Between(written, right) is not null)) return true;
        if (right == 0) return !rate;
        if (!rate && (written.Value < 0) != (right < 0)) return written.Value == -right;
        decimal most = rate ? 100m : 1_000m, have = Math.Abs(written.Value), want = Math.Abs(right);
        return want / most <= have && have / most <= want;
    }

    /// <summary>Base values (unsigned by the operand's sign) that solve the relation for the operand.</summary>
    private static IEnumerable<decimal> Solve(Relation relation, Operand operand) => relation.Kind switch
    {
        RelationKind.Sum or RelationKind.Reconcile => Sum(relation, operand),
        RelationKind.Agree => relation.In(OperandRole.Mention).Where(other => !ReferenceEquals(other, operand)).Select(other => other.BaseValue).Distinct(),
        RelationKind.Compare when relation.Operator == CompareOperator.Equal =>
            relation.Operands.Where(other => !ReferenceEquals(other, operand)).Select(other => other.BaseValue),
        RelationKind.Ratio when operand.Role == OperandRole.Result => Ratio(relation),
        RelationKind.Change => Change(ChangeFigures.Of(relation), operand),
        _ => [],
    };

    private static IEnumerable<decimal> Sum(Relation relation, Operand operand)
    {
        decimal whole = 0, sum = 0;
        foreach (Operand one in relation.Operands)
        {
            if (one.Role == OperandRole.Whole) whole = one.BaseValue;
            else if (one.Role is OperandRole.Part or OperandRole.Result) sum += one.BaseValue;
        }

        yield return operand.Role == OperandRole.Whole ? sum : (whole - sum + operand.BaseValue) * operand.Sign;
    }

    private static IEnumerable<decimal> Ratio(Relation relation)
    {
        decimal whole = relation.In(OperandRole.Whole).Sum(one => one.BaseValue);
        if (whole != 0 && relation.First(OperandRole.Part) is Operand part) yield return part.BaseValue / whole;
    }

    private static IEnumerable<decimal> Change(ChangeFigures figures, Operand operand)
    {
        decimal sign = figures.Sign ?? 1m;
        decimal? now = figures.Current?.BaseValue, before = figures.Base?.BaseValue, moved = figures.Delta?.Quantity.BaseValue;
        switch (operand.Role)
        {
            case OperandRole.Current when before is not null && moved is not null:
                yield return before.Value + (sign * moved.Value);
                break;
            case OperandRole.Base when now is not null && moved is not null:
                yield return now.Value - (sign * moved.Value);
                break;
            case OperandRole.Delta when now is not null && before is not null:
                yield return (now.Value - before.Value) * sign;
                break;
            case OperandRole.Result:
                decimal? start = before ?? (now - (sign * moved));
                decimal? delta = moved ?? ((now - before) * sign);
                if (start is > 0 && delta is not null) yield return delta.Value / start.Value;
                break;
            default:
                break;
        }
    }

    /// <summary>The value at the decimals the figure was written with, or a few more where it needs them.</summary>
    private static Quantity Rounded(Quantity written, decimal value)
    {
        int decimals = written.Decimals, most = Math.Max(decimals, 0) + 4;
        if (Written.Round(value, most) != value) return written with { Value = Written.Round(value, decimals) };
        while (decimals < most && Written.Round(value, decimals) != value) decimals++;
        return written with { Value = value, Decimals = decimals };
    }
}
