using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 再分: "分部门看：…", "按级次分，…", "从收入结构看，…": a whole that was told apart once is told apart again. Nothing says that such a list is
/// complete ("从主要支出科目看" is not), so it is stated where it adds up, and doubted only where one mistyped digit keeps it from doing so.
/// </summary>
internal static class SplitLists
{
    /// <summary>The whole may stand so many figures before, and so many paragraphs.</summary>
    private const int Reach = 60, Paragraphs = 4;

    /// <summary>No more candidates are tried.</summary>
    private const int MostWholes = 12;

    /// <summary>Reads all second splits of a section.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure first in book.Figures)
        {
            if (!first.IsAddable || book.Wholes.ContainsKey(first)) continue;
            if (first.Cue == ListCue.Split) Read(book, first);
            else if (first.Gap == 4 && first.Index > 0) ReadSecondHalf(book, first);
        }
    }

    private static void Read(SumBook book, ProseFigure first)
    {
        (ProseFigure Whole, PartLists.Reading Reading)? slipped = null;
        foreach (ProseFigure whole in WholesOf(book, first))
        {
            foreach (PartLists.Reading reading in PartLists.Of(book, first, whole))
            {
                if (reading.Parts.Count < 2 || reading.Parts.Contains(whole)) continue;
                if (!book.MayTry()) return;
                SumFit fit = reading.FitTo(whole);
                if (fit == SumFit.Exact || (fit == SumFit.Rounded && reading.IsMain && reading.Parts.Count >= 3))
                {
                    book.Add(whole, reading.Parts, ListCue.Split, fit);
                    return;
                }

                if (fit == SumFit.OneSlip && reading.IsMain && SumFitting.IsTelling(whole.Quantity, reading.Parts)) slipped ??= (whole, reading);
            }
        }

        // "按功能分类：…" divides all of it; what "从…看" shows may be a choice.
        if (slipped is { } slip && (book.IsSplit(slip.Whole) || first.CueSubject.Length > 0 || (first.Between.Contains('按') && !SumFitting.IsRoundGap(slip.Whole.Quantity, slip.Reading.Parts)))) book.State(slip.Whole, slip.Reading.Parts, ListExtent.Exhaustive, false);
    }

    // "其中，一般债务14亿元，专项债务21亿元；政府债券34亿元，其他债务1亿元": the list before ； is complete, what follows is another.
    private static void ReadSecondHalf(SumBook book, ProseFigure first)
    {
        int before = first.Index - 1;
        while (before > 0 && before > first.Index - 6 && !book.Figures[before].IsAddable) before--;
        if (!book.Wholes.TryGetValue(book.Figures[before], out ProseFigure? whole) || book.Figures[before].Sentence != first.Sentence) return;
        List<ProseFigure> parts = [.. PartLists.From(book.Figures, first, whole).Take(MostWholes).TakeWhile(figure => figure.Sentence == first.Sentence)];
        if (parts.Count >= 2 && parts.Sum(part => part.Quantity.BaseValue) == whole.Quantity.BaseValue) book.Add(whole, parts, ListCue.Split, SumFit.Exact);
    }

    // A whole named before the splitting words ("地方收入按构成分"), then what was split before, then any level that is no part itself.
    private static List<ProseFigure> WholesOf(SumBook book, ProseFigure first)
    {
        List<ProseFigure> named = [], split = [], others = [];
        string stem = FigureLabel.Stem(first.CueSubject);
        for (int i = first.Index - 1; i >= 0 && i >= first.Index - Reach && first.Paragraph - book.Figures[i].Paragraph <= Paragraphs; i--)
        {
            ProseFigure level = book.Figures[i];
            if (!level.IsAddable || level.IsPlanOnly || !level.Unit.IsComparableWith(first.Unit)) continue;
            // "收入45亿元（捐赠资金31亿元，…）。捐赠资金按项目分类为：…": a named whole may stand in a bracket.
            if (stem.Length > 1 && FigureLabel.StemsName(level.Stem, stem)) named.Add(level);
            else if (level.Depth > first.Depth) continue;
            else if (book.IsSplit(level)) split.Add(level);
            else others.Add(level);
        }

        return [.. named.Concat(split).Concat(others).Take(MostWholes)];
    }
}
