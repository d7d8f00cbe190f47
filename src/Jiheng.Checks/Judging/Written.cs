using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>书写: figures of a derivation in the report's own notation.</summary>
internal static class Written
{
    /// <summary>The digits as they stand in the report, thousands separators and all; the value with its decimals where nobody wrote them.</summary>
    public static string Digits(Operand operand)
    {
        string plain = Digits(operand.Quantity);
        if (operand.Location is null) return plain;
        string quote = operand.Location.Quote;
        if (quote == plain) return plain;
        int start = quote.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return plain;
        int end = start;
        while (end < quote.Length && (char.IsAsciiDigit(quote[end]) || quote[end] is ',' or '.')) end++;
        string run = quote[start..end].TrimEnd(',', '.');
        bool same = decimal.TryParse(run, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            && value == Math.Abs(operand.Quantity.Value);
        return same ? (operand.Quantity.Value < 0 ? "-" : "") + run : plain;
    }

    /// <summary>The value with its written decimals.</summary>
    public static string Digits(Quantity quantity) =>
        quantity.Value.ToString("F" + Math.Max(0, quantity.Decimals).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Digits and unit.</summary>
    public static string Full(Operand operand) => Digits(operand) + operand.Quantity.Unit.Symbol;

    /// <summary>Digits, with the unit where the reader cannot do without it.</summary>
    public static string In(Operand operand, bool withUnit) => withUnit ? Full(operand) : Digits(operand);

    /// <summary>A computed value: at least so many decimals, more where they are needed, at most ten.</summary>
    public static string Number(decimal value, int decimals = 0)
    {
        decimal rounded = Math.Round(value, 10, MidpointRounding.AwayFromZero);
        string text = rounded.ToString("0.##########", CultureInfo.InvariantCulture);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int have = point < 0 ? 0 : text.Length - point - 1;
        return have >= decimals ? text : rounded.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A value rounded to the decimals given, zeros kept.</summary>
    public static string Rounded(decimal value, int decimals) =>
        Round(value, decimals).ToString("F" + Math.Max(0, decimals).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>四舍五入, also to tens and hundreds (negative decimals).</summary>
    public static decimal Round(decimal value, int decimals)
    {
        if (decimals >= 0) return Math.Round(value, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);
        decimal step = 1m;
        for (int i = 0; i > decimals; i--) step *= 10m;
        return Math.Round(value / step, 0, MidpointRounding.AwayFromZero) * step;
    }

    /// <summary>Said of the place where the whole or the result stands.</summary>
    public static string Says(Operand operand) => operand.Location?.Row is null ? "文中写" : "表中写";

    /// <summary>True where the figures do not all carry the same unit, so that digits alone would mislead.</summary>
    public static bool NeedUnits(IEnumerable<Operand> operands) => operands.Select(operand => operand.Quantity.Unit.Symbol).Distinct().Skip(1).Any();
}
