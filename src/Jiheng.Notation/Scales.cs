namespace Jiheng.Notation;

/// <summary>Words and factors of <see cref="Scale"/>.</summary>
internal static class Scales
{
    public static int Total => Words.Length;

    private static readonly string[] Words = ["", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"];

    private static readonly decimal[] Factors =
        [1m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m, 10_000_000m, 100_000_000m, 1_000_000_000m, 10_000_000_000m, 100_000_000_000m, 1_000_000_000_000m];

    public static string WordOf(Scale scale) => Words[(int)scale];

    public static decimal FactorOf(Scale scale) => Factors[(int)scale];

    /// <summary>The scale of a power of ten, or None where no word names it.</summary>
    public static Scale FromFactor(decimal factor)
    {
        int index = Array.IndexOf(Factors, factor);
        return index < 0 ? Scale.None : (Scale)index;
    }
}
