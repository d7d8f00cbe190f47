using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.FormPacks;

/// <summary>关系种类 a pack can name. There is no formula language: every kind can be explained, drawn and reversed.</summary>
public enum RelationRuleKind
{
    /// <summary>合计: whole = parts − minus.</summary>
    Sum,

    /// <summary>汇总: the summary row = Σ institutions, for each concept.</summary>
    RowSum,

    /// <summary>比率: part ÷ whole = result.</summary>
    Ratio,

    /// <summary>相等.</summary>
    Equal,

    /// <summary>上下限: left, operator, right (several on the right are added up).</summary>
    Bound,

    /// <summary>次序: each concept of the list is at most the next.</summary>
    Order,

    /// <summary>须有: where stated is present, one of needs must be.</summary>
    Presence,

    /// <summary>前后一致: every mention of a concept agrees.</summary>
    Agreement,

    /// <summary>口径调节: whole caliber − narrow caliber = what explains it.</summary>
    Reconcile,

    /// <summary>列举合计: a list in prose adds up to its whole.</summary>
    ListSum,

    /// <summary>个数: a stated number = how many are listed.</summary>
    Count,

    /// <summary>等次: score → grade by dated bands.</summary>
    Band,

    /// <summary>可行: some whole-number base gives the stated rate of change.</summary>
    Feasible,
}

/// <summary>取数范围 of a relation.</summary>
public enum RelationScope
{
    /// <summary>表.</summary>
    Table,

    /// <summary>正文.</summary>
    Prose,

    /// <summary>不限: table first.</summary>
    Any,
}

/// <summary>关系: a rule over concepts; Extraction instantiates it over the facts of a report as <see cref="Relation"/>s.</summary>
public sealed record RelationRule(string Id, string Title, RelationRuleKind Kind)
{
    /// <summary>总数、结果、左、得分 or 所称, by kind.</summary>
    public ConceptId? Whole { get; init; }

    /// <summary>各项、右、分子 or 所列, by kind.</summary>
    public ImmutableArray<ConceptId> Parts { get; init; } = [];

    /// <summary>减项.</summary>
    public ImmutableArray<ConceptId> Minus { get; init; } = [];

    /// <summary>概念清单 of agreement, row sums, order and presence.</summary>
    public ImmutableArray<ConceptId> Concepts { get; init; } = [];

    /// <summary>范围.</summary>
    public RelationScope Where { get; init; }

    /// <summary>口径 of the figures; "" for the same caliber, whichever.</summary>
    public string Caliber { get; init; } = "";

    /// <summary>窄口径 of a reconciliation.</summary>
    public string Narrow { get; init; } = "";

    /// <summary>须为零 for a reconciliation to be firm (上年结转, 结余): otherwise money of other years takes part.</summary>
    public ImmutableArray<ConceptId> WhenZero { get; init; } = [];

    /// <summary>比较算子 of a bound.</summary>
    public CompareOperator Operator { get; init; } = CompareOperator.AtMost;

    /// <summary>断言力.</summary>
    public RelationFirmness Firmness { get; init; }

    /// <summary>舍入; in one form figures only drop zeros at the end, so they are written to common places unless the pack says otherwise.</summary>
    public RoundingPolicy Rounding { get; init; } = RoundingPolicy.CommonPlaces;

    /// <summary>参数 (等次分段), by name.</summary>
    public string Parameter { get; init; } = "";

    /// <summary>编码 of the finding where it fails; null: the kind's own.</summary>
    public string? Code { get; init; }

    /// <summary>依据, by id; "" where none is known.</summary>
    public string Reference { get; init; } = "";

    /// <summary>等价写法: another definition in use; the relation fails only if neither holds. Id of a rule of the same kind, or "".</summary>
    public string Otherwise { get; init; } = "";
}
