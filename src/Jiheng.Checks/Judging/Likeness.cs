using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>可比: which figures may be added, divided and compared.</summary>
internal static class Likeness
{
    /// <summary>True where all figures measure the same thing; an implied zero fits anything.</summary>
    public static bool AllComparable(IEnumerable<Operand> operands)
    {
        Unit? first = null;
        foreach (Operand operand in operands)
        {
            Unit unit = operand.Quantity.Unit;
            if (IsImpliedZero(operand)) continue;
            first ??= unit;
            if (!first.IsComparableWith(unit)) return false;
        }

        return true;
    }

    /// <summary>Two figures of it.</summary>
    public static bool AreComparable(Operand one, Operand other) =>
        IsImpliedZero(one) || IsImpliedZero(other) || one.Quantity.Unit.IsComparableWith(other.Quantity.Unit);

    private static bool IsImpliedZero(Operand operand) => operand.Location is null && operand.Quantity.Value == 0;

    /// <summary>True where a rate may be compared with a quotient: %, ‰, 成, 倍, a bare 0.95; never 百分点.</summary>
    public static bool IsRate(Operand operand) => operand.Quantity.Unit.Dimension is UnitDimension.Ratio or UnitDimension.None;

    /// <summary>True where nothing but digits limits any of the figures.</summary>
    public static bool AllPlain(IEnumerable<Operand> operands) => operands.All(operand => operand.Quantity.IsPlain);
}
