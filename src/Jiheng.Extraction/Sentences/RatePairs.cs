using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 率与其两数: "财政自给率仅为22.6%", "支付进度92.13%", "税收占比63.47%": the words do not say what was divided by what; where two figures of the same sentences
/// make just that rate, they are what was meant. Nothing is held against such a rate.
/// </summary>
internal static class RatePairs
{
    /// <summary>So many levels before and behind the rate are tried.</summary>
    private const int Before = 8, Behind = 4;

    /// <summary>Rates of fewer digits fit by chance.</summary>
    private const int TellingDigits = 3, SlipDigits = 4;

    private static readonly string[] Names = ["率", "进度", "占比", "比重", "幅度", "比例", "程度"];

    private static readonly string[] Moved = ["变动率", "增减率", "增长率", "变化率", "下降率", "降低率", "增幅", "降幅"];

    /// <summary>Relations of named rates that nothing else explains.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        foreach (ProseFigure rate in book.Figures)
        {
            if (rate.Unit.Dimension != UnitDimension.Ratio || rate.Quantity.Value == 0m || rate.Mention.High is not null || !IsNamed(rate) || book.IsTold(rate)) continue;
            List<ProseFigure> levels = LevelsAround(book, rate);
            Relation? relation = Cues.EndOf(rate.Name, Moved) is not null || rate.Role == FigureRole.Rate ? Change(levels, rate) : Ratio(levels, rate);
            if (relation is not null) yield return relation;
        }
    }

    private static bool IsNamed(ProseFigure rate) => rate.Role switch
    {
        FigureRole.Level or FigureRole.Completion => Cues.EndOf(rate.Name, Names) is not null || Cues.EndOf(FigureLabel.TrimTail(rate.Lead), Names) is not null,
        FigureRole.Share => rate.Of.Length == 0 && rate.Subject is null,
        FigureRole.Rate => Cues.EndOf(FigureLabel.TrimTail(rate.Lead), ["变动率", "增减率"]) is not null,
        _ => false,
    };

    private static Relation? Ratio(List<ProseFigure> levels, ProseFigure rate)
    {
        if (PlainRates.Of(levels, rate) is Relation plain) return plain;
        if (DigitSlip.SignificantDigits(rate.Quantity) < TellingDigits) return null;
        bool all = rate.Quantity.BaseValue == 1m;
        foreach (ProseFigure part in levels)
        {
            foreach (ProseFigure whole in levels)
            {
                if (part == whole || whole.Role == FigureRole.Delta || !part.Unit.IsComparableWith(whole.Unit) || !RatioClaim.IsNear(part, whole, rate) || !RatioClaim.Fits(part, whole, rate)) continue;
                // "100%" of two equal figures: only where the two are named apart.
                if (part.Quantity.BaseValue == whole.Quantity.BaseValue && (!all || part.Stem == whole.Stem)) continue;
                return RatioClaim.Of(part, [whole], rate, false, "sentence/rate");
            }
        }

        return Mistyped(levels, rate);
    }

    // "计划安排500万元，实际到位480万元，到位率96.60%": the sentence holds these two and nothing else, and one digit parts the rate from what they make.
    private static Relation? Mistyped(List<ProseFigure> levels, ProseFigure rate)
    {
        if (levels is not [ProseFigure part, ProseFigure whole] || part.Role == FigureRole.Delta || whole.Role == FigureRole.Delta || part.Sentence != rate.Sentence || whole.Sentence != rate.Sentence || DigitSlip.SignificantDigits(rate.Quantity) < SlipDigits) return null;
        if (part.Quantity.BaseValue > whole.Quantity.BaseValue) (part, whole) = (whole, part);
        return RatioClaim.IsMistyped(part, whole, rate) ? RatioClaim.Of(part, [whole], rate, true, "sentence/rate") : null;
    }

    // "本年33.14万元，上年41.20万元，变动率-19.56%"
    private static Relation? Change(List<ProseFigure> levels, ProseFigure rate)
    {
        if (DigitSlip.SignificantDigits(rate.Quantity) < TellingDigits) return null;
        foreach (ProseFigure now in levels)
        {
            foreach (ProseFigure before in levels)
            {
                if (now == before || now.Role == FigureRole.Delta || before.Role == FigureRole.Delta || !now.Unit.IsComparableWith(before.Unit) || before.Quantity.BaseValue <= 0m) continue;
                decimal moved = (now.Quantity.BaseValue - before.Quantity.BaseValue) / before.Quantity.BaseValue;
                if (Math.Abs(Math.Abs(moved) - Math.Abs(rate.Quantity.BaseValue)) > rate.Quantity.LastDigit * rate.Unit.Factor / 2m || (rate.Quantity.Value < 0m && moved > 0m)) continue;
                return ChangeReader.Change(now, before, null, rate, moved < 0m && rate.IsTurned ? ChangeDirection.Decrease : rate.Direction) with { Firmness = RelationFirmness.Tentative };
            }
        }

        return null;
    }

    // Those of its own sentence, and of the two before where it has none of its own.
    private static List<ProseFigure> LevelsAround(FarBook book, ProseFigure rate)
    {
        List<ProseFigure> levels = [];
        int at = book.OrderOf(rate);
        for (int i = at - 1; i >= 0 && levels.Count < Before && at - i <= ProseFigure.FarthestInSentence; i--)
        {
            ProseFigure level = book.Figures[i];
            if (level.Text != rate.Text || level.Sentence < rate.Sentence - 2 || (level.Sentence < rate.Sentence && levels.Exists(own => own.Sentence == rate.Sentence))) break;
            if (IsLevel(level)) levels.Add(level);
        }

        for (int i = at + 1, seen = 0; i < book.Figures.Count && seen < Behind && book.Figures[i].Text == rate.Text && book.Figures[i].Sentence == rate.Sentence; i++)
        {
            if (!IsLevel(book.Figures[i])) continue;
            levels.Add(book.Figures[i]);
            seen++;
        }

        return levels;
    }

    // "较年初预算增加356万元，调整率17.38%": what was added is a part as well.
    private static bool IsLevel(ProseFigure figure) => figure.Role is FigureRole.Level or FigureRole.Base or FigureRole.Delta && figure.Mention.High is null && figure.Unit.Dimension != UnitDimension.Ratio;
}
