using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Workflows;

/// <summary>数字的写法: a quantity's number alone, in the digits that were written, never converted.</summary>
internal static class QuantityText
{
    /// <summary>The number with its written decimals and without unit ("140.00"); <paramref name="sign"/> −1 gives "-140.00".</summary>
    public static string Number(Quantity quantity, decimal sign = 1m) =>
        (quantity.Value * sign).ToString("F" + Decimals(quantity), CultureInfo.InvariantCulture);

    /// <summary>A number without the zeros that only its arithmetic left behind.</summary>
    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Decimals(Quantity quantity) => Math.Max(0, quantity.Decimals).ToString(CultureInfo.InvariantCulture);
}
