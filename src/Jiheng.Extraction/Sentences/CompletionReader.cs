using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>读完成率: what was carried out against the plan that the words of the rate name.</summary>
internal static class CompletionReader
{
    /// <summary>Relations of a rate of completion.</summary>
    /// <remarks>"全年预算为321.02万元，支出决算为307.82万元，完成年初预算的95.89%"</remarks>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures, ProseFigure rate)
    {
        if (rate.OfFigure is ProseFigure plan)
        {
            if ((rate.IsSpread ? rate.Subject : MeasuredBy(figures, rate, plan)) is ProseFigure level) yield return RatioClaim.Of(level, [plan], rate, true, "sentence/completion");
            yield break;
        }

        List<ProseFigure> before = [];
        for (int i = rate.Index - 1; i >= 0 && i >= rate.Index - ProseFigure.FarthestInSentence && figures[i].Paragraph == rate.Paragraph && figures[i].Sentence >= rate.Sentence - 1; i--)
        {
            // "与年初预算2050万元相比，完成年初预算的106.61%"
            bool compared = figures[i].Role == FigureRole.Base && IsPlan(figures[i]);
            if ((figures[i].Role == FigureRole.Level || compared) && figures[i].Mention.High is null && figures[i].Depth <= rate.Depth && !IsBrought(figures[i])) before.Add(figures[i]);
        }

        // What is left over or carried on is not what was carried out.
        List<ProseFigure> carriedOut = [.. before.Where(figure => figure.Kind is BudgetKind.Actual or BudgetKind.Unstated && figure.Sentence == rate.Sentence
            || figure.Kind == BudgetKind.Actual).Where(figure => !Cues.Holds(figure.Label, Cues.LeftOver))];
        ProseFigure? done = carriedOut.FirstOrDefault(figure => before.Any(plan => IsPlan(plan) && plan.Unit.IsComparableWith(figure.Unit) && RatioClaim.Fits(figure, plan, rate)))
            ?? carriedOut.FirstOrDefault(figure => figure.Kind == BudgetKind.Actual);
        if (done is null) yield break;
        List<ProseFigure> plans = [.. before.Where(figure => IsPlan(figure) && figure.Unit.IsComparableWith(done.Unit) && figure != done && !AreOpposite(figure, done))];
        // "预算22万元，支出8万元，完成预算的36%，其中：车辆费支出5万元，完成预算的60%": the plan before is the whole's; the part's own is not written.
        plans = [.. plans.Where(plan => RatioClaim.Fits(done, plan, rate) || !IsAnothers(figures, plan, done, rate))];
        if (plans.Count == 0) yield break;
        ProseFigure named = plans.FirstOrDefault(figure => IsNamed(figure, rate.Of)) ?? plans[0];
        // "支出执行100万元，其中市级20万元，为年度预算的57%": said of the figure that stands nearest, whose plan is not here.
        bool nearer = carriedOut[0] != done && carriedOut[0].Kind == BudgetKind.Unstated && carriedOut[0].Unit.IsComparableWith(done.Unit);
        bool sure = (IsNamed(named, rate.Of) || plans.Count == 1 || (rate.Of is "预算数" or "预算" && plans.Count(figure => figure.Sentence == rate.Sentence) == 1 && named.Sentence == rate.Sentence)) && !nearer;
        ProseFigure? other = plans.FirstOrDefault(figure => figure != named && RatioClaim.Fits(done, figure, rate));
        if (!RatioClaim.Fits(done, named, rate) && other is not null)
        {
            // The rate was taken of the other budget: said so, and shown that it fits there.
            yield return RatioClaim.Of(done, [other], rate, false, "sentence/completion");
            // "执行率" alone names neither of them.
            if (rate.Of.Length == 0) yield break;
        }

        if (nearer && !RatioClaim.Fits(done, named, rate)) yield break;
        // Of which of the budgets the rate was taken is not said; one digit parts it from one of them.
        if (!sure && !nearer && !RatioClaim.Fits(done, named, rate) && other is null && plans.Where(plan => RatioClaim.IsMistyped(done, plan, rate)).ToList() is [ProseFigure mistyped])
        {
            yield return RatioClaim.Of(done, [mistyped], rate, true, "sentence/completion");
            yield break;
        }

        yield return RatioClaim.Of(done, [named], rate, sure, "sentence/completion");
    }

    // A plan that was measured against already, or that stands before the list that the level is in.
    private static bool IsAnothers(List<ProseFigure> figures, ProseFigure plan, ProseFigure done, ProseFigure rate)
    {
        int last = Math.Max(done.Index, plan.Index);
        for (int i = plan.Index + 1; i <= last; i++)
        {
            if (figures[i] != rate && figures[i].Depth <= done.Depth && (figures[i].Role == FigureRole.Completion || figures[i].Cue != ListCue.None)) return true;
        }

        return false;
    }

    // The level that a written plan measures: the nearest of its sentence that is no plan itself. "收入34亿元，其中税收20亿元，完成预算37亿元的91%" may be
    // said of either: the one that fits is taken, and where none fits the nearest stands, since the rate is wrong of both.
    private static ProseFigure? MeasuredBy(List<ProseFigure> figures, ProseFigure rate, ProseFigure plan)
    {
        List<ProseFigure> levels = [];
        for (int i = plan.Index - 1; i >= 0 && i >= plan.Index - ProseFigure.FarthestInSentence && figures[i].Paragraph == rate.Paragraph && figures[i].Sentence == rate.Sentence; i--)
        {
            if (figures[i].Role == FigureRole.Level && !figures[i].IsPlanOnly && figures[i].Depth <= rate.Depth && figures[i].Unit.IsComparableWith(plan.Unit)) levels.Add(figures[i]);
        }

        return levels.FirstOrDefault(level => RatioClaim.Fits(level, plan, rate)) ?? levels.FirstOrDefault();
    }

    // "本年追加预算310万元" changes the plan and is none.
    private static bool IsBrought(ProseFigure figure) => IsPlan(figure) && (Cues.Holds(figure.Lead, Cues.Brought) || Cues.Holds(figure.Lead, Cues.Withdrawn)) && !Cues.Holds(figure.Lead, Cues.Afterwards);

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
}
