using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>节约: "采购预算100万元，实际采购92万元，节约资金8万元": what was planned is what was spent and what was saved.</summary>
internal static class SavingReader
{
    private const int Reach = 12;

    /// <summary>Reads the savings of a section.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure figure in book.Figures)
        {
            if (figure.IsAddable && figure.Unit.Dimension == UnitDimension.Money && IsSaved(figure)) Read(book, figure);
        }
    }

    // Asked of the whole clause: 约 at the end of 节约 is taken for a word that says nothing.
    private static bool IsSaved(ProseFigure figure) => Cues.Holds(figure.Lead, Cues.Saved);

    private static void Read(SumBook book, ProseFigure saved)
    {
        ProseFigure? spent = null, planned = null;
        for (int i = saved.Index - 1; i >= 0 && i >= saved.Index - Reach && book.Figures[i].Paragraph == saved.Paragraph; i--)
        {
            ProseFigure level = book.Figures[i];
            if (level.Sentence < saved.Sentence - 1 && spent is null) break;
            if (!level.IsAddable || level.Depth != saved.Depth || !level.Unit.IsComparableWith(saved.Unit)) continue;
            if (book.Wholes.ContainsKey(level) && !book.Wholes.ContainsKey(saved)) continue;
            // What belongs to the saving before is not looked into again.
            if (IsSaved(level)) break;
            bool carriedOut = Cues.Holds(level.Label, Cues.CarriedOut), plan = Cues.Holds(level.Label, Cues.Intended);
            if (spent is null && carriedOut) spent = level;
            else if (spent is not null && plan && !carriedOut) planned = level;
            else if (spent is null && plan) planned ??= level;
            if (spent is not null && planned is not null) break;
        }

        if (spent is null || planned is null) return;
        bool fits = SumFitting.Of(planned.Quantity, [spent.Quantity, saved.Quantity]) >= SumFit.Rounded;
        // Side by side in one sentence, in the order of the account, they can mean nothing else.
        bool sure = fits || (planned.Sentence == saved.Sentence && spent.Index == planned.Index + 1 && saved.Index == spent.Index + 1
            && Cues.Holds(spent.Label, Cues.Settled));
        book.State(planned, [spent, saved], ListExtent.Exhaustive, sure);
    }
}
