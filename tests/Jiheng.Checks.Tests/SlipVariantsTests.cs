using System.Globalization;
using CsCheck;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>The variants that arithmetic gives are those that one gets by writing other digits.</summary>
public sealed class SlipVariantsTests
{
    [Fact]
    public void Digits_changed_by_arithmetic_are_digits_written_otherwise() =>
        Gen.Select(Gen.Int[0, 9_999_999], Gen.Int[0, 4], Gen.Bool).Sample((digits, decimals, negative) =>
        {
            decimal value = digits;
            for (int i = 0; i < decimals; i++) value /= 10m;
            Quantity written = new(negative ? -value : value, decimals, Unit.TenThousandYuan);
            (SlipKind, decimal)[] quick = [.. SlipVariants.Of(written).Where(one => one.Kind is SlipKind.OneDigit or SlipKind.Swapped).Select(one => (one.Kind, one.Right.Value))];
            Assert.Equal(ByWriting(written).Order(), quick.Order());
        }, seed: "0N0XIzNsQ0O2", iter: 2_000);

    [Fact]
    public void A_shifted_point_moves_the_decimals_too()
    {
        Quantity[] shifted = [.. SlipVariants.Of(new Quantity(12.5m, 1, Unit.TenThousandYuan)).Where(one => one.Kind == SlipKind.PointShifted).Select(one => one.Right).Take(2)];
        Assert.Equal([(125m, 0), (1.25m, 2)], shifted.Select(one => (one.Value, one.Decimals)));
    }

    private static IEnumerable<(SlipKind, decimal)> ByWriting(Quantity written)
    {
        char[] text = Math.Abs(written.Value).ToString("F" + written.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToCharArray();
        int[] places = [.. Enumerable.Range(0, text.Length).Where(i => text[i] != '.')];
        for (int p = 0; p < places.Length; p++)
        {
            int at = places[p];
            char was = text[at];
            for (char other = '0'; other <= '9'; other++)
            {
                text[at] = other;
                if (other != was) yield return (SlipKind.OneDigit, Read());
            }

            text[at] = was;
            if (p + 1 == places.Length || text[places[p + 1]] == was) continue;
            int next = places[p + 1];
            (text[at], text[next]) = (text[next], text[at]);
            yield return (SlipKind.Swapped, Read());
            (text[at], text[next]) = (text[next], text[at]);
        }

        decimal Read() => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * (written.Value < 0 ? -1m : 1m);
    }
}
