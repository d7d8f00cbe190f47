using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 近处之百分点: "收入增长11.3%，高于全省平均增幅（8.6%）2.7个百分点", "支出增长6.3%。…教育支出增长9%，高于平均增幅2.7个百分点": two rates of growth and how far they
/// are apart. Against another period nothing is read here: that one's rate is seldom written. Told as held.
/// </summary>
internal static class NearPoints
{
    /// <summary>Rates of growth of one paper lie within so many points of each other.</summary>
    private const decimal Spread = 0.2m;

    private static readonly string[] Compared = ["高于", "低于", "快于", "慢于", "高出", "低出", "高过", "优于", "超过", "超出", "超", "领先", "落后", "快过", "慢过", "低过"];

    /// <summary>Relations of distances in percentage points that nothing has told so far.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        foreach (ProseFigure points in book.Figures)
        {
            if (points.Unit.Dimension != UnitDimension.PercentagePoint || points.Quantity.Value <= 0m || points.Mention.High is not null || book.IsTold(points)) continue;
            string words = WordsOf(points);
            if (words.Length == 0 || Best(book, points, words, NearFigures.Rates(book, points)) is not (ProseFigure own, ProseFigure other)) continue;
            ChangeDirection direction = Signed(own) < Signed(other) ? ChangeDirection.Decrease : ChangeDirection.Increase;
            Relation change = ChangeReader.Change(own, other, points, null, direction);
            yield return FarBook.Told(change, points, own, other) with
            {
                Operands = [As(change.Operands[0], own), As(change.Operands[1], other), .. change.Operands[2..]],
                Firmness = RelationFirmness.Tentative,
            };
        }
    }

    // The clause that compares, its bracket left out: "全市收入增幅比全省平均增幅（15.97%）高"; "" where it compares with another period or says of nothing.
    private static string WordsOf(ProseFigure points)
    {
        string text = points.Text.Text[..points.Mention.Span.Start];
        int start = text.AsSpan().LastIndexOfAny("，,。；;") + 1;
        string words = text[start..];
        bool compares = Cues.Holds(words, Compared) || (words.AsSpan().IndexOfAny("比较") >= 0 && words.TrimEnd() is [.., '高' or '低' or '快' or '慢']);
        return !compares || Comparand.IsPeriod(Comparand.Of(words)) || Cues.Holds(words, Cues.Before) || words.Contains("序时", StringComparison.Ordinal) ? "" : words;
    }

    private static (ProseFigure Own, ProseFigure Other)? Best(FarBook book, ProseFigure points, string words, List<ProseFigure> rates)
    {
        int lower = Cues.Holds(words, ["低于", "慢于", "低出", "落后", "慢过", "低过"]) || words.TrimEnd() is [.., '低' or '慢'] ? -1 : 1;
        (ProseFigure Own, ProseFigure Other)? best = null;
        int agreement = -1;
        Span<int> tried = stackalloc int[8];
        tried.Clear();
        for (int a = 0; a < rates.Count; a++)
        {
            for (int b = 0; b < rates.Count; b++)
            {
                if (a == b || Signed(rates[a]) == Signed(rates[b]) || rates[a].Index > points.Index || (Signed(rates[a]) < Signed(rates[b]) ? -1 : 1) != lower) continue;
                int score = OwnAgreement(rates, a, points, words) + OtherAgreement(book, rates[b], points, words);
                tried[score]++;
                if (score > agreement && Fits(rates[a], rates[b], points)) (best, agreement) = ((rates[a], rates[b]), score);
            }
        }

        if (best is null) return null;
        int trials = 0;
        foreach (int some in tried[agreement..]) trials += some;
        return NearFigures.IsBeyondChance(trials, points.Quantity.LastDigit * points.Unit.Factor / Spread, agreement) ? best : null;
    }

    // The rate of the same sentence that stands nearest, the one in the comparing clause left out; or one whose level the clause names.
    private static int OwnAgreement(List<ProseFigure> rates, int at, ProseFigure points, string words)
    {
        ProseFigure rate = rates[at];
        int nearest = rate.Sentence == points.Sentence && rates.FindIndex(other => other.Sentence == points.Sentence && !IsInClause(other, points, words)) == at ? 2 : 0;
        return Math.Min(3, nearest + Math.Min(1, NearFigures.Kin(words, rate.Subject?.Label ?? rate.Label)));
    }

    private static int OtherAgreement(FarBook book, ProseFigure rate, ProseFigure points, string words)
    {
        if (IsInClause(rate, points, words)) return 4;
        int opens = rate.Index == 0 || book.Figures[book.OrderOf(rate) - 1].Unit.Dimension != UnitDimension.Ratio && rate.Sentence < points.Sentence && rate.Gap >= 5 ? 1 : 0;
        return Math.Min(3, opens + NearFigures.Kin(words, rate.Lead + rate.Subject?.Label));
    }

    private static bool IsInClause(ProseFigure rate, ProseFigure points, string words) =>
        rate.Text == points.Text && rate.Index < points.Index && rate.Mention.Span.Start >= points.Mention.Span.Start - words.Length;

    private static bool Fits(ProseFigure own, ProseFigure other, ProseFigure points) =>
        Math.Abs(Math.Abs(Signed(own) - Signed(other)) - points.Quantity.BaseValue) <= (StepOf(own) + StepOf(other) + StepOf(points)) / 2m && (Signed(own) != -Signed(other) || own.Direction == other.Direction);

    // "下降1.5%" lies below nought.
    private static Operand As(Operand operand, ProseFigure rate) => operand with { Quantity = operand.Quantity with { Value = Signed(rate) / rate.Unit.Factor } };

    private static decimal Signed(ProseFigure rate) => rate.Direction == ChangeDirection.Decrease ? -Math.Abs(rate.Quantity.BaseValue) : rate.Quantity.BaseValue;

    private static decimal StepOf(ProseFigure figure) => figure.Quantity.LastDigit * figure.Unit.Factor;
}
