using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>同一事项: the same figure said in prose and in tables, or in several tables, without a pack to tell.</summary>
internal static class AgreementRelations
{
    /// <summary>Agreements between prose and tables, rates of prose whose base the tables give, then agreements between tables; <paramref name="stated"/> is what the sentences say themselves.</summary>
    public static ImmutableArray<Relation> Read(Document document, ImmutableArray<TableSection> sections, IReadOnlyList<ProseSection> prose, ImmutableArray<Relation> stated)
    {
        ImmutableArray<TableMention> cells = TableMention.Of(document, sections);
        Relation[] agreed = [.. ProseWithTables.Read(prose, cells), .. RatesWithTables.Read(prose, cells, stated), .. OtherParts.Read(prose, cells, stated), .. TablesWithTables.Read(cells), .. ThreePublicParts.Read(document, sections, cells), .. ClassScores.Read(sections, prose)];
        return [.. agreed, .. Restatements.Read(document, prose, cells, stated.Concat(agreed))];
    }
}
