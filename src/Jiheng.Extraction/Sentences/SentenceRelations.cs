using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>句的自述: the relations that sentences state of their figures.</summary>
internal static class SentenceRelations
{
    /// <summary>Relations of all prose of a document (paragraphs, headings and long text inside cells), in reading order.</summary>
    public static ImmutableArray<Relation> Read(IReadOnlyList<ProseSection> sections, Document? document = null)
    {
        ImmutableArray<Relation>.Builder relations = ImmutableArray.CreateBuilder<Relation>();
        List<ProseFigure> all = [];
        foreach ((IReadOnlyList<ProseText> section, List<ProseFigure> figures) in sections)
        {
            Dictionary<ProseFigure, ProseFigure> wholes = [];
            relations.AddRange(SumReader.Read(figures, section, wholes));
            relations.AddRange(RatioReader.Read(figures, wholes));
            relations.AddRange(ChangeReader.Read(figures, wholes));
            relations.AddRange(FarChanges.Read(figures));
            relations.AddRange(SavingReader.Read(figures));
            relations.AddRange(ShortOfDue.Read(figures));
            relations.AddRange(FormulaReader.Read(section));
            relations.AddRange(AccountReader.Read(figures));
            relations.AddRange(CompareReader.Read(figures, section));
            relations.AddRange(LimitReader.Read(figures));
            relations.AddRange(ItemRepeats.Read(figures, section));
            foreach (IGrouping<ProseText, ProseFigure> paragraph in figures.GroupBy(figure => figure.Text))
            {
                relations.AddRange(CountReader.Read(paragraph.Key, paragraph));
                relations.AddRange(NamedRates.Read(paragraph.Key, [.. paragraph]));
            }

            all.AddRange(figures);
        }

        relations.AddRange(ScorePoints.Read(all));
        relations.AddRange(SumNet.Read(sections, relations));
        relations.AddRange(RepeatReader.Read(all));
        relations.AddRange(TwinSentences.Read(all));
        relations.AddRange(RoundedRepeats.Read(all, [.. relations.Where(relation => relation.Kind == RelationKind.Agree)]));
        FarBook book = new(all, relations, new TableAmounts(document));
        Relation[] far = [.. FarShares.Read(book), .. FarCompletions.Read(book), .. FarRates.Read(book)];
        relations.AddRange(far);
        book.Tell(far);
        Relation[] pairs = [.. RatePairs.Read(book)];
        relations.AddRange(pairs);
        book.Tell(pairs);
        relations.AddRange(NearOnes(book));
        relations.AddRange(WordedMoves.Read(book, sections));
        relations.AddRange(SumsOfShares.Read(all, relations.ToImmutable()));
        relations.AddRange(WordedBudgets.Read(book, relations.ToArray()));
        relations.AddRange(StaleFigures.Read(all, relations.ToImmutable()));
        return relations.ToImmutable();
    }

    // What is left over: the widest net comes last and takes only what nobody has told.
    private static List<Relation> NearOnes(FarBook book)
    {
        List<Relation> near = [];
        Func<FarBook, IEnumerable<Relation>>[] nets = [NearShareLists.Read, NearRatios.Read, FarMeets.Read, NearChanges.Read, NearPoints.Read, NearMoves.Read];
        foreach (Func<FarBook, IEnumerable<Relation>> net in nets)
        {
            Relation[] found = [.. net(book)];
            book.Tell(found);
            near.AddRange(found);
        }

        return near;
    }
}
