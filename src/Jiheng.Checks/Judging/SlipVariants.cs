using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>笔误变体: every figure that one slip of the pen may have made into the one written.</summary>
internal static class SlipVariants
{
    private const int LongestShift = 4;

    /// <summary>One other digit, neighbours swapped, the point shifted; at most some seventy for a figure of seven digits.</summary>
    public static IEnumerable<(SlipKind Kind, Quantity Right)> Of(Quantity written)
    {
        char[] digits = Written.Digits(written with { Value = Math.Abs(written.Value) }).ToCharArray();
        decimal sign = written.Value < 0 ? -1m : 1m;
        for (int i = 0; i < digits.Length; i++)
        {
            if (digits[i] == '.') continue;
            char was = digits[i];
            for (char other = '0'; other <= '9'; other++)
            {
                if (other == was) continue;
                digits[i] = other;
                yield return (SlipKind.OneDigit, written with { Value = sign * Parse(digits) });
            }

            digits[i] = was;
            int next = i + 1 < digits.Length && digits[i + 1] == '.' ? i + 2 : i + 1;
            if (next >= digits.Length || digits[next] == was) continue;
            (digits[i], digits[next]) = (digits[next], digits[i]);
            yield return (SlipKind.Swapped, written with { Value = sign * Parse(digits) });
            (digits[i], digits[next]) = (digits[next], digits[i]);
        }

        if (written.Value == 0) yield break;
        decimal up = written.Value, down = written.Value;
        for (int i = 1; i <= LongestShift; i++)
        {
            up *= 10m;
            down /= 10m;
            SlipKind kind = i == LongestShift ? SlipKind.WrongUnit : SlipKind.PointShifted;
            yield return (kind, written with { Value = up, Decimals = Math.Max(0, written.Decimals - i) });
            yield return (kind, written with { Value = down, Decimals = written.Decimals + i });
        }
    }

    private static decimal Parse(char[] digits) => decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
