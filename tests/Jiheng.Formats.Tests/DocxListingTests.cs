namespace Jiheng.Formats;

/// <summary>
/// Every docx of specs/documents/docx reads as its .listing says, places included. Setting JIHENG_APPROVE=1 writes missing samples and all listings anew,
/// to be looked at before they are committed.
/// </summary>
public sealed class DocxListingTests
{
    private static readonly string Folder = RepositoryRoot.PathOf("specs", "documents", "docx");
    private static readonly bool Approve = Environment.GetEnvironmentVariable("JIHENG_APPROVE") == "1";

    public static TheoryData<string> Samples
    {
        get
        {
            if (Approve) WriteMissing();
            return new TheoryData<string>(Directory.EnumerateFiles(Folder, "*.docx").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_reads_as_listed(string name)
    {
        string path = Path.Combine(Folder, name + ".listing");
        ReadResult result = DocumentFile.Read(Path.Combine(Folder, name + ".docx"), ReadOptions.Default);
        string listing = string.Concat(result.Findings.Select(finding => finding.Code + "\n")) + DocumentListing.Of(result.Document);
        if (Approve) File.WriteAllText(path, listing);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), listing);
    }

    [Fact]
    public void Our_own_samples_are_all_there() =>
        Assert.All(DocxSamples.All, sample => Assert.True(File.Exists(Path.Combine(Folder, sample.Name + ".docx")), sample.Name));

    private static void WriteMissing()
    {
        Directory.CreateDirectory(Folder);
        foreach ((string name, DocxParts parts) in DocxSamples.All)
        {
            string path = Path.Combine(Folder, name + ".docx");
            if (!File.Exists(path)) File.WriteAllBytes(path, parts.Build());
        }
    }
}
