using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 并列指标: "全市企业资产总额210亿元，负债总额135亿元。其中，市属企业资产80亿元、负债54亿元；县属企业资产130亿元、负债81亿元": every member of the
/// list repeats the same measures, and each measure adds up by itself.
/// </summary>
internal static class ParallelMeasures
{
    private const int MostMeasures = 8;
    private const int MostMembers = 16;
    private const int MostFigures = 80;

    /// <summary>Without a cue the measures may have been given for the whole some sentences before.</summary>
    private const int MostSentences = 4;

    /// <summary>Reads the list that begins with <paramref name="first"/>; false where its members do not repeat several measures.</summary>
    public static bool Read(SumBook book, ProseFigure first)
    {
        for (int tried = 0, last = first.Index - 1; tried < (first.Cue == ListCue.None ? MostSentences : 1) && last >= 0; tried++)
        {
            if (tried > 0 && first.Paragraph - book.Figures[last].Paragraph > 1) return false;
            if (Read(book, first, WholesOf(book.Figures, first, last))) return true;
            int sentence = book.Figures[last].Sentence, from = last;
            while (last >= 0 && book.Figures[last].Sentence == sentence && from - last <= MostFigures) last--;
        }

        return false;
    }

    private static bool Read(SumBook book, ProseFigure first, List<ProseFigure> wholes)
    {
        if (wholes.Count < 2) return false;
        List<ProseFigure?[]> all = MembersOf(book.Figures, first, wholes);
        // The list may go on into the next sentence or be over: the longest one by which most measures add up.
        (List<ProseFigure?[]> members, int[] measures, int fitting) = ([], [], 0);
        for (int length = all.Count; length >= 2; length--)
        {
            List<ProseFigure?[]> taken = all[..length];
            int[] repeated = [.. Enumerable.Range(0, wholes.Count).Where(measure => taken.All(member => member[measure] is not null))];
            int fits = repeated.Count(measure => wholes[measure].Quantity.Value != 0m && Adds(wholes[measure], taken, measure));
            bool inSentence = taken[^1].First(figure => figure is not null)!.Sentence == first.Sentence;
            if (repeated.Length >= 2 && (measures.Length == 0 || fits > fitting || (fits == 0 && fitting == 0 && inSentence && members[^1].First(figure => figure is not null)!.Sentence > first.Sentence)))
            {
                (members, measures, fitting) = (taken, repeated, fits);
            }
        }

        if (measures.Length < 2) return false;
        // One measure that adds up shows that the list is complete; then the others must as well.
        bool complete = fitting > 0;
        if (first.Cue == ListCue.None && fitting < 2) return false;
        foreach (int measure in measures)
        {
            ProseFigure[] parts = [.. members.Select(member => member[measure]!)];
            bool closed = (complete && !MayCountTwice(wholes[measure], parts)) || ListExtents.IsClosed(parts);
            book.State(wholes[measure], parts, closed ? ListExtent.Exhaustive : ListExtent.Unstated, closed);
            book.Relations.AddRange(PartSums.Of(wholes[measure], parts, FitOf(wholes[measure], members, measure)));
        }

        return true;
    }

    // An enterprise or a person may be served under two heads: 128家 are no fewer for it.
    private static bool MayCountTwice(ProseFigure whole, ProseFigure[] parts) =>
        whole.Unit.Symbol is "家" or "户" or "人" or "名" or "人次" && parts.Sum(part => part.Quantity.BaseValue) > whole.Quantity.BaseValue;

    // Cheaper than a fit: asked for every length of the list.
    private static bool Adds(ProseFigure whole, List<ProseFigure?[]> members, int measure)
    {
        decimal gap = whole.Quantity.BaseValue, slack = SumFitting.SlackOf(whole.Quantity);
        foreach (ProseFigure?[] member in members)
        {
            gap -= member[measure]!.Quantity.BaseValue;
            slack += SumFitting.SlackOf(member[measure]!.Quantity);
        }

        return Math.Abs(gap) <= slack;
    }

    private static SumFit FitOf(ProseFigure whole, List<ProseFigure?[]> members, int measure) =>
        SumFitting.Of(whole.Quantity, [.. members.Select(member => member[measure]!.Quantity)]);

    // The levels of the sentence before the list, from the one that its first member repeats.
    private static List<ProseFigure> WholesOf(List<ProseFigure> figures, ProseFigure first, int last)
    {
        List<ProseFigure> levels = [];
        int sentence = figures[last].Sentence;
        for (int i = last; i >= 0 && figures[i].Sentence == sentence && levels.Count < MostMeasures; i--)
        {
            if (figures[i].IsAddable && !figures[i].IsPlanOnly && figures[i].Depth == first.Depth) levels.Add(figures[i]);
        }

        levels.Reverse();
        int start = Best(levels, first);
        return start < 0 ? [] : levels[start..];
    }

    private static List<ProseFigure?[]> MembersOf(List<ProseFigure> figures, ProseFigure first, List<ProseFigure> wholes)
    {
        List<ProseFigure?[]> members = [];
        bool inside = false;
        for (int i = first.Index; i < figures.Count && i < first.Index + MostFigures && figures[i].Paragraph == first.Paragraph; i++)
        {
            ProseFigure figure = figures[i];
            if (i > first.Index && figure.Cue != ListCue.None) inside = true;
            if (!figure.IsAddable || figure.IsPlanOnly || figure.Depth != first.Depth) continue;
            int measure = Best(wholes, figure);
            // A sentence that begins with something else speaks of something else.
            if (measure != 0 && figure.Gap == 5) break;
            if (measure == 0)
            {
                if (members.Count == MostMembers) break;
                members.Add(new ProseFigure?[wholes.Count]);
                inside = false;
            }

            if (measure >= 0 && !inside) members[^1][measure] ??= figure;
        }

        return members;
    }

    // The whole whose measure a figure repeats: the same unit and the longest common end of their names.
    private static int Best(List<ProseFigure> wholes, ProseFigure figure)
    {
        int best = -1, longest = 1;
        for (int i = 0; i < wholes.Count; i++)
        {
            if (!wholes[i].Unit.IsComparableWith(figure.Unit)) continue;
            int shared = FigureLabel.SharedTail(wholes[i].Stem, figure.Stem);
            // 120件 and 50件: a unit that only one of them has names the measure.
            if (wholes.Count(whole => whole.Unit.IsComparableWith(figure.Unit)) == 1) shared = Math.Max(shared, 2);
            if (shared > longest) (best, longest) = (i, shared);
        }

        return best;
    }
}
