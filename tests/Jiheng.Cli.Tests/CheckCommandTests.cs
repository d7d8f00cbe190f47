using System.Text.Json;

namespace Jiheng.Cli.Tests;

public sealed class CheckCommandTests
{
    [Fact]
    public void A_report_that_holds_gives_0_and_says_what_was_and_was_not_checked()
    {
        using TempFolder folder = new();
        CliRun run = CliRun.Of("check", folder.File("a.txt", Reports.Holding));
        Assert.Equal((ExitCode.Nothing, ""), (run.ExitCode, run.Error));
        Assert.Contains("未发现问题。", run.Out, StringComparison.Ordinal);
        Assert.Contains("不在核对之内", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_anything_to_check_does_not_look_like_one_that_passed()
    {
        using TempFolder folder = new();
        CliRun run = CliRun.Of("check", folder.File("a.txt", "关于报送材料的说明\n请各单位按要求报送材料。\n"));
        Assert.Equal((ExitCode.Nothing, ""), (run.ExitCode, run.Error));
        Assert.Contains("没有读到可以核对的数量关系", run.Out, StringComparison.Ordinal);
        Assert.Contains("jiheng facts", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("未发现问题", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_fails_gives_1_and_a_finding_with_place_sum_and_remedy()
    {
        using TempFolder folder = new();
        CliRun run = CliRun.Of("check", folder.File("a.txt", Reports.Failing));
        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.Contains("[错误] JH6", run.Out, StringComparison.Ordinal);
        Assert.Contains("“一、支出情况”部分第2段", run.Out, StringComparison.Ordinal);
        Assert.Contains("(110.00 − 100.00) ÷ 100.00", run.Out, StringComparison.Ordinal);
        Assert.Contains("建议：", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_threshold_only_moves_the_exit_code()
    {
        using TempFolder folder = new();
        string report = folder.File("a.txt", Reports.Failing);
        CliRun all = CliRun.Of("check", report), errors = CliRun.Of("check", report, "--threshold", "error");
        Assert.Equal(all.Out, errors.Out);
        Assert.Equal(ExitCode.Findings, errors.ExitCode);
    }

    [Fact]
    public void Excluded_codes_are_gone_and_included_ones_alone_stay()
    {
        using TempFolder folder = new();
        string report = folder.File("a.txt", Reports.Failing);
        string[] codes = Codes(CliRun.Of("check", report, "--format", "json").Out);
        Assert.NotEmpty(codes);
        Assert.Empty(Codes(CliRun.Of("check", report, "--format", "json", "--exclude", string.Join(',', codes)).Out));
        Assert.Empty(Codes(CliRun.Of("check", report, "--format", "json", "--include", "jh1001").Out));
        Assert.Equal(codes, Codes(CliRun.Of("check", report, "--format", "json", "--include", string.Join(',', codes)).Out));
    }

    [Theory]
    [InlineData("JH1001", "missing.docx", null)]
    [InlineData("JH1005", "empty.docx", "")]
    public void An_unreadable_file_gives_2_a_coded_message_and_another_verdict_than_clean(string code, string name, string? content)
    {
        using TempFolder folder = new();
        string path = content is null ? Path.Combine(folder.Path, name) : folder.File(name, content);
        CliRun run = CliRun.Of("check", path, "--format", "json");
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Equal([code], Codes(run.Out));
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal("notRead", json.RootElement.GetProperty("documents")[0].GetProperty("verdict").GetString());
        // No choice of codes hides that a file could not be read.
        Assert.Equal(ExitCode.Unusable, CliRun.Of("check", path, "--exclude", code).ExitCode);
        Assert.Contains(code, CliRun.Of("check", path, "--exclude", code).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_unreadable_file_among_several_gives_2_and_the_others_are_checked()
    {
        using TempFolder folder = new();
        CliRun run = CliRun.Of("check", folder.File("a.txt", Reports.Failing), Path.Combine(folder.Path, "b.txt"));
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("[错误] JH6", run.Out, StringComparison.Ordinal);
        Assert.Contains("JH1001", run.Out, StringComparison.Ordinal);
        Assert.Contains("共 2 个文件", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_means_the_readable_files_below_it()
    {
        using TempFolder folder = new();
        folder.File("甲/a.txt", Reports.Holding);
        folder.File("乙/b.TXT", Reports.Failing);
        folder.File("乙/~$c.docx", "lock");
        folder.File("丙.pdf", "%PDF");
        CliRun run = CliRun.Of("check", folder.Path, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal(["b.TXT", "a.txt"], json.RootElement.GetProperty("documents").EnumerateArray().Select(one => Path.GetFileName(one.GetProperty("file").GetString())));
        Assert.Equal(ExitCode.Unusable, CliRun.Of("check", Directory.CreateDirectory(Path.Combine(folder.Path, "空")).FullName).ExitCode);
    }

    [Fact]
    public void A_pattern_that_the_shell_left_is_expanded()
    {
        using TempFolder folder = new();
        folder.File("a.txt", Reports.Holding);
        folder.File("b.txt", Reports.Holding);
        Assert.Contains("共 2 个文件", CliRun.Of("check", Path.Combine(folder.Path, "*.txt")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_goes_to_a_file_whole_and_never_over_an_input()
    {
        using TempFolder folder = new();
        string report = folder.File("a.txt", Reports.Failing), page = Path.Combine(folder.Path, "a.html");
        CliRun run = CliRun.Of("check", report, "--format", "html", "--out", page);
        Assert.Equal((ExitCode.Findings, "", ""), (run.ExitCode, run.Out, run.Error));
        Assert.EndsWith("</html>\n", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.StartsWith("jiheng: JH0008", CliRun.Of("check", report, "--out", Path.Combine(folder.Path, ".", "a.txt")).Error, StringComparison.Ordinal);
        Assert.StartsWith("jiheng: JH0009", CliRun.Of("check", report, "--out", Path.Combine(folder.Path, "no", "a.html")).Error, StringComparison.Ordinal);
        Assert.Equal(Reports.Failing, File.ReadAllText(report));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void An_annotated_copy_is_written_beside_and_never_for_what_could_not_be_read()
    {
        using TempFolder folder = new();
        string report = folder.File("a.txt", Reports.Failing), copy = Path.Combine(folder.Path, "a-批注.docx");
        Assert.Equal(ExitCode.Findings, CliRun.Of("check", report, "--annotate", copy).ExitCode);
        Assert.True(new FileInfo(copy).Length > 0);
        Assert.StartsWith("jiheng: JH0008", CliRun.Of("check", report, "--annotate", report).Error, StringComparison.Ordinal);
        string none = Path.Combine(folder.Path, "none.docx");
        Assert.Equal(ExitCode.Unusable, CliRun.Of("check", folder.File("b.docx", "PK\u0003\u0004 cut short"), "--annotate", none).ExitCode);
        Assert.False(File.Exists(none));
    }

    [Fact]
    public void Annotated_copies_of_several_go_into_a_folder()
    {
        using TempFolder folder = new();
        string copies = Directory.CreateDirectory(Path.Combine(folder.Path, "copies")).FullName;
        CliRun.Of("check", folder.File("a.txt", Reports.Failing), folder.File("b.txt", Reports.Holding), "--annotate", copies);
        Assert.Equal(["a-批注.docx", "b-批注.docx"], Directory.GetFiles(copies).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void English_output_has_no_Chinese_of_ours()
    {
        using TempFolder folder = new();
        CliRun run = CliRun.Of("check", Path.Combine(folder.Path, "missing.docx"), "--lang", "en");
        Assert.DoesNotContain(run.Out, one => one is >= '一' and <= '鿿');
    }

    private static string[] Codes(string json)
    {
        using JsonDocument report = JsonDocument.Parse(json);
        return [.. report.RootElement.GetProperty("documents").EnumerateArray().SelectMany(one => one.GetProperty("findings").EnumerateArray()).Select(one => one.GetProperty("code").GetString()!).Distinct()];
    }
}
