using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 候选列举: the ways in which the parts of a list may be read, likeliest first. Punctuation in official prose is loose
/// ("A 60万元，其中a 40万元，b 20万元；B 40万元"), so the reading that adds up is preferred, and where none does the likeliest stands.
/// </summary>
internal static class PartLists
{
    /// <summary>No sentence lists more; a page that seems to was made to be slow.</summary>
    private const int MostParts = 120;

    /// <summary>Shorter readings are tried of lists up to this length only.</summary>
    private const int MostShortened = 40;

    /// <summary>One reading. A <paramref name="IsMain"/> reading may stand, and be found wanting, even where it does not add up.</summary>
    public sealed record Reading(IReadOnlyList<ProseFigure> Parts, bool IsMain)
    {
        /// <summary>须分毫不差: nothing but the sum itself speaks for the reading, so a near miss is none.</summary>
        public bool IsOnlyBySum { get; init; }

        /// <summary>How well the parts make the whole; one that counts the members of an inner list beside their head must make it to the digit.</summary>
        public SumFit FitTo(ProseFigure whole)
        {
            SumFit fit = SumFitting.Of(whole.Quantity, [.. Parts.Select(part => part.Quantity)]);
            return fit < SumFit.Exact && (IsOnlyBySum || Parts.Skip(1).Any(part => part.Cue != ListCue.None)) ? SumFit.Apart : fit;
        }
    }

    /// <summary>Readings of the list that begins with <paramref name="first"/>, whose whole is <paramref name="whole"/>.</summary>
    public static IEnumerable<Reading> Of(SumBook book, ProseFigure first, ProseFigure whole)
    {
        List<ProseFigure> figures = book.Figures;
        IReadOnlyList<ProseText> section = book.Section;
        List<ProseFigure> sentence = [.. From(figures, first, whole).TakeWhile(figure => figure.Sentence == first.Sentence).Where(figure => !book.IsInner(figure, first)).Take(MostParts)];
        if (ListItems.IsItem(first) || first.Paragraph != whole.Paragraph)
        {
            List<ProseFigure> items = ListItems.Of(figures, first, whole, section);
            if (items.Count > 1) yield return new Reading(items, true);
            // A list of items may be over before the last that is numbered or dashed like them.
            for (int length = Math.Min(items.Count, MostShortened) - 1; length >= 2; length--) yield return new Reading(items[..length], false);
            List<ProseFigure> every = ListItems.EveryLevel(book, first, whole);
            if (every.Count > items.Count && every.Count <= MostShortened) yield return new Reading(every, false);
        }

        List<ProseFigure> nested = WithoutNested(sentence);
        // "拨款收入80万元，包括甲收入80万元；其他收入7万元": the whole is itself one of a list, and ； goes on with that one.
        // Not where nothing stands before the word that lists it ("分险种如下：养老保险收入80万元，其中：…；…"): then it is the first of its sentence, no part.
        if (first.Cue != ListCue.None && whole.Cue != ListCue.None && ListWholes.Of(figures, whole).Any() && whole.Sentence == first.Sentence && whole.Depth == first.Depth) yield return new Reading([.. sentence.TakeWhile(figure => figure.Segment == first.Segment)], true);
        yield return new Reading(nested, true);
        foreach (List<ProseFigure> run in ListItems.OverParagraphs(book, first, whole, nested))
        {
            bool told = ListExtents.IsPartition(run) || ListExtents.ShareOneWhole(run);
            yield return new Reading(run, told) { IsOnlyBySum = !told };
        }


        yield return new Reading([.. sentence.TakeWhile(figure => figure.Segment == first.Segment)], true);
        yield return new Reading(FirstOf(sentence, figure => figure.Segment), true);
        yield return new Reading(sentence, false);
        List<ProseFigure> paragraph = [.. From(figures, first, whole).TakeWhile(figure => figure.Paragraph == first.Paragraph).Take(MostParts)];
        List<ProseFigure> sentences = FirstOf(paragraph, figure => figure.Sentence);
        yield return new Reading(sentences, false);
        // A list that closes itself with 其他 or 其余 has no shorter reading.
        if (ListExtents.EndsWithRest(nested) || sentence.Count > MostShortened) yield break;
        for (int length = sentence.Count - 1; length >= 2; length--) yield return new Reading(sentence[..length], false);
        for (int length = nested.Count - 1; length >= 2; length--) yield return new Reading(nested[..length], false);
        foreach (List<ProseFigure> longer in BeyondTheSentence(book, first, sentences, paragraph)) yield return new Reading(longer, false);
    }

    /// <summary>Levels from a figure on that could be parts of a whole: same sort of unit, same bracket, same kind of budget figure.</summary>
    public static IEnumerable<ProseFigure> From(List<ProseFigure> figures, ProseFigure first, ProseFigure whole)
    {
        bool inItem = !ListItems.IsItem(first), paired = IsBudget(whole.Kind) && IsPaired(figures, first, whole.Kind);
        for (int i = first.Index; i < figures.Count; i++)
        {
            ProseFigure figure = figures[i];
            // "二、购置及运行费15万元，其中运行费15万元，三、接待费20万元": the next item ends what the one before picked out.
            if (i > first.Index && inItem && figure.Paragraph == first.Paragraph && ListItems.IsItem(figure)) yield break;
            // "加上转移性收入38亿元，其中：…，收入合计43亿元": the total of the sentence is no part of what one of its members is made of.
            if (i > first.Index && figure.IsAddable && figure.Depth == first.Depth && Cues.EndOf(figure.Name, SideTotals) is not null && Cues.EndOf(whole.Name, SideTotals) is null) yield break;
            if (first.Depth > 0 && figure.Bracket != first.Bracket)
            {
                if (figure.Depth < first.Depth) yield break;
                continue;
            }

            // "占年初预算100万元的43%": the plan that a rate is measured against is no part.
            if (figure.IsPlanOnly && !first.IsPlanOnly) continue;
            if (figure.Depth > first.Depth || !figure.IsAddable || !figure.Unit.IsComparableWith(whole.Unit)) continue;
            if (IsOtherKind(figure.Kind, whole.Kind)) continue;
            // "运行费支出4万元，年初预算为5万元，接待费支出2万元，年初预算为3万元" is two lists: one of what was spent, one of what was planned.
            if (paired ? figure.Kind != whole.Kind : whole.Kind == BudgetKind.Unstated && IsBudget(figure.Kind) && IsSecondMeasure(figures, figure)) continue;
            yield return figure;
        }
    }

    private static readonly string[] SideTotals = ["收入合计", "收入总计", "收入总量", "支出合计", "支出总计", "支出总量"];

    private static bool IsBudget(BudgetKind kind) => kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget;

    private static bool IsPaired(List<ProseFigure> figures, ProseFigure first, BudgetKind kind)
    {
        for (int i = first.Index + 1; i < figures.Count && i < first.Index + MostParts && figures[i].Sentence == first.Sentence; i++)
        {
            if (figures[i].Kind == kind && figures[i].IsAddable && IsSecondMeasure(figures, figures[i])) return true;
        }

        return false;
    }

    // A figure called by its kind only is another figure of the item before it, not an item.
    private static bool IsSecondMeasure(List<ProseFigure> figures, ProseFigure figure) =>
        figure.Index > 0 && figures[figure.Index - 1] is { Role: FigureRole.Level or FigureRole.Delta or FigureRole.Rate } before && before.Sentence == figure.Sentence
        && figure.Gap <= 2 && before.Kind != figure.Kind && Cues.Generic.Contains(FigureLabel.Clean(figure.Lead));

    /// <summary>True where a budget figure would be added to an actual one or the other way round.</summary>
    public static bool IsOtherKind(BudgetKind part, BudgetKind whole) => (part, whole) switch
    {
        (BudgetKind.Actual, BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget) => true,
        (BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget, BudgetKind.Actual) => true,
        (BudgetKind.InitialBudget, BudgetKind.AdjustedBudget) or (BudgetKind.AdjustedBudget, BudgetKind.InitialBudget) => true,
        _ => false,
    };

    // "其中：A 5万元，增长2%。B 12万元，增长8%。C 13万元。…": the list goes on over 。, one level from each sentence or all that are not nested.
    private static IEnumerable<List<ProseFigure>> BeyondTheSentence(SumBook book, ProseFigure first, List<ProseFigure> sentences, List<ProseFigure> paragraph)
    {
        if (paragraph.Count > MostShortened) yield break;
        for (int length = sentences.Count - 1; length >= 2; length--) yield return sentences[..length];
        List<ProseFigure> all = [.. paragraph.Where(figure => !book.IsInner(figure, first))];
        int fewest = all.Count(figure => figure.Sentence == first.Sentence);
        for (int length = all.Count; length > fewest && length >= 2; length--) yield return all[..length];
    }

    // An inner list (主要包括…) runs to the next ；: its members are parts of the part before it.
    private static List<ProseFigure> WithoutNested(List<ProseFigure> sentence)
    {
        List<ProseFigure> parts = [];
        bool inside = false;
        foreach (ProseFigure figure in sentence)
        {
            if (parts.Count > 0 && figure.Gap >= 4) inside = false;
            if (parts.Count > 0 && figure.Cue != ListCue.None && !(ListDoubts.SaysUsedFor(figure) && ListDoubts.SaysUsedFor(parts[0]))) inside = true;
            if (!inside) parts.Add(figure);
        }

        return parts;
    }

    private static List<ProseFigure> FirstOf(List<ProseFigure> figures, Func<ProseFigure, int> group) =>
        [.. figures.GroupBy(group).Select(members => members.First())];
}
