using System.Text.Json;

namespace Jiheng.Cli.Tests;

public sealed class ScoreCommandTests
{
    private static readonly string Sample = RepositoryRoot.PathOf("samples", "clean-report.docx"), Facts = RepositoryRoot.PathOf("samples", "facts.yaml");

    [Fact]
    public void The_sheet_says_what_is_proved_and_what_hangs_on_evidence()
    {
        CliRun run = CliRun.Of("score", Sample);
        Assert.Equal((ExitCode.Nothing, ""), (run.ExitCode, run.Error));
        Assert.Contains("自评 100 分：可证 14 分，待佐证 9 分，无从计算 77 分；与所报材料一致的总分区间 14 至 100。", run.Out, StringComparison.Ordinal);
        Assert.Contains("缺：上年“三公经费”预算数（见", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_typed_in_are_used_and_named()
    {
        CliRun run = CliRun.Of("score", Sample, "--facts", Facts, "--lang", "en");
        Assert.Equal((ExitCode.Nothing, ""), (run.ExitCode, run.Error));
        Assert.Contains("131.00万元 ÷ 172.40万元 = 75.99%", run.Out, StringComparison.Ordinal);
        Assert.Contains("2022年部门预算公开表（“三公”经费表）", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_if_shows_only_what_changes()
    {
        CliRun run = CliRun.Of("score", Sample, "--what-if", "headcount.actual=27");
        Assert.Contains("财政供养人员控制率：5 → 3–3.5", run.Out, StringComparison.Ordinal);
        Assert.Contains("总分区间 14–100 → 12–98.5", run.Out, StringComparison.Ordinal);
        Assert.Contains("JH0015", CliRun.Of("score", Sample, "--what-if", "headcount.actual=多").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_fits_the_schema()
    {
        JsonSchema schema = JsonSchema.Load(RepositoryRoot.PathOf("docs", "schemas", "score-sheet.schema.json"));
        foreach (string[] args in new string[][] { ["score", Sample, "--format", "json"], ["score", Sample, "--facts", Facts, "--format", "json", "--lang", "en"] })
            Assert.Empty(schema.Validate(JsonDocument.Parse(CliRun.Of(args).Out).RootElement));
    }

    [Fact]
    public void A_dossier_is_a_folder_with_its_papers_and_facts()
    {
        using TempFolder folder = new();
        File.Copy(Sample, Path.Combine(folder.Path, "report.docx"));
        File.Copy(Facts, Path.Combine(folder.Path, "facts.yaml"));
        Assert.Contains("可证 22 分", CliRun.Of("score", folder.Path).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts:\n  - {fact: three-public.budgets, value: 1 万元, source: 某表}\n", "JH2007", "three-public.budgets")]
    [InlineData("facts:\n  - {fact: three-public.budget, value: 一些, source: 某表}\n", "JH2005", "一些")]
    [InlineData("facts:\n  - {fact: three-public.budget, value: 1 万元}\n", "JH2003", "source")]
    [InlineData("answers:\n  - {row: management-system, item: \"9\", answer: \"yes\", source: 某制度}\n", "JH2007", "9")]
    [InlineData("answers:\n  - {row: management-system, item: \"1\", answer: 大概, source: 某制度}\n", "JH2005", "yes / no")]
    [InlineData("self:\n  - {row: staff-control, points: 满分}\n", "JH2005", "满分")]
    [InlineData("facts: [\n", "JH2002", "facts.yaml")]
    public void Bad_entries_are_told_with_their_line(string yaml, string code, string words)
    {
        using TempFolder folder = new();
        CliRun run = CliRun.Of("score", Sample, "--facts", folder.File("facts.yaml", yaml));
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_score_is_said_plainly()
    {
        using TempFolder folder = new();
        Assert.Contains("JH0007", CliRun.Of("score", folder.Path).Error, StringComparison.Ordinal);
        Assert.Contains("JH0005", CliRun.Of("score").Error, StringComparison.Ordinal);
        CliRun unknown = CliRun.Of("score", folder.File("a.txt", Reports.Holding));
        Assert.Contains("JH0014", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("score-sheet-3-1.2018", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unusable, CliRun.Of("score", "missing.docx").ExitCode);
        Assert.Equal(ExitCode.Unusable, CliRun.Of("score", Sample, "--facts", "missing.yaml").ExitCode);
    }
}
