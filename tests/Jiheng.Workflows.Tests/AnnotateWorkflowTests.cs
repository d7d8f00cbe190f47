using Jiheng.Composition;
using Jiheng.Findings;
using Jiheng.Formats;

namespace Jiheng.Workflows.Tests;

public sealed class AnnotateWorkflowTests
{
    [Fact]
    public void The_copy_holds_the_same_words_and_the_original_is_untouched()
    {
        string sample = RepositoryRoot.PathOf("samples", "faulty-report.docx");
        Assert.SkipUnless(File.Exists(sample), "There are no samples.");
        using TempFolder folder = new();
        string copy = folder.PathOf("copy.docx");
        byte[] before = File.ReadAllBytes(sample);
        CheckedDocument document = new CheckWorkflow([]).Check(sample);
        AnnotateWorkflow.Write(document, CheckReportComposer.Compose(document.Report, document.Document, Language.Chinese), copy);
        Assert.Equal(before, File.ReadAllBytes(sample));
        using FileStream stream = File.OpenRead(copy);
        ReadResult read = DocumentFormats.Read(stream, "copy.docx", ReadOptions.Default);
        Assert.False(read.NotRead);
        Assert.Equal(document.Document.Blocks.Length, read.Document.Blocks.Length);
    }

    [Fact]
    public void It_never_overwrites_the_report_also_through_a_link_and_leaves_nothing_behind_on_failure()
    {
        using TempFolder folder = new();
        string report = folder.File("a.txt", "全年支出10万元。"), link = folder.PathOf("link.docx");
        CheckedDocument document = new CheckWorkflow([]).Check(report);
        DocumentView view = CheckReportComposer.Compose(document.Report, document.Document, Language.Chinese);
        File.CreateSymbolicLink(link, report);
        Assert.Throws<InvalidOperationException>(() => AnnotateWorkflow.Write(document, view, report));
        Assert.Throws<InvalidOperationException>(() => AnnotateWorkflow.Write(document, view, link));
        Assert.ThrowsAny<IOException>(() => AnnotateWorkflow.Write(document, view, folder.PathOf("no/copy.docx")));
        Assert.Throws<IOException>(() => WholeFile.Write(folder.PathOf("half.txt"), _ => throw new IOException("disk full")));
        Assert.Equal(["a.txt", "link.docx"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
