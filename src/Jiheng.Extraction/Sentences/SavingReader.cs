using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 读节约: "采购预算100万元，实际采购82万元，节约资金18万元，节约率18%": what was planned less what was paid is what was saved, and the rate is of the plan.
/// </summary>
internal static class SavingReader
{
    /// <summary>How many levels back a plan and what was paid are looked for where they do not stand right before.</summary>
    private const int Reach = 12;

    private static readonly string[] Saving = ["节约", "节支", "节省", "节减", "节资"];

    private static readonly string[] Planned = ["预算", "计划", "概算", "控制价", "限价", "送审"];

    private static readonly string[] Paid = ["实际", "成交", "中标", "合同", "审定", "审减后"];

    private static readonly string[] Bought = ["采购", "招标", "中标", "成交", "送审", "审定", "概算", "控制价", "限价", "合同"];

    /// <summary>True where a name speaks of saving.</summary>
    public static bool IsSaving(string name) => Cues.Holds(name, Saving);

    /// <summary>What was saved is the plan less what was paid.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures)
    {
        foreach (ProseFigure saved in figures)
        {
            if (!saved.IsAddable || saved.Quantity.Value == 0m || !IsSaved(saved) || PairOf(figures, saved) is not (ProseFigure plan, ProseFigure paid)) continue;
            // What was not spent of a budget may be carried over as well as saved; what was bought is bought.
            bool bought = Cues.Holds(plan.Label, Bought) || Cues.Holds(paid.Label, Bought);
            yield return ChangeReader.Change(paid, plan, saved, null, ChangeDirection.Decrease) with { Firmness = bought ? RelationFirmness.Firm : RelationFirmness.Tentative };
            // "较预算30万元节约8.63万元，下降28.77%"
            if (RateBehind(figures, saved) is ProseFigure rate) yield return ChangeReader.Change(paid, plan, null, rate, ChangeDirection.Decrease) with { Firmness = saved.Index > 0 && figures[saved.Index - 1] == plan ? RelationFirmness.Firm : RelationFirmness.Tentative };
        }
    }

    /// <summary>The relation of a rate of saving, or null where its plan is not to be found.</summary>
    public static Relation? RateOf(List<ProseFigure> figures, ProseFigure rate)
    {
        ProseFigure? saved = null;
        for (int i = rate.Index - 1; i >= 0 && i >= rate.Index - ProseFigure.FarthestInSentence && saved is null && figures[i].Paragraph == rate.Paragraph && figures[i].Sentence >= rate.Sentence - 1; i--)
        {
            if (figures[i].IsAddable && IsSaved(figures[i])) saved = figures[i];
            else if (figures[i].IsAddable && figures[i].Sentence < rate.Sentence) break;
        }

        if (saved is not null) return PairOf(figures, saved) is (ProseFigure plan, _) ? RatioClaim.Of(saved, [plan], rate, true, "sentence/saving") : null;
        return Adjacent(figures, rate) is (ProseFigure budget, ProseFigure paid) ? ChangeReader.Change(paid, budget, null, rate, ChangeDirection.Decrease) : null;
    }

    // "预算100万元，合同90万元，省10万元": the one letter alone in its clause.
    private static bool IsSaved(ProseFigure figure) => (IsSaving(figure.Label) || FigureLabel.TrimTail(figure.Lead).Trim() is "省" or "共省" or "省下" or "省了") && Cues.EndOf(figure.Label, Planned) is null;

    private static ProseFigure? RateBehind(List<ProseFigure> figures, ProseFigure saved) =>
        saved.Index + 1 < figures.Count && figures[saved.Index + 1] is { Role: FigureRole.Rate, Direction: ChangeDirection.Decrease, Subject: null or { Role: FigureRole.Level }, Gap: <= 2 } rate && rate.Sentence == saved.Sentence && rate.Label.Length < 2 ? rate : null;

    private static (ProseFigure Plan, ProseFigure Paid)? PairOf(List<ProseFigure> figures, ProseFigure saved)
    {
        // "实际采购82万元，比预算100万元节约18万元"
        if (saved.Index > 0 && figures[saved.Index - 1] is { Role: FigureRole.Base, Subject: ProseFigure level } basis && basis.Sentence == saved.Sentence
            && basis.Unit.IsComparableWith(saved.Unit) && Cues.Holds(basis.Label, Planned)) return (basis, level);
        return Adjacent(figures, saved) ?? Farther(figures, saved);
    }

    // The two levels right before, the one named a plan and the other what was paid.
    private static (ProseFigure Plan, ProseFigure Paid)? Adjacent(List<ProseFigure> figures, ProseFigure from)
    {
        ProseFigure[] two = [.. Before(figures, from).TakeWhile(figure => figure.Sentence == from.Sentence).Take(2)];
        if (two.Length < 2 || !two[0].Unit.IsComparableWith(two[1].Unit)) return null;
        if (IsPaid(two[0]) && IsPlan(two[1])) return (two[1], two[0]);
        return IsPaid(two[1]) && IsPlan(two[0]) ? (two[0], two[1]) : null;
    }

    // Lists may stand between ("预算规模…，其中货物…。实际规模…，其中货物…。节约资金…"): only the two that give the saving to the digit.
    private static (ProseFigure Plan, ProseFigure Paid)? Farther(List<ProseFigure> figures, ProseFigure saved)
    {
        ProseFigure[] levels = [.. Before(figures, saved).Take(Reach)];
        foreach (ProseFigure paid in levels.Where(IsPaid))
        {
            ProseFigure? plan = levels.FirstOrDefault(level => IsPlan(level) && level.Quantity.BaseValue - paid.Quantity.BaseValue == saved.Quantity.BaseValue);
            if (plan is not null) return (plan, paid);
        }

        return null;
    }

    private static bool IsPaid(ProseFigure level) => Cues.Holds(level.Label, Paid) && !IsSaving(level.Label);

    private static bool IsPlan(ProseFigure level) => Cues.Holds(level.Label, Planned) && !IsPaid(level) && !IsSaving(level.Label);

    private static IEnumerable<ProseFigure> Before(List<ProseFigure> figures, ProseFigure from)
    {
        for (int i = from.Index - 1; i >= 0 && i >= from.Index - ProseFigure.FarthestInSentence && figures[i].Paragraph == from.Paragraph; i--)
        {
            if (figures[i].IsAddable && figures[i].Depth <= from.Depth && (from.Unit.Dimension == UnitDimension.Ratio ? figures[i].Unit.Dimension == UnitDimension.Money : figures[i].Unit.IsComparableWith(from.Unit)))
                yield return figures[i];
        }
    }
}
