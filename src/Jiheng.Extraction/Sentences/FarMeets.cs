using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 远处相合: "较上年1846.72万元增加83.74万元", and 1930.46万元 itself stands somewhere else under a like name: what there was and what was added make it to the digit.
/// Told as held; so many digits are not met by chance.
/// </summary>
internal static class FarMeets
{
    private const int TellingDigits = 4, Beside = 2;

    /// <summary>Relations of changes whose level no name or place has found.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        for (int i = 1; i < book.Figures.Count; i++)
        {
            ProseFigure delta = book.Figures[i];
            if (IsSaved(delta) && !book.IsTold(delta) && PlanBefore(book, i) is ProseFigure plan && LevelOf(book, plan, delta, -1m) is ProseFigure paid && paid != delta)
            {
                yield return Told(paid, plan, delta, null, ChangeDirection.Decrease);
                continue;
            }

            if (delta is not { Role: FigureRole.Delta, Direction: not ChangeDirection.Unstated, Quantity: { Value: > 0m, IsPlain: true } } || delta.Unit.Dimension == UnitDimension.PercentagePoint || book.IsTold(delta)) continue;
            if (BaseOf(book, i) is not ProseFigure basis || LevelOf(book, basis, delta) is not ProseFigure level) continue;
            yield return Told(level, basis, delta, null);
            ProseFigure? rate = i + 1 < book.Figures.Count && book.Figures[i + 1] is { Role: FigureRole.Rate, Gap: <= 2 } next && next.Text == delta.Text && next.Sentence == delta.Sentence ? next : null;
            if (rate is not null && !book.IsTold(rate)) yield return Told(level, basis, null, rate);
        }
    }

    private static ProseFigure? BaseOf(FarBook book, int at)
    {
        ProseFigure delta = book.Figures[at];
        for (int i = at - 1; i >= 0 && i >= at - Beside && book.Figures[i].Text == delta.Text && book.Figures[i].Sentence == delta.Sentence; i--)
        {
            ProseFigure basis = book.Figures[i];
            if (!basis.Unit.IsComparableWith(delta.Unit) || basis.Unit.Dimension == UnitDimension.Ratio || basis.Mention.High is not null || basis.Quantity is not { Value: > 0m, IsPlain: true }) continue;
            // A level of an earlier year is what a change leads from as well.
            return basis.Role == FigureRole.Base || (basis.Role == FigureRole.Level && basis.Year is not null && (delta.Year != basis.Year || Cues.Holds(delta.Against, Cues.Before) || Cues.Holds(delta.Lead, Cues.Before))) ? basis : null;
        }

        return null;
    }

    // "预算合计20.80万元，决算数比预算数节约8.52万元", "较采购预算345万元节约26.4万元": what was paid stands elsewhere.
    private static bool IsSaved(ProseFigure figure) =>
        figure is { Role: FigureRole.Level, Mention.High: null, Quantity: { Value: > 0m, IsPlain: true } } && figure.Unit.Dimension == UnitDimension.Money && Cues.EndOf(FigureLabel.TrimTail(figure.Lead.AsSpan().TrimEnd()), ["节约", "节省", "节支", "节约资金", "节省资金", "少支", "少支出", "省"]) is not null;

    private static ProseFigure? PlanBefore(FarBook book, int at)
    {
        (ProseFigure plan, ProseFigure saved) = (book.Figures[at - 1], book.Figures[at]);
        bool compared = Cues.Holds(saved.Lead, ["比", "较"]) || Cues.Holds(plan.Lead, ["比", "较"]);
        return compared && plan.Role is FigureRole.Level or FigureRole.Base && plan.Text == saved.Text && plan.Sentence == saved.Sentence && plan.Unit.IsComparableWith(saved.Unit) && plan.Quantity.IsPlain && plan.Mention.High is null
            && Cues.Holds(plan.Lead, ["预算", "计划", "控制价", "限价", "概算"]) ? plan : null;
    }

    private static ProseFigure? LevelOf(FarBook book, ProseFigure basis, ProseFigure delta, decimal sign = 0m)
    {
        if (sign == 0m) sign = delta.Direction == ChangeDirection.Decrease ? -1m : 1m;
        decimal now = basis.Quantity.BaseValue + (sign * delta.Quantity.BaseValue);
        foreach (ProseFigure level in book.LevelsOf(now, basis.Unit))
        {
            if (level.Role != FigureRole.Level || level == basis || DigitSlip.SignificantDigits(level.Quantity) < TellingDigits || (level.Year is int year && basis.Year is int before && year <= before && basis.Role == FigureRole.Level)) continue;
            if (NearFigures.Kin(delta.Label + basis.Label, level.Label) > 0 || NearFigures.Kin(basis.Lead, level.Label) > 0) return level;
        }

        return null;
    }

    private static Relation Told(ProseFigure level, ProseFigure basis, ProseFigure? delta, ProseFigure? rate, ChangeDirection way = ChangeDirection.Unstated) =>
        FarBook.Told(ChangeReader.Change(level, basis, delta, rate, way), (rate ?? delta)!, level, basis) with { Firmness = RelationFirmness.Tentative };
}
