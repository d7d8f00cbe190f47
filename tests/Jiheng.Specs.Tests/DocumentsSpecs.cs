using System.Text;
using Jiheng.Documents;
using Jiheng.Formats;

namespace Jiheng;

/// <summary>
/// specs/documents: a sample file and beside it the listing that a person has read and found right. To take a new listing over, read it and save
/// the actual text that a failing test prints.
/// </summary>
public sealed class DocumentsSpecs
{
    public static TheoryData<string> Samples
    {
        get
        {
            TheoryData<string> samples = [];
            foreach (string file in Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal)) samples.Add(Path.GetFileNameWithoutExtension(file));
            return samples;
        }
    }

    private static string Folder => RepositoryRoot.PathOf("specs", "documents", "txt");

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_text_file_is_read_as_its_listing_says(string name)
    {
        ReadResult result = Read(name);
        string expected = File.ReadAllText(Path.Combine(Folder, name + ".listing")).ReplaceLineEndings("\n");
        Assert.Empty(result.Findings);
        Assert.Equal(expected, DocumentListing.Of(result.Document));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_character_of_a_sample_is_lost_or_moved(string name)
    {
        string text = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(Folder, name + ".txt")));
        Assert.Empty(SourceCoverage.Faults(Read(name).Document, text, name is "strokes" or "stream-forms" or "stepped-headers" or "stream-cells" or "short-rows" ? c => c is '|' or '-' or '+' or ':' : null));
    }

    private static ReadResult Read(string name)
    {
        using FileStream stream = File.OpenRead(Path.Combine(Folder, name + ".txt"));
        return DocumentFormats.Read(stream, name + ".txt", ReadOptions.Default, TestContext.Current.CancellationToken);
    }
}
