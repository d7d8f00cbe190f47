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

    /// <summary>Relations of shares and completion rates. <paramref name="wholes"/> gives the whole of the list that a part stands in.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes)
    {
        Dictionary<string, List<ProseFigure>> orphans = new(StringComparer.Ordinal);
        foreach (ProseFigure part in figures)
        {
            if (part is { Role: FigureRole.Share, OfFigure: ProseFigure written, Subject: ProseFigure subject } && subject.Share != part)
            {
                // "占…50亿元的68%，占…500亿元的6.8%": a second share of one level, its whole written with it.
                yield return RatioClaim.Of(subject, [written], part, true, "sentence/share");
            }

            if (part.Share is not ProseFigure share) continue;
            (ProseFigure? whole, bool firm) = WholeOf(figures, part, share, wholes);
            // A far namesake that does not fit states nothing: the same words are used for other years and calibers.
            if (whole is not null && !firm && !RatioClaim.Fits(part, whole, share)) continue;
            if (whole is not null)
            {
                yield return RatioClaim.Of(part, [whole], share, firm, "sentence/share");
            }
            else if (share.Of.Length > 0)
            {
                string key = FigureLabel.Normalise(share.Of);
                if (!orphans.TryGetValue(key, out List<ProseFigure>? same)) orphans[key] = same = [];
                same.Add(part);
            }
        }

        foreach (List<ProseFigure> parts in orphans.Values)
        {
            foreach (Relation relation in OfUnwrittenWhole(parts)) yield return relation;
        }

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
        if (share.Of.Length > 0)
        {
            List<ProseFigure> named = Named(figures, part, share.Of);
            if (named.Count > 0)
            {
                // One name may stand for several years and calibers: the figure that fits is taken; none fitting, only a near one is held to its word.
                ProseFigure nearest = named[0];
                ProseFigure? fitting = named.FirstOrDefault(level => RatioClaim.Fits(part, level, share));
                if (fitting is not null) return (fitting, true);
                bool near = part.Paragraph - nearest.Paragraph <= NearParagraphs && named.Count <= 2;
                return (nearest, near || IsOneFigure(named, share.Of));
            }

            // "净资产5.31万亿元，占全部国有净资产的35.14%": the same thing of a wider circle, whose figure is not here.
            if (FigureLabel.StemsName(FigureLabel.Stem(share.Of), part.Stem)) return (null, false);
            if (wholes.TryGetValue(part, out ProseFigure? listed) && RatioClaim.Fits(part, listed, share)) return (listed, true);
            // "占全国规模的": not the words of any label; only a level that really fits is taken.
            return (Fitting(figures, part, share), false);
        }

        if (wholes.TryGetValue(part, out ProseFigure? whole)) return (whole, true);
        return (Fitting(figures, part, share), false);
    }

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
        return [.. levels.OrderBy(level => level.Stem == stem ? 0 : 1)];
    }

    private static ProseFigure? Fitting(List<ProseFigure> figures, ProseFigure part, ProseFigure share)
    {
        int seen = 0;
        for (int i = part.Index - 1; i >= 0 && seen < Reach; i--)
        {
            ProseFigure level = figures[i];
            if (level.Role != FigureRole.Level || !level.Unit.IsComparableWith(part.Unit)) continue;
            seen++;
            if (level.Quantity.BaseValue > 0 && RatioClaim.Fits(part, level, share)) return level;
        }

        return null;
    }

    // What stands before a figure, nearest first, as far as a name may reasonably reach.
    private static IEnumerable<ProseFigure> Before(List<ProseFigure> figures, ProseFigure from)
    {
        for (int i = from.Index - 1; i >= 0 && i >= from.Index - FarthestName; i--) yield return figures[i];
    }

    // "A占一般公共预算支出的96.74%…B占一般公共预算支出的3.26%": the whole stands nowhere, but its parts and shares are all there.
    private static IEnumerable<Relation> OfUnwrittenWhole(List<ProseFigure> parts)
    {
        if (parts.Count < 2) yield break;
        decimal shares = parts.Sum(part => part.Share!.Quantity.BaseValue);
        decimal slack = parts.Sum(part => part.Share!.Quantity.LastDigit * part.Share.Unit.Factor);
        if (Math.Abs(shares - 1m) > slack) yield break;
        foreach (ProseFigure part in parts) yield return RatioClaim.Of(part, parts, part.Share!, true, "sentence/share");
    }
}
