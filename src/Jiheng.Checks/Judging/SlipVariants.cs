using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>笔误变体: every figure that one slip of the pen may have made into the one written.</summary>
internal static class SlipVariants
{
    private const int LongestShift = 4, LongestShiftOfRate = 2;

    /// <summary>One other digit, neighbours swapped, the point shifted; at most some seventy for a figure of seven digits.</summary>
    public static IEnumerable<(SlipKind Kind, Quantity Right)> Of(Quantity written)
    {
        string digits = Written.Digits(written with { Value = Math.Abs(written.Value) }).Replace(".", "", StringComparison.Ordinal);
        // The worth of one unit in the place at hand; a changed digit is so many of them more or less.
        decimal place = written.Value < 0 ? -1m : 1m;
        for (int i = 1; i < digits.Length - Math.Max(0, written.Decimals); i++) place *= 10m;
        for (int i = 0; i < digits.Length; i++, place *= 0.1m)
        {
            int was = digits[i] - '0';
            for (int other = 0; other <= 9; other++)
            {
                if (other != was) yield return (SlipKind.OneDigit, written with { Value = written.Value + ((other - was) * place) });
            }

            int next = i + 1 < digits.Length ? digits[i + 1] - '0' : was;
            if (next != was) yield return (SlipKind.Swapped, written with { Value = written.Value + ((next - was) * place) + ((was - next) * place * 0.1m) });
        }

        if (written.Value == 0) yield break;
        decimal up = written.Value, down = written.Value;
        // 0.25 for 25% is a slip; a rate ten thousand times as large is another figure's fault.
        bool rate = written.Unit.Dimension == UnitDimension.Ratio;
        for (int i = 1; i <= (rate ? LongestShiftOfRate : LongestShift); i++)
        {
            up *= 10m;
            down *= 0.1m;
            SlipKind kind = i == LongestShift ? SlipKind.WrongUnit : SlipKind.PointShifted;
            yield return (kind, written with { Value = up, Decimals = Math.Max(0, written.Decimals - i) });
            yield return (kind, written with { Value = down, Decimals = written.Decimals + i });
        }

        // 245191 for 2.45191: the point was left out altogether.
        for (int i = LongestShift + 1; !rate && written.Decimals == 0 && i < digits.Length; i++)
        {
            down *= 0.1m;
            yield return (SlipKind.PointShifted, written with { Value = down, Decimals = i });
        }
    }
}
