using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>比率相合: how a stated rate fits a computed one.</summary>
internal static class RateFit
{
    /// <summary>
    /// Exact where the quotient of the digits as they stand rounds to the stated rate; within rounding where the quotient's interval meets it;
    /// last digit where it is off by one unit or less (cut off instead of rounded).
    /// </summary>
    public static JudgementGrade Grade(Operand stated, decimal computed, DecimalInterval possible, RoundingPolicy policy, bool plain)
    {
        Quantity rate = stated.Quantity;
        decimal inUnit = computed / rate.Unit.Factor, written = rate.Value;
        decimal off = Math.Abs(inUnit - written);
        if (rate.IsPlain && IsExact(stated, computed)) return JudgementGrade.Exact;
        Reach reach = Reach.OfQuantity(stated);
        if (policy == RoundingPolicy.AsWritten || !rate.IsPlain)
        {
            if (reach.Narrow.Intersects(possible)) return rate.IsPlain ? JudgementGrade.WithinRounding : JudgementGrade.Exact;
            if (reach.Wide.Intersects(possible) || !plain) return JudgementGrade.Undecided;
        }

        return off <= rate.LastDigit ? JudgementGrade.LastDigit : JudgementGrade.Apart;
    }

    /// <summary>True where the quotient rounds to the stated digits, or lies just between two of them.</summary>
    public static bool IsExact(Operand stated, decimal computed)
    {
        Quantity rate = stated.Quantity;
        decimal inUnit = computed / rate.Unit.Factor;
        return Written.Round(inUnit, rate.Decimals) == rate.Value || Math.Abs(inUnit - rate.Value) * 2 == rate.LastDigit;
    }

    /// <summary>"98.03%", at the decimals of the stated rate.</summary>
    public static string Expected(Operand stated, decimal computed) =>
        Written.Rounded(computed / stated.Quantity.Unit.Factor, Math.Max(0, stated.Quantity.Decimals)) + stated.Quantity.Unit.Symbol;

    /// <summary>"按书写精度为 98.0308%–98.0323%": two decimals more than the rate was written with.</summary>
    public static string Possible(Operand stated, DecimalInterval possible)
    {
        decimal factor = stated.Quantity.Unit.Factor;
        int decimals = Math.Max(0, stated.Quantity.Decimals) + 2;
        string low = Written.Rounded(possible.Low / factor, decimals), high = Written.Rounded(possible.High / factor, decimals);
        string symbol = stated.Quantity.Unit.Symbol;
        return low == high ? "按书写精度为 " + low + symbol : "按书写精度为 " + low + symbol + "–" + high + symbol;
    }
}
