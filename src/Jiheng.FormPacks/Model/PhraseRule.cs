using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.FormPacks;

/// <summary>
/// 说法: binds a figure in prose to a concept: one of <see cref="Words"/> stands before the figure, with nothing but fillers between;
/// where <see cref="Topics"/> are given, one of them stands earlier in the same sentence.
/// </summary>
public sealed record PhraseRule(string Id, ImmutableArray<ConceptId> Concepts, ImmutableArray<string> Words)
{
    /// <summary>话题 that must stand earlier in the sentence; empty: none needed.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>不得紧接在前的字词: "本单位" before "基本支出" is fine, "其他" before "收入" makes another concept.</summary>
    public ImmutableArray<string> NotAfter { get; init; } = [];

    /// <summary>仅在这些章节; empty: anywhere.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>口径 the words themselves imply; "" leaves it to sentence and section.</summary>
    public string Caliber { get; init; } = "";

    /// <summary>量纲 of the figure.</summary>
    public UnitDimension Dimension { get; init; }
}
