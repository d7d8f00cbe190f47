using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Findings;

/// <summary>位置与角色.</summary>
public sealed record LocationRole(PlaceRole Role, SourceLocation Location);

/// <summary>依据: a legal text; <paramref name="Article"/> may be empty.</summary>
public sealed record LegalBasis(string Title, string Number, string Article);

/// <summary>
/// 发现: one trouble with a report (families 3–9), with reading it (1) or with a pack (2). It speaks of places and values, never of engine objects.
/// The message is rendered on demand from the catalogue's template and <paramref name="Arguments"/>.
/// </summary>
public sealed record Finding(string Code, ImmutableSortedDictionary<string, string> Arguments, ImmutableArray<LocationRole> Locations)
{
    /// <summary>规则: the pack's rule ("yueyang.dept-self-eval@2022.1/three-public-sum") or the built-in one ("sentence/sum").</summary>
    public string Rule { get; init; } = "";

    /// <summary>结论种类.</summary>
    public FindingKind Kind { get; init; } = FindingKind.Fail;

    /// <summary>严重程度.</summary>
    public Severity Severity { get; init; }

    /// <summary>把握.</summary>
    public Certainty Certainty { get; init; } = Certainty.Proven;

    /// <summary>应为, as it would be written; null where there is no single right value.</summary>
    public string? Expected { get; init; }

    /// <summary>所写.</summary>
    public string? Actual { get; init; }

    /// <summary>推导: the steps, each a line ("0.04 + 0 + 0 + 0 = 0.04").</summary>
    public ImmutableArray<string> Derivation { get; init; } = [];

    /// <summary>依据.</summary>
    public ImmutableArray<LegalBasis> LegalBasis { get; init; } = [];

    /// <summary>同因: findings of one root cause share a key and are shown as one; empty: stands alone.</summary>
    public string GroupKey { get; init; } = "";

    /// <summary>The first reported place, or null.</summary>
    public SourceLocation? Place => Locations.FirstOrDefault(place => place.Role == PlaceRole.Reported)?.Location ?? Locations.FirstOrDefault()?.Location;

    /// <summary>A finding with the severity the catalogue gives its code.</summary>
    /// <exception cref="ArgumentException">The catalogue has no such code, or the arguments are not the template's: a bug of ours.</exception>
    public static Finding Of(string code, IEnumerable<(string Name, string Value)> arguments, params IEnumerable<LocationRole> locations)
    {
        FindingDescriptor descriptor = FindingCatalogue.Get(code);
        // Added one by one: built in one go, such a dictionary takes another one as its scaffold, compiled anew in every process (docs/decisions/0005).
        ImmutableSortedDictionary<string, string>.Builder named = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in arguments) named.Add(name, value);
        string[] missing = [.. descriptor.Arguments.Where(name => !named.ContainsKey(name))];
        if (missing.Length > 0) throw new ArgumentException($"{code} needs the arguments {string.Join(", ", missing)}.", nameof(arguments));
        return new Finding(code, named.ToImmutable(), [.. locations]) { Severity = descriptor.Severity, Certainty = descriptor.Certainty };
    }
}
