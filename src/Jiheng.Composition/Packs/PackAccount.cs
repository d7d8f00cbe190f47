using System.Collections.Immutable;

namespace Jiheng.Composition;

/// <summary>包的说明: a pack told in plain words, section by section; the same on a screen and on a page.</summary>
public sealed record PackAccount(string Title, ImmutableArray<PackSection> Sections);

/// <summary>说明的一节: sentences, and for pages a table that says the same; a screen shows the sentences.</summary>
public sealed record PackSection(string Title, ImmutableArray<string> Lines)
{
    /// <summary>表, where a page shows one instead of the sentences after <see cref="Before"/>; null for none.</summary>
    public PackTable? Table { get; init; }

    /// <summary>表前几句: how many of the lines stand before the table on a page.</summary>
    public int Before { get; init; }
}

/// <summary>说明里的表.</summary>
public sealed record PackTable(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows);
