using System.Collections.Immutable;
using Jiheng.FormPacks;

namespace Jiheng.Workflows.Tests;

public sealed class PackTesterTests
{
    private static readonly string Library = RepositoryRoot.PathOf("packs");
    private static readonly FormPack Form = FormPackLoader.Load(Path.Combine(Library, "yueyang.dept-self-eval"), out _)!;
    private static readonly FormPack Table = FormPackLoader.Load(Path.Combine(Library, "yueyang.score-sheet"), out _)!;

    [Fact]
    public void The_pack_that_the_guide_leads_to_passes_its_cases()
    {
        string folder = RepositoryRoot.PathOf("tests", "Shared", "packs", "yunlan.score-table");
        PackTestReport report = PackTester.Test(FormPackLoader.Load(folder, out _, Library)!, PackTestCase.ReadAll(folder, out _));
        Assert.Equal(7, report.Cases.Length);
        Assert.Empty(report.Cases.SelectMany(one => one.Differences).Select(one => one.Subject + one.Got));
    }

    [Fact]
    public void Points_that_differ_are_told_with_their_derivation()
    {
        PackCaseDifference one = Only(Table, Case("headcount.actual", "51 人", "headcount.establishment", "50 人") with { Scores = [("staff-control", "5")] });
        Assert.Equal((PackCaseWish.Points, "5", "4", "财政供养人员控制率"), (one.Wish, one.Wanted, one.Got, one.Name));
        Assert.NotEmpty(one.Derivation);
    }

    [Fact]
    public void A_relation_that_comes_out_otherwise_is_told()
    {
        PackTestCase sums = Case("expenditure.total", "10.00 万元", "expenditure.basic", "6.00 万元", "expenditure.project", "4.00 万元");
        Assert.True(PackTester.Run(Form, sums with { Holds = ["expenditure-sum"] }).Passed);
        Assert.Equal((PackCaseWish.Fails, true), (Only(Form, sums with { Fails = ["expenditure-sum"] }).Wish, Only(Form, sums with { Fails = ["expenditure-sum"] }).Outcome!.Value));
        Assert.Equal(PackCaseWish.Silent, Only(Form, sums with { Silent = ["expenditure-sum"] }).Wish);
        Assert.Null(Only(Form, sums with { Holds = ["basic-sum"] }).Outcome);
    }

    [Fact]
    public void A_figure_that_cannot_be_read_and_an_unknown_id_are_told_and_not_thrown()
    {
        Assert.Equal(PackCaseWish.Readable, Only(Form, Case("income.total", "约莫不少")).Wish);
        Assert.Equal(PackCaseWish.Known, Only(Form, Case("no.such-thing", "1 万元")).Wish);
        Assert.Equal(PackCaseWish.Readable, Only(Form, Case("goal.item", "几个")).Wish);
        Assert.Equal(PackCaseWish.Known, Only(Table, Case() with { Scores = [("no-such-row", "1")] }).Wish);
        Assert.Equal(PackCaseWish.Known, Only(Form, Case() with { Scores = [("no-such-table", "1")] }).Wish);
        Assert.True(PackTester.Run(Form, Case("income.total", "1 万元") with { Period = "今年" }).Passed);
    }

    [Fact]
    public void A_new_pack_lints_clean_and_passes_its_cases()
    {
        using TempFolder temp = new();
        string folder = Path.Combine(temp.Path, "yunlan.new-table");
        PackTemplate.Write(folder, "yunlan.new-table", new DateOnly(2026, 11, 23));
        Assert.Empty(PackLinter.Lint(folder, new DateOnly(2026, 11, 23), Library).Select(one => one.Code));
        FormPack pack = FormPackLoader.Load(folder, out _, Library)!;
        Assert.Equal("yunlan.new-table@2026.1", pack.Reference);
        Assert.True(PackTester.Test(pack, PackTestCase.ReadAll(folder, out _)).Passed);
        // One row for every kind of rule there is; that of a department's own indicators is shown in a remark.
        Assert.Equal(typeof(ScoreRule).GetNestedTypes().Length - 1, pack.Schemes[0].Rows.Select(row => row.Rule.GetType()).Distinct().Count());
        Assert.All(Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories), file => Assert.StartsWith("# yaml-language-server: $schema=", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Contains("own_indicators:", File.ReadAllText(Path.Combine(folder, "scoring", "scheme.yaml")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "pack.schema.json")));
    }

    [Fact]
    public void A_copy_has_its_own_ids_and_passes_the_cases_of_its_model()
    {
        using TempFolder temp = new();
        string folder = Path.Combine(temp.Path, "yunlan.copy");
        PackTemplate.Copy(Path.Combine(Library, "yueyang.score-sheet"), Table, folder, "yunlan.copy", new DateOnly(2026, 11, 23));
        Assert.Empty(PackLinter.Lint(folder, new DateOnly(2026, 11, 23), Library).Select(one => one.Code));
        FormPack pack = FormPackLoader.Load(folder, out _, Library)!;
        Assert.Equal(("yunlan.copy", "yunlan.copy.table"), (pack.Id, pack.Schemes[0].Id));
        Assert.True(PackTester.Test(pack, PackTestCase.ReadAll(folder, out _)).Passed);
    }

    [Theory]
    [InlineData("yunlan.score-table", true)]
    [InlineData("a", true)]
    [InlineData("Yunlan", false)]
    [InlineData("云岚", false)]
    [InlineData("../x", false)]
    [InlineData("a..b", false)]
    [InlineData("a.-b", false)]
    [InlineData("", false)]
    public void An_id_is_small_letters_in_parts(string id, bool fits) => Assert.Equal(fits, PackTemplate.IsId(id));

    private static PackCaseDifference Only(FormPack pack, PackTestCase one) => Assert.Single(PackTester.Run(pack, one).Differences);

    private static PackTestCase Case(params string[] input) => new("例", "2023", [.. input.Chunk(2).Select(pair => (pair[0], pair[1]))], [], [], []);
}
