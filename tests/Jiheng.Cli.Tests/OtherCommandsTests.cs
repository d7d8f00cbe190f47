using System.Text.Json;
using Jiheng.Findings;

namespace Jiheng.Cli.Tests;

public sealed class OtherCommandsTests
{
    [Fact]
    public void Codes_lists_every_code_once()
    {
        string[] lines = CliRun.Of("codes").Out.Split('\n');
        foreach (FindingDescriptor code in FindingCatalogue.All) Assert.Single(lines, line => line.StartsWith("  " + code.Code + " ", StringComparison.Ordinal) && line.EndsWith(code.Title.Chinese, StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_tells_every_code_in_both_languages()
    {
        foreach (FindingDescriptor code in FindingCatalogue.All)
        {
            Assert.Contains(code.Code, CliRun.Of("explain", code.Code.ToLowerInvariant()).Out, StringComparison.Ordinal);
            Assert.Contains(code.Title.English, CliRun.Of("explain", code.Code, "--lang", "en").Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Facts_of_a_report_without_a_known_form_say_so()
    {
        using TempFolder folder = new();
        CliRun run = CliRun.Of("facts", folder.File("a.txt", Reports.Holding));
        Assert.Equal(ExitCode.Nothing, run.ExitCode);
        Assert.Contains("没有识别出表式", run.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unusable, CliRun.Of("facts", "missing.txt").ExitCode);
    }

    [Fact]
    public void Facts_of_the_sample_have_values_places_and_the_contract_of_the_check_report()
    {
        string sample = RepositoryRoot.PathOf("samples", "clean-report.docx");
        Assert.SkipUnless(File.Exists(sample), "There are no samples.");
        Assert.Contains("第1张表", CliRun.Of("facts", sample).Out, StringComparison.Ordinal);
        using JsonDocument facts = JsonDocument.Parse(CliRun.Of("facts", sample, "--format", "json").Out);
        using JsonDocument check = JsonDocument.Parse(CliRun.Of("check", sample, "--format", "json").Out);
        Assert.True(JsonElement.DeepEquals(facts.RootElement.GetProperty("documents")[0].GetProperty("facts"), check.RootElement.GetProperty("documents")[0].GetProperty("facts")));
    }

    [Fact]
    public void Prove_tells_shares_guards_and_what_to_look_at_by_hand()
    {
        using TempFolder folder = new();
        string report = folder.File("a.txt", "2023年支出110.00万元，比上年的100.00万元增加10.00万元，增长10.0%。\n\n另有设备35台。\n");
        CliRun run = CliRun.Of("prove", report);
        Assert.Equal((ExitCode.Nothing, ""), (run.ExitCode, run.Error));
        Assert.Contains("须人工看的数字", run.Out, StringComparison.Ordinal);
        Assert.Contains("35", run.Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(CliRun.Of("prove", report, "--format", "json").Out);
        JsonElement document = json.RootElement.GetProperty("documents")[0];
        Assert.Equal(4, document.GetProperty("figures").GetInt32());
        Assert.Equal(document.GetProperty("changes").GetInt32(), document.GetProperty("noticed").GetInt32());
        Assert.Equal("35", document.GetProperty("unguarded")[0].GetProperty("text").GetString());
        Assert.Equal(ExitCode.Unusable, CliRun.Of("prove", "missing.txt").ExitCode);
    }

    [Fact]
    public void A_bug_of_ours_gives_3_and_asks_for_an_issue_without_a_trace()
    {
        StringWriter error = new();
        CliConsole broken = new(new BrokenWriter(), error, () => Stream.Null);
        Assert.Equal(ExitCode.Internal, JihengApp.Run(["codes"], broken));
        Assert.Contains("JH0900", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("反馈", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new NotSupportedException("planted");
    }
}
