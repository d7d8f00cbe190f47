using System.Collections.Immutable;
using Jiheng.Checks;
using Jiheng.Documents;
using Jiheng.Extraction;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Fuzzing;

/// <summary>
/// A document, however damaged, through everything that comes after reading: forms, tables, sentences, checks and the words of the findings. The
/// promises stand here and the seeded tests share them.
/// </summary>
internal static class CheckTarget
{
    /// <summary>Nothing throws, and every place that is named can be shown in the document.</summary>
    public static void Run(Document document, ImmutableArray<FormPack> packs)
    {
        ExtractionResult extracted = FactExtractor.Extract(document, packs);
        CheckOutcome outcome = CheckEngine.Run(document, extracted.Facts, extracted.Relations, extracted.Pack, CheckOptions.Default);
        foreach (Finding finding in extracted.Findings.Concat(outcome.Findings))
        {
            _ = MessageRenderer.Message(finding, Language.Chinese) + MessageRenderer.Message(finding, Language.English);
            foreach (LocationRole role in finding.Locations) AssertStandsIn(document, finding.Code, role.Location);
        }
    }

    private static void AssertStandsIn(Document document, string code, SourceLocation at)
    {
        string text = at.Block < 0 || at.Block >= document.Blocks.Length ? "" : document.Blocks[at.Block] switch
        {
            TextBlock block => block.Text.Value,
            Table table when at is { Row: { } row, Column: { } column } && row < table.RowCount && column < table.ColumnCount => table[row, column].Text,
            _ => "",
        };
        bool there = at.Span.End <= text.Length && text.AsSpan(at.Span.Start, at.Span.Length).SequenceEqual(at.Quote);
        if (!there) throw new InvalidOperationException($"{code} names a place that the document does not have: {at}");
    }
}
