using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>读合计: "X，其中：A、B、C", "X：1.…2.…", "A、B、C，合计X", and what follows from it for shares and changes of the parts.</summary>
internal static class SumReader
{
    /// <summary>No total stands behind a longer list in its own sentence.</summary>
    private const int MostBeforeTotal = 60;

    /// <summary>A longer paragraph is no heading.</summary>
    private const int LongestHeading = 30;

    /// <summary>Relations of all lists. <paramref name="wholes"/> is filled with the whole of every part found.</summary>
    public static List<Relation> Read(List<ProseFigure> figures, IReadOnlyList<ProseText> section, Dictionary<ProseFigure, ProseFigure> wholes)
    {
        SumBook book = new(figures, section, wholes);
        // Inner lists first: what is a member of 主要为… is no part of the 其中 before it.
        List<List<Relation>> found = [];
        for (int i = figures.Count - 1; i >= 0; i--)
        {
            ProseFigure first = figures[i];
            if (!first.IsAddable) continue;
            if (ListDoubts.GoesOnWithUse(figures, first) || SignedChains.IsNetFlow(figures, first)) continue;
            if (first.Cue != ListCue.None || IsFirstItem(first, section) || IsFirstInBracket(figures, first) || IsBelowFirstHeading(figures, first, section)) ReadCued(book, first);
            else if (first.Gap >= 4) ParallelMeasures.Read(book, first);
            if (LabelEndsWithTotal(first)) ReadTotalLast(book, first);
            if (book.Relations.Count > 0) found.Add(book.TakeRelations());
        }

        // Told in the order of the text.
        for (int i = found.Count - 1; i >= 0; i--) book.Relations.AddRange(found[i]);
        SharedOut.Read(book);
        SplitLists.Read(book);
        TotalsAcross.Read(book);
        AdditionReader.Read(book);
        SignedAccounts.Read(book);
        BalanceReader.Read(book);
        FlowReader.Read(book);
        Remainders.Read(book);
        UnannouncedLists.Read(book);
        ColonLists.Read(book);
        NamedPartitions.Read(book);
        CountedTotals.Read(book);
        TerseBalances.Read(book);
        SignedChains.Read(book);
        DeltaLists.Read(book);
        ItemDeltas.Read(book);
        DeltasBelow.Read(book);
        ShareRuns.Read(book);
        SharedOut.ReadBare(book);
        ScoreSums.Read(book);
        return book.Relations;
    }

    // "（1）公务用车购置" and below it "…保有量79辆，支出14万元": the item's name is a heading of its own, and its level the first of its sort below it.
    private static bool IsBelowFirstHeading(List<ProseFigure> figures, ProseFigure first, IReadOnlyList<ProseText> section)
    {
        if (first.Paragraph == 0 || first.Unit.Dimension != UnitDimension.Money || !ListWholes.IsFirstOfItsSort(figures, first)) return false;
        ReadOnlySpan<char> heading = section[first.Paragraph - 1].Text.AsSpan();
        return FigureLabel.NumberRank(heading) >= 3 && ListItems.IsFirstNumber(heading) && heading.Length <= LongestHeading && !heading.ContainsAny('，', '。', '：');
    }

    // "1.…" or "——…" directly below a paragraph with figures, though no word announces a list; or "（1）…" within the paragraph.
    private static bool IsFirstItem(ProseFigure first, IReadOnlyList<ProseText> section)
    {
        if (first.Gap != 6) return first.Gap >= 3 && ListItems.IsItem(first) && ListItems.IsFirstNumber(ListItems.NumberOf(first));
        ReadOnlySpan<char> text = section[first.Paragraph].Text.AsSpan();
        if (text.TrimStart().StartsWith("——", StringComparison.Ordinal)) return first.Paragraph > 0 && !section[first.Paragraph - 1].Text.AsSpan().TrimStart().StartsWith("——", StringComparison.Ordinal);
        return FigureLabel.NumberRank(text) >= 3 && ListItems.IsFirstNumber(text);
    }

    // "净资产3.7万亿元（行政单位0.8万亿元，事业单位3.9万亿元）": the bracket tells apart what stands before it.
    private static bool IsFirstInBracket(List<ProseFigure> figures, ProseFigure first) =>
        first.Depth > 0 && first.Index > 0 && figures[first.Index - 1].Depth < first.Depth && first.Index + 1 < figures.Count && figures[first.Index + 1].Bracket == first.Bracket;

    // "用于甲2.27亿元（其中市会1.72亿元，区会5510万元），用于乙1.95亿元（其中市会…，区会…）": each bracket makes the figure before it, though brackets alike
    // follow each other.
    private static bool TellsApartItsWhole(List<ProseFigure> figures, ProseFigure first)
    {
        if (first.Depth == 0 || first.Index == 0 || figures[first.Index - 1] is not { IsAddable: true } whole || whole.Depth >= first.Depth || !whole.Unit.IsComparableWith(first.Unit)) return false;
        List<Quantity> parts = [];
        for (int i = first.Index; i < figures.Count && figures[i].Bracket == first.Bracket; i++)
        {
            if (!figures[i].IsAddable || !figures[i].Unit.IsComparableWith(whole.Unit)) return false;
            parts.Add(figures[i].Quantity);
        }

        return parts.Count > 1 && SumFitting.Of(whole.Quantity, parts) >= SumFit.Rounded;
    }

    private static void ReadCued(SumBook book, ProseFigure first)
    {
        List<ProseFigure> figures = book.Figures;
        // "收入、支出分别…" in a bracket or after 某某中 has its whole named already.
        if (first.Cue != ListCue.Within && !TellsApartItsWhole(figures, first) && ParallelMeasures.Read(book, first)) return;
        ListCue cue = ListDoubts.IsInPart(first) ? ListCue.Mainly : first.Cue;
        bool sure = cue is not (ListCue.None or ListCue.Split);
        HashSet<BudgetKind> done = [];
        (ProseFigure Whole, PartLists.Reading Reading)? slipped = null, standing = null;
        ProseFigure? nearest = null;
        foreach (ProseFigure whole in ListWholes.Of(figures, first))
        {
            nearest ??= whole;
            if (whole.Kind == BudgetKind.Unstated && done.Count > 0) continue;
            PartLists.Reading? best = null;
            SumFit fit = SumFit.Apart;
            bool doubtful = ListDoubts.Any(figures, first, whole);
            foreach (PartLists.Reading reading in PartLists.Of(book, first, whole))
            {
                if (reading.Parts.Count == 0 || reading.Parts.Contains(whole)) continue;
                // "…，公务用车费0万元。具体情况如下：": nothing is no whole of something, and the last member of a list no whole of the next.
                if (whole.Quantity.Value == 0m && (reading.Parts.Count == 1 || reading.Parts.Any(part => part.Quantity.Value != 0m))) continue;
                if (!doubtful) standing ??= (whole, reading);
                // One member in the paragraph of its whole and the others below it: their names say that they belong together.
                if (standing is { Reading.Parts.Count: 1 } && whole == standing.Value.Whole && reading.IsMain && reading.Parts.Count >= 2 && ListExtents.IsPartition(reading.Parts)) standing = (whole, reading);
                // "其中福彩17亿元，上年25亿元；体彩30亿元": of the readings of one list the one whose names divide the whole.
                if (standing is { } other && whole == other.Whole && reading.IsMain && ListExtents.IsBarePartition(reading.Parts) && !ListExtents.IsBarePartition(other.Reading.Parts)) standing = (whole, reading);
                if (reading.Parts.Count < 2) continue;
                // "…，用车费14万元，接待费4万元。1.出国费0万元。2.用车费14万元。3.接待费4万元": one figure and nothing make that figure again, by no list of it.
                if (!reading.IsMain && reading.Parts.Count(part => part.Quantity.Value != 0m) < 2) continue;
                if (!book.MayTry()) return;
                SumFit own = reading.FitTo(whole);
                // Far-fetched readings must fit to the digit: with small figures, "within rounding" fits by chance.
                bool farFetched = !reading.IsMain || doubtful || (whole.Paragraph != first.Paragraph && whole != nearest);
                if (farFetched && (own == SumFit.Rounded || (own == SumFit.OneSlip && (doubtful || !SumFitting.IsTelling(whole.Quantity, reading.Parts))))) continue;
                if (own > fit) (best, fit) = (reading, own);
                if (fit == SumFit.Exact) break;
            }

            if (best is null) continue;
            // The nearest whole is one digit off: it is the mistyped one, though another whole before it fits.
            if (fit == SumFit.OneSlip && whole == nearest && sure)
            {
                book.Add(whole, best.Parts, cue, fit);
                return;
            }

            if (fit >= SumFit.Rounded && done.Add(whole.Kind)) book.Add(whole, best.Parts, cue, fit);
            else if (fit == SumFit.OneSlip) slipped ??= (whole, best);
        }

        if (done.Count > 0) return;
        if (sure && slipped is { } slip) book.Add(slip.Whole, slip.Reading.Parts, cue, SumFit.OneSlip);
        else if (standing is { } over && HeldRun(over.Whole, over.Reading) is { } run) book.Add(over.Whole, run, cue, SumFit.Exact);
        else if (standing is { } named && ListExtents.AreNamedByWhole(named.Whole, named.Reading.Parts)) book.State(named.Whole, named.Reading.Parts, ListExtent.Exhaustive, true);
        else if (standing is { } stand && (sure || IsTold(figures, stand.Whole, stand.Reading, first))) book.Add(stand.Whole, stand.Reading.Parts, cue, SumFit.Apart);
        else if (!sure && slipped is { } doubt && IsLaidOut(figures, doubt.Whole, doubt.Reading, first)) book.State(doubt.Whole, doubt.Reading.Parts, ListExtent.Exhaustive, false);
    }

    // "…1549万元，其中小微企业310万元；货物94万元；服务1455万元": two ways of dividing one whole in one breath; together they exceed it, and those behind the first make it.
    private static List<ProseFigure>? HeldRun(ProseFigure whole, PartLists.Reading reading)
    {
        if (reading.Parts.Sum(part => part.Quantity.BaseValue) <= whole.Quantity.BaseValue) return null;
        for (int start = 1; start + 2 <= reading.Parts.Count; start++)
        {
            decimal sum = 0m;
            for (int end = start; end < reading.Parts.Count && sum < whole.Quantity.BaseValue; end++)
            {
                sum += reading.Parts[end].Quantity.BaseValue;
                if (end > start && sum == whole.Quantity.BaseValue) return [.. reading.Parts.Skip(start).Take(end - start + 1)];
            }
        }

        return null;
    }

    // Numbered items right below their whole, or a bracket right behind it: where they are all but equal, one slip is asked about.
    private static bool IsLaidOut(List<ProseFigure> figures, ProseFigure whole, PartLists.Reading reading, ProseFigure first)
    {
        if (first.Cue != ListCue.None || !reading.IsMain || !SumFitting.IsTelling(whole.Quantity, reading.Parts) || SumFitting.IsRoundGap(whole.Quantity, reading.Parts)) return false;
        if (first.Index == 0 || reading.Parts.Any(part => Cues.Holds(part.Label, Cues.NeverAdded) || Cues.Holds(part.Label, Cues.LeftOver))) return false;
        return first.Depth > 0 ? figures[first.Index - 1] == whole : reading.Parts.Count >= 3 && first.Paragraph == whole.Paragraph + 1 && reading.Parts.All(part => part.Gap == 6);
    }

    // A bracket right behind a figure whose names divide it ("运行费和购置费", "省级资金和县级资金") tells it apart as surely as 其中 does.
    private static bool IsTold(List<ProseFigure> figures, ProseFigure whole, PartLists.Reading reading, ProseFigure first) =>
        first.Depth > 0 && first.Index > 0 && figures[first.Index - 1] == whole && reading.Parts.Count >= 2 && !Cues.Holds(first.Between, Cues.LeftOut)
        && !reading.Parts.Any(part => Cues.Holds(part.Label, Cues.NeverAdded) || part.Kind != BudgetKind.Unstated)
        && (ListExtents.IsClosed(reading.Parts) || (ListExtents.AreNamedAlike(reading.Parts) && ListExtents.SharedTail(reading.Parts).Length >= 2));

    private static bool LabelEndsWithTotal(ProseFigure figure) =>
        figure.Cue == ListCue.None && (Cues.EndOf(figure.Name, Cues.Total) is not null || IsBareTotal(figure) || IsDoneInTotal(figure.Lead));

    // "…，共计支出14.4万元", "…，总共安排24.3万元": the word stands before what was done with the money.
    private static bool IsDoneInTotal(ReadOnlySpan<char> lead)
    {
        lead = lead.Trim();
        if (Cues.StartOf(lead, Cues.TotalBefore) is not string total) return false;
        ReadOnlySpan<char> done = lead[total.Length..].TrimEnd("为了到是：: ");
        return Cues.EndOf(done, Cues.DoneWith) is string word && done.Length <= word.Length + 2;
    }

    // "…，共计925万元": the word is all that is said of the figure.
    private static bool IsBareTotal(ProseFigure figure) => Cues.Total.Contains(figure.Lead.AsSpan().Trim().TrimEnd("为是：:").ToString());

    // "A 315.6亿元，B 113.4亿元，…，收入总计599.2亿元"
    private static void ReadTotalLast(SumBook book, ProseFigure total)
    {
        List<ProseFigure> run = [];
        for (int i = total.Index - 1; i >= 0 && book.Figures[i].Sentence == total.Sentence && run.Count < MostBeforeTotal; i--)
        {
            ProseFigure figure = book.Figures[i];
            if (figure.IsAddable && figure.Depth == total.Depth && figure.Unit.IsComparableWith(total.Unit)) run.Add(figure);
        }

        run.Reverse();
        // 累计 may count what earlier months had: only a sum to the digit shows that it does not.
        bool exact = total.Lead.AsSpan().Trim() is ['累', '计', ..] or ['共', not '计', ..];
        // Amounts are added from the total backwards, so each shorter list costs one addition.
        decimal sum = run.Sum(figure => figure.Quantity.BaseValue), slack = run.Sum(figure => SumFitting.SlackOf(figure.Quantity)) + SumFitting.SlackOf(total.Quantity);
        for (int length = run.Count; length >= 2; length--)
        {
            bool fits = Math.Abs(sum - total.Quantity.BaseValue) <= (exact ? 0m : slack);
            bool slipped = !fits && !exact && length == run.Count && length >= (IsBareTotal(total) ? 2 : 3) && SumFitting.Of(total.Quantity, [.. run.Select(part => part.Quantity)]) == SumFit.OneSlip;
            if (fits || slipped)
            {
                book.State(total, run[^length..], ListExtent.Exhaustive, true);
                return;
            }

            sum -= run[^length].Quantity.BaseValue;
            slack -= SumFitting.SlackOf(run[^length].Quantity);
        }
    }
}
