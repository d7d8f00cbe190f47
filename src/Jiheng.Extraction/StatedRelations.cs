using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>自述关系: what sentences and tables themselves assert of their figures, pack or no pack.</summary>
public static class StatedRelations
{
    /// <summary>All stated relations: those of tables, then those of sentences, then what is said in several places, each in reading order.</summary>
    public static ImmutableArray<Relation> Read(Document document)
    {
        ImmutableArray<TableSection> sections = TableRelations.SectionsOf(document);
        List<ProseSection> prose = ProseSection.Of(document);
        ImmutableArray<Relation> said = SentenceRelations.Read(prose, document);
        return [.. TableRelations.Read(document, sections), .. said, .. AgreementRelations.Read(document, sections, prose, said)];
    }
}
