using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>分项之外: what the parts of a list gained and lost, their shares, their plans and their figures of the year before add up too.</summary>
internal static class PartSums
{
    /// <summary>A plan is written within so many figures after its level.</summary>
    private const int PlanReach = 4;

    /// <summary>What follows from a list that fits its whole so well.</summary>
    public static IEnumerable<Relation> Of(ProseFigure whole, IReadOnlyList<ProseFigure> parts, SumFit fit) =>
        [.. Shares(whole, parts, fit), .. Changes(whole, parts, fit)];

    /// <summary>占比之和: shares of a complete list add to 100%.</summary>
    public static Relation ShareSum(IReadOnlyList<ProseFigure> shares) =>
        new(RelationKind.Sum, RelationWitness.Sentence, "sentence/shares",
            [new Operand(OperandRole.Whole, new Quantity(100m, 0, Unit.Percent), null, "100%"), .. shares.Select(share => share.As(OperandRole.Part))])
        {
            Extent = ListExtent.Exhaustive,
            Text = RelationText.Of(shares),
            Location = RelationText.PlaceOf(shares),
        };

    /// <summary>增减之和: signed deltas of the parts make the delta of the whole.</summary>
    public static Relation SignedSum(ProseFigure total, IReadOnlyList<ProseFigure> deltas, bool firm) =>
        new(RelationKind.Sum, RelationWitness.Sentence, "sentence/delta-sum",
            [total.As(OperandRole.Whole, SignOf(total)), .. deltas.Select(delta => delta.As(OperandRole.Part, SignOf(delta)))])
        {
            Extent = ListExtent.Exhaustive,
            Firmness = firm ? RelationFirmness.Firm : RelationFirmness.Tentative,
            Text = RelationText.Of([total, .. deltas]),
        };

    /// <summary>正负 of a delta: −1 where it is written as a decrease.</summary>
    public static decimal SignOf(ProseFigure delta) => delta.Direction == ChangeDirection.Decrease && (delta.Quantity.Value > 0 || delta.IsTurned) ? -1m : 1m;

    /// <summary>What a delta adds, in base units.</summary>
    public static decimal Moved(ProseFigure delta) => SignOf(delta) * (delta.IsTurned ? -delta.Quantity.BaseValue : delta.Quantity.BaseValue);

    /// <summary>计划之和: where every part and the whole name their plan ("占年初预算100万元的43%"), the plans add up as well.</summary>
    public static Relation? Plans(List<ProseFigure> figures, ProseFigure whole, IReadOnlyList<ProseFigure> parts)
    {
        if (parts.Count < 2 || PlanOf(figures, whole) is not ProseFigure plan) return null;
        ProseFigure?[] plans = [.. parts.Select(part => PlanOf(figures, part))];
        return plans.All(one => one is not null) ? SumBook.Sum(plan, plans!, ListExtent.Exhaustive, false) : null;
    }

    private static IEnumerable<Relation> Shares(ProseFigure whole, IReadOnlyList<ProseFigure> parts, SumFit fit)
    {
        if (fit == SumFit.Apart || parts.Count(part => part.Share is not null) < 2 || parts.Any(part => part.Share is null && part.Quantity.Value != 0m)) yield break;
        ProseFigure[] shares = [.. parts.Select(part => part.Share).OfType<ProseFigure>()];
        // "税务部门占任务数的56.4%，财政部门占任务数的56.3%": each of its own plan, not of the whole, unless they make all of it.
        if (shares.Sum(share => share.Quantity.BaseValue) != 1m && shares.Any(share => Cues.Holds(share.Of, Cues.Plan) && !FigureLabel.StemsName(FigureLabel.Stem(share.Of), whole.Stem))) yield break;
        // "行政单位资产2134亿元，占53.8%，其中：城建部门395亿元，占10%，…": shares of something wider than the list.
        if (Math.Abs(shares.Sum(share => share.Quantity.BaseValue) - 1m) > shares.Sum(share => SumFitting.SlackOf(share.Quantity)) && !parts.Any(part => part.Share is not null && RatioClaim.FitsNearly(part, whole, part.Share))) yield break;
        yield return ShareSum(shares);
    }

    private static IEnumerable<Relation> Changes(ProseFigure whole, IReadOnlyList<ProseFigure> parts, SumFit fit)
    {
        foreach (ProseFigure total in whole.Changes.Select(change => change.Delta).OfType<ProseFigure>())
        {
            if (parts.Count < 2 || !parts.All(part => DeltaOf(part, total) is not null || part.Unchanged || part.Quantity.Value == 0m)) continue;
            ProseFigure[] deltas = [.. parts.Select(part => DeltaOf(part, total)).OfType<ProseFigure>()];
            bool all = parts.All(part => DeltaOf(part, total) is not null || part.Unchanged);
            if (deltas.Length < 2) continue;
            yield return SignedSum(total, deltas, all && fit == SumFit.Exact);
            break;
        }

        ProseFigure? before = BaseOf(whole);
        ProseFigure[] bases = [.. parts.Select(BaseOf).OfType<ProseFigure>()];
        bool rest = parts.All(part => BaseOf(part) is not null || part.Quantity.Value == 0m
            || part.Changes.Any(change => change.Delta is { Direction: ChangeDirection.Increase } delta && delta.Quantity.BaseValue == part.Quantity.BaseValue));
        if (before is not null && bases.Length >= 2 && rest) yield return SumBook.Sum(before, bases, ListExtent.Exhaustive, false);
    }

    private static ProseFigure? PlanOf(List<ProseFigure> figures, ProseFigure level)
    {
        for (int i = level.Index + 1; i < figures.Count && i <= level.Index + PlanReach && figures[i].Sentence == level.Sentence; i++)
        {
            // "支出100万元（其中收回存量资金5万元），为预算120万元的83%": what the bracket says is said of the level.
            if (figures[i].Depth > level.Depth) continue;
            if (figures[i].IsPlanOnly) return figures[i].Unit.IsComparableWith(level.Unit) ? figures[i] : null;
            if (figures[i].Role == FigureRole.Level) return null;
        }

        return null;
    }

    /// <summary>True where two changes may be told against one thing: what fell against the plan is no part of what fell against the year before.</summary>
    public static bool IsAgainstSame(ProseFigure a, ProseFigure b)
    {
        (string one, string other) = (AgainstOf(a), AgainstOf(b));
        if (one == other || Comparand.MayBeOne(one, other, a.Year ?? b.Year)) return true;
        // 较2022年决算 and 较上年: two words for the year before.
        return Comparand.IsPeriod(one) && Comparand.IsPeriod(other) && (Comparand.YearOf(one) is not int year || Comparand.YearOf(other) is not int otherYear || year == otherYear);
    }

    // "比年初预算的20万元减少7万元": the figure between them names what the delta is told against.
    private static string AgainstOf(ProseFigure delta) =>
        delta.Against.Length > 0 ? delta.Against : delta.Subject?.Changes.FirstOrDefault(change => change.Delta == delta)?.Against ?? "";

    private static ProseFigure? DeltaOf(ProseFigure level, ProseFigure total) =>
        level.Changes.Select(change => change.Delta).FirstOrDefault(delta => delta is not null && IsAgainstSame(total, delta));

    private static ProseFigure? BaseOf(ProseFigure level) => level.Changes.Select(change => change.Base).FirstOrDefault(figure => figure is not null);
}
