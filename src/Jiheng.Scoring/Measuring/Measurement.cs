using System.Collections.Immutable;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>一种算法的结果: <paramref name="Number"/> as the sheet writes it (percent for rates, base units for amounts); null where the denominator is zero, and then <paramref name="Zero"/> says what follows.</summary>
internal sealed record MeasuredValue(decimal? Number, ZeroBase Zero, string Text, string Computed);

/// <summary>指标值: every value the papers allow; empty where a figure is missing.</summary>
internal sealed record Measurement(
    Measure Measure,
    ImmutableArray<MeasuredValue> Values,
    ImmutableArray<ScoreInput> Inputs,
    ImmutableArray<MissingFigure> Missing,
    ImmutableArray<(string Label, string Written)> Contradictions);
