using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.FormPacks;

/// <summary>概念: what a figure of the form is about. The id is permanent; the Chinese label may change.</summary>
public sealed record Concept(ConceptId Id, string Label, Unit Unit)
{
    /// <summary>预算概念: the concept that holds the budget of the same thing (三公经费决算 → 三公经费预算), or null.</summary>
    public ConceptId? Budget { get; init; }
}

/// <summary>口径: a way of counting the same thing (全口径, 一般公共预算财政拨款 …); prose that uses one of the words speaks in this caliber.</summary>
public sealed record CaliberRule(string Id, string Label, ImmutableArray<string> Words);
