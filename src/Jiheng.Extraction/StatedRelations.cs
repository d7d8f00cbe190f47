using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>自述关系: what sentences and tables themselves assert of their figures, pack or no pack.</summary>
public static class StatedRelations
{
    /// <summary>All stated relations: those of tables, then those of sentences, each in reading order.</summary>
    public static ImmutableArray<Relation> Read(Document document) => [.. TableRelations.Read(document), .. SentenceRelations.Read(document)];
}
