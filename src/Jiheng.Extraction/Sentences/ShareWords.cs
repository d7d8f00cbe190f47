using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>占比所指: what a share is of, and whose it is, where its own words leave it to the words around it.</summary>
internal static class ShareWords
{
    private const int TellingName = 6;

    /// <summary>承前: "A 2503万元，占项目支出的50.39%，B 858万元，占17.27%": of the same thing, unless B stands in a list of its own.</summary>
    public static void Inherit(List<ProseFigure> figures, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes)
    {
        ProseFigure? last = null;
        foreach (ProseFigure part in figures)
        {
            if (part.Share is not ProseFigure share) continue;
            if (share.Of.Length > 0 || share.OfFigure is not null)
            {
                last = share.OfFigure is null && !wholes.ContainsKey(part) ? part : null;
                continue;
            }

            bool goesOn = last is not null && last.Sentence == part.Sentence && last.Depth == part.Depth && part.Cue == ListCue.None && !wholes.ContainsKey(part)
                && part.Index == last.Share!.Index + 1 && last.Share.Index == last.Index + 1 && part.Unit.IsComparableWith(last.Unit) && Cues.EndOf(last.Share.Of, Cues.Plan) is null;
            last = goesOn ? part : null;
            if (goesOn) share.Of = figures[part.Index - 1].Of;
        }
    }

    /// <summary>
    /// 主语: "余额486亿元，其中一般172亿元、专项314亿元，占限额512亿元的94.9%": what stands behind a list is said of its last member or of the whole. The one that fits is
    /// meant; where neither does, nobody is accused, unless one slip tells which.
    /// </summary>
    public static (ProseFigure Part, bool Sure) PartMeant(ProseFigure part, ProseFigure share, ProseFigure? whole, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes)
    {
        if (whole is null || RatioClaim.Fits(part, whole, share) || !wholes.TryGetValue(part, out ProseFigure? listed) || listed == whole || wholes.GetValueOrDefault(listed) == whole) return (part, true);
        if (part.Cue != ListCue.None || listed.Sentence != part.Sentence || share.Sentence != part.Sentence || share.Bracket != listed.Bracket || !listed.Unit.IsComparableWith(whole.Unit) || listed.Share is not null) return (part, true);
        // Each member with a share of its own: the last one has its own as well.
        foreach ((ProseFigure other, ProseFigure its) in wholes)
        {
            if (its == listed && other != part && other.Share is not null) return (part, true);
        }

        if (RatioClaim.Fits(listed, whole, share)) return (listed, true);
        return RatioClaim.IsMistyped(listed, whole, share) && !RatioClaim.IsMistyped(part, whole, share) ? (listed, true) : (part, !RatioClaim.IsMistyped(listed, whole, share) && RatioClaim.IsMistyped(part, whole, share));
    }

    /// <summary>
    /// 名确: the words of a share are the tail of one figure's name and of no other's, and one slip in the share or in that figure is all that is wrong.
    /// </summary>
    public static bool IsPlainlyNamed(List<ProseFigure> named, ProseFigure part, ProseFigure share)
    {
        string stem = FigureLabel.Stem(share.Of);
        ProseFigure whole = named[0];
        return stem.Length >= TellingName && FigureLabel.PlaceOf(share.Of) is null && named.TrueForAll(level => level.Quantity.BaseValue == whole.Quantity.BaseValue) && whole.Stem.EndsWith(stem, StringComparison.Ordinal)
            && whole.Quantity.BaseValue > part.Quantity.BaseValue && (RatioClaim.IsMistyped(part, whole, share) || RatioClaim.IsWholeMistyped(part, whole, share));
    }

    /// <summary>
    /// 段首之数: "全区支出191亿元，同比多20亿元。民生148亿元，占77.2%": a share that names no whole is of the figure its paragraph opens with, where one slip is all that parts them.
    /// </summary>
    public static ProseFigure? WholeOfParagraph(List<ProseFigure> figures, ProseFigure part, ProseFigure share)
    {
        int i = part.Index;
        while (i > 0 && figures[i - 1].Paragraph == part.Paragraph && part.Index - i < ProseFigure.FarthestInSentence) i--;
        ProseFigure opening = figures[i];
        if (opening == part || !opening.IsAddable || opening.IsPlanOnly || opening.Gap != 6 || opening.Depth > 0 || part.Depth > 0 || opening.Sentence != part.Sentence - 1 || !opening.Unit.IsComparableWith(part.Unit)) return null;
        if (share.Index != part.Index + 1 && !figures.Skip(part.Index + 1).Take(share.Index - part.Index - 1).All(figure => figure.Role is FigureRole.Rate or FigureRole.Delta)) return null;
        // No other level between them could be meant.
        for (int k = i + 1; k < part.Index; k++)
        {
            if (figures[k].Role == FigureRole.Level && figures[k].Unit.IsComparableWith(part.Unit)) return null;
        }

        return RatioClaim.IsMistyped(part, opening, share) ? opening : null;
    }

    /// <summary>执行: "项目支出预算5240万元，执行4968万元": what was carried out bears the name as well, and 占项目支出 means it first.</summary>
    public static List<ProseFigure> WithOutturns(List<ProseFigure> figures, string name, List<ProseFigure> named)
    {
        if (FigureClassifier.KindOf(name) != BudgetKind.Unstated) return named;
        List<ProseFigure> outturns = [];
        foreach (ProseFigure plan in named)
        {
            if (plan.Kind is not (BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget) || plan.Index + 1 >= figures.Count) continue;
            ProseFigure next = figures[plan.Index + 1];
            if (next is { Role: FigureRole.Level, Kind: BudgetKind.Actual } && next.Sentence == plan.Sentence && next.Gap <= 2 && next.Unit.IsComparableWith(plan.Unit) && !named.Contains(next)) outturns.Add(next);
        }

        return outturns.Count == 0 ? named : [.. outturns, .. named];
    }
}
