using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.FormPacks;

/// <summary>评分方案: one scoring table of one authority: its rows in the order printed, and how full marks are made up.</summary>
public sealed record ScoringScheme(string Id, string Title, ImmutableArray<ScoreRow> Rows)
{
    /// <summary>满分, in points.</summary>
    public decimal Full { get; init; } = 100m;

    /// <summary>依据, by id; "" where none is known.</summary>
    public string Reference { get; init; } = "";

    /// <summary>自设指标: the rows that each department sets itself, with their points in its own report; null where the table has none.</summary>
    public OwnIndicators? Own { get; init; }

    /// <summary>分组分值, as the table prints them; empty where it prints none.</summary>
    public ImmutableArray<ScoreGroup> Groups { get; init; } = [];

    /// <summary>自评总分: the concept under which papers state it; null where the scheme names none.</summary>
    public ConceptId? SelfTotal { get; init; }

    /// <summary>所依表式: the packs whose facts the rows are computed from, by id; empty for any.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];
}

/// <summary>自设指标: together worth <paramref name="Points"/>, each by <paramref name="Rule"/>.</summary>
public sealed record OwnIndicators(decimal Points, ScoreRule.Completion Rule, string Standard);

/// <summary>分组分值: what the table prints as the points of a part (一级, 二级指标), named from the outermost in.</summary>
public sealed record ScoreGroup(ImmutableArray<string> Path, decimal Points)
{
    /// <summary>True where a row belongs to this part.</summary>
    public bool Holds(ScoreRow row) => row.Groups.Length >= Path.Length && row.Groups.AsSpan()[..Path.Length].SequenceEqual(Path.AsSpan());
}

/// <summary>评分行: one scored indicator, worth <paramref name="Points"/>.</summary>
public sealed record ScoreRow(string Id, string Name, decimal Points, ScoreRule Rule)
{
    /// <summary>一级、二级指标: the names above it, outermost first.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>计算指标, by id of a <see cref="Measure"/>; "" where the rule needs none.</summary>
    public string Measure { get; init; } = "";

    /// <summary>评分标准 in the words of the pack's author, for the sheet.</summary>
    public string Standard { get; init; } = "";

    /// <summary>不适用时.</summary>
    public NotApplicablePolicy NotApplicable { get; init; }

    /// <summary>所出材料: in which paper the evidence or the missing figure would stand.</summary>
    public string Paper { get; init; } = "";

    /// <summary>依据, by id; "" for that of the scheme.</summary>
    public string Reference { get; init; } = "";

    /// <summary>凭记忆: points or rule were recalled and not read in a source; never printed as an authority.</summary>
    public bool Recalled { get; init; }
}

/// <summary>不适用的处理 of a row ("没有楼堂馆所项目按满分").</summary>
public enum NotApplicablePolicy
{
    /// <summary>未规定: the table does not say; the row cannot be computed.</summary>
    Unsaid,

    /// <summary>按满分.</summary>
    Full,

    /// <summary>计零分.</summary>
    Zero,

    /// <summary>剔除后折算: the other rows are scaled up to full marks.</summary>
    Reweight,
}
