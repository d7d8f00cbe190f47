using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>What the linter says of scoring tables.</summary>
public sealed class LintingTests
{
    private const string Head = "schemes:\n  - id: s\n    title: 表\n    full: \"10\"\n    reference: law\n";
    private const string Measures = "measures:\n  - {id: m, name: 率, kind: ratio, top: [base], bottom: [base], reference: law}\n";

    [Theory]
    [InlineData(PackFindings.BandGap, "80% 及以上、小于 85%", "{at_least: \"85\", points: \"10\"}", "{below: \"80\", points: \"0\"}")]
    [InlineData(PackFindings.BandGap, "正好 80%", "{above: \"80\", points: \"10\"}", "{below: \"80\", points: \"0\"}")]
    [InlineData(PackFindings.BandEnd, "大于 100%", "{at_least: \"80\", at_most: \"100\", points: \"10\"}", "{below: \"80\", points: \"0\"}")]
    [InlineData(PackFindings.BandEnd, "0% 及以上、小于 60%", "{at_least: \"80\", points: \"10\"}", "{at_least: \"60\", below: \"80\", points: \"5\"}")]
    [InlineData(PackFindings.BandOverlap, "正好 80%", "{at_least: \"80\", points: \"10\"}", "{at_most: \"80\", points: \"0\"}")]
    [InlineData(PackFindings.BandOverlap, "70% 及以上、80% 及以下", "{at_least: \"70\", points: \"10\"}", "{at_most: \"80\", points: \"0\"}")]
    [InlineData(PackFindings.Unreachable, "（得 5 分）", "{points: \"10\"}", "{at_most: \"80\", points: \"5\"}")]
    public void Bands_are_looked_at_along_the_whole_line(string code, string told, string first, string second)
    {
        Finding problem = Assert.Single(Lint(Row($"{{kind: bands, bands: [{first}, {second}]}}")));
        Assert.Equal(code, problem.Code);
        Assert.Contains(told, MessageRenderer.Message(problem, Language.Chinese), StringComparison.Ordinal);
        Assert.DoesNotContain("{", MessageRenderer.Message(problem, Language.English), StringComparison.Ordinal);
        Assert.True(int.Parse(problem.Arguments["line"], System.Globalization.CultureInfo.InvariantCulture) > 6);
    }

    [Theory]
    [InlineData("{kind: bands, bands: [{at_least: \"80\", points: \"10\"}, {below: \"80\", points: \"0\"}]}")]
    [InlineData("{kind: bands, bands: [{at_least: \"0\", at_most: \"0\", points: \"10\"}, {above: \"0\", points: \"0\"}]}")]
    [InlineData("{kind: bands, bands: [{at_least: \"80\", points: \"10\"}, {points: \"0\"}]}", true)]
    [InlineData("{kind: compare, cases: [{is: at-most, number: \"0\", points: \"10\"}, {is: any, points: \"0\"}]}")]
    [InlineData("{kind: best-of, choices: [{measure: m, rule: {kind: proportional}}]}")]
    public void Sound_rules_pass(string rule, bool overlaps = false) => Assert.Equal(overlaps ? [PackFindings.BandOverlap] : [], Codes(Row(rule)));

    [Fact]
    public void Each_fault_of_a_scoring_table_has_its_code_and_place()
    {
        Assert.Equal([PackFindings.BandGap], Codes(Row("{kind: bands, bands: [{above: \"80\", points: \"10\"}, {below: \"80\", points: \"0\"}]}")));
        Assert.Equal([PackFindings.BandEnd], Codes(Row("{kind: compare, cases: [{is: equal, number: \"0\", points: \"10\"}]}")));
        Assert.Equal([PackFindings.BandOverlap], Codes(Row("{kind: bands, bands: [{at_least: \"80\", points: \"10\"}, {at_most: \"80\", points: \"0\"}]}")));
        Assert.Equal([PackFindings.Unreachable], Codes(Row("{kind: compare, cases: [{is: any, points: \"10\"}, {is: equal, number: \"0\", points: \"0\"}]}")));
        Assert.Equal([PackFindings.GroupPoints], Codes("    groups: [{path: [过程], points: \"9\"}]\n" + Row("{kind: proportional}")));
        Assert.Equal([PackFindings.NoSource], Codes(Row("{kind: proportional}", "reference: hearsay")));
        Assert.Equal([PackFindings.NoStandard], Codes(Row("{kind: proportional}").Replace("standard: 照表", "paper: 表", StringComparison.Ordinal)));
        Assert.Equal([PackFindings.UnusedMeasure], Codes(Row("{kind: checklist-add, items: [{id: \"1\", text: 甲, points: \"10\"}]}").Replace("measure: m, ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_that_says_it_is_recalled_has_a_source() =>
        Assert.Equal([], Codes(Row("{kind: proportional}", "reference: hearsay, source: recalled")));

    [Theory]
    [InlineData("{kind: checklist-add, items: [{id: \"1\", text: 甲, points: \"5\"}, {id: \"1\", text: 乙, points: \"5\"}]}", PackFindings.Duplicate)]
    [InlineData("{kind: compare, cases: [{is: at-most, points: \"10\"}]}", PackFindings.MissingKey)]
    [InlineData("{kind: compare, cases: [{is: any, number: \"1\", points: \"10\"}]}", PackFindings.BadValue)]
    public void Ill_written_rules_do_not_load(string rule, string code) => Assert.Equal(code, Codes(Row(rule))[0]);

    [Fact]
    public void A_source_is_recalled_or_not_written()
    {
        Finding problem = Lint(Row("{kind: proportional}", "source: memory"))[0];
        Assert.Equal(PackFindings.BadValue, problem.Code);
        Assert.Equal("source: recalled", PackSchema.Example(problem));
    }

    [Fact]
    public void Cases_are_pointed_at_by_their_line()
    {
        using PackFolder folder = Folder(Row("{kind: proportional}"));
        folder.Write("tests/t.yaml", "cases:\n  - {name: 甲, period: \"2022\", input: {bass: 1 万元}, scores: {r: \"10\"}}\n  - {name: 乙, period: 二二, input: {\"?r/1\": \"yes\"}, scores: {q: \"1\"}}\n");
        Finding[] problems = [.. PackLinter.Lint(folder.Path, new DateOnly(2026, 1, 1))];
        Assert.Equal([("2", "bass"), ("3", ""), ("3", "q"), ("3", "r/1")], problems.Select(one => (one.Arguments["line"], one.Arguments.GetValueOrDefault("id", ""))));
    }

    [Fact]
    public void The_pack_that_the_guide_leads_to_passes_the_linter() =>
        Assert.Empty(PackLinter.Lint(RepositoryRoot.PathOf("tests", "Shared", "packs", "yunlan.score-table"), new DateOnly(2026, 11, 23), RepositoryRoot.PathOf("packs")).Select(problem => MessageRenderer.Message(problem, Language.Chinese)));

    private static string Row(string rule, string more = "groups: [过程]") => $"    rows:\n      - {{id: r, {more}, name: 行, points: \"10\", measure: m, standard: 照表, rule: {rule}}}\n";

    private static string[] Codes(string rows) => [.. Lint(rows).Select(problem => problem.Code)];

    private static ImmutableArray<Finding> Lint(string rows)
    {
        using PackFolder folder = Folder(rows);
        return PackLinter.Lint(folder.Path, new DateOnly(2026, 1, 1));
    }

    private static PackFolder Folder(string rows)
    {
        PackFolder folder = new();
        folder.Write("references/more.yaml", "references:\n  - {id: hearsay, title: 某文, source: recalled}\n");
        folder.Write("scoring/s.yaml", Head + rows + Measures);
        folder.Write("tests/t.yaml", "cases:\n  - {name: 甲, period: \"2022\", input: {base: 1 万元}, scores: {r: \"10\"}}\n");
        return folder;
    }
}
