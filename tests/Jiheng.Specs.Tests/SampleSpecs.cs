using Jiheng.Documents;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Samples;
using Jiheng.Workflows;

namespace Jiheng.Specs.Tests;

/// <summary>The samples with the real engine: nothing is wrong with the clean one, and every planted fault of the faulty one is found where it stands.</summary>
public sealed class SampleSpecs
{
    private static readonly CheckWorkflow Workflow = new(FormPackRepository.Load(RepositoryRoot.PathOf("packs")).Packs);

    [Fact]
    public void The_clean_report_is_clean() =>
        Assert.Empty(Check("clean-report.docx").Report.Findings.Select(finding => $"{finding.Code} {MessageRenderer.Message(finding, Language.Chinese)}"));

    [Theory]
    [InlineData("faulty-report.docx")]
    [InlineData("faulty-report.txt")]
    public void Every_planted_fault_is_found_and_nothing_else_is_accused(string name)
    {
        CheckedDocument one = Check(name);
        string[] missed =
        [
            .. from fault in SampleReports.Faults
               from code in fault.Codes.Split(' ')
               where !one.Report.Findings.Any(finding => finding.Code == code && IsAbout(one.Document, finding, fault))
               select $"missed: {code} {fault.What}",
        ];
        string[] more = [.. one.Report.Findings.Where(finding => !SampleReports.Faults.Any(fault => IsAbout(one.Document, finding, fault)))
            .Select(finding => $"accused: {finding.Code} {MessageRenderer.Message(finding, Language.Chinese)}")];
        Assert.True(missed.Length + more.Length == 0, string.Join('\n', missed.Concat(more)));
    }

    [Fact]
    public void Word_and_text_give_the_same_findings() =>
        Assert.Equal(Codes(Check("faulty-report.docx")), Codes(Check("faulty-report.txt")));

    private static CheckedDocument Check(string name) => Workflow.Check(RepositoryRoot.PathOf("samples", name), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Codes(CheckedDocument one) => one.Report.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal);

    // A blank that should be filled has no words to point at: there the code alone must do.
    private static bool IsAbout(Document document, Finding finding, PlantedFault fault) =>
        fault.Codes.Split(' ').Contains(finding.Code) && (fault.Wrong.Length == 0 || finding.Locations.Any(place => Around(document, place.Location).Contains(fault.Wrong, StringComparison.Ordinal)));

    // The finding may mark the figure without its unit, or the whole sentence.
    private static string Around(Document document, SourceLocation place)
    {
        string text = document.TextAt(place).Value;
        int start = Math.Max(0, place.Span.Start - 4), end = Math.Min(text.Length, place.Span.End + 4);
        return text[start..end];
    }
}
