using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 近处之比: "提取比例为36%。销售2584.05万元，提取930.26万元", "年末余额79.52亿元，为限额的92.14%": a rate that nothing else explains, and the two amounts around it
/// that make it. Told as held.
/// </summary>
internal static class NearRatios
{
    private static readonly string[] Names = ["率", "进度", "占比", "比重", "幅度", "比例", "份额", "程度"];

    // These say what people thought of it, or what was counted elsewhere.
    private static readonly string[] Surveyed = ["满意", "合格", "知晓", "及时", "准确", "优良", "达标", "利率", "税率", "费率", "汇率", "增长", "下降", "贴现"];

    private const int MostAgreement = 9;

    /// <summary>Figures of one paper are often nearly equal: so much denser lie their quotients around 1.</summary>
    private const decimal NearOne = 8m;

    private static readonly string[] Planned = ["下达", "安排", "预算", "计划", "指标", "任务", "目标", "分配", "到位", "总额", "总投资", "申请"];

    private static readonly string[] Measures = ["为", "是", "相当于", "达", "达到", "达到了"];

    /// <summary>Relations of rates that nothing has told so far.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        foreach (ProseFigure rate in book.Figures)
        {
            if (rate.Unit.Dimension != UnitDimension.Ratio || !rate.Quantity.IsPlain || rate.Quantity.Value <= 0m || rate.Quantity.BaseValue is 1m or > 10m || rate.Mention.High is not null
                || rate.OfFigure is not null || !MayBeQuotient(rate) || book.IsTold(rate) || IsListed(book, rate)) continue;
            if (Best(book, rate, AmountsOf(book, rate)) is (ProseFigure part, ProseFigure whole)) yield return FarBook.Told(RatioClaim.Of(part, [whole], rate, false, "sentence/rate"), rate, part, whole);
        }
    }

    // One of a list of rates: read as a list or not at all.
    private static bool IsListed(FarBook book, ProseFigure rate) =>
        rate.IsSpread || (book.OrderOf(rate) + 1 < book.Figures.Count && book.Figures[book.OrderOf(rate) + 1] is { Gap: <= 1 } next && next.Text == rate.Text && next.Unit.Dimension == UnitDimension.Ratio && next.Between.AsSpan().Trim() is ("、" or "和" or "及" or "与"));

    private static bool MayBeQuotient(ProseFigure rate) => rate.Role switch
    {
        FigureRole.Share or FigureRole.Completion => true,
        FigureRole.Level => Cues.EndOf(FigureLabel.TrimTail(rate.Lead), Names) is not null && !Cues.Holds(rate.Lead, Surveyed) || MeasureOf(rate).Length > 0,
        _ => false,
    };

    // 限额 of "为限额的92%": what a rate without a name of its own is taken of.
    private static string MeasureOf(ProseFigure rate)
    {
        ReadOnlySpan<char> text = rate.Lead.AsSpan().Trim();
        if (text is not [.., '的'] || Cues.StartOf(text, Measures) is not string verb) return "";
        return text.Length - verb.Length is > 2 and <= 14 ? text[verb.Length..^1].ToString() : "";
    }

    // What later paragraphs tell belongs to a rate only where its own has no amounts.
    private static List<ProseFigure> AmountsOf(FarBook book, ProseFigure rate)
    {
        List<ProseFigure> amounts = NearFigures.Amounts(book, rate);
        if (amounts.Exists(amount => amount.Text == rate.Text)) amounts.RemoveAll(amount => amount.Paragraph > rate.Paragraph);
        return amounts;
    }

    private static (ProseFigure Part, ProseFigure Whole)? Best(FarBook book, ProseFigure rate, List<ProseFigure> amounts)
    {
        if (amounts.Count < 2 || !AnyFits(amounts, rate)) return null;
        string of = rate.Of.Length >= 2 && rate.Role == FigureRole.Share ? rate.Of : MeasureOf(rate);
        int[] asPart = [.. amounts.Select((amount, i) => PartAgreement(amount, rate, i))];
        int[] asWhole = [.. amounts.Select(amount => WholeAgreement(amount, rate, of))];
        bool[] beside = [.. amounts.Select(amount => NearFigures.AreBeside(book, amount, rate))];
        bool small = rate.Quantity.BaseValue < 1m;
        (int Part, int Whole) best = (-1, -1);
        int agreement = -1;
        Span<int> tried = stackalloc int[MostAgreement + 1];
        tried.Clear();
        for (int p = 0; p < amounts.Count; p++)
        {
            for (int w = 0; w < amounts.Count; w++)
            {
                ProseFigure part = amounts[p], whole = amounts[w];
                if (p == w || asPart[p] < 0 || asWhole[w] < 0 || IsOfPlan(part, whole, rate) || !part.Unit.IsComparableWith(whole.Unit) || part.Quantity.BaseValue < whole.Quantity.BaseValue != small) continue;
                int score = Math.Min(MostAgreement, asPart[p] + asWhole[w] + Together(part, whole, rate, beside[p] && beside[w]));
                tried[score]++;
                if (score > agreement && RatioClaim.IsNear(part, whole, rate) && RatioClaim.Fits(part, whole, rate)) (best, agreement) = ((p, w), score);
            }
        }

        if (agreement < 0) return null;
        int trials = 0;
        foreach (int some in tried[agreement..]) trials += some;
        // The coarser the three are written the more often they meet.
        decimal value = rate.Quantity.BaseValue, width = StepOf(rate) + (value * ((StepOf(amounts[best.Part]) / amounts[best.Part].Quantity.BaseValue) + (StepOf(amounts[best.Whole]) / amounts[best.Whole].Quantity.BaseValue)));
        return NearFigures.IsBeyondChance(trials, width * (value is > 0.9m and < 1.1m ? NearOne : 1m + (0.3m / value)), agreement) ? (amounts[best.Part], amounts[best.Whole]) : null;
    }

    // Arithmetic is quicker than names: where no two of them fit, no name is looked at. Rounding of the two is allowed for by a wide margin.
    private static bool AnyFits(List<ProseFigure> amounts, ProseFigure rate)
    {
        decimal[] values = [.. amounts.Select(amount => amount.Quantity.BaseValue)], steps = [.. amounts.Select(StepOf)];
        decimal said = rate.Quantity.BaseValue, step = StepOf(rate);
        for (int w = 0; w < values.Length; w++)
        {
            decimal middle = said * values[w], slack = (step * values[w]) + ((said + step) * steps[w]);
            for (int p = 0; p < values.Length; p++)
            {
                if (p != w && Math.Abs(values[p] - middle) <= slack + steps[p]) return true;
            }
        }

        return false;
    }

    private static decimal StepOf(ProseFigure figure) => figure.Quantity.LastDigit * figure.Unit.Factor;

    private static int PartAgreement(ProseFigure amount, ProseFigure rate, int place)
    {
        if (rate.Role == FigureRole.Completion && amount.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget) return -1;
        if (rate.Subject is ProseFigure subject) return subject.Quantity.BaseValue == amount.Quantity.BaseValue ? 3 : -1;
        int nearest = place == 0 && amount.Sentence == rate.Sentence && amount.Text == rate.Text ? 1 : 0;
        return nearest + Math.Min(2, NearFigures.Kin(rate.Label.Length >= 2 ? rate.Label : rate.Lead, amount.Label));
    }

    // A whole that is named must bear that name at least in part.
    private static int WholeAgreement(ProseFigure amount, ProseFigure rate, string of)
    {
        if (rate.Role == FigureRole.Completion) return amount.Kind == BudgetKind.Actual ? -1 : amount.Kind != BudgetKind.Unstated ? 2 : IsPlanned(amount.Lead) ? 0 : -1;
        if (of.Length == 0) return Math.Min(1, NearFigures.Kin(rate.Lead, amount.Label));
        if (RatioReader.AreNamed(of, amount)) return 3;
        // 税收返还和转移支付 is more than 转移支付.
        if (amount.Stem.AsSpan().IndexOfAny("和与及、") > 0 && of.AsSpan().IndexOfAny("和与及、") < 0) return -1;
        int kin = Math.Min(2, NearFigures.Kin(of, amount.Label));
        return kin > 0 ? kin : -1;
    }

    // What was spent is a share of what was spent, not of what was planned.
    private static bool IsOfPlan(ProseFigure part, ProseFigure whole, ProseFigure rate) =>
        rate.Role == FigureRole.Share && part.Kind == BudgetKind.Actual && whole.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget;

    // 一般公共预算收入 is no budget.
    private static bool IsPlanned(string lead)
    {
        foreach (string fund in Cues.Funds) lead = lead.Replace(fund, "", StringComparison.Ordinal);
        return Cues.Holds(lead, Planned);
    }

    private static int Together(ProseFigure part, ProseFigure whole, ProseFigure rate, bool beside)
    {
        if (part.Text != whole.Text || part.Sentence != whole.Sentence || (part.Index < rate.Index) != (whole.Index < rate.Index)) return 0;
        return beside || part.Segment == rate.Segment && whole.Segment == rate.Segment ? 2 : 1;
    }
}
