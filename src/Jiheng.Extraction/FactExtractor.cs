using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>取数: recognises the form of a document and yields its facts and every relation that form, tables and sentences state.</summary>
public static class FactExtractor
{
    /// <summary>Extracts from a document; without a fitting pack only tables and sentences speak.</summary>
    public static ExtractionResult Extract(Document document, ImmutableArray<FormPack> packs)
    {
        ImmutableArray<Relation> stated = StatedRelations.Read(document);
        if (packs.IsEmpty) return new(null, FactSet.Empty, stated, []);
        ReportPage report = new(document);
        if (FormRecogniser.Best(report, packs) is not { } match) return new(null, FactSet.Empty, stated, []);
        (FactSet facts, ImmutableArray<UnreadUnit> unreadUnits) = FormFacts.Read(report, match.Pack);
        ImmutableArray<Relation> ofForm = FormRelations.Of(match.Pack, facts);
        return new(match.Pack, facts, [.. ofForm, .. SameClaim.Without(stated, ofForm, match.Pack, facts)], RecognitionNotes.Of(document, match, facts, unreadUnits));
    }
}
