using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 括号占比: "支出1510万元，其中基本支出1010万元（66.89%），项目支出500万元（33.11%）": a bare percentage in brackets behind the parts of a list. It may be many
/// things; it is the share where it fits, and where all but one fit the odd one is wrong.
/// </summary>
internal static class BracketShares
{
    /// <summary>Shares of so few digits fit by chance.</summary>
    private const int TellingDigits = 3;

    /// <summary>Relations of the shares in brackets.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes)
    {
        Dictionary<ProseFigure, List<(ProseFigure Part, ProseFigure Rate)>> lists = [];
        foreach (ProseFigure rate in figures)
        {
            if (!IsBare(rate) || rate.Index == 0 || figures[rate.Index - 1] is not { Role: FigureRole.Level } part || part.Text != rate.Text || !wholes.TryGetValue(part, out ProseFigure? whole)) continue;
            if (!lists.TryGetValue(whole, out List<(ProseFigure, ProseFigure)>? list)) lists[whole] = list = [];
            list.Add((part, rate));
        }

        foreach ((ProseFigure whole, List<(ProseFigure Part, ProseFigure Rate)> list) in lists)
        {
            int fitting = list.Count(pair => Fits(pair.Part, whole, pair.Rate)), telling = list.Count(pair => Fits(pair.Part, whole, pair.Rate) && DigitSlip.SignificantDigits(pair.Rate.Quantity) >= TellingDigits);
            bool firm = telling >= 2 && fitting == list.Count - 1;
            foreach ((ProseFigure part, ProseFigure rate) in list)
            {
                if (!firm && !Fits(part, whole, rate)) continue;
                if (rate.Label.Length == 0) rate.Label = Cues.NameOf(FigureRole.Share, ChangeDirection.Unstated);
                yield return RatioClaim.Of(part, [whole], rate, firm, "sentence/share");
            }
        }
    }

    /// <summary>
    /// "占上年筹集资金的62.5%（上年共筹集7205.72万元）": the whole in a bracket right behind its share, where it fits or one mistyped digit parts them.
    /// </summary>
    public static ProseFigure? WholeBehind(List<ProseFigure> figures, ProseFigure part, ProseFigure rate)
    {
        if (rate.Index + 1 >= figures.Count || figures[rate.Index + 1] is not { Role: FigureRole.Level or FigureRole.Base } whole || whole.Depth != rate.Depth + 1 || whole.Text != rate.Text) return null;
        if (whole.Between.AsSpan().TrimStart() is not ['（' or '(', ..] || !part.Unit.IsComparableWith(whole.Unit)) return null;
        return Fits(part, whole, rate) || RatioClaim.IsMistyped(part, whole, rate) ? whole : null;
    }

    // Nothing but the bracket before and behind it.
    private static bool IsBare(ProseFigure rate) =>
        rate is { Role: FigureRole.Level, Unit.Dimension: UnitDimension.Ratio } && rate.Between.AsSpan().Trim() is "（" or "("
        && rate.Text.Text.AsSpan(rate.Mention.Span.End).TrimStart() is ['）' or ')', ..];

    private static bool Fits(ProseFigure part, ProseFigure whole, ProseFigure rate) => part.Unit.IsComparableWith(whole.Unit) && RatioClaim.Fits(part, whole, rate);
}
