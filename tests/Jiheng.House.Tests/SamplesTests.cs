using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Jiheng.Samples;

namespace Jiheng.House.Tests;

/// <summary>samples/ is what tools/Jiheng.Samples writes, and Word has nothing to say against it.</summary>
public sealed class SamplesTests
{
    public static TheoryData<string> WordFiles => ["clean-report.docx", "faulty-report.docx"];

    [Theory]
    [MemberData(nameof(WordFiles))]
    public void The_tool_writes_the_same_report_again(string name)
    {
        Dictionary<string, string> written = Parts(WordFile.Of(SampleOf(name)));
        Dictionary<string, string> kept = Parts(File.ReadAllBytes(RepositoryRoot.PathOf("samples", name)));
        Assert.Equal(written.Keys.Order(), kept.Keys.Order());
        Assert.All(written, part => Assert.Equal(part.Value, kept[part.Key]));
    }

    [Fact]
    public void The_text_twin_is_written_again() =>
        Assert.Equal(FlatText.Of(SampleReports.Faulty()), File.ReadAllText(RepositoryRoot.PathOf("samples", "faulty-report.txt")));

    [Theory]
    [MemberData(nameof(WordFiles))]
    public void Word_finds_nothing_wrong(string name)
    {
        using WordprocessingDocument file = WordprocessingDocument.Open(RepositoryRoot.PathOf("samples", name), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_faulty_report_differs_from_the_clean_one_at_every_planted_fault_and_nowhere_else()
    {
        string[] clean = FlatText.Of(SampleReports.Clean()).Split('\n'), faulty = FlatText.Of(SampleReports.Faulty()).Split('\n');
        Assert.Equal(clean.Length, faulty.Length);
        Assert.Equal(SampleReports.Faults.Length, clean.Zip(faulty).Count(pair => pair.First != pair.Second));
    }

    private static SampleDocument SampleOf(string name) => name.StartsWith("clean", StringComparison.Ordinal) ? SampleReports.Clean() : SampleReports.Faulty();

    // Compared unpacked: another version of the runtime may compress otherwise.
    private static Dictionary<string, string> Parts(byte[] docx)
    {
        using ZipArchive zip = new(new MemoryStream(docx));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using StreamReader reader = new(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }
}
