using System.Collections.Immutable;

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

    /// <summary>True where findings of this code are wanted.</summary>
    public bool Wants(string code) => (Include.IsEmpty || Include.Contains(code)) && !Exclude.Contains(code);
}
