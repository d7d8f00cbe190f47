using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

public sealed class LoadingTests
{
    [Fact]
    public void The_shipped_packs_load_without_any_problem()
    {
        FormPackRepository repository = FormPackRepository.Load(RepositoryRoot.PathOf("packs"));
        Assert.Empty(repository.Problems.Select(problem => MessageRenderer.Message(problem, Language.Chinese)));
        Assert.Contains(repository.Packs, pack => pack.Reference == "yueyang.dept-self-eval@2022.1");
    }

    [Fact]
    public void The_shipped_packs_pass_the_linter()
    {
        foreach (string folder in Directory.EnumerateDirectories(RepositoryRoot.PathOf("packs")))
        {
            Assert.Empty(PackLinter.Lint(folder, new DateOnly(2026, 11, 23)).Select(problem => MessageRenderer.Message(problem, Language.Chinese)));
        }
    }

    [Fact]
    public void A_pack_is_chosen_by_id_and_date()
    {
        FormPackRepository repository = FormPackRepository.Load(RepositoryRoot.PathOf("packs"));
        Assert.NotNull(repository.Choose("yueyang.dept-self-eval", new DateOnly(2023, 7, 8)));
        Assert.Null(repository.Choose("yueyang.dept-self-eval", new DateOnly(2010, 1, 1)));
        Assert.Null(repository.Choose("no.such-form", new DateOnly(2023, 7, 8)));
    }

    [Fact]
    public void A_missing_folder_is_a_coded_problem_and_not_an_exception()
    {
        FormPackRepository repository = FormPackRepository.Load(Path.Combine(Path.GetTempPath(), "jiheng-no-such-folder"));
        Assert.Empty(repository.Packs);
        Assert.Equal([PackFindings.NoPack], repository.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("concepts:\n  - {id: a, label: 甲\n", PackFindings.NotYaml)]
    [InlineData("concepts:\n  - {id: a}\n", PackFindings.MissingKey)]
    [InlineData("concepts:\n  - {id: a, label: 甲, lable: 乙}\n", PackFindings.UnknownKey)]
    [InlineData("relations:\n  - {id: r, title: 甲, kind: summ, whole: base, parts: [base]}\n", PackFindings.BadValue)]
    [InlineData("concepts:\n  - {id: base, label: 甲}\n", PackFindings.Duplicate)]
    [InlineData("relations:\n  - {id: r, title: 甲, kind: sum, whole: base, parts: [nowhere]}\n", PackFindings.UnknownId)]
    public void Each_mistake_has_its_code_and_place(string yaml, string code)
    {
        ImmutableArray<Finding> problems = LoadWith("z.yaml", yaml);
        Finding problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains("z.yaml", MessageRenderer.Message(problem, Language.Chinese), StringComparison.Ordinal);
        Assert.DoesNotContain("{", MessageRenderer.Message(problem, Language.English), StringComparison.Ordinal);
        Assert.NotEqual("0", problem.Arguments["line"]);
    }

    [Theory]
    [InlineData("description: 甲\nvalues:\n  - {from: 2020-01-01, value: \"1\", reference: law}\nchecked_on: 2026-01-01\n")]
    [InlineData("description: 甲\nvalues:\n  - {open: true, value: \"1\", reference: law}\nchecked_on: 2026-01-01\n")]
    [InlineData("description: 甲\nvalues:\n  - {from: 2020-01-01, open: true, value: \"1\", reference: law}\n  - {from: 2021-01-01, open: true, value: \"2\", reference: law}\nchecked_on: 2026-01-01\n")]
    public void A_value_without_a_clear_period_does_not_load(string yaml) =>
        Assert.Equal([PackFindings.UnclearPeriod], LoadWith("parameters/p.yaml", yaml).Select(problem => problem.Code));

    [Fact]
    public void The_linter_names_untested_relations_and_stale_values()
    {
        using PackFolder folder = new();
        folder.Write("relations/r.yaml", "relations:\n  - {id: r, title: 甲, kind: agreement, concepts: [base]}\n");
        folder.Write("parameters/p.yaml", "description: 甲\nvalues:\n  - {from: 2020-01-01, open: true, value: \"1\", reference: law}\nchecked_on: 2024-01-01\n");
        ImmutableArray<Finding> problems = PackLinter.Lint(folder.Path, new DateOnly(2026, 1, 1));
        Assert.Equal([PackFindings.UntestedRelation, PackFindings.Stale], problems.Select(problem => problem.Code));
        folder.Write("tests/t.yaml", "cases:\n  - {name: 甲, period: \"2022\", input: {base: 1 万元}, holds: [r]}\n");
        Assert.Equal([PackFindings.Stale], PackLinter.Lint(folder.Path, new DateOnly(2026, 1, 1)).Select(problem => problem.Code));
        // A year later the whole pack wants another look.
        Assert.Contains("pack.yaml", string.Concat(PackLinter.Lint(folder.Path, new DateOnly(2027, 1, 2)).Select(problem => problem.Arguments["file"])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022.10", "2022.9", 1)]
    [InlineData("2022.9", "2022.10", -1)]
    [InlineData("2022.1", "2022.1.0", 0)]
    [InlineData("2023", "2022.12", 1)]
    public void Versions_are_compared_as_numbers(string one, string other, int order)
    {
        Assert.True(PackVersion.TryParse(one, out PackVersion first));
        Assert.True(PackVersion.TryParse(other, out PackVersion second));
        Assert.Equal(order, Math.Sign(first.CompareTo(second)));
        Assert.True(first.CompareTo(PackVersion.None) > 0);
    }

    [Fact]
    public void Of_two_packs_the_newer_version_is_chosen()
    {
        using PackFolder folder = new();
        string head = File.ReadAllText(Path.Combine(folder.Path, "pack.yaml"));
        foreach (string version in new[] { "2022.9", "2022.10" })
        {
            folder.Write("v" + version + "/pack.yaml", head.Replace("\"1\"", "\"" + version + "\"", StringComparison.Ordinal));
        }

        Assert.Equal("2022.10", FormPackRepository.Load(folder.Path).Choose("a.b", new DateOnly(2023, 1, 1))?.Version.ToString());
    }

    [Theory]
    [InlineData("2022.x")]
    [InlineData("v1")]
    [InlineData("1..2")]
    public void A_version_that_is_no_number_does_not_load(string version)
    {
        using PackFolder folder = new();
        folder.Write("pack.yaml", File.ReadAllText(Path.Combine(folder.Path, "pack.yaml")).Replace("\"1\"", version, StringComparison.Ordinal));
        Assert.Null(FormPackLoader.Load(folder.Path, out ImmutableArray<Finding> problems));
        Assert.Equal([PackFindings.BadValue], problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("entries: {优: \"90\", 良: 八十}", PackFindings.BadValue)]
    [InlineData("entries: {优: \"90\", 良: \"8O\"}", PackFindings.BadValue)]
    [InlineData("value: \"90\"", PackFindings.MissingKey)]
    public void A_band_that_is_no_number_does_not_load(string bands, string code)
    {
        using PackFolder folder = new();
        folder.Write("relations/r.yaml", "relations:\n  - {id: r, title: 甲, kind: band, whole: base, parts: [base], parameter: bands}\n");
        folder.Write("parameters/bands.yaml", "description: 甲\nvalues:\n  - {from: 2020-01-01, open: true, " + bands + ", reference: law}\nchecked_on: 2026-01-01\n");
        Assert.Null(FormPackLoader.Load(folder.Path, out ImmutableArray<Finding> problems));
        Assert.Equal([code], problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("预 算 编 码：", "预算编码")]
    [InlineData("部门(单位)名称", "部门(单位)名称")]
    [InlineData("部门（单位）名称：", "部门(单位)名称")]
    [InlineData("三公经费\n合计", "三公经费合计")]
    [InlineData("“三公”经费", "三公经费")]
    public void Labels_are_compared_without_spaces_quotes_and_widths(string written, string normal) =>
        Assert.Equal(normal, LabelText.Normalise(written));

    [Theory]
    [InlineData("1、局机关", "局机关")]
    [InlineData("(一)预算配置", "预算配置")]
    [InlineData("三、其他", "其他")]
    [InlineData("一般公共预算", "一般公共预算")]
    [InlineData("三公经费合计", "三公经费合计")]
    public void A_leading_number_is_no_part_of_a_label(string label, string without) =>
        Assert.Equal(without, LabelText.WithoutNumber(label).ToString());

    private static ImmutableArray<Finding> LoadWith(string file, string yaml)
    {
        using PackFolder folder = new();
        folder.Write(file, yaml);
        FormPackLoader.Load(folder.Path, out ImmutableArray<Finding> problems);
        return problems;
    }
}
