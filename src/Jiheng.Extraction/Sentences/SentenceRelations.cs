using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>句的自述: the relations that sentences state of their figures.</summary>
internal static class SentenceRelations
{
    /// <summary>Relations of all prose of a document (paragraphs, headings and long text inside cells), in reading order.</summary>
    public static ImmutableArray<Relation> Read(Document document) => [];
}
