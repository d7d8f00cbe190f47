using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 分别: parallel lists. "收入、支出分别为4125.49万元、4143.91万元；同比分别少1267.86万元、2570.97万元，降幅分别为23.51%、38.28%": the names go to the
/// levels one by one, and each later list of the same length goes to the same levels one by one.
/// Also without 分别, where lists of equal length follow each other ("79批149人次，同比下降30%、14.9%").
/// </summary>
internal static class RespectivelyReader
{
    /// <summary>No parallel list speaks of more levels before it.</summary>
    private const int MostLevels = 120;

    private static readonly string[] Words = ["分别", "依次", "各占"];

    /// <summary>Finds parallel lists and spreads them over their levels.</summary>
    public static void Spread(List<ProseFigure> figures)
    {
        List<ProseFigure> levels = [], plans = [];
        for (int i = 0; i < figures.Count;)
        {
            List<ProseFigure> run = RunFrom(figures, i);
            // "A、B分别完成28亿元、8亿元，占总收入36亿元的比重分别为…": the whole between the lists is in neither.
            if (run is [{ IsPlanOnly: true }])
            {
            }
            else if (run[0].Role == FigureRole.Level)
            {
                if (run.Count > 1) NameEach(run, levels);
                (plans, levels) = (levels, run);
            }
            else if (run is [{ Role: FigureRole.Completion }, _, ..])
            {
                if (ArePlans(plans, levels, run)) for (int k = 0; k < run.Count; k++) (run[k].IsSpread, run[k].Subject, run[k].OfFigure) = (true, levels[k], plans[k]);
            }
            else if (run.Count > 1 && SaysRespectively(run[0]) && LevelsBefore(figures, run) is { } before)
            {
                for (int k = 0; k < run.Count; k++) Give(before[k], run[k]);
            }
            else if (run.Count > 1 && IsBareRun(run) && AllLevelsBefore(figures, run) is { } all)
            {
                for (int k = 0; k < run.Count; k++) Give(all[k], run[k]);
            }
            else if (run.Count > 1 && run.Count == levels.Count && run[0].Sentence - levels[^1].Sentence <= 1 && run[0].Paragraph == levels[0].Paragraph)
            {
                for (int k = 0; k < run.Count; k++) Give(levels[k], run[k]);
            }

            // One level has no two shares side by side: whose they are the sentence does not say.
            if (run.Count > 1 && run[0].Role == FigureRole.Share && IsBareRun(run)) run[0].IsSpread = true;
            i += run.Count;
        }
    }

    // "占24.9%、47.4%、27.7%": shares or changes without a subject of their own, told in one breath.
    private static bool IsBareRun(List<ProseFigure> run) => run[0] is { Role: FigureRole.Share or FigureRole.Rate or FigureRole.Delta, OfFigure: null } && run.TrueForAll(figure => figure.Label.AsSpan().Trim(" |｜").IsEmpty);

    // "货物121亿元、工程230亿元、服务135亿元，占24.9%、47.4%、27.7%": the sentence has just so many levels, or these and their whole before them.
    private static List<ProseFigure>? AllLevelsBefore(List<ProseFigure> figures, List<ProseFigure> run)
    {
        List<ProseFigure> levels = LevelsOf(figures, run[0]);
        int extra = levels.Count - run.Count;
        if (extra is not (0 or 1) || levels.Exists(level => level.Unit.Dimension == UnitDimension.Ratio)) return null;
        List<ProseFigure> last = levels[extra..];
        bool alike = run[0].Role != FigureRole.Share || last.TrueForAll(level => level.Unit.IsComparableWith(last[0].Unit));
        // The levels and the list stand together: nothing else is said between the levels.
        bool together = last.Skip(1).All(level => figures[level.Index - 1] == last[last.IndexOf(level) - 1]) && run[0].Index == last[^1].Index + 1;
        if (!alike || !together) return null;
        return extra == 0 || (run[0].Role == FigureRole.Share && SumFitting.Of(levels[0].Quantity, [.. last.Select(level => level.Quantity)]) >= SumFit.Rounded) ? last : null;
    }

    private static List<ProseFigure> LevelsOf(List<ProseFigure> figures, ProseFigure first) =>
        [.. figures.Take(first.Index).TakeLast(MostLevels).Where(figure => figure.Sentence == first.Sentence && figure is { Role: FigureRole.Level, IsPlanOnly: false } && figure.Depth == first.Depth)];

    // Figures of one sort and role with nothing but 、 和 及 between them, or counts that touch (961批1954人次).
    private static List<ProseFigure> RunFrom(List<ProseFigure> figures, int start)
    {
        List<ProseFigure> run = [figures[start]];
        for (int i = start + 1; i < figures.Count; i++)
        {
            ProseFigure figure = figures[i], last = run[^1];
            // "分别增长12%、下降5.4%": each member may bring its own direction.
            bool turned = figure.Role is FigureRole.Rate or FigureRole.Delta && figure.Label.Length == 0 && figure.Gap == 1;
            bool joined = turned || figure.Between.AsSpan().Trim() is "、" or "和" or "及" or "与" or "，" or "," or "";
            if (!joined || figure.Paragraph != last.Paragraph || figure.Role != last.Role || figure.Unit.Dimension != last.Unit.Dimension) break;
            // A comma divides clauses as well: it joins a list only where 分别 or 各 promises one, or where it stands between bare figures.
            if (figure.Between.AsSpan().Trim() is "，" && !Cues.Holds(run[0].Lead, Words) && !run[0].Lead.Contains('各')) break;
            run.Add(figure);
        }

        return run;
    }

    // "行政许可560件、行政处罚35件，同比分别增长12%、下降5.4%": as many levels of the sentence as the list has members, if it has just so many.
    private static List<ProseFigure>? LevelsBefore(List<ProseFigure> figures, List<ProseFigure> run)
    {
        List<ProseFigure> levels = LevelsOf(figures, run[0]);
        // "数字型39万元；即开型58万元；基诺型12万元。占销售总量的比重分别为…": the sentence before has just so many.
        if (levels.Count == 0 && run[0].Role == FigureRole.Share) levels = SentenceBefore(figures, run[0]);
        if (levels.Count < run.Count) return null;
        List<ProseFigure> last = levels[^run.Count..];
        int widest = levels.Count == run.Count && run[0].Role == FigureRole.Share ? 4 : 2;
        if (levels[0].Sentence < run[0].Sentence && levels.Count != run.Count) return null;
        return last.Skip(1).All(figure => figure.Gap <= widest && figure.Unit.Dimension == last[0].Unit.Dimension) ? last : null;
    }

    private static List<ProseFigure> SentenceBefore(List<ProseFigure> figures, ProseFigure first)
    {
        if (first.Index == 0 || figures[first.Index - 1] is not ProseFigure last || last.Sentence != first.Sentence - 1 || last.Paragraph != first.Paragraph) return [];
        return [.. figures.Take(first.Index).TakeLast(MostLevels).Where(figure => figure.Sentence == last.Sentence && figure is { Role: FigureRole.Level, IsPlanOnly: false } && figure.Depth == first.Depth)];
    }

    // "分别下降30%、14.9%", "分别占总支出2310万元的64.92%、35.08%"
    private static bool SaysRespectively(ProseFigure first) =>
        Cues.Holds(first.Lead, Words) || (first.OfFigure is { IsPlanOnly: true } whole && Cues.Holds(whole.Lead, Words));

    // "预算分别为15万元、5万元，决算分别为14万元、4万元，分别完成预算的93.33%、80%": three lists of one length, the plan, what was done, and the rate.
    private static bool ArePlans(List<ProseFigure> plans, List<ProseFigure> levels, List<ProseFigure> run) =>
        plans.Count == run.Count && levels.Count == run.Count && plans[0].Sentence >= run[0].Sentence - 1 && plans[0].Paragraph == run[0].Paragraph
        && plans[0].Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget && levels[0].Kind is BudgetKind.Actual or BudgetKind.Unstated
        && Enumerable.Range(0, run.Count).All(k => plans[k].Unit.IsComparableWith(levels[k].Unit));

    private static void NameEach(List<ProseFigure> run, List<ProseFigure> before)
    {
        string lead = run[0].Between;
        for (int k = 1; k < run.Count; k++) run[k].Kind = run[k].Kind == BudgetKind.Unstated ? run[0].Kind : run[k].Kind;
        int at = Words.Max(word => lead.LastIndexOf(word, StringComparison.Ordinal));
        // "货物、工程、服务121亿元、230亿元、135亿元": the names alone are enough where they are as many as the figures.
        bool told = at >= 0;
        if (!told) at = lead.Length;
        int start = lead.AsSpan(0, at).LastIndexOfAny("。；;，,：:|｜\n") + 1;
        string[] names = lead[start..at].Split(['、', '和', '及', '与']);
        // "…预算分别为15万元、5万元，决算分别为14万元、4万元": the same two once more.
        bool again = told && names.Length == 1 && before.Count == run.Count && before[0].Sentence == run[0].Sentence && FigureLabel.Clean(names[0]) is string kind && (Cues.Generic.Contains(kind) || kind.Length == 0);
        if (again) for (int k = 0; k < run.Count; k++) run[k].Label = before[k].Label;
        if (names.Length != run.Count) return;
        for (int k = 0; k < run.Count; k++) run[k].Label = FigureLabel.Clean(names[k]);
    }

    private static void Give(ProseFigure level, ProseFigure figure)
    {
        figure.IsSpread = true;
        switch (figure.Role)
        {
            case FigureRole.Share:
                level.Share = figure;
                break;
            case FigureRole.Delta:
                level.Changes.Add(new ProseChange { Against = figure.Against, Delta = figure });
                break;
            case FigureRole.Rate when level.Changes.LastOrDefault() is { Rate: null } open:
                open.Rate = figure;
                break;
            case FigureRole.Rate:
                level.Changes.Add(new ProseChange { Against = figure.Against, Rate = figure });
                break;
        }
    }
}
