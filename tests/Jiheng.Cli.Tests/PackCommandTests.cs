using System.Text.Json;

namespace Jiheng.Cli.Tests;

public sealed class PackCommandTests
{
    [Fact]
    public void A_pack_is_written_linted_tested_and_told()
    {
        using TempFolder folder = new();
        string pack = Path.Combine(folder.Path, "yunlan.table");
        CliRun written = CliRun.Of("pack", "new", "yunlan.table", "--dir", folder.Path);
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.Contains("jiheng pack lint " + pack, written.Out, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("pack", "lint", pack).ExitCode);
        CliRun tested = CliRun.Of("pack", "test", pack);
        Assert.Equal(0, tested.ExitCode);
        Assert.Contains("✓ 通过", tested.Out, StringComparison.Ordinal);
        Assert.Contains("在职人员控制率（10分）：", CliRun.Of("pack", "explain", pack).Out, StringComparison.Ordinal);
        Assert.Contains("(10 points): ", CliRun.Of("pack", "explain", pack, "--lang", "en").Out, StringComparison.Ordinal);
        string page = Path.Combine(folder.Path, "page.md");
        Assert.Equal(0, CliRun.Of("pack", "doc", pack, "--out", page).ExitCode);
        Assert.Contains("| 分组 | 指标 |", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_pack_is_told_with_place_remedy_and_example()
    {
        using TempFolder folder = new();
        string scheme = Made(folder), text = File.ReadAllText(scheme);
        File.WriteAllText(scheme, text.Replace("below: \"95\"", "below: \"93\"", StringComparison.Ordinal).Replace("        points: \"10\"\n        # 用哪个", "        # 用哪个", StringComparison.Ordinal));
        CliRun run = CliRun.Of("pack", "lint", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("JH2003 错误", run.Out, StringComparison.Ordinal);
        Assert.Contains("例如：points: \"5\"", run.Out, StringComparison.Ordinal);
        File.WriteAllText(scheme, text.Replace("        paper: 满意度", "        papers: 满意度", StringComparison.Ordinal));
        Assert.Contains("是否想写“paper”？", CliRun.Of("pack", "lint", folder.Path).Out, StringComparison.Ordinal);
        File.WriteAllText(scheme, text.Replace("below: \"95\"", "below: \"93\"", StringComparison.Ordinal));
        run = CliRun.Of("pack", "lint", folder.Path, "--format", "json");
        Assert.Equal(1, run.ExitCode);
        JsonElement finding = JsonDocument.Parse(run.Out).RootElement.GetProperty("packs")[0].GetProperty("findings")[0];
        Assert.Equal(("JH2011", "yunlan.table/scoring/scheme.yaml"), (finding.GetProperty("code").GetString(), finding.GetProperty("file").GetString()));
        Assert.True(finding.GetProperty("line").GetInt32() > 30 && finding.GetProperty("example").GetString()!.Length > 0);
    }

    [Fact]
    public void A_case_that_comes_out_otherwise_is_told_with_what_was_wanted()
    {
        using TempFolder folder = new();
        string cases = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Made(folder)))!, "tests", "rows.yaml");
        File.WriteAllText(cases, File.ReadAllText(cases).Replace("budget-execution: \"12\"", "budget-execution: \"11\"", StringComparison.Ordinal));
        CliRun run = CliRun.Of("pack", "test", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("✗ 不符", run.Out, StringComparison.Ordinal);
        Assert.Contains("“预算完成率”（budget-execution）：例子写应得 11 分，算得 12 分", run.Out, StringComparison.Ordinal);
        Assert.Contains("推导：", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_packs_are_compared_in_words()
    {
        using TempFolder folder = new();
        string scheme = Made(folder), older = Path.Combine(folder.Path, "yunlan.table"), newer = Path.Combine(folder.Path, "yunlan.next");
        Assert.Equal(0, CliRun.Of("pack", "new", "yunlan.next", "--from", older, "--dir", folder.Path).ExitCode);
        string text = File.ReadAllText(scheme.Replace("yunlan.table", "yunlan.next", StringComparison.Ordinal));
        File.WriteAllText(scheme.Replace("yunlan.table", "yunlan.next", StringComparison.Ordinal), text.Replace("points: \"12\"", "points: \"11\"", StringComparison.Ordinal));
        CliRun run = CliRun.Of("pack", "diff", older, newer);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("改动 评分行“预算完成率”：扣分办法 95% 及以上，得 15 分；90%（含）至 95%（不含），得 12 分", run.Out, StringComparison.Ordinal);
        Assert.Contains("共 1 处不同", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("pack", "diff", older, older).ExitCode);
    }

    [Fact]
    public void The_shipped_packs_are_known_by_id()
    {
        Assert.Equal(0, CliRun.Of("pack", "lint", "yueyang.score-sheet").ExitCode);
        Assert.Equal(0, CliRun.Of("pack", "test").ExitCode);
        Assert.Contains("是否想写“yueyang.score-sheet”", CliRun.Of("pack", "explain", "yueyang.score-shet").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JH0002", "pack", "lnt")]
    [InlineData("JH0016", "pack", "lint", "no-such-pack")]
    [InlineData("JH0017", "pack", "explain")]
    [InlineData("JH0017", "pack", "new")]
    [InlineData("JH0017", "pack", "diff", "yueyang.score-sheet")]
    [InlineData("JH0019", "pack", "new", "云岚")]
    [InlineData("JH0012", "pack", "diff", "a", "b", "c")]
    public void A_wrong_command_line_gets_one_coded_sentence(string code, params string[] args)
    {
        CliRun run = CliRun.Of(args);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"jiheng: {code}: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("{", CliRun.Of([.. args, "--lang=en"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_there_is_never_overwritten()
    {
        using TempFolder folder = new();
        string scheme = Made(folder);
        File.WriteAllText(scheme, "mine");
        CliRun run = CliRun.Of("pack", "new", "yunlan.table", "--dir", folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("jiheng: JH0018: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(scheme));
    }

    [Fact]
    public void Help_names_the_whole_command()
    {
        Assert.Contains("jiheng pack 命令", CliRun.Of("pack").Out, StringComparison.Ordinal);
        Assert.Contains("用法：jiheng pack lint", CliRun.Of("pack", "lint", "--help").Out, StringComparison.Ordinal);
        Assert.DoesNotContain(CliRun.Of("pack", "new", "--help", "--lang", "en").Out, one => one is >= '一' and <= '鿿');
    }

    private static string Made(TempFolder folder)
    {
        CliRun.Of("pack", "new", "yunlan.table", "--dir", folder.Path);
        return Path.Combine(folder.Path, "yunlan.table", "scoring", "scheme.yaml");
    }
}
