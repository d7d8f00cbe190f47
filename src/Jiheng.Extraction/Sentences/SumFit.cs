using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>合计吻合程度: how well a candidate list of parts fits its whole; used to choose between readings, never to accuse.</summary>
internal enum SumFit
{
    /// <summary>不合.</summary>
    Apart,

    /// <summary>改一处即合: one mistyped digit, swapped pair or shifted point in one figure would make it fit.</summary>
    OneSlip,

    /// <summary>尾差之内.</summary>
    Rounded,

    /// <summary>分毫不差.</summary>
    Exact,
}

/// <summary>合计试算.</summary>
internal static class SumFitting
{
    /// <summary>A slip proves nothing on figures with fewer digits above their common roundness: 1000 and 300 + 200 are one digit apart by chance.</summary>
    private const int FewestDigits = 4;

    /// <summary>As <see cref="FewestDigits"/>, for a reading that punctuation does not favour.</summary>
    private const int FewestTellingDigits = 5;

    /// <summary>True where the figures are written finely enough that one slip between them cannot be chance.</summary>
    public static bool IsTelling(Quantity whole, IReadOnlyList<ProseFigure> parts) => FineDigits(whole, [.. parts.Select(part => part.Quantity)]) >= FewestTellingDigits;

    /// <summary>Digits of the whole above the coarsest power of ten that divides every figure.</summary>
    public static int FineDigits(Quantity whole, IReadOnlyList<Quantity> parts)
    {
        decimal unit = 0.0001m;
        while (unit < whole.BaseValue && whole.BaseValue % (unit * 10m) == 0m && parts.All(part => part.BaseValue % (unit * 10m) == 0m)) unit *= 10m;
        int digits = 0;
        for (decimal rest = Math.Abs(whole.BaseValue) / unit; rest >= 1m; rest /= 10m) digits++;
        return digits;
    }

    /// <summary>
    /// 整缺: true where a whole is larger than its parts by a round amount: a part of 20.00万元 that the text leaves out leaves the same gap as a mistyped digit, one of
    /// 0.07万元 hardly ever.
    /// </summary>
    public static bool IsRoundGap(Quantity whole, IReadOnlyList<ProseFigure> parts)
    {
        decimal gap = whole.BaseValue, finest = whole.LastDigit * whole.Unit.Factor;
        foreach (ProseFigure part in parts)
        {
            gap -= part.Quantity.BaseValue;
            finest = Math.Min(finest, part.Quantity.LastDigit * part.Unit.Factor);
        }

        return gap > 0m && gap % (finest * 100m) == 0m;
    }

    /// <summary>Fits parts to a whole; all in base units.</summary>
    public static SumFit Of(Quantity whole, IReadOnlyList<Quantity> parts, int fewestDigits = FewestDigits)
    {
        decimal sum = 0m, slack = SlackOf(whole);
        foreach (Quantity part in parts)
        {
            sum += part.BaseValue;
            slack += SlackOf(part);
        }

        decimal gap = whole.BaseValue - sum;
        if (gap == 0m) return SumFit.Exact;
        if (Math.Abs(gap) <= slack) return SumFit.Rounded;
        if (IsUnitSlip(whole, parts)) return SumFit.OneSlip;
        bool slipped = IsSlip(whole, whole.BaseValue - gap);
        for (int i = 0; i < parts.Count && !slipped; i++) slipped = IsSlip(parts[i], parts[i].BaseValue + gap);
        return slipped && FineDigits(whole, parts) >= fewestDigits ? SumFit.OneSlip : SumFit.Apart;
    }

    // 505元 among 17万元, 168万元, 320万元: 万 was left out of the one figure that is written in 元, and nothing else is wrong.
    private static bool IsUnitSlip(Quantity whole, IReadOnlyList<Quantity> parts)
    {
        if (whole.Unit.Dimension != UnitDimension.Money || parts.Count < 2) return false;
        int small = parts.Count(part => part.Unit.Factor == 1m) + (whole.Unit.Factor == 1m ? 1 : 0);
        if (small != 1 || parts.Any(part => part.Unit.Factor is not (1m or TenThousand)) || whole.Unit.Factor is not (1m or TenThousand)) return false;
        decimal sum = 0m;
        foreach (Quantity part in parts) sum += part.Value;
        return sum == whole.Value;
    }

    private const decimal TenThousand = 10_000m;

    /// <summary>True where a quantity is a count of whole things: nothing was rounded, 301件 is 301.</summary>
    public static bool IsWhole(Quantity quantity) =>
        quantity.Unit.Dimension == UnitDimension.Count && quantity.Unit.Factor == 1m && quantity.Decimals == 0 && quantity.IsPlain;

    /// <summary>书写区间, a single value for whole counts.</summary>
    public static DecimalInterval IntervalOf(Quantity quantity) =>
        IsWhole(quantity) ? DecimalInterval.Exactly(quantity.BaseValue) : quantity.BaseInterval;

    /// <summary>半个末位 in base units, nothing for whole counts.</summary>
    public static decimal SlackOf(Quantity quantity) => IsWhole(quantity) ? 0m : quantity.LastDigit * quantity.Unit.Factor / 2m;

    private static bool IsSlip(Quantity written, decimal meantBase)
    {
        decimal meant = meantBase / written.Unit.Factor;
        if (meant <= 0m || written.Value <= 0m) return false;
        if (!IsSlipOfDigits(Math.Round(meant - written.Value, Math.Clamp(written.Decimals, 0, 28), MidpointRounding.AwayFromZero))) return IsShift(written.Value, meant);
        string was = Digits(written.Value, written.Decimals), should = Digits(meant, written.Decimals);
        if (decimal.Parse(should, CultureInfo.InvariantCulture) != meant && Math.Abs(decimal.Parse(should, CultureInfo.InvariantCulture) - meant) > written.LastDigit) return false;
        if (was.Length != should.Length) return IsShift(written.Value, meant);
        // The point is no digit: 15.38 for 13.58 has its neighbours on either side of it.
        was = was.Replace(".", "", StringComparison.Ordinal);
        should = should.Replace(".", "", StringComparison.Ordinal);
        int[] apart = [.. Enumerable.Range(0, was.Length).Where(i => was[i] != should[i])];
        if (apart.Length == 1) return true;
        return (apart.Length == 2 && apart[1] == apart[0] + 1 && was[apart[0]] == should[apart[1]] && was[apart[1]] == should[apart[0]])
            || IsShift(written.Value, meant);
    }

    // One wrong digit leaves a gap of one digit and zeros, two swapped neighbours nine times that: most gaps are neither, and no digits need be compared.
    private static bool IsSlipOfDigits(decimal gap)
    {
        gap = Math.Abs(gap);
        if (gap == 0m) return true;
        while (gap != decimal.Truncate(gap)) gap *= 10m;
        while (gap >= 10m && gap % 10m == 0m) gap /= 10m;
        return gap <= 9m || (gap <= 81m && gap % 9m == 0m);
    }

    private static bool IsShift(decimal written, decimal meant)
    {
        for (decimal power = 10m; power <= 10_000m; power *= 10m)
        {
            if (written * power == meant || meant * power == written) return true;
        }

        return false;
    }

    private static string Digits(decimal value, int decimals) =>
        value.ToString("F" + Math.Max(0, decimals).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
