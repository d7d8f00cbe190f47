using System.Collections.Immutable;
using System.Security.Cryptography;
using Jiheng.Checks;
using Jiheng.Documents;
using Jiheng.Extraction;
using Jiheng.Findings;
using Jiheng.Formats;
using Jiheng.FormPacks;

namespace Jiheng.Workflows;

/// <summary>检查: file → document → facts and relations → findings → report. One instance serves any number of files, also at the same time.</summary>
public sealed class CheckWorkflow
{
    private readonly Task<ImmutableArray<FormPack>> _packs;
    private readonly CheckOptions _checks;
    private readonly ReadOptions _reading;

    /// <summary>A workflow over the packs of a repository, with the limits of <paramref name="reading"/>.</summary>
    public CheckWorkflow(ImmutableArray<FormPack> packs, CheckOptions? checks = null, ReadOptions? reading = null)
        : this(Task.FromResult(packs), checks, reading)
    {
    }

    /// <summary>A workflow whose packs may still be loading while the first file is read.</summary>
    public CheckWorkflow(Task<ImmutableArray<FormPack>> packs, CheckOptions? checks = null, ReadOptions? reading = null)
    {
        _packs = packs;
        _checks = checks ?? CheckOptions.Default;
        _reading = reading ?? ReadOptions.Default;
    }

    /// <summary>
    /// Checks one file. What cannot be opened or read gives the verdict <see cref="Verdict.NotRead"/> with a finding 1xxx, never an exception;
    /// an exception from here is a bug of ours (or a cancellation).
    /// </summary>
    public CheckedDocument Check(string path, CancellationToken cancel = default)
    {
        using IncomingFile file = IncomingFile.Open(path, _reading.MaxBytes);
        if (file.Trouble is not null) return NotRead(path, new DocumentReport(path) { Findings = [file.Trouble] });
        DocumentReport received = new(path) { Bytes = file.Content.Length, Sha256 = Sha256Of(file.Content, _reading.MaxBytes) };
        ReadResult read = DocumentFormats.Read(file.Content, Path.GetFileName(path), _reading, cancel);
        received = received with { Format = FormatName(read.Format) };
        if (read.NotRead) return NotRead(path, received with { Findings = read.Findings });
        cancel.ThrowIfCancellationRequested();
        (ExtractionResult extraction, CheckOutcome outcome) = Judge(read.Document);
        ImmutableArray<Finding> findings = Selected([.. read.Findings, .. extraction.Findings, .. outcome.Findings]);
        DocumentReport report = received with
        {
            Trust = read.Document.Trust,
            Pack = extraction.Pack?.Reference,
            PackTitle = extraction.Pack?.Title ?? "",
            Verdict = findings.IsEmpty ? Verdict.Clean : Verdict.Findings,
            Facts = FactRecords.From(extraction.Facts),
            Claims = ClaimRecords.From(outcome.Relations),
            Findings = findings,
            Ran = outcome.Ran,
        };
        return new CheckedDocument(path, report, read.Document)
        {
            Format = read.Format,
            Extraction = extraction,
            Outcome = outcome,
        };
    }

    /// <summary>Extracts from and judges a document that is already in memory.</summary>
    public (ExtractionResult Extraction, CheckOutcome Outcome) Judge(Document document)
    {
        ExtractionResult extraction = FactExtractor.Extract(document, _packs.GetAwaiter().GetResult());
        return (extraction, CheckEngine.Run(document, extraction.Facts, extraction.Relations, extraction.Pack, _checks));
    }

    // The choice of codes never hides that a file could not be read.
    private ImmutableArray<Finding> Selected(IEnumerable<Finding> findings) =>
    [
        .. findings
            .Where(one => one.Kind is not FindingKind.Pass and not FindingKind.NotApplicable)
            .Where(one => (_checks.Include.IsEmpty || _checks.Include.Contains(one.Code)) && !_checks.Exclude.Contains(one.Code))
            .OrderByDescending(one => one.Severity)
            .ThenByDescending(one => one.Certainty),
    ];

    private static CheckedDocument NotRead(string path, DocumentReport report) =>
        new(path, report with { Verdict = Verdict.NotRead }, new Document([], DocumentTrust.Recovered, Path.GetFileName(path)));

    // What is too large to be read is not hashed either: it may be a disk.
    private static string Sha256Of(Stream content, long maxBytes)
    {
        if (content.Length > maxBytes) return "";
        string hash = Convert.ToHexStringLower(SHA256.HashData(content));
        content.Position = 0;
        return hash;
    }

    private static string FormatName(FormatId format) => format == FormatId.Unknown ? "" : format.ToString().ToLowerInvariant();
}
