using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 远处的预算: "（一）预算安排：接待费5.5万元…" and in a later paragraph "接待费支出4.2万元，完成预算的76%": the plan stands elsewhere under the same name. Also the plan
/// and what was paid behind the rate ("执行率96%，其中预算86.5万元，支出83.2万元").
/// </summary>
internal static class FarCompletions
{
    private const int TellingDigits = 2, MostDone = 4;

    /// <summary>Relations of rates of completion that nothing before them in their sentences explains.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        foreach (ProseFigure rate in book.Figures)
        {
            if (rate is not { Role: FigureRole.Completion, OfFigure: null } || rate.Quantity.Value <= 0m || book.IsTold(rate)) continue;
            List<ProseFigure> done = DoneBefore(book, rate);
            (ProseFigure? paid, ProseFigure? plan) = Fitting(book, done, rate);
            if (paid is null) (paid, plan) = Behind(book, rate);
            if (paid is null && done.Count > 0 && PlanBehind(book, done[0], rate) is ProseFigure behind) (paid, plan) = (done[0], behind);
            if (paid is not null) yield return FarBook.Told(RatioClaim.Of(paid, [plan!], rate, false, "sentence/completion"), rate, paid, plan!);
            else if (done.Count > 0 && Mistyped(book, done[0], rate) is ProseFigure meant) yield return FarBook.Told(RatioClaim.Of(done[0], [meant], rate, true, "sentence/completion"), rate, done[0], meant);
        }
    }

    private static (ProseFigure? Paid, ProseFigure? Plan) Fitting(FarBook book, List<ProseFigure> done, ProseFigure rate)
    {
        if (DigitSlip.SignificantDigits(rate.Quantity) < TellingDigits) return default;
        foreach (ProseFigure paid in done)
        {
            foreach (ProseFigure plan in PlansOf(book, paid))
            {
                // The same figure once more is no plan of itself.
                if (plan.Quantity.BaseValue == paid.Quantity.BaseValue && rate.Quantity.BaseValue != 1m) continue;
                if (RatioClaim.FitsNearly(paid, plan, rate)) return (paid, plan);
            }
        }

        return default;
    }

    // Said of the figure right before it, whose name has one plan.
    private static ProseFigure? Mistyped(FarBook book, ProseFigure paid, ProseFigure rate)
    {
        if (paid.Index != rate.Index - 1 || rate.Gap > 2) return null;
        ProseFigure[] plans = [.. PlansOf(book, paid).Where(plan => IsPlanned(book, plan) && (plan.Stem == paid.Stem || ThingName.PublicExpense(plan.Stem) is not null)).DistinctBy(plan => plan.Quantity.BaseValue)];
        return plans.Length == 1 && RatioClaim.IsMistyped(paid, plans[0], rate) ? plans[0] : null;
    }

    // A plan, or a part of one: "预算20.5万元，其中接待费5.5万元".
    private static bool IsPlanned(FarBook book, ProseFigure figure)
    {
        for (int i = book.OrderOf(figure); i >= 0 && i >= book.OrderOf(figure) - ProseFigure.FarthestInSentence && book.Figures[i].Text == figure.Text && book.Figures[i].Sentence == figure.Sentence; i--)
        {
            if (book.Figures[i].Role == FigureRole.Level && book.Figures[i].Kind != BudgetKind.Unstated) return IsPlan(book.Figures[i]);
        }

        return false;
    }

    private static IEnumerable<ProseFigure> PlansOf(FarBook book, ProseFigure paid) =>
        book.Levels(ThingName.Of(paid.Stem), paid).Where(plan => plan.Kind != BudgetKind.Actual && plan.Unit.IsComparableWith(paid.Unit) && plan.Quantity.BaseValue > 0m
            && (plan.Year is null || paid.Year is null || plan.Year == paid.Year));

    private static List<ProseFigure> DoneBefore(FarBook book, ProseFigure rate)
    {
        List<ProseFigure> done = [];
        for (int i = book.OrderOf(rate) - 1; i >= 0 && done.Count < MostDone && i >= book.OrderOf(rate) - ProseFigure.FarthestInSentence; i--)
        {
            ProseFigure level = book.Figures[i];
            if (level.Text != rate.Text || level.Sentence != rate.Sentence) break;
            if (level.IsAddable && !level.IsPlanOnly && !IsPlan(level) && level.Depth <= rate.Depth) done.Add(level);
        }

        return done;
    }

    private static (ProseFigure? Paid, ProseFigure? Plan) Behind(FarBook book, ProseFigure rate)
    {
        List<ProseFigure> levels = [];
        for (int i = book.OrderOf(rate) + 1; i < book.Figures.Count && levels.Count < MostDone && book.Figures[i].Text == rate.Text && book.Figures[i].Sentence == rate.Sentence; i++)
        {
            if (book.Figures[i].IsAddable) levels.Add(book.Figures[i]);
        }

        foreach (ProseFigure plan in levels.Where(IsPlan))
        {
            ProseFigure? paid = levels.FirstOrDefault(level => level != plan && !IsPlan(level) && level.Unit.IsComparableWith(plan.Unit) && RatioClaim.FitsNearly(level, plan, rate));
            if (paid is not null) return (paid, plan);
        }

        return default;
    }

    // "完成投资12.60亿元，占年度计划的105.0%，年度计划投资12.00亿元"
    private static ProseFigure? PlanBehind(FarBook book, ProseFigure paid, ProseFigure rate)
    {
        if (DigitSlip.SignificantDigits(rate.Quantity) < TellingDigits || book.OrderOf(rate) + 1 >= book.Figures.Count) return null;
        ProseFigure plan = book.Figures[book.OrderOf(rate) + 1];
        bool planned = plan.IsAddable && plan.Text == rate.Text && plan.Sentence <= rate.Sentence + 1 && Cues.Holds(plan.Lead, Cues.Plan) && plan.Unit.IsComparableWith(paid.Unit);
        return planned && paid.Quantity.BaseValue != plan.Quantity.BaseValue && RatioClaim.FitsNearly(paid, plan, rate) ? plan : null;
    }

    private static bool IsPlan(ProseFigure figure) => figure.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget;
}
