using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>表的自述: the relations that a table's own header, codes and numbering state.</summary>
internal static class TableRelations
{
    /// <summary>Relations of all tables of a document, in reading order.</summary>
    public static ImmutableArray<Relation> Read(Document document) => [];
}
