namespace Jiheng.Notation;

/// <summary>比率写法: percentages the way reports write them.</summary>
public static class PercentFormat
{
    /// <summary>0.98032 with 2 decimals → "98.03%". <paramref name="ratio"/> is the plain ratio; rounded 四舍五入.</summary>
    public static string Percent(decimal ratio, int decimals = 2) => AmountFormat.Number(ratio * 100m, decimals) + "%";

    /// <summary>0.087 with 1 decimal → "8.7个百分点".</summary>
    public static string Points(decimal difference, int decimals = 2) => AmountFormat.Number(difference * 100m, decimals) + "个百分点";

    /// <summary>增减: "增长12.10%", "下降9.70%", "持平". Null where <paramref name="previous"/> is zero: growth from nothing has no percentage.</summary>
    public static string? Change(decimal current, decimal previous, int decimals = 2)
    {
        if (previous == 0) return null;
        decimal ratio = (current - previous) / Math.Abs(previous);
        string written = AmountFormat.Number(Math.Abs(ratio) * 100m, decimals) + "%";
        return ratio switch { > 0 => "增长" + written, < 0 => "下降" + written, _ => "持平" };
    }
}
