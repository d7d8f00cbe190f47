using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Jiheng.Facts;

/// <summary>事实集: all facts of a document, indexed once by concept and by key.</summary>
public sealed class FactSet
{
    private readonly FrozenDictionary<ConceptId, ImmutableArray<Fact>> _byConcept;
    private readonly FrozenDictionary<FactKey, ImmutableArray<Fact>> _byKey;

    /// <summary>空集.</summary>
    public static FactSet Empty { get; } = new([]);

    /// <summary>Facts in reading order.</summary>
    public FactSet(IEnumerable<Fact> facts)
    {
        All = [.. facts];
        _byConcept = All.GroupBy(fact => fact.Key.Concept).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        _byKey = All.GroupBy(fact => fact.Key).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>全部 in reading order.</summary>
    public ImmutableArray<Fact> All { get; }

    /// <summary>Facts of a concept in reading order; empty where there are none.</summary>
    public ImmutableArray<Fact> Of(ConceptId concept) => _byConcept.GetValueOrDefault(concept, []);

    /// <summary>Facts of exactly this key; empty where there are none.</summary>
    public ImmutableArray<Fact> Of(FactKey key) => _byKey.GetValueOrDefault(key, []);

    /// <summary>各键.</summary>
    public IEnumerable<FactKey> Keys => _byKey.Keys;
}
