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

    /// <summary>As <see cref="Fits"/>, or off by no more than one in the last digit, as a rate is that was cut off.</summary>
    public static bool FitsNearly(ProseFigure part, ProseFigure whole, ProseFigure rate) =>
        IsNear(part, whole, rate) && (Fits(part, whole, rate) || Math.Abs((part.Quantity.BaseValue / whole.Quantity.BaseValue) - rate.Quantity.BaseValue) <= rate.Quantity.LastDigit * rate.Unit.Factor);

    /// <summary>False where a rate is so far off that no rounding could help: one division, before the digits are looked at.</summary>
    public static bool IsNear(ProseFigure part, ProseFigure whole, ProseFigure rate) =>
        whole.Quantity.BaseValue > 0m && part.Quantity.BaseValue / whole.Quantity.BaseValue is decimal quotient && quotient <= rate.Quantity.BaseValue * 2m && quotient * 2m >= rate.Quantity.BaseValue;

    /// <summary>True where one mistyped digit, or two swapped, part a telling rate from what the figures make.</summary>
    public static bool IsMistyped(ProseFigure part, ProseFigure whole, ProseFigure rate) =>
        part.Unit.IsComparableWith(whole.Unit) && whole.Quantity.BaseValue > 0m && part.Quantity.BaseValue > 0m && IsMistyped(part.Quantity.BaseValue / whole.Quantity.BaseValue, rate);

    /// <summary>The same of a rate that was reckoned.</summary>
    public static bool IsMistyped(decimal reckoned, ProseFigure rate) =>
        DigitSlip.SignificantDigits(rate.Quantity) >= TellingDigits && Math.Abs(reckoned) < 1000m && reckoned < rate.Quantity.BaseValue * 10m && reckoned * 10m > rate.Quantity.BaseValue
        && DigitSlip.Between(rate.Quantity, rate.Quantity with { Value = Math.Round(reckoned / rate.Unit.Factor, 8), Decimals = 8 });

    /// <summary>The same of the whole: one slip in it parts it from every figure that the part and its rate allow.</summary>
    public static bool IsWholeMistyped(ProseFigure part, ProseFigure whole, ProseFigure rate)
    {
        if (DigitSlip.SignificantDigits(rate.Quantity) <= TellingDigits || rate.Quantity.Value <= 0m || part.Quantity.BaseValue <= 0m) return false;
        decimal step = whole.Quantity.LastDigit, half = rate.Quantity.LastDigit * rate.Unit.Factor / 2m;
        decimal low = part.Quantity.BaseValue / (rate.Quantity.BaseValue + half) / whole.Unit.Factor, high = part.Quantity.BaseValue / (rate.Quantity.BaseValue - half) / whole.Unit.Factor;
        decimal value = Math.Ceiling(low / step) * step;
        for (int tried = 0; value <= high && tried < MostTried; tried++, value += step)
        {
            if (DigitSlip.Between(whole.Quantity, whole.Quantity with { Value = value })) return true;
        }

        return false;
    }

    private const int TellingDigits = 3, MostTried = 40;
}
