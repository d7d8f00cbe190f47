using System.Collections.Immutable;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>一行的计分结果 before it is put on the sheet.</summary>
internal sealed record RuleOutcome(ScoreStatus Status, decimal Lowest, decimal Highest, ImmutableArray<ScoreStep> Steps)
{
    /// <summary>所缺.</summary>
    public ImmutableArray<MissingFigure> Missing { get; init; } = [];

    /// <summary>所用.</summary>
    public ImmutableArray<ScoreInput> Inputs { get; init; } = [];

    /// <summary>指标值.</summary>
    public string Value { get; init; } = "";

    /// <summary>得分, where all readings give the same, or the answers given do.</summary>
    public decimal? Points => Status != ScoreStatus.NotComputable && Lowest == Highest ? Lowest : null;

    /// <summary>A single number of points.</summary>
    public static RuleOutcome Proved(decimal points, params ReadOnlySpan<ScoreStep> steps) => new(ScoreStatus.Proved, points, points, [.. steps]);

    /// <summary>Anything from nothing to full marks.</summary>
    public static RuleOutcome Open(ScoreRow row, params ReadOnlySpan<ScoreStep> steps) => new(ScoreStatus.NotComputable, 0m, row.Points, [.. steps]);
}
