using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>得分依据的状态.</summary>
public enum ScoreStatus
{
    /// <summary>可证: figures of the papers give the points, whichever way they are read.</summary>
    Proved,

    /// <summary>待佐证: hangs on documents or a person's judgement.</summary>
    Evidence,

    /// <summary>无从计算: a figure or the rule is missing, or the figures contradict each other and the points with them.</summary>
    NotComputable,

    /// <summary>不适用.</summary>
    NotApplicable,
}

/// <summary>评分行的结果. <paramref name="Lowest"/> and <paramref name="Highest"/> are the points that the papers leave possible.</summary>
public sealed record ScoreLine(ScoreRow Row, ScoreStatus Status, decimal Lowest, decimal Highest)
{
    /// <summary>得分; null where it is not known to the point.</summary>
    public decimal? Points { get; init; }

    /// <summary>指标值 in the words of the sheet ("98.31%", "0万元"); "" where there is none.</summary>
    public string Value { get; init; } = "";

    /// <summary>所用的数.</summary>
    public ImmutableArray<ScoreInput> Inputs { get; init; } = [];

    /// <summary>推导, step by step.</summary>
    public ImmutableArray<ScoreStep> Derivation { get; init; } = [];

    /// <summary>所缺的数.</summary>
    public ImmutableArray<MissingFigure> Missing { get; init; } = [];

    /// <summary>自评得分 of this row; null where the papers do not give it.</summary>
    public decimal? Self { get; init; }

    /// <summary>True where the row is taken out and the others are scaled up.</summary>
    public bool IsTakenOut => Status == ScoreStatus.NotApplicable && Row.NotApplicable == NotApplicablePolicy.Reweight;
}

/// <summary>所用的数: a term of the formula with the facts that give it (several where the papers say it more than once, or differently).</summary>
public sealed record ScoreInput(string Label, string Written, ImmutableArray<Fact> Facts);

/// <summary>所缺的数, and in which paper it would stand ("" where the pack does not say).</summary>
public sealed record MissingFigure(string Label, string Year, string Paper);
