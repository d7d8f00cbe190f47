using System.Collections.Immutable;
using Jiheng.Checks;
using Jiheng.Documents;
using Jiheng.Extraction;
using Jiheng.Findings;
using Jiheng.Formats;
using Jiheng.FormPacks;

namespace Jiheng.Specs.Tests;

/// <summary>The real report beside the repository against its answer key: every fault at its place, nobody accused wrongly. Skipped where it is absent.</summary>
public sealed class PackRealReport
{
    private static readonly string? Report = RepositoryRoot.Cases is { } cases && File.Exists(Path.Combine(cases, "yunxi-2022", "report.txt")) ? Path.Combine(cases, "yunxi-2022", "report.txt") : null;

    private static readonly Lazy<(ExtractionResult Extraction, CheckOutcome Outcome)> Checked = new(() =>
    {
        using FileStream stream = File.OpenRead(Report!);
        ReadResult read = DocumentFormats.Read(stream, "report.txt", ReadOptions.Default);
        ExtractionResult extraction = FactExtractor.Extract(read.Document, FormPackRepository.Load(RepositoryRoot.PathOf("packs")).Packs);
        return (extraction, CheckEngine.Run(read.Document, extraction.Facts, extraction.Relations, extraction.Pack, CheckOptions.Default));
    });

    // id of the answer key, code, the figure or words at the reported place, and what the finding must say.
    [Theory]
    [InlineData("E01", "JH4101", "1.2", "预算数 1.2万元")]
    [InlineData("E02", "JH6106", "13.94", "273.09 − 259.16 = 13.93")]
    [InlineData("E02", "JH6106", "13.94", "= 273.10，文中写 273.09")]
    [InlineData("E03", "JH6107", "120.71", "120.21")]
    [InlineData("E04", "JH8019", "127", "6 位")]
    [InlineData("E10", "JH8001", "100%", "12.1%")]
    [InlineData("E11", "JH8001", "100%", "73件")]
    [InlineData("E12", "JH8002", "100%", "961批、1954人次")]
    [InlineData("E13", "JH8003", "100%", "未发生")]
    [InlineData("E14", "JH8004", "各项工作完成时间", "2022年12月31日")]
    [InlineData("E15", "JH8005", "未超年度预算", "273.09")]
    [InlineData("E16", "JH8006", "已完成", "社会稳定治安")]
    [InlineData("E17", "JH8006", "已完成", "不断规范化")]
    [InlineData("E20", "JH8010", "98%", "99.1%")]
    [InlineData("E35", "JH7001", "96", "扣了 4 分")]
    [InlineData("E40", "JH8011", "", "任务4")]
    [InlineData("E40", "JH8011", "", "应急处置机制")]
    [InlineData("E40", "JH8011", "", "目标5")]
    [InlineData("E41", "JH8015", "99.32", "使用年限")]
    [InlineData("E43", "JH8013", "100", "不是预算执行率")]
    [InlineData("E44", "JH8014", "0.04", "3.33%")]
    [InlineData("E48", "JH8016", "", "字")]
    [InlineData("E55", "JH8017", "", "签字")]
    [InlineData("wording", "JH8901", "序列支出", "虚列支出")]
    [InlineData("wording", "JH8901", "三公支出", "三公经费")]
    [InlineData("wording", "JH8901", "2022市级", "2022年市级")]
    [InlineData("wording", "JH8902", "(办）", "全角")]
    [InlineData("wording", "JH8903", "今年", "2022")]
    [InlineData("wording", "JH8904", "云溪财政局", "区")]
    public void A_fault_of_the_answer_key_is_found_at_its_place(string id, string code, string quote, string says)
    {
        Assert.SkipWhen(Report is null, "the real report is not here");
        Assert.True(Checked.Value.Outcome.Findings.Any(finding => finding.Code == code && (finding.Place?.Quote ?? "").Contains(quote, StringComparison.Ordinal) && Say(finding).Contains(says, StringComparison.Ordinal)),
            id + " is not among:\n" + string.Join('\n', Checked.Value.Outcome.Findings.Where(finding => finding.Code == code).Select(Say)));
    }

    [Fact]
    public void Only_what_is_proven_is_an_error()
    {
        Assert.SkipWhen(Report is null, "the real report is not here");
        Assert.Equal(["JH4101", "JH6106"], Checked.Value.Outcome.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code));
        Assert.All(Checked.Value.Outcome.Findings.Where(finding => finding.Code.StartsWith("JH89", StringComparison.Ordinal)), finding => Assert.Equal(Severity.Note, finding.Severity));
    }

    [Fact]
    public void Two_calibers_are_reconciled_and_not_accused()
    {
        Assert.SkipWhen(Report is null, "the real report is not here");
        JudgedRelation[] calibers = [.. Checked.Value.Outcome.Relations.Where(one => one.Relation.Rule.EndsWith("/calibers", StringComparison.Ordinal))];
        Assert.Equal(5, calibers.Length);
        Assert.All(calibers, one => Assert.True(one.Judgement.Holds));
    }

    [Theory]
    [InlineData("11.20")]
    [InlineData("138.45")]
    [InlineData("140.00")]
    [InlineData("961")]
    [InlineData("无")]
    [InlineData("0")]
    public void What_the_answer_key_forbids_is_not_accused(string quote)
    {
        Assert.SkipWhen(Report is null, "the real report is not here");
        Assert.DoesNotContain(Checked.Value.Outcome.Findings, finding => finding.Severity >= Severity.Warning && finding.Place?.Quote == quote);
    }

    private static string Say(Finding finding) => MessageRenderer.Message(finding, Language.Chinese) + string.Join('\n', finding.Derivation.IsDefault ? ImmutableArray<string>.Empty : finding.Derivation);
}
