using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>比率之言: a part, its whole and the rate that a sentence gives them, as a relation.</summary>
internal static class RatioClaim
{
    /// <summary>The relation; its text and place reach from the part to the rate.</summary>
    public static Relation Of(ProseFigure part, IReadOnlyList<ProseFigure> wholes, ProseFigure result, bool firm, string rule)
    {
        ProseFigure[] all = [part, .. wholes, result];
        return new Relation(RelationKind.Ratio, RelationWitness.Sentence, rule,
            [part.As(OperandRole.Part), .. wholes.Select(whole => whole.As(OperandRole.Whole)), result.As(OperandRole.Result)])
        {
            Firmness = firm ? RelationFirmness.Firm : RelationFirmness.Tentative,
            Text = RelationText.Of(wholes.Count == 1 && wholes[0].Sentence != part.Sentence ? [part, result] : all),
            Location = RelationText.PlaceOf(part, result),
        };
    }

    /// <summary>True where the digits written allow the rate.</summary>
    public static bool Fits(ProseFigure part, ProseFigure whole, ProseFigure rate) =>
        SumFitting.IntervalOf(part.Quantity).TryDivideBy(SumFitting.IntervalOf(whole.Quantity), out DecimalInterval ratio) && ratio.Intersects(rate.Quantity.BaseInterval);
}
