namespace Jiheng.Facts;

/// <summary>量纲: what a unit measures; only units of one dimension (and, for counts, one measure word) may be compared.</summary>
public enum UnitDimension
{
    /// <summary>无: a bare number.</summary>
    None,

    /// <summary>金额, base 元.</summary>
    Money,

    /// <summary>比率: %, ‰, 成, 倍; base is the plain ratio (95% = 0.95).</summary>
    Ratio,

    /// <summary>百分点: the difference of two percentages; never comparable with a ratio. Base is the plain ratio (8.7个百分点 = 0.087).</summary>
    PercentagePoint,

    /// <summary>计数: 件, 批, 人次, 个 …</summary>
    Count,

    /// <summary>分值, 得分.</summary>
    Score,

    /// <summary>时长: 天, 月, 年, 小时.</summary>
    Duration,

    /// <summary>物理量: 平方米, 公里, 吨, 亩 …</summary>
    Measure,
}
