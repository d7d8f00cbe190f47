using System.Collections.Immutable;

namespace Jiheng.Facts;

/// <summary>
/// 口径集: the calibers a figure may have been counted in (whole-department, general-budget …; ids are declared by packs).
/// One id: the caliber is known. Several: the text leaves it open, and nobody is accused until none of them fits. Empty: unknown.
/// </summary>
public sealed class CaliberSet : IEquatable<CaliberSet>
{
    private readonly ImmutableSortedSet<string> _ids;

    /// <summary>口径未知.</summary>
    public static CaliberSet Unknown { get; } = new([]);

    private CaliberSet(ImmutableSortedSet<string> ids) => _ids = ids;

    /// <summary>A set of caliber ids.</summary>
    public static CaliberSet Of(params IEnumerable<string> ids) => new(ids.ToImmutableSortedSet(StringComparer.Ordinal));

    /// <summary>各口径.</summary>
    public IReadOnlyCollection<string> Ids => _ids;

    /// <summary>True where exactly one caliber is possible.</summary>
    public bool IsKnown => _ids.Count == 1;

    /// <summary>可同: true where both may be the same caliber; an unknown one may be any.</summary>
    public bool MayEqual(CaliberSet other) => _ids.Count == 0 || other._ids.Count == 0 || _ids.Overlaps(other._ids);

    /// <inheritdoc/>
    public bool Equals(CaliberSet? other) => other is not null && _ids.SetEquals(other._ids);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CaliberSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (string id in _ids) hash.Add(id, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('|', _ids);
}
