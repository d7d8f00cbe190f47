namespace Jiheng.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("JH0001", "check", "--fromat", "json", "a.txt")]
    [InlineData("JH0001", "check", "-x", "a.txt")]
    [InlineData("JH0001", "--nothing")]
    [InlineData("JH0002", "chek", "a.txt")]
    [InlineData("JH0003", "check", "a.txt", "--format")]
    [InlineData("JH0003", "check", "a.txt", "--out")]
    [InlineData("JH0004", "check", "a.txt", "--format", "pdf")]
    [InlineData("JH0004", "check", "a.txt", "--threshold", "fatal")]
    [InlineData("JH0004", "check", "a.txt", "--lang", "fr")]
    [InlineData("JH0005", "check")]
    [InlineData("JH0005", "facts")]
    [InlineData("JH0005", "prove")]
    [InlineData("JH0006", "check", "a.txt", "--include", "JH9999")]
    [InlineData("JH0006", "check", "a.txt", "--exclude", "JH1001,4101")]
    [InlineData("JH0006", "explain", "JH9999")]
    [InlineData("JH0010", "check", "a.txt", "b.txt", "--annotate", "out.docx")]
    [InlineData("JH0011", "check", "a.txt", "--packs", "no-such-folder")]
    [InlineData("JH0012", "codes", "JH4101")]
    [InlineData("JH0013", "explain")]
    public void A_wrong_command_line_gets_one_coded_sentence_and_exit_code_2(string code, params string[] args)
    {
        foreach (string[] language in new string[][] { [], ["--lang=en"] })
        {
            CliRun run = CliRun.Of([.. args, .. args.Contains("--lang") || args[^1].StartsWith("--", StringComparison.Ordinal) ? [] : language]);
            Assert.Equal(ExitCode.Unusable, run.ExitCode);
            Assert.Equal("", run.Out);
            Assert.StartsWith($"jiheng: {code}: ", run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
            Assert.DoesNotContain("{", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_mistyped_word_gets_a_suggestion()
    {
        Assert.Contains("是否想写“--format”", CliRun.Of("check", "--fromat", "json", "a.txt").Error, StringComparison.Ordinal);
        Assert.Contains("是否想写“check”", CliRun.Of("chekc", "a.txt").Error, StringComparison.Ordinal);
        Assert.Contains("did you mean “JH1001”", CliRun.Of("explain", "JH1o01", "--lang", "en").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_place_of_a_command_is_understood_as_a_wish_to_check_it()
    {
        using TempFolder folder = new();
        string report = folder.File("自评.txt", Reports.Holding);
        Assert.Contains($"是否想写“jiheng check {report}”", CliRun.Of(report).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_command_the_help_is_shown()
    {
        CliRun run = CliRun.Of();
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("用法：jiheng 命令", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("facts")]
    [InlineData("prove")]
    [InlineData("explain")]
    [InlineData("codes")]
    public void Help_is_Chinese_unless_English_is_asked_for(string command)
    {
        CliRun chinese = CliRun.Of(command, "--help"), english = CliRun.Of(command, "-h", "--lang", "en");
        Assert.Equal((0, 0), (chinese.ExitCode, english.ExitCode));
        Assert.Contains("选项：", chinese.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", english.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(english.Out, one => one is >= '一' and <= '鿿');
    }

    [Fact]
    public void Help_lines_fit_a_narrow_terminal() =>
        Assert.All(CliRun.With(72, "check", "--help").Out.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)), line => Assert.True(TextLayout.WidthOf(line) <= 72, line));

    [Fact]
    public void The_version_is_told() => Assert.Matches(@"^jiheng \d+\.\d+\.\d+\n$", CliRun.Of("--version").Out);

    [Fact]
    public void Every_usage_code_is_explained_in_both_languages()
    {
        foreach (string code in UsageCodes.All.Keys)
        {
            Assert.Equal(0, CliRun.Of("explain", code).ExitCode);
            Assert.Contains(UsageCodes.All[code].Title.English, CliRun.Of("explain", code, "--lang", "en").Out, StringComparison.Ordinal);
        }
    }
}
