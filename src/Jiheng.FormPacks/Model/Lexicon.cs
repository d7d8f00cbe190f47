using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Jiheng.FormPacks;

/// <summary>词库: slips of the pen, template leftovers, blanks to fill, and named word lists that checks ask for.</summary>
public sealed record Lexicon(ImmutableArray<SlipRule> Slips, ImmutableArray<string> Leftovers, ImmutableArray<BlankRule> Blanks, IReadOnlyDictionary<string, string[]> Words)
{
    /// <summary>空词库.</summary>
    public static Lexicon Empty { get; } = new([], [], [], new Dictionary<string, string[]>());

    /// <summary>A word list by name; empty where the pack has none.</summary>
    public ImmutableArray<string> List(string name) => ImmutableCollectionsMarshal.AsImmutableArray(Words.GetValueOrDefault(name, []));
}

/// <summary>
/// 笔误: what is written wrongly and how it should read. "{year}" in <paramref name="Wrong"/> stands for four digits of a year.
/// <see cref="After"/>: one of these must stand just before; <see cref="NotAfter"/>, <see cref="NotBefore"/>: none of these may stand just before or after.
/// </summary>
public sealed record SlipRule(string Wrong, string Right, string Note)
{
    /// <summary>前须有.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>前不得有.</summary>
    public ImmutableArray<string> NotAfter { get; init; } = [];

    /// <summary>后不得有.</summary>
    public ImmutableArray<string> NotBefore { get; init; } = [];
}

/// <summary>待填处的种类.</summary>
public enum BlankKind
{
    /// <summary>冒号之后须有字.</summary>
    AfterLabel,

    /// <summary>年 月 日 之前须有数字.</summary>
    Date,

    /// <summary>此栏每行须填, where the row has any other text.</summary>
    Column,
}

/// <summary>待填处: a place that must be filled before submission.</summary>
public sealed record BlankRule(string Label, BlankKind Kind, ImmutableArray<string> Labels);
