using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>金额写法: amounts the way reports write them ("138.45万元").</summary>
public static class AmountFormat
{
    /// <summary>
    /// Writes an amount given in 元 in <paramref name="unit"/> (元, 万元, 亿元 …) with exactly <paramref name="decimals"/> decimals (0–10), rounded 四舍五入;
    /// <paramref name="grouped"/> puts commas between thousands.
    /// </summary>
    public static string FromYuan(decimal yuan, Unit unit, int decimals = 2, bool grouped = false) =>
        Number(yuan / unit.Factor, decimals, grouped) + unit.Symbol;

    /// <summary>Writes a quantity with its own decimals and unit: "1,202.95万元" or "1202.95万元".</summary>
    public static string Write(Quantity quantity, bool grouped = false) =>
        Number(quantity.Value, Math.Max(0, quantity.Decimals), grouped) + quantity.Unit.Symbol;

    /// <summary>The number alone.</summary>
    public static string Number(decimal value, int decimals, bool grouped = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 10);
        decimal rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);

        // -0.00 is no figure.
        if (rounded == 0) rounded = 0m;
        return rounded.ToString((grouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
