using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.FormPacks;

/// <summary>计算指标种类.</summary>
public enum MeasureKind
{
    /// <summary>取值: one figure as it stands.</summary>
    Value,

    /// <summary>比率: numerator ÷ denominator, as a percentage.</summary>
    Ratio,

    /// <summary>变动率: (current − base) ÷ base, as a percentage.</summary>
    Change,
}

/// <summary>分母为零时: what the table, or the common practice written in the pack, says.</summary>
public enum ZeroBase
{
    /// <summary>未规定: the row cannot be computed.</summary>
    Unsaid,

    /// <summary>按满分.</summary>
    Full,

    /// <summary>计零分.</summary>
    Zero,

    /// <summary>不适用.</summary>
    NotApplicable,
}

/// <summary>取数: a concept, in this year or another (<paramref name="YearOffset"/> −1: last year), in a caliber ("" for the department's own), added or taken off.</summary>
public sealed record MeasureTerm(ConceptId Concept, int YearOffset, string Caliber, int Sign);

/// <summary>计算指标 (共性指标): how a figure that points are given for is computed. No formula language: two lists of terms and a kind.</summary>
public sealed record Measure(string Id, string Name, MeasureKind Kind)
{
    /// <summary>分子、本期数 or the figure itself; in 万元, 人 and so on, added up in base units.</summary>
    public ImmutableArray<MeasureTerm> Top { get; init; } = [];

    /// <summary>分母 or 基期数; empty for a plain value.</summary>
    public ImmutableArray<MeasureTerm> Bottom { get; init; } = [];

    /// <summary>公式 as people write it, for the sheet.</summary>
    public string Formula { get; init; } = "";

    /// <summary>分母为零而分子不为零时.</summary>
    public ZeroBase ZeroBottom { get; init; }

    /// <summary>分子分母都为零时.</summary>
    public ZeroBase ZeroBoth { get; init; }

    /// <summary>依据, by id; "" where none is known.</summary>
    public string Reference { get; init; } = "";

    /// <summary>凭记忆: the formula was recalled and not read in a source.</summary>
    public bool Recalled { get; init; }
}
