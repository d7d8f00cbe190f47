using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>读合计: "X，其中：A、B、C", "X：1.…2.…", "A、B、C，合计X", and what follows from it for shares and changes of the parts.</summary>
internal static class SumReader
{
    /// <summary>How many levels before a list may be its whole.</summary>
    private const int Reach = 8;

    /// <summary>A whole is looked for by its name among so many figures before its list.</summary>
    private const int FarthestName = 300;

    /// <summary>Relations of all lists. <paramref name="wholes"/> is filled with the whole of every part found.</summary>
    public static List<Relation> Read(List<ProseFigure> figures, IReadOnlyList<ProseText> section, Dictionary<ProseFigure, ProseFigure> wholes)
    {
        List<Relation> relations = [];
        foreach (ProseFigure first in figures)
        {
            if (!first.IsAddable) continue;
            if (first.Cue != ListCue.None) ReadCued(figures, first, section, wholes, relations);
            else if (IsFirstItem(first, section) || IsFirstInBracket(figures, first)) ReadCued(figures, first, section, wholes, relations);
            if (LabelEndsWithTotal(first)) ReadTotalLast(figures, first, wholes, relations);
        }

        ReadSharedOut(figures, wholes, relations);
        ReadBareShares(figures, relations);
        return relations;
    }

    // "1.…" directly below a paragraph with figures, though no word announces a list.
    private static bool IsFirstItem(ProseFigure first, IReadOnlyList<ProseText> section)
    {
        ReadOnlySpan<char> text = section[first.Paragraph].Text.AsSpan().TrimStart();
        return first.Gap == 6 && FigureLabel.NumberRank(text) >= 3 && text.TrimStart("（(").StartsWith("1", StringComparison.Ordinal);
    }

    // "净资产3.7万亿元（行政单位0.8万亿元，事业单位3.9万亿元）": the bracket tells apart what stands before it.
    private static bool IsFirstInBracket(List<ProseFigure> figures, ProseFigure first) =>
        first.Depth > 0 && first.Index > 0 && figures[first.Index - 1].Depth < first.Depth && first.Index + 1 < figures.Count && figures[first.Index + 1].Bracket == first.Bracket;

    private static void ReadCued(
        List<ProseFigure> figures, ProseFigure first, IReadOnlyList<ProseText> section, Dictionary<ProseFigure, ProseFigure> wholes, List<Relation> relations)
    {
        bool sure = first.Cue != ListCue.None;
        HashSet<BudgetKind> done = [];
        (ProseFigure Whole, PartLists.Reading Reading)? slipped = null, standing = null;
        ProseFigure? nearest = null;
        foreach (ProseFigure whole in WholesOf(figures, first))
        {
            nearest ??= whole;
            if (whole.Kind == BudgetKind.Unstated && done.Count > 0) continue;
            PartLists.Reading? best = null;
            SumFit fit = SumFit.Apart;
            foreach (PartLists.Reading reading in PartLists.Of(figures, first, whole, section))
            {
                if (reading.Parts.Count == 0 || reading.Parts.Contains(whole)) continue;
                standing ??= (whole, reading);
                if (reading.Parts.Count < 2) continue;
                SumFit own = SumFitting.Of(whole.Quantity, [.. reading.Parts.Select(part => part.Quantity)]);
                // Far-fetched readings must fit to the digit: with small figures, "within rounding" fits by chance.
                bool farFetched = !reading.IsMain || (whole.Paragraph != first.Paragraph && whole != nearest);
                if (farFetched && (own == SumFit.Rounded || (own == SumFit.OneSlip && !SumFitting.IsTelling(whole.Quantity, reading.Parts)))) continue;
                if (own > fit) (best, fit) = (reading, own);
            }

            if (best is null) continue;
            // The nearest whole is one digit off: it is the mistyped one, though another whole before it fits.
            if (fit == SumFit.OneSlip && whole == nearest && sure)
            {
                Add(figures, whole, best.Parts, first, fit, wholes, relations);
                return;
            }

            if (fit >= SumFit.Rounded && done.Add(whole.Kind)) Add(figures, whole, best.Parts, first, fit, wholes, relations);
            else if (fit == SumFit.OneSlip) slipped ??= (whole, best);
        }

        if (done.Count > 0 || !sure) return;
        if (slipped is { } slip) Add(figures, slip.Whole, slip.Reading.Parts, first, SumFit.OneSlip, wholes, relations);
        else if (standing is { } stand) Add(figures, stand.Whole, stand.Reading.Parts, first, SumFit.Apart, wholes, relations);
    }

    // The level before the list; where its sentence gives several (预算, 决算) each may be the whole. A named whole ("经营性资产中") is looked up.
    private static IEnumerable<ProseFigure> WholesOf(List<ProseFigure> figures, ProseFigure first)
    {
        if (first.Cue == ListCue.Within)
        {
            string subject = FigureLabel.Stem(first.CueSubject);
            IEnumerable<ProseFigure> named = figures.Take(first.Index).TakeLast(FarthestName).Reverse().Where(figure => figure.IsAddable && figure.Unit.IsComparableWith(first.Unit)
                && figure.Label.Length > 1 && FigureLabel.StemsName(figure.Stem, subject));
            foreach (ProseFigure whole in named.Take(Reach)) yield return whole;
            yield break;
        }

        int seen = 0;
        bool far = first.Paragraph > 0 && first.Gap == 6;
        for (int i = first.Index - 1; i >= 0 && seen < Reach; i--)
        {
            ProseFigure level = figures[i];
            if (!level.IsAddable || !level.Unit.IsComparableWith(first.Unit) || level.Depth > first.Depth) continue;
            if (seen > 0 && !far && level.Sentence != figures[i + 1].Sentence && level.Sentence != first.Sentence - 1) yield break;
            if (!far && level.Paragraph != first.Paragraph) yield break;
            if (far && first.Paragraph - level.Paragraph > 6) yield break;
            seen++;
            yield return level;
        }
    }

    private static void Add(
        List<ProseFigure> figures, ProseFigure whole, IReadOnlyList<ProseFigure> parts, ProseFigure first, SumFit fit,
        Dictionary<ProseFigure, ProseFigure> wholes, List<Relation> relations)
    {
        ListExtent extent = ListExtents.Of(first.Cue, parts, fit);
        bool firm = fit != SumFit.Apart || (IsClean(whole, parts) && !MayOverlap(whole, parts, extent));
        // A doubtful reading that does not even fit states nothing.
        if (!firm && (extent != ListExtent.Open || parts.Sum(part => part.Quantity.BaseValue) > whole.Quantity.BaseValue)) return;
        if (firm || parts.Count == 1)
        {
            foreach (ProseFigure part in parts) wholes.TryAdd(part, whole);
        }

        relations.Add(Sum(whole, parts, extent, firm));
        if (fit == SumFit.Apart && extent == ListExtent.Exhaustive && SameElsewhere(figures, whole, parts) is ProseFigure other)
        {
            relations.Add(new Relation(RelationKind.Agree, RelationWitness.Sentence, "sentence/agree", [other.As(OperandRole.Mention), whole.As(OperandRole.Mention)])
            {
                Text = RelationText.Of(other, whole),
            });
        }

        AddShares(parts, fit, relations);
        AddChanges(whole, parts, fit, relations);
    }

    // A list that is plainly laid out: nothing nested, every part named, near its whole.
    private static bool IsClean(ProseFigure whole, IReadOnlyList<ProseFigure> parts) =>
        parts.Count >= 2 && parts.Skip(1).All(part => part.Cue == ListCue.None && part.Gap is >= 1 and <= 4) && parts.All(part => part.Label.Length >= 2)
        && whole.Sentence >= parts[0].Sentence - 1 && parts.Select(part => part.Gap).Skip(1).Distinct().Count() == 1;

    // "接待1200人次，其中老年人800人次，女性700人次": what 其中 picks out may overlap, unless the names say that they divide the whole.
    private static bool MayOverlap(ProseFigure whole, IReadOnlyList<ProseFigure> parts, ListExtent extent) =>
        extent == ListExtent.Unstated && (parts.Count == 2 || whole.Unit.Dimension != UnitDimension.Money) && !AreNamedAlike(parts);

    // 线上 and 线下, 省级资金 and 县级资金: names formed alike divide a whole; 财政资金 and 工程费用 are two ways of looking at it.
    private static bool AreNamedAlike(IReadOnlyList<ProseFigure> parts)
    {
        string first = parts[0].Name;
        return parts.All(part => part.Name.Length > 0 && (part.Name[^1] == first[^1] || part.Name[0] == first[0]) && Math.Abs(part.Name.Length - first.Length) <= 2);
    }

    // The parts do not make this whole, but they make a figure of the same name elsewhere: then one of the two is wrong.
    private static ProseFigure? SameElsewhere(List<ProseFigure> figures, ProseFigure whole, IReadOnlyList<ProseFigure> parts)
    {
        decimal sum = parts.Sum(part => part.Quantity.BaseValue);
        return figures.FirstOrDefault(figure => figure.IsAddable && figure != whole && !parts.Contains(figure) && figure.Unit.IsComparableWith(whole.Unit)
            && figure.Quantity.BaseValue == sum && FigureLabel.StemsName(figure.Stem, whole.Stem));
    }

    private static Relation Sum(ProseFigure whole, IReadOnlyList<ProseFigure> parts, ListExtent extent, bool firm) =>
        new(RelationKind.Sum, RelationWitness.Sentence, "sentence/sum",
            [whole.As(OperandRole.Whole), .. parts.Select(part => part.As(OperandRole.Part))])
        {
            Extent = extent,
            Firmness = firm ? RelationFirmness.Firm : RelationFirmness.Tentative,
            Text = RelationText.Of([whole, .. parts]),
            Location = RelationText.PlaceOf([whole, .. parts]),
        };

    // Shares of a complete list add to 100%.
    private static void AddShares(IReadOnlyList<ProseFigure> parts, SumFit fit, List<Relation> relations)
    {
        if (fit == SumFit.Apart || parts.Count(part => part.Share is not null) < 2 || parts.Any(part => part.Share is null && part.Quantity.Value != 0m)) return;
        relations.Add(ShareSum([.. parts.Select(part => part.Share).OfType<ProseFigure>()]));
    }

    private static Relation ShareSum(IReadOnlyList<ProseFigure> shares) =>
        new(RelationKind.Sum, RelationWitness.Sentence, "sentence/shares",
            [new Operand(OperandRole.Whole, new Quantity(100m, 0, Unit.Percent), null, "100%"), .. shares.Select(share => share.As(OperandRole.Part))])
        {
            Extent = ListExtent.Exhaustive,
            Text = RelationText.Of(shares),
            Location = RelationText.PlaceOf(shares),
        };

    // What the parts gained and lost is what the whole gained or lost; so too for their figures of the year before.
    private static void AddChanges(ProseFigure whole, IReadOnlyList<ProseFigure> parts, SumFit fit, List<Relation> relations)
    {
        ProseFigure? total = DeltaOf(whole);
        if (total is not null && parts.Count >= 2 && parts.All(part => DeltaOf(part) is not null || part.Unchanged || part.Quantity.Value == 0m))
        {
            ProseFigure[] deltas = [.. parts.Select(DeltaOf).OfType<ProseFigure>()];
            bool all = parts.All(part => DeltaOf(part) is not null || part.Unchanged);
            if (deltas.Length >= 2) relations.Add(SignedSum(total, deltas) with { Firmness = all && fit == SumFit.Exact ? RelationFirmness.Firm : RelationFirmness.Tentative });
        }

        ProseFigure? before = whole.Changes.Select(change => change.Base).FirstOrDefault(figure => figure is not null);
        ProseFigure[] bases = [.. parts.Select(part => part.Changes.Select(change => change.Base).FirstOrDefault(figure => figure is not null)).OfType<ProseFigure>()];
        bool rest = parts.All(part => part.Changes.Any(change => change.Base is not null) || part.Quantity.Value == 0m
            || part.Changes.Any(change => change.Delta is { Direction: ChangeDirection.Increase } delta && delta.Quantity.BaseValue == part.Quantity.BaseValue));
        if (before is not null && bases.Length >= 2 && rest)
        {
            relations.Add(Sum(before, bases, ListExtent.Exhaustive, false));
        }
    }

    private static ProseFigure? DeltaOf(ProseFigure level) => level.Changes.Select(change => change.Delta).FirstOrDefault(delta => delta is not null);

    private static Relation SignedSum(ProseFigure total, ProseFigure[] deltas) =>
        new(RelationKind.Sum, RelationWitness.Sentence, "sentence/delta-sum",
            [total.As(OperandRole.Whole, SignOf(total)), .. deltas.Select(delta => delta.As(OperandRole.Part, SignOf(delta)))])
        {
            Extent = ListExtent.Exhaustive,
            Firmness = RelationFirmness.Tentative,
            Text = RelationText.Of([total, .. deltas]),
        };

    private static decimal SignOf(ProseFigure delta) => delta.Direction == ChangeDirection.Decrease && (delta.Quantity.Value > 0 || delta.IsTurned) ? -1m : 1m;

    private static bool LabelEndsWithTotal(ProseFigure figure) =>
        figure.Cue == ListCue.None && Cues.EndOf(figure.Name, Cues.Total) is not null;

    // "A 315.6亿元，B 113.4亿元，…，收入总计599.2亿元"
    private static void ReadTotalLast(List<ProseFigure> figures, ProseFigure total, Dictionary<ProseFigure, ProseFigure> wholes, List<Relation> relations)
    {
        List<ProseFigure> run = [];
        for (int i = total.Index - 1; i >= 0 && figures[i].Sentence == total.Sentence; i--)
        {
            ProseFigure figure = figures[i];
            if (figure.IsAddable && figure.Depth == total.Depth && figure.Unit.IsComparableWith(total.Unit)) run.Insert(0, figure);
        }

        for (int length = run.Count; length >= 2; length--)
        {
            List<ProseFigure> parts = run[^length..];
            SumFit fit = SumFitting.Of(total.Quantity, [.. parts.Select(part => part.Quantity)]);
            if (fit < (length == run.Count && length >= 3 ? SumFit.OneSlip : SumFit.Rounded)) continue;
            foreach (ProseFigure part in parts) wholes.TryAdd(part, total);
            relations.Add(Sum(total, parts, ListExtent.Exhaustive, true));
            return;
        }
    }

    // Parts with shares that add to 100%, or a 分别 list, after a whole that no word ties to them.
    private static void ReadSharedOut(List<ProseFigure> figures, Dictionary<ProseFigure, ProseFigure> wholes, List<Relation> relations)
    {
        foreach (IGrouping<int, ProseFigure> sentence in figures.Where(figure => figure.IsAddable && figure.Share is not null && !wholes.ContainsKey(figure)).GroupBy(figure => figure.Sentence))
        {
            List<ProseFigure> parts = [.. sentence];
            if (parts.Count < 2) continue;
            decimal shares = parts.Sum(part => part.Share!.Quantity.BaseValue);
            decimal slack = parts.Sum(part => part.Share!.Quantity.LastDigit * part.Share.Unit.Factor);
            if (Math.Abs(shares - 1m) > slack) continue;
            ProseFigure? whole = null;
            SumFit best = SumFit.Apart;
            for (int i = parts[0].Index - 1, seen = 0; i >= 0 && seen < Reach; i--)
            {
                if (!figures[i].IsAddable || !figures[i].Unit.IsComparableWith(parts[0].Unit)) continue;
                seen++;
                SumFit fit = SumFitting.Of(figures[i].Quantity, [.. parts.Select(part => part.Quantity)]);
                if (fit > best) (whole, best) = (figures[i], fit);
            }

            if (whole is not null) Add(figures, whole, parts, parts[0], best, wholes, relations);
            else relations.Add(ShareSum([.. parts.Select(part => part.Share!)]));
        }
    }

    // "行政单位占二成六，事业单位占七成四": shares without amounts.
    private static void ReadBareShares(List<ProseFigure> figures, List<Relation> relations)
    {
        HashSet<ProseFigure> taken = [.. figures.Select(figure => figure.Share).OfType<ProseFigure>()];
        foreach (IGrouping<int, ProseFigure> segment in figures.Where(figure => figure.Role == FigureRole.Share && figure.Of.Length == 0 && !taken.Contains(figure)).GroupBy(figure => figure.Segment))
        {
            ProseFigure[] shares = [.. segment];
            if (shares.Length < 2) continue;
            SumFit fit = SumFitting.Of(new Quantity(100m, 9, Unit.Percent), [.. shares.Select(share => share.Quantity)]);
            if (fit >= SumFit.OneSlip) relations.Add(ShareSum(shares));
        }
    }
}
