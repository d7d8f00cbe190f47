using System.Collections.Immutable;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Workflows;

namespace Jiheng.Specs.Tests;

/// <summary>Runs packs/*/tests: the figures given, the relations that must hold, fail or stay silent, the points that must come of them.</summary>
public sealed class PackCases
{
    private static readonly (string Folder, FormPack Pack)[] Packs =
        [.. Directory.EnumerateDirectories(RepositoryRoot.PathOf("packs")).Select(folder => (folder, FormPackLoader.Load(folder, out _)!))];

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Packs.SelectMany(pack =>
        PackTestCase.ReadAll(pack.Folder, out _).Select(one => new TheoryDataRow<string, string>(pack.Pack.Id, one.Name)));

    [Fact]
    public void Tests_of_packs_are_well_written()
    {
        foreach ((string folder, FormPack _) in Packs)
        {
            PackTestCase.ReadAll(folder, out ImmutableArray<Finding> problems);
            Assert.Empty(problems.Select(problem => MessageRenderer.Message(problem, Language.Chinese)));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case(string pack, string name)
    {
        (string folder, FormPack form) = Packs.Single(one => one.Pack.Id == pack);
        PackCaseResult result = PackTester.Run(form, PackTestCase.ReadAll(folder, out _).Single(one => one.Name == name));
        Assert.True(result.Passed, string.Join('\n', result.Differences.Select(one => $"{one.Subject} {one.Wish} {one.Wanted}, got {one.Got}{one.Outcome}: {string.Join("; ", one.Derivation)}")));
    }
}
