namespace Jiheng.Notation;

/// <summary>提及种类: what sort of figure stands in the text.</summary>
public enum MentionKind
{
    /// <summary>数: a bare number without unit.</summary>
    Number,

    /// <summary>金额.</summary>
    Money,

    /// <summary>比率: %, ‰, 成, 倍, 百分之…, 三分之二.</summary>
    Ratio,

    /// <summary>百分点.</summary>
    PercentagePoint,

    /// <summary>计数 with a measure word.</summary>
    Count,

    /// <summary>得分.</summary>
    Score,

    /// <summary>时长.</summary>
    Duration,

    /// <summary>物理量.</summary>
    Measure,

    /// <summary>年度: a year, not a quantity (2022年, 二〇二四年度).</summary>
    Year,

    /// <summary>日期: month, day or both, with or without a year.</summary>
    Date,
}
