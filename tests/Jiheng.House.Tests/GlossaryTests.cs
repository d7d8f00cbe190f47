using System.Text.RegularExpressions;

namespace Jiheng.House.Tests;

/// <summary>The glossary speaks of identifiers and pack concepts that exist, and names each Chinese term once.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(RepositoryRoot.PathOf("docs", "glossary.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| 术语", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void Every_row_has_its_four_columns() => Assert.All(Rows, row => Assert.True(row.Length == 4 && row.All(cell => cell.Length > 0), string.Join(" | ", row)));

    [Fact]
    public void Every_term_stands_once() =>
        Exemptions.AssertNone("glossary twice", Rows.GroupBy(row => row[0]).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_identifier_exists()
    {
        HashSet<string> known =
        [
            .. Rooms.Built.SelectMany(PublicTypes.AllOf).SelectMany(type => type.GetMembers().Where(member => member.DeclaringType == type)
                .Select(member => $"{PublicTypes.NameOf(type)}.{member.Name}").Prepend(PublicTypes.NameOf(type))),
        ];
        // Whole words of what the packs say to the program: income.total is not known for being part of income.total-budget, nor a comment's words for anything.
        HashSet<string> packs =
        [
            .. SourceTree.Files.Where(path => path.StartsWith("packs/", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))
                .SelectMany(path => File.ReadLines(RepositoryRoot.PathOf(path)))
                .SelectMany(line => PackWord().Matches(Comment().Replace(line, "")).Select(match => match.Value)),
        ];
        Exemptions.AssertNone("glossary", Rows.SelectMany(row => Identifier().Matches(row[1]).Select(match => match.Groups["name"].Value))
            .Where(name => !known.Contains(name) && !packs.Contains(name))
            .Select(name => $"docs/glossary.md names {name}, which is neither a type or member nor in a pack"));
    }

    [GeneratedRegex(@"[A-Za-z_][\w.\-]*")]
    private static partial Regex PackWord();

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Identifier();
}
