using Jiheng.Checks;
using Jiheng.Documents;
using Jiheng.Extraction;
using Jiheng.Formats;
using Jiheng.FormPacks;

namespace Jiheng.Benchmarks;

/// <summary>The samples of the repository as input of the checks.</summary>
public sealed class CheckSamples
{
    private static readonly string Root = FindRoot();

    public CheckSamples(string name)
    {
        Docx = File.ReadAllBytes(Path.Combine(Root, "samples", name));
        Packs = LoadPacks();
        Document = DocumentFormats.Read(new MemoryStream(Docx, writable: false), name, ReadOptions.Default).Document;
        Extracted = FactExtractor.Extract(Document, Packs.Packs);
    }

    public byte[] Docx { get; }

    public FormPackRepository Packs { get; }

    public Document Document { get; }

    public ExtractionResult Extracted { get; }

    /// <summary>Facts and relations to findings.</summary>
    public CheckOutcome Check() => CheckEngine.Run(Document, Extracted.Facts, Extracted.Relations, Extracted.Pack, CheckOptions.Default);

    /// <summary>The same without the pack's own rules of values and words: judging and root causes only.</summary>
    public CheckOutcome Judge() => CheckEngine.Run(Document, Extracted.Facts, Extracted.Relations, null, CheckOptions.Default);

    /// <summary>Document to facts and relations.</summary>
    public ExtractionResult Extract() => FactExtractor.Extract(Document, Packs.Packs);

    /// <summary>Bytes to findings.</summary>
    public CheckOutcome Everything()
    {
        Document document = DocumentFormats.Read(new MemoryStream(Docx, writable: false), "report.docx", ReadOptions.Default).Document;
        ExtractionResult extracted = FactExtractor.Extract(document, Packs.Packs);
        return CheckEngine.Run(document, extracted.Facts, extracted.Relations, extracted.Pack, CheckOptions.Default);
    }

    /// <summary>The packs of the repository, read from their files.</summary>
    public static FormPackRepository LoadPacks() => FormPackRepository.Load(Path.Combine(Root, "packs"));

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Jiheng.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Jiheng.slnx was not found above " + AppContext.BaseDirectory);
    }
}
