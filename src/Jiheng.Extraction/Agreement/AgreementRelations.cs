using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>同一事项: the same figure said in prose and in tables, or in several tables, without a pack to tell.</summary>
internal static class AgreementRelations
{
    /// <summary>Agreements between prose and tables, then between tables.</summary>
    public static ImmutableArray<Relation> Read(Document document, ImmutableArray<TableSection> sections, IReadOnlyList<ProseSection> prose)
    {
        ImmutableArray<TableMention> cells = TableMention.Of(document, sections);
        return [.. ProseWithTables.Read(prose, cells), .. TablesWithTables.Read(cells), .. ThreePublicParts.Read(document, sections, cells)];
    }
}
