using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.FormPacks;

/// <summary>表式: one table of the form, known by the labels in its header, never by its number or place.</summary>
public sealed record TableForm(string Id, string Title, ImmutableArray<ColumnRule> Columns)
{
    /// <summary>行首栏名称 (机构名称).</summary>
    public ImmutableArray<string> RowHeaders { get; init; } = [];

    /// <summary>汇总行名称; other rows are institutions.</summary>
    public ImmutableArray<string> SummaryRows { get; init; } = [];

    /// <summary>可略去的表头词 (其中).</summary>
    public ImmutableArray<string> Fillers { get; init; } = [];

    /// <summary>口径 of every figure in the table.</summary>
    public string Caliber { get; init; } = "";

    /// <summary>标题写法, from which the unit in brackets is read.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];
}

/// <summary>列: a column and every way its header is written, as normalised labels; the first column of a table is its anchor (the total).</summary>
public sealed record ColumnRule(ConceptId Concept, ImmutableArray<string> Headers);

/// <summary>指标表: the table of quantified targets, one indicator a row.</summary>
public sealed record IndicatorForm(ImmutableArray<string> TargetHeaders, ImmutableArray<string> CompletionHeaders)
{
    /// <summary>指标名称栏, where names and targets stand in two columns.</summary>
    public ImmutableArray<string> NameHeaders { get; init; } = [];

    /// <summary>分值栏.</summary>
    public ImmutableArray<string> PointsHeaders { get; init; } = [];

    /// <summary>得分栏.</summary>
    public ImmutableArray<string> ScoreHeaders { get; init; } = [];

    /// <summary>偏差原因栏.</summary>
    public ImmutableArray<string> ReasonHeaders { get; init; } = [];

    /// <summary>其他表头 (评价内容, 一级指标 …) that are no figures.</summary>
    public ImmutableArray<string> OtherHeaders { get; init; } = [];

    /// <summary>类别 (质量指标 …): id and the ways it is written.</summary>
    public ImmutableArray<IndicatorCategory> Categories { get; init; } = [];
}

/// <summary>指标类别.</summary>
public sealed record IndicatorCategory(string Id, string Label, ImmutableArray<string> Labels);
