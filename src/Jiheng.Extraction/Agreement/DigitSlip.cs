using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>一笔之差: two writings of what should be one figure that differ by one mistyped digit or by two neighbours swapped.</summary>
internal static class DigitSlip
{
    /// <summary>True where the finer figure, rounded to the places of the coarser one, is one slip away from it.</summary>
    public static bool Between(Quantity a, Quantity b)
    {
        (Quantity coarse, Quantity fine) = a.LastDigit * a.Unit.Factor >= b.LastDigit * b.Unit.Factor ? (a, b) : (b, a);
        int decimals = Math.Clamp(coarse.Decimals, 0, 10);
        string have = Digits(coarse.Value, decimals), want = Digits(fine.BaseValue / coarse.Unit.Factor, decimals);
        if (have.Length != want.Length) return false;
        int first = -1, differing = 0;
        for (int i = 0; i < have.Length; i++)
        {
            if (have[i] == want[i]) continue;
            if (differing++ == 0) first = i;
        }

        return differing == 1
            || (differing == 2 && have[first] != want[first] && first + 1 < have.Length && have[first] == want[first + 1] && have[first + 1] == want[first]);
    }

    /// <summary>有效数字 as written, leading zeros left out.</summary>
    public static int SignificantDigits(Quantity quantity) => Digits(quantity.Value, Math.Clamp(quantity.Decimals, 0, 10)).TrimStart('0').Length;

    private static string Digits(decimal value, int decimals)
    {
        decimal scaled = Math.Round(Math.Abs(value), decimals, MidpointRounding.AwayFromZero);
        return scaled.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
    }
}
