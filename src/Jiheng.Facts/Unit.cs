namespace Jiheng.Facts;

/// <summary>
/// 单位: the unit as written. <paramref name="Factor"/> turns a written value into base units (万元 → 10 000 元, % → 0.01);
/// <paramref name="BaseSymbol"/> names the base, so that 万人次 and 人次 compare and 批 and 人次 do not.
/// </summary>
public sealed record Unit(string Symbol, UnitDimension Dimension, decimal Factor, string BaseSymbol)
{
    /// <summary>无单位.</summary>
    public static Unit None { get; } = new("", UnitDimension.None, 1m, "");

    /// <summary>元.</summary>
    public static Unit Yuan { get; } = new("元", UnitDimension.Money, 1m, "元");

    /// <summary>千元.</summary>
    public static Unit ThousandYuan { get; } = new("千元", UnitDimension.Money, 1_000m, "元");

    /// <summary>万元.</summary>
    public static Unit TenThousandYuan { get; } = new("万元", UnitDimension.Money, 10_000m, "元");

    /// <summary>百万元.</summary>
    public static Unit MillionYuan { get; } = new("百万元", UnitDimension.Money, 1_000_000m, "元");

    /// <summary>亿元.</summary>
    public static Unit HundredMillionYuan { get; } = new("亿元", UnitDimension.Money, 100_000_000m, "元");

    /// <summary>百分比.</summary>
    public static Unit Percent { get; } = new("%", UnitDimension.Ratio, 0.01m, "");

    /// <summary>千分比.</summary>
    public static Unit Permille { get; } = new("‰", UnitDimension.Ratio, 0.001m, "");

    /// <summary>成: a tenth (七成四 = 74%).</summary>
    public static Unit Tenth { get; } = new("成", UnitDimension.Ratio, 0.1m, "");

    /// <summary>倍.</summary>
    public static Unit Times { get; } = new("倍", UnitDimension.Ratio, 1m, "");

    /// <summary>百分点.</summary>
    public static Unit PercentagePoint { get; } = new("个百分点", UnitDimension.PercentagePoint, 0.01m, "");

    /// <summary>分 (得分, 分值).</summary>
    public static Unit Score { get; } = new("分", UnitDimension.Score, 1m, "分");

    /// <summary>A measure word: 件, 批, 人次; 万人次 is <c>Count("人次", "万", 10000)</c>.</summary>
    public static Unit Count(string measureWord, string scale = "", decimal factor = 1m) =>
        new(scale + measureWord, UnitDimension.Count, factor, measureWord);

    /// <summary>可比: true where values in the two units may be added and compared.</summary>
    public bool IsComparableWith(Unit other) => Dimension == other.Dimension && BaseSymbol == other.BaseSymbol;

    /// <inheritdoc/>
    public override string ToString() => Symbol;
}
