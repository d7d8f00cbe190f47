using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 加计: "预算收入147亿元。加上转移性收入49亿元，收入合计196亿元": the level before 加上 and what is added (or, after 减去, taken away) make the total
/// that closes the sentence.
/// </summary>
internal static class AdditionReader
{
    private const int MostAdded = 20;

    /// <summary>The level that is added to may stand so many figures before.</summary>
    private const int Reach = 16;

    /// <summary>Reads the totals of a section that 加上 leads to.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure figure in book.Figures)
        {
            if (figure.IsAddable && Cues.Holds(figure.Between, Cues.Plus)) Read(book, figure);
        }
    }

    private static void Read(SumBook book, ProseFigure first)
    {
        List<ProseFigure> added = [];
        ProseFigure? total = null;
        for (int i = first.Index; i < book.Figures.Count && book.Figures[i].Sentence == first.Sentence && added.Count <= MostAdded; i++)
        {
            ProseFigure figure = book.Figures[i];
            if (!figure.IsAddable || figure.Depth != first.Depth || !figure.Unit.IsComparableWith(first.Unit)) continue;
            if (i > first.Index && IsTotal(figure))
            {
                total = figure;
                break;
            }

            // Another list, or the next 加上, is another matter.
            if (i > first.Index && figure.Cue != ListCue.None) return;
            added.Add(figure);
        }

        if (total is null || added.Count == 0 || book.IsSplit(total)) return;
        List<ProseFigure> bases = BasesOf(book, first);
        if (bases.Count == 0) return;
        decimal rest = total.Quantity.BaseValue - added.Sum(figure => SignOf(figure) * figure.Quantity.BaseValue);
        decimal slack = SumFitting.SlackOf(total.Quantity) + added.Sum(figure => SumFitting.SlackOf(figure.Quantity));
        ProseFigure? fitting = bases.FirstOrDefault(level => Math.Abs(level.Quantity.BaseValue - rest) <= slack + SumFitting.SlackOf(level.Quantity));
        // One level only can be meant: then the sentence is held to its word.
        bool sure = fitting is not null || bases.Count == 1;
        book.State(total, [fitting ?? bases[0], .. added], SignOf, sure);
    }

    private static decimal SignOf(ProseFigure figure) => Cues.Holds(figure.Between, Cues.Minus) ? -1m : 1m;

    private static bool IsTotal(ProseFigure figure) => Cues.EndOf(figure.Name, Cues.Total) is not null || figure.Name.StartsWith('总') || Cues.Holds(figure.Name, Cues.GrandTotal);

    // Levels before 加上 that are no part of a list, nearest first; the main level of the sentence before stands at the front.
    private static List<ProseFigure> BasesOf(SumBook book, ProseFigure first)
    {
        List<ProseFigure> levels = [];
        int nearest = -1;
        for (int i = first.Index - 1; i >= 0 && i >= first.Index - Reach && book.Figures[i].Paragraph == first.Paragraph; i--)
        {
            ProseFigure level = book.Figures[i];
            if (!level.IsAddable || level.IsPlanOnly || level.Depth != first.Depth || !level.Unit.IsComparableWith(first.Unit)) continue;
            if (book.Wholes.ContainsKey(level)) continue;
            // Only one sentence is meant where 加上 begins its own; others are tried for a fit, then left.
            if (nearest < 0) nearest = level.Sentence;
            if (level.Sentence < nearest - 1) break;
            levels.Add(level);
        }

        return levels;
    }
}
