using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>读占比与完成率: which level is the part and which the whole.</summary>
internal static class RatioReader
{
    /// <summary>How many levels back a whole that is not named is looked for.</summary>
    private const int Reach = 12;

    /// <summary>A whole named by its words is held against a share only this many paragraphs away.</summary>
    private const int NearParagraphs = 2;

    /// <summary>A whole is looked for by its name among so many figures before its part.</summary>
    private const int FarthestName = 300;

    /// <summary>A name of so many characters is not used for two things in one report.</summary>
    private const int TellingName = 4;

    /// <summary>Parts of a whole that is not written.</summary>
    private const int MostParts = 40;

    /// <summary>Relations of shares and completion rates. <paramref name="wholes"/> gives the whole of the list that a part stands in.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes)
    {
        List<Share> shares = [];
        ShareWords.Inherit(figures, wholes);
        foreach (ProseFigure part in figures)
        {
            if (part is { Role: FigureRole.Share, Subject: ProseFigure subject } && subject.Share != part)
            {
                // "占…50亿元的68%，占…500亿元的6.8%": a second share of one level, its whole written with it or named.
                if (part.OfFigure is ProseFigure written) shares.Add(new Share(subject, part, written, true));
                else if (part.Of.Length >= TellingName && Named(figures, subject, part.Of).FirstOrDefault(level => RatioClaim.Fits(subject, level, part)) is ProseFigure named) shares.Add(new Share(subject, part, named, true));
            }

            if (part.Share is not ProseFigure share) continue;
            (ProseFigure? whole, bool firm) = WholeOf(figures, part, share, wholes);
            (ProseFigure meant, bool sure) = ShareWords.PartMeant(part, share, whole, wholes);
            shares.Add(new Share(meant, share, whole, firm && sure));
        }

        foreach (Share share in SharedWholes.Confirm(shares))
        {
            if (!(share.Whole is not null && RatioClaim.Fits(share.Part, share.Whole, share.Rate)) && BracketShares.WholeBehind(figures, share.Part, share.Rate) is ProseFigure behind)
            {
                yield return RatioClaim.Of(share.Part, [behind], share.Rate, !RatioClaim.Fits(share.Part, behind, share.Rate), "sentence/share");
                continue;
            }

            if (share.Whole is null && ByKind(figures, share) is Relation kinds) yield return kinds;
            // A far namesake that does not fit states nothing: the same words are used for other years and calibers.
            if (share.Whole is null || (!share.Firm && !RatioClaim.Fits(share.Part, share.Whole, share.Rate))) continue;
            yield return RatioClaim.Of(share.Part, [share.Whole], share.Rate, share.Firm, "sentence/share");
        }

        // "三公经费中，接待费占20%，车辆费占80%": the whole is not written, but its parts are all there.
        foreach (IGrouping<(int, int), Share> same in shares.Where(share => share.Whole is null && share.Rate.Of.Length == 0).GroupBy(share => (share.Part.Sentence, share.Part.Bracket)))
        {
            bool within = same.Any(share => share.Part.Cue == ListCue.Within);
            foreach (Relation relation in OfUnwrittenWhole([.. same.Select(share => share.Part)])) yield return within ? relation : relation with { Firmness = RelationFirmness.Tentative };
        }

        IEnumerable<Share> orphans = shares.Where(share => share.Whole is null && share.Rate.Of.Length > 0);
        foreach (IGrouping<string, Share> same in orphans.GroupBy(share => FigureLabel.Normalise(share.Rate.Of), StringComparer.Ordinal))
        {
            foreach (Relation relation in OfUnwrittenWhole([.. same.Select(share => share.Part)])) yield return relation;
        }

        foreach (Relation relation in BracketShares.Read(figures, wholes)) yield return relation;
        foreach (ProseFigure rate in figures)
        {
            foreach (Relation relation in RateReader.Read(figures, rate)) yield return relation;
            if (rate.Role != FigureRole.Completion) continue;
            foreach (Relation relation in CompletionReader.Read(figures, rate)) yield return relation;
        }
    }

    private static (ProseFigure? Whole, bool Firm) WholeOf(
        List<ProseFigure> figures, ProseFigure part, ProseFigure share, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes)
    {
        if (share.OfFigure is not null) return (share.OfFigure, true);
        wholes.TryGetValue(part, out ProseFigure? listed);
        if (share.Of.Length == 0)
        {
            ProseFigure? within = listed is null ? NamedBefore(figures, part) : OuterFitting(part, listed, share, wholes);
            if (within is not null) return (within, true);
            if (Fitting(figures, part, share) is ProseFigure fits) return (fits, false);
            return ShareWords.WholeOfParagraph(figures, part, share) is ProseFigure opening ? (opening, true) : (null, false);
        }

        // "支出500万元，其中人员300万元，占全部支出的60%": the whole of the list, named as such.
        if (listed is not null && IsAllOf(share.Of, listed)) return (Outermost(part, listed, share, wholes), true);
        List<ProseFigure> named = Named(figures, part, share.Of);
        if (named.Count > 0)
        {
            // One name may stand for several years and calibers: the figure that fits is taken; none fitting, only a near one is held to its word.
            ProseFigure nearest = named[0];
            ProseFigure? fitting = named.FirstOrDefault(level => RatioClaim.Fits(part, level, share));
            if (fitting is not null) return (fitting, true);
            if (IsWider(share.Of, nearest) || AreOfTwoYears(part, nearest)) return (nearest, false);
            int same = named.Count(level => FigureLabel.AreOne(FigureLabel.Stem(share.Of), level.Stem));
            bool near = part.Paragraph - nearest.Paragraph <= NearParagraphs && same is 1 or 2 && FigureLabel.AreOne(FigureLabel.Stem(share.Of), nearest.Stem);
            return (nearest, near || nearest == listed || IsOneFigure(named, share.Of) || ShareWords.IsPlainlyNamed(named, part, share));
        }

        // "净资产5.31万亿元，占全部国有净资产的35.14%": the same thing of a wider circle, whose figure is not here.
        if (FigureLabel.StemsName(FigureLabel.Stem(share.Of), part.Stem)) return (null, false);
        if (listed is not null && RatioClaim.Fits(part, listed, share)) return (listed, true);
        // "占全国规模的": not the words of any label; only a level that really fits is taken.
        return (Fitting(figures, part, share) ?? NamedAfter(figures, part, share), false);
    }

    // "三公经费支出决算中，出国费0万元；接待费6万元，占34%": the figure of that name and kind, wherever it stands before.
    private static ProseFigure? NamedBefore(List<ProseFigure> figures, ProseFigure part)
    {
        int i = part.Index;
        while (i >= 0 && i >= part.Index - ProseFigure.FarthestInSentence && figures[i].Sentence == part.Sentence && figures[i].Cue != ListCue.Within) i--;
        if (i < 0 || figures[i].Sentence != part.Sentence || figures[i].Cue != ListCue.Within || figures[i].CueSubject.Length < TellingName) return null;
        BudgetKind kind = FigureClassifier.KindOf(figures[i].CueSubject);
        string name = FigureLabel.WithoutFund(FigureLabel.Stem(figures[i].CueSubject));
        if (kind == BudgetKind.Unstated || name.Length < TellingName) return null;
        ProseFigure[] named = [.. Before(figures, figures[i]).Where(level => level.Role == FigureRole.Level && level.Kind == kind && level.Unit.IsComparableWith(part.Unit)
            && FigureLabel.WithoutFund(level.Stem) is string other && (other == name || other.EndsWith(name, StringComparison.Ordinal))).DistinctBy(level => level.Quantity.BaseValue)];
        return named.Length == 1 ? named[0] : null;
    }

    /// <summary>True where the words of a share name a level, 支出总预算 also 收支总预算.</summary>
    public static bool AreNamed(string of, ProseFigure level) =>
        FigureLabel.StemsName(FigureLabel.Stem(of), level.Stem) || FigureLabel.StemsName(FigureLabel.Stem(of), level.Stem.Replace("收支", "支出", StringComparison.Ordinal));

    // "A占基本支出预算的80%…" and only in a later chapter "基本支出预算100万元": the figure of that name that fits.
    private static ProseFigure? NamedAfter(List<ProseFigure> figures, ProseFigure part, ProseFigure share)
    {
        if (share.Of.Length < TellingName) return null;
        for (int i = part.Index + 1; i < figures.Count && i <= part.Index + FarthestName; i++)
        {
            ProseFigure level = figures[i];
            if (level.Role != FigureRole.Level || !level.Unit.IsComparableWith(part.Unit) || level.Quantity.BaseValue <= 0m || !RatioClaim.Fits(part, level, share)) continue;
            if (AreNamed(share.Of, level)) return level;
        }

        return null;
    }

    // 总支出, 全部支出, 支出总额 of a list whose whole is some 支出.
    private static bool IsAllOf(string name, ProseFigure whole)
    {
        string bare = FigureLabel.Bare(FigureLabel.Stem(name)), noun = bare.StartsWith('总') ? bare[1..] : bare.StartsWith("全部", StringComparison.Ordinal) ? bare[2..] : bare;
        return noun is "支出" or "收入" or "投资" or "资金" && (name.Contains('总') || name.Contains("全部", StringComparison.Ordinal)) && whole.Stem.EndsWith(noun, StringComparison.Ordinal);
    }

    // A list inside a list: all of it is what the outermost whole says, unless the share fits one before.
    private static ProseFigure Outermost(ProseFigure part, ProseFigure listed, ProseFigure share, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes)
    {
        ProseFigure whole = listed;
        for (int steps = 0; steps < 4 && !RatioClaim.Fits(part, whole, share) && wholes.TryGetValue(whole, out ProseFigure? outer) && outer.Unit.IsComparableWith(part.Unit); steps++) whole = outer;
        return whole;
    }

    // "A 6万元，占67%，其中：B 4万元，占44%": the share of an inner part may be of all.
    private static ProseFigure OuterFitting(ProseFigure part, ProseFigure listed, ProseFigure share, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes) =>
        Outermost(part, listed, share, wholes) is ProseFigure outer && RatioClaim.Fits(part, outer, share) ? outer : listed;

    // "占全市支出的2%" of a bureau's own 支出: a wider circle than the level's, unless its label names the circle too.
    private static bool IsWider(string name, ProseFigure level) =>
        FigureLabel.PlaceOf(name) is string place && !level.Label.Contains(place, StringComparison.Ordinal);

    private static bool AreOfTwoYears(ProseFigure part, ProseFigure whole) => part.Year is int a && whole.Year is int b && a != b;

    // A telling name that stands for one and the same figure wherever it is written.
    private static bool IsOneFigure(List<ProseFigure> named, string name)
    {
        string stem = FigureLabel.Stem(name);
        return stem.Length >= TellingName && named.All(level => level.Stem == stem && level.Quantity.BaseValue == named[0].Quantity.BaseValue);
    }

    // Levels of that name before the part, nearest first; equal names before those that only contain it.
    private static List<ProseFigure> Named(List<ProseFigure> figures, ProseFigure part, string name)
    {
        string stem = FigureLabel.Stem(name);
        IEnumerable<ProseFigure> levels = Before(figures, part)
            .Where(level => level.Role == FigureRole.Level && level.Unit.IsComparableWith(part.Unit) && level.Label.Length >= 2 && FigureLabel.StemsName(stem, level.Stem));
        return ShareWords.WithOutturns(figures, name, [.. levels.OrderBy(level => level.Stem == stem ? 0 : FigureLabel.AreOne(stem, level.Stem) ? 1 : 2)]);
    }

    private static ProseFigure? Fitting(List<ProseFigure> figures, ProseFigure part, ProseFigure share)
    {
        int seen = 0;
        for (int i = part.Index - 1; i >= 0 && seen < Reach; i--)
        {
            ProseFigure level = figures[i];
            if (level.Role != FigureRole.Level || !level.Unit.IsComparableWith(part.Unit)) continue;
            seen++;
            // What was spent is a share of what was spent, not of what was planned.
            if (part.Kind == BudgetKind.Actual && level.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget) continue;
            if (level.Quantity.BaseValue > 0 && RatioClaim.Fits(part, level, share)) return level;
        }

        return null;
    }

    // What stands before a figure, nearest first, as far as a name may reasonably reach.
    private static IEnumerable<ProseFigure> Before(List<ProseFigure> figures, ProseFigure from)
    {
        for (int i = from.Index - 1; i >= 0 && i >= from.Index - FarthestName; i--) yield return figures[i];
    }

    // "（一般性转移支付30亿元，占转移支付的82%；专项转移支付6.6亿元）": what is named is all that the list names so; told where it fits.
    private static Relation? ByKind(List<ProseFigure> figures, Share share)
    {
        string kind = FigureLabel.Stem(share.Rate.Of);
        if (kind.Length < TellingName || !share.Part.Stem.EndsWith(kind, StringComparison.Ordinal)) return null;
        ProseFigure[] all = [.. figures.Skip(share.Part.Index - Reach).Take(2 * Reach).Where(level => level.Role == FigureRole.Level && level.Sentence == share.Part.Sentence && level.Bracket == share.Part.Bracket
            && level.Unit.IsComparableWith(share.Part.Unit) && level.Stem.EndsWith(kind, StringComparison.Ordinal) && level.Stem != kind)];
        decimal sum = all.Sum(level => level.Quantity.BaseValue), rate = share.Rate.Quantity.BaseValue;
        // Where the others have such shares too, all of them are read together.
        bool fits = all.Length > 1 && sum > 0m && all.Count(level => level.Share?.Of == share.Rate.Of) == 1 && Math.Abs((share.Part.Quantity.BaseValue / sum) - rate) <= share.Rate.Quantity.LastDigit * share.Rate.Unit.Factor / 2m;
        return fits ? RatioClaim.Of(share.Part, all, share.Rate, false, "sentence/share") : null;
    }

    // 基本支出 and 项目支出 are all that a fund is spent on; one share that fits their sum shows that it is the whole that was meant.
    private static bool AreAllOfOneFund(List<ProseFigure> parts) =>
        parts.Count == 2 && parts.Any(part => part.Stem.EndsWith("基本支出", StringComparison.Ordinal)) && parts.Any(part => part.Stem.EndsWith("项目支出", StringComparison.Ordinal))
        && parts.All(part => Cues.Holds(part.Share!.Of, ["一般公共预算", "财政拨款"]) && part.Unit.IsComparableWith(parts[0].Unit))
        && parts.Sum(part => part.Quantity.BaseValue) is > 0m and decimal sum
        && parts.Any(part => part.Share!.Quantity.Decimals > 0 && Math.Abs((part.Quantity.BaseValue / sum) - part.Share.Quantity.BaseValue) <= part.Share.Quantity.LastDigit * part.Share.Unit.Factor / 2m);

    // "三公经费中，出国费占0%，车辆费占76.92%，接待费占23.08%": the names are those of all its parts, and one telling share fits their sum.
    private static bool AreAllByName(List<ProseFigure> parts) =>
        parts[0].Cue == ListCue.Within && ListExtents.IsPartition(parts) && parts.All(part => part.Unit.IsComparableWith(parts[0].Unit))
        && parts.Sum(part => part.Quantity.BaseValue) is > 0m and decimal sum
        && parts.Any(part => part.Share!.Quantity.Decimals > 1 && part.Quantity.BaseValue < sum && part.Quantity.BaseValue > 0m && Math.Abs((part.Quantity.BaseValue / sum) - part.Share.Quantity.BaseValue) <= part.Share.Quantity.LastDigit * part.Share.Unit.Factor / 2m);

    // "A占一般公共预算支出的96.74%…B占一般公共预算支出的3.26%": the whole stands nowhere, but its parts and shares are all there.
    private static IEnumerable<Relation> OfUnwrittenWhole(List<ProseFigure> parts)
    {
        if (parts.Count is < 2 or > MostParts) yield break;
        decimal shares = parts.Sum(part => part.Share!.Quantity.BaseValue);
        decimal slack = parts.Sum(part => part.Share!.Quantity.LastDigit * part.Share.Unit.Factor);
        if (Math.Abs(shares - 1m) > slack && !AreAllOfOneFund(parts) && !AreAllByName(parts)) yield break;
        foreach (ProseFigure part in parts) yield return RatioClaim.Of(part, parts, part.Share!, true, "sentence/share");
    }
}
