using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 近处之比: "提取比例为36%。销售2584.05万元，提取930.26万元", "年末余额79.52亿元，为限额的92.14%": a rate that nothing else explains, and the two amounts around it
/// that make it. Told as held.
/// </summary>
internal static class NearRatios
{
    private static readonly string[] Names = ["率", "进度", "占比", "比重", "幅度", "比例", "程度"];

    // These say what people thought of it, or what was counted elsewhere.
    private static readonly string[] Surveyed = ["满意", "合格", "知晓", "及时", "准确", "优良", "达标", "利率", "税率", "费率", "汇率", "增长", "下降", "贴现"];

    private static readonly string[] Measures = ["为", "是", "相当于", "达", "达到", "达到了"];

    /// <summary>Relations of rates that nothing has told so far.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        foreach (ProseFigure rate in book.Figures)
        {
            if (rate.Unit.Dimension != UnitDimension.Ratio || !rate.Quantity.IsPlain || rate.Quantity.Value <= 0m || rate.Quantity.BaseValue is 1m or > 10m || rate.Mention.High is not null
                || rate.OfFigure is not null || !MayBeQuotient(rate) || book.IsTold(rate)) continue;
            if (Best(book, rate, NearFigures.Amounts(book, rate)) is (ProseFigure part, ProseFigure whole)) yield return FarBook.Told(RatioClaim.Of(part, [whole], rate, false, "sentence/rate"), rate, part, whole);
        }
    }

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

    private static (ProseFigure Part, ProseFigure Whole)? Best(FarBook book, ProseFigure rate, List<ProseFigure> amounts)
    {
        if (amounts.Count < 2) return null;
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
                if (p == w || asPart[p] < 0 || asWhole[w] < 0 || !part.Unit.IsComparableWith(whole.Unit) || part.Quantity.BaseValue < whole.Quantity.BaseValue != small) continue;
                int score = Math.Min(MostAgreement, asPart[p] + asWhole[w] + Together(part, whole, rate, beside[p] && beside[w]));
                tried[score]++;
                if (score > agreement && RatioClaim.IsNear(part, whole, rate) && RatioClaim.Fits(part, whole, rate)) (best, agreement) = ((p, w), score);
            }
        }

        if (agreement < 0) return null;
        int trials = 0;
        foreach (int some in tried[agreement..]) trials += some;
        decimal step = rate.Quantity.LastDigit * rate.Unit.Factor;
        return NearFigures.IsBeyondChance(trials, step * (1m + (0.3m / rate.Quantity.BaseValue)), agreement) ? (amounts[best.Part], amounts[best.Whole]) : null;
    }

    private const int MostAgreement = 9;

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
        if (rate.Role == FigureRole.Completion) return amount.Kind == BudgetKind.Actual ? -1 : amount.Kind == BudgetKind.Unstated ? 0 : 2;
        if (of.Length == 0) return Math.Min(1, NearFigures.Kin(rate.Lead, amount.Label));
        if (RatioReader.AreNamed(of, amount)) return 3;
        int kin = Math.Min(2, NearFigures.Kin(of, amount.Label));
        return kin > 0 ? kin : -1;
    }

    private static int Together(ProseFigure part, ProseFigure whole, ProseFigure rate, bool beside)
    {
        if (part.Text != whole.Text || part.Sentence != whole.Sentence || (part.Index < rate.Index) != (whole.Index < rate.Index)) return 0;
        return beside || part.Segment == rate.Segment && whole.Segment == rate.Segment ? 2 : 1;
    }
}
