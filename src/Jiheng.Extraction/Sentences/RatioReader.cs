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
                yield return Ratio(subject, [written], part, true, "sentence/share");
            }

            if (part.Share is not ProseFigure share) continue;
            (ProseFigure? whole, bool firm) = WholeOf(figures, part, share, wholes);
            // A far namesake that does not fit states nothing: the same words are used for other years and calibers.
            if (whole is not null && !firm && !Fits(part, whole, share)) continue;
            if (whole is not null)
            {
                yield return Ratio(part, [whole], share, firm, "sentence/share");
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
            if (NamedRate(figures, rate) is Relation named) yield return named;
            if (rate.Role != FigureRole.Completion) continue;
            foreach (Relation relation in Completion(figures, rate)) yield return relation;
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
                ProseFigure? fitting = named.FirstOrDefault(level => Fits(part, level, share));
                if (fitting is not null) return (fitting, true);
                bool near = part.Paragraph - nearest.Paragraph <= NearParagraphs && named.Count <= 2;
                return (nearest, near || IsOneFigure(named, share.Of));
            }

            // "净资产5.31万亿元，占全部国有净资产的35.14%": the same thing of a wider circle, whose figure is not here.
            if (FigureLabel.StemsName(FigureLabel.Stem(share.Of), part.Stem)) return (null, false);
            if (wholes.TryGetValue(part, out ProseFigure? listed) && Fits(part, listed, share)) return (listed, true);
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
            if (level.Quantity.BaseValue > 0 && Fits(part, level, share)) return level;
        }

        return null;
    }

    // "共反映1263个问题，已整改1153个，整改率91.29%": the rate's own verb names its part; what is counted before it is the whole.
    private static Relation? NamedRate(List<ProseFigure> figures, ProseFigure rate)
    {
        string name = rate.Name;
        if (rate.Role is not (FigureRole.Level or FigureRole.Completion) || rate.Unit.Dimension != UnitDimension.Ratio || name.Length < 3 || name[^1] != '率') return null;
        string verb = name[^3..^1];
        ProseFigure? part = Before(figures, rate, rate, figure => (figure.Label + figure.After).Contains(verb, StringComparison.Ordinal));
        ProseFigure? whole = part is null ? null : Before(figures, part, rate, figure => figure.Unit.IsComparableWith(part.Unit) && Fits(part, figure, rate));
        return whole is null ? null : Ratio(part!, [whole], rate, false, "sentence/rate");
    }

    // What stands before a figure, nearest first, as far as a name may reasonably reach.
    private static IEnumerable<ProseFigure> Before(List<ProseFigure> figures, ProseFigure from)
    {
        for (int i = from.Index - 1; i >= 0 && i >= from.Index - FarthestName; i--) yield return figures[i];
    }

    private static ProseFigure? Before(List<ProseFigure> figures, ProseFigure from, ProseFigure rate, Func<ProseFigure, bool> accept)
    {
        for (int i = from.Index - 1; i >= 0 && figures[i].Sentence == rate.Sentence && figures[i].Paragraph == rate.Paragraph; i--)
        {
            if (figures[i].IsAddable && accept(figures[i])) return figures[i];
        }

        return null;
    }

    // "A占一般公共预算支出的96.74%…B占一般公共预算支出的3.26%": the whole stands nowhere, but its parts and shares are all there.
    private static IEnumerable<Relation> OfUnwrittenWhole(List<ProseFigure> parts)
    {
        if (parts.Count < 2) yield break;
        decimal shares = parts.Sum(part => part.Share!.Quantity.BaseValue);
        decimal slack = parts.Sum(part => part.Share!.Quantity.LastDigit * part.Share.Unit.Factor);
        if (Math.Abs(shares - 1m) > slack) yield break;
        foreach (ProseFigure part in parts) yield return Ratio(part, parts, part.Share!, true, "sentence/share");
    }

    private static Relation Ratio(ProseFigure part, IReadOnlyList<ProseFigure> wholes, ProseFigure result, bool firm, string rule)
    {
        ProseFigure[] all = [part, .. wholes, result];
        return new Relation(RelationKind.Ratio, RelationWitness.Sentence, rule,
            [part.As(OperandRole.Part), .. wholes.Select(whole => whole.As(OperandRole.Whole)), result.As(OperandRole.Result)])
        {
            Firmness = firm ? RelationFirmness.Firm : RelationFirmness.Tentative,
            Text = RelationText.Of(wholes.Count == 1 && wholes[0].Sentence != part.Sentence ? [part, result] : all),
            Location = RelationText.PlaceOf(part, result),
        };
    }

    // "全年预算为321.02万元，支出决算为307.82万元，完成年初预算的95.89%"
    private static IEnumerable<Relation> Completion(List<ProseFigure> figures, ProseFigure rate)
    {
        if (rate.OfFigure is ProseFigure plan)
        {
            if (MeasuredBy(figures, rate, plan) is ProseFigure level) yield return Ratio(level, [plan], rate, true, "sentence/completion");
            yield break;
        }

        List<ProseFigure> before = [];
        for (int i = rate.Index - 1; i >= 0 && figures[i].Paragraph == rate.Paragraph && figures[i].Sentence >= rate.Sentence - 1; i--)
        {
            if (figures[i].Role == FigureRole.Level && figures[i].Mention.High is null) before.Add(figures[i]);
        }

        // What is left over or carried on is not what was carried out.
        List<ProseFigure> carriedOut = [.. before.Where(figure => figure.Kind is BudgetKind.Actual or BudgetKind.Unstated && figure.Sentence == rate.Sentence
            || figure.Kind == BudgetKind.Actual).Where(figure => !Cues.Holds(figure.Label, Cues.LeftOver))];
        ProseFigure? done = carriedOut.FirstOrDefault(figure => before.Any(plan => IsPlan(plan) && plan.Unit.IsComparableWith(figure.Unit) && Fits(figure, plan, rate)))
            ?? carriedOut.FirstOrDefault(figure => figure.Kind == BudgetKind.Actual);
        if (done is null) yield break;
        List<ProseFigure> plans = [.. before.Where(figure => IsPlan(figure) && figure.Unit.IsComparableWith(done.Unit) && figure != done && !AreOpposite(figure, done))];
        if (plans.Count == 0) yield break;
        ProseFigure named = plans.FirstOrDefault(figure => IsNamed(figure, rate.Of)) ?? plans[0];
        // "支出执行100万元，其中市级20万元，为年度预算的57%": said of the figure that stands nearest, whose plan is not here.
        bool nearer = carriedOut[0] != done && carriedOut[0].Kind == BudgetKind.Unstated && carriedOut[0].Unit.IsComparableWith(done.Unit);
        bool sure = (IsNamed(named, rate.Of) || plans.Count == 1) && !nearer;
        ProseFigure? other = plans.FirstOrDefault(figure => figure != named && Fits(done, figure, rate));
        if (!Fits(done, named, rate) && other is not null)
        {
            // The rate was taken of the other budget: said so, and shown that it fits there.
            yield return Ratio(done, [other], rate, false, "sentence/completion");
        }

        yield return Ratio(done, [named], rate, sure, "sentence/completion");
    }

    // The level that a written plan measures: the nearest of its sentence that is no plan itself. "收入34亿元，其中税收20亿元，完成预算37亿元的91%" may be
    // said of either: the one that fits is taken, and where none fits the nearest stands, since the rate is wrong of both.
    private static ProseFigure? MeasuredBy(List<ProseFigure> figures, ProseFigure rate, ProseFigure plan)
    {
        List<ProseFigure> levels = [];
        for (int i = plan.Index - 1; i >= 0 && figures[i].Paragraph == rate.Paragraph && figures[i].Sentence == rate.Sentence; i--)
        {
            if (figures[i].Role == FigureRole.Level && !figures[i].IsPlanOnly && figures[i].Unit.IsComparableWith(plan.Unit)) levels.Add(figures[i]);
        }

        return levels.FirstOrDefault(level => Fits(level, plan, rate)) ?? levels.FirstOrDefault();
    }

    private static bool IsPlan(ProseFigure figure) => figure.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget;

    // What was spent is not measured against what should come in.
    private static bool AreOpposite(ProseFigure plan, ProseFigure done) =>
        (plan.Stem.EndsWith("收入", StringComparison.Ordinal) && done.Stem.EndsWith("支出", StringComparison.Ordinal))
        || (plan.Stem.EndsWith("支出", StringComparison.Ordinal) && done.Stem.EndsWith("收入", StringComparison.Ordinal));

    private static bool IsNamed(ProseFigure plan, string name) => plan.Kind switch
    {
        BudgetKind.InitialBudget => name.Contains("年初", StringComparison.Ordinal),
        BudgetKind.AdjustedBudget => name.Contains("全年", StringComparison.Ordinal) || name.Contains("调整", StringComparison.Ordinal),
        _ => !name.Contains("年初", StringComparison.Ordinal) && !name.Contains("全年", StringComparison.Ordinal) && !name.Contains("调整", StringComparison.Ordinal),
    };

    private static bool Fits(ProseFigure part, ProseFigure whole, ProseFigure rate) =>
        SumFitting.IntervalOf(part.Quantity).TryDivideBy(SumFitting.IntervalOf(whole.Quantity), out DecimalInterval ratio) && ratio.Intersects(rate.Quantity.BaseInterval);
}
