using Jiheng.Facts;

namespace Jiheng.Workflows;

/// <summary>守得住: whether a relation can accuse at all. What only ever agrees guards no figure, and a person must look at it.</summary>
internal static class Guard
{
    /// <summary>False for a tentative relation (shown where it holds, silent where it does not) and for a rate that fits some whole number whatever the figure is.</summary>
    public static bool IsReal(Relation relation) => relation.Firmness == RelationFirmness.Firm && !FitsAnything(relation);

    // "86420人次，同比增长6.4%": is there a whole number that grew by 6.35% to 6.45% to 86420? Where the possible bases span more than one whole number, always.
    private static bool FitsAnything(Relation relation)
    {
        if (relation.Kind != RelationKind.Change || relation.First(OperandRole.Base) is not null || relation.First(OperandRole.Delta) is not null) return false;
        if (relation.First(OperandRole.Current) is not { } current || relation.First(OperandRole.Result) is not { } rate) return false;
        DecimalInterval growth = rate.Quantity.BaseInterval.Scale(relation.Direction == ChangeDirection.Decrease ? -1m : 1m);
        return DecimalInterval.Exactly(current.Quantity.Value).TryDivideBy(new DecimalInterval(1m + growth.Low, 1m + growth.High), out DecimalInterval bases) && bases.Width >= 1m;
    }
}
