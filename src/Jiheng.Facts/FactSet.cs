using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Jiheng.Facts;

/// <summary>事实集: all facts of a document, indexed once by concept.</summary>
public sealed class FactSet
{
    // By the concept's text, in plain arrays: collections of the framework's own, which need no compiling in every process (docs/decisions/0005).
    private readonly Dictionary<string, Fact[]> _byConcept;

    /// <summary>空集.</summary>
    public static FactSet Empty { get; } = new([]);

    /// <summary>Facts in reading order.</summary>
    public FactSet(IEnumerable<Fact> facts)
    {
        All = [.. facts];
        _byConcept = All.GroupBy(fact => fact.Key.Concept.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>全部 in reading order.</summary>
    public ImmutableArray<Fact> All { get; }

    /// <summary>Facts of a concept in reading order; empty where there are none.</summary>
    public ImmutableArray<Fact> Of(ConceptId concept) => ImmutableCollectionsMarshal.AsImmutableArray(_byConcept.GetValueOrDefault(concept.Value, []));
}
