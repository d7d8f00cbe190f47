using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 分项增减: "…预算9.8万元，较上年减少18.5万元。具体如下：1、出国费0万元，持平。2、接待费…减少1.5万元。3、用车费7.5万元，其中：运行费…减少17万元": what each item
/// gained or lost, itself or by what it is made of, makes what the whole gained or lost. Only a sum that fits to the digit shows that nothing is left out.
/// </summary>
internal static class ItemDeltas
{
    private const int MostItems = 30, MostFigures = 12;

    /// <summary>The change of the whole stands so near above the first item.</summary>
    private const int Reach = 10, Paragraphs = 4;

    /// <summary>Fewest digits of a total that unrelated changes do not make.</summary>
    private const int TellingDigits = 3;

    /// <summary>Reads the items of a section whose changes no list has added.</summary>
    public static void Read(SumBook book)
    {
        for (int i = 1; i < book.Figures.Count; i++)
        {
            ProseFigure first = book.Figures[i];
            if (first.Gap != 6 || !first.IsAddable) continue;
            ReadOnlySpan<char> text = book.Section[first.Paragraph].Text;
            int rank = FigureLabel.NumberRank(text);
            if (rank >= 2 && ListItems.IsFirstNumber(text)) Read(book, first, rank);
        }
    }

    private static void Read(SumBook book, ProseFigure first, int rank)
    {
        List<List<ProseFigure>> items = ItemsOf(book, first, rank);
        if (items.Count < 2) return;
        foreach (ProseFigure total in TotalsOf(book.Figures, first))
        {
            if (!book.MayTry()) return;
            List<ProseFigure> deltas = [.. items.SelectMany(item => DeltasOf(item, total))];
            if (deltas.Count(delta => delta.Quantity.Value != 0m) < 2 || deltas.Sum(PartSums.Moved) != PartSums.Moved(total)) continue;
            if (SumFitting.FineDigits(total.Quantity, [.. deltas.Select(delta => delta.Quantity)]) < TellingDigits && !DeltaLists.AreOfOnePartition(book.Figures, deltas)) continue;
            // Where the whole of the items has the change itself, it was read with their levels.
            bool read = book.Wholes.TryGetValue(first, out ProseFigure? whole) && whole == total.Subject && items.TrueForAll(item => DeltasOf(item, total).Count() <= 1 && (DeltaOf(item[0], total) is not null || item[0].Unchanged));
            if (read) return;
            book.Relations.Add(PartSums.SignedSum(total, deltas, true));
            return;
        }
    }

    // The figures of each item, up to the next label of its rank.
    private static List<List<ProseFigure>> ItemsOf(SumBook book, ProseFigure first, int rank)
    {
        List<List<ProseFigure>> items = [[first]];
        for (int i = first.Index + 1; i < book.Figures.Count && items.Count <= MostItems; i++)
        {
            ProseFigure figure = book.Figures[i];
            if (figure.Gap == 6 && FigureLabel.NumberRank(book.Section[figure.Paragraph].Text) is > 0 and int own && own <= rank)
            {
                if (own < rank || ListItems.IsFirstNumber(book.Section[figure.Paragraph].Text)) break;
                items.Add([]);
            }

            if (figure.Paragraph - items[^1].Append(first).First().Paragraph > Paragraphs && figure.Gap == 6 && FigureLabel.NumberRank(book.Section[figure.Paragraph].Text) == 0) break;
            if (items[^1].Count < MostFigures) items[^1].Add(figure);
        }

        return items;
    }

    // The change of the item's own level, else those of the levels behind it.
    private static IEnumerable<ProseFigure> DeltasOf(List<ProseFigure> item, ProseFigure total)
    {
        if (item[0].Unchanged) return [];
        if (DeltaOf(item[0], total) is ProseFigure own) return [own];
        return item.Where(level => level.Role == FigureRole.Level).Select(level => DeltaOf(level, total)).OfType<ProseFigure>();
    }

    private static ProseFigure? DeltaOf(ProseFigure level, ProseFigure total) =>
        level.Changes.Select(change => change.Delta).FirstOrDefault(delta => delta is not null && delta.Unit.IsComparableWith(total.Unit) && PartSums.IsAgainstSame(total, delta));

    private static IEnumerable<ProseFigure> TotalsOf(List<ProseFigure> figures, ProseFigure first)
    {
        for (int i = first.Index - 1; i >= 0 && i >= first.Index - Reach && first.Paragraph - figures[i].Paragraph <= Paragraphs; i--)
        {
            if (figures[i].Role == FigureRole.Delta && figures[i].Unit.IsComparableWith(first.Unit) && figures[i].Quantity.Value != 0m) yield return figures[i];
        }
    }
}
