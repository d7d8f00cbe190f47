using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>笔误: the ways one figure is commonly mistyped.</summary>
internal static class Slip
{
    private const int LongestShift = 4;

    /// <summary>How many figures a shifted point can make of a written one.</summary>
    public const int ShiftCount = 2 * LongestShift;

    /// <summary>How many figures one slip can make of a written one; the measure of chance.</summary>
    public static int CandidateCount(Quantity written)
    {
        int digits = Digits(written.Value, written.Decimals).Length;
        return (digits * 9) + (digits - 1) + ShiftCount;
    }

    /// <summary>The kind of slip that turns <paramref name="right"/> into what was written; null where it takes more than one.</summary>
    public static SlipKind? Between(Quantity written, decimal right)
    {
        if (written.Value == right || (written.Value < 0) != (right < 0)) return null;
        if (right == Written.Round(right, written.Decimals))
        {
            string have = Digits(written.Value, written.Decimals), want = Digits(right, written.Decimals);
            int width = Math.Max(have.Length, want.Length);
            // 93.41 for 3.41 is one digit too; but a figure that shrinks by two places is another figure.
            if (Math.Abs(have.Length - want.Length) <= 1 && OneDigitOrSwap(have.PadLeft(width, '0'), want.PadLeft(width, '0')) is SlipKind kind && (kind != SlipKind.Swapped || ShowsItsZero(have, want, written, right))) return kind;
        }

        return Shifted(written.Value, right);
    }

    /// <summary>0.93 for 9.03 is a swap, its zero stands there; 100.00 for 1000.00 is none.</summary>
    private static bool ShowsItsZero(string have, string want, Quantity written, decimal right) =>
        have.Length == want.Length || Math.Abs(written.Value) < 1 || Math.Abs(right) < 1;

    private static SlipKind? OneDigitOrSwap(string have, string want)
    {
        int first = -1, differing = 0, last = -1;
        for (int i = 0; i < have.Length; i++)
        {
            if (have[i] == want[i]) continue;
            if (first < 0) first = i;
            last = i;
            differing++;
        }

        if (differing == 1) return SlipKind.OneDigit;
        return differing == 2 && last == first + 1 && have[first] == want[last] && have[last] == want[first] ? SlipKind.Swapped : null;
    }

    private static SlipKind? Shifted(decimal written, decimal right)
    {
        if (written == 0 || right == 0) return null;
        decimal up = written, down = right;
        for (int i = 1; i <= LongestShift; i++)
        {
            up *= 10m;
            down *= 10m;
            // Four places is 万: the unit, rather than the point, was mistaken.
            if (up == right || down == written) return i == LongestShift ? SlipKind.WrongUnit : SlipKind.PointShifted;
        }

        return null;
    }

    /// <summary>Digits without the point, leading zeros dropped: 3.40 with two decimals is "340".</summary>
    private static string Digits(decimal value, int decimals)
    {
        decimal scaled = Math.Abs(value);
        for (int i = 0; i < decimals; i++) scaled *= 10m;
        for (int i = 0; i > decimals; i--) scaled /= 10m;
        scaled = Math.Round(scaled, 0, MidpointRounding.AwayFromZero);
        return scaled <= long.MaxValue ? ((long)scaled).ToString(CultureInfo.InvariantCulture) : scaled.ToString("F0", CultureInfo.InvariantCulture);
    }
}
