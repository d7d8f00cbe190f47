using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 收支相抵: "收入总计100亿元，支出总计90亿元，收支相抵，结余10亿元": income less expenditure is the balance, or the deficit where more was spent.
/// Sure only where both sides are totals; transfers, carry-overs and the like may stand between other figures.
/// </summary>
internal static class BalanceReader
{
    private const int Reach = 24;

    /// <summary>Reads the balances of a section.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure figure in book.Figures)
        {
            if (figure.Mention.High is null && figure.Unit.Dimension == UnitDimension.Money && IsBalance(figure)) Read(book, figure);
        }
    }

    // A gap is a delta by its role, a surplus or a deficit a level.
    private static bool IsBalance(ProseFigure figure)
    {
        bool offset = Cues.Holds(figure.Between, Cues.Offset);
        ReadOnlySpan<char> lead = FigureLabel.TrimTail(figure.Lead);
        if (figure.Role == FigureRole.Delta) return offset && Cues.EndOf(lead, Cues.Gap) is not null;
        return figure.IsAddable && ((offset && Cues.Holds(figure.Label, Cues.Balance)) || Cues.EndOf(lead, Cues.NamedBalance) is not null);
    }

    private static void Read(SumBook book, ProseFigure balance)
    {
        if (balance.Quantity.Value == 0m || book.Wholes.ContainsKey(balance)) return;
        (ProseFigure? income, ProseFigure? expenditure) = (null, null);
        List<(ProseFigure Income, ProseFigure Expenditure)> pairs = [];
        for (int i = balance.Index - 1; i >= 0 && i >= balance.Index - Reach && book.Figures[i].Paragraph == balance.Paragraph; i--)
        {
            ProseFigure level = book.Figures[i];
            if (!level.IsAddable || level.IsPlanOnly || level.Depth != balance.Depth || !level.Unit.IsComparableWith(balance.Unit)) continue;
            if (Cues.Holds(level.Label, Cues.Income)) income ??= level;
            if (Cues.Holds(level.Label, Cues.Expenditure)) expenditure ??= level;
            if (income is not null && expenditure is not null)
            {
                pairs.Add((income, expenditure));
                // Older pairs are tried only for a fit: the figure that closed this pair is let go.
                if (level == income) income = null;
                else expenditure = null;
            }
        }

        if (pairs.Count == 0) return;
        bool deficit = Cues.Holds(balance.Lead, Cues.Deficit);
        foreach ((ProseFigure had, ProseFigure spent) in pairs)
        {
            (ProseFigure larger, ProseFigure smaller) = had.Quantity.BaseValue >= spent.Quantity.BaseValue ? (had, spent) : (spent, had);
            if (SumFitting.Of(larger.Quantity, [smaller.Quantity, balance.Quantity]) < SumFit.Rounded) continue;
            if (balance.Role != FigureRole.Delta && larger == spent != deficit) continue;
            book.State(larger, [smaller, balance], ListExtent.Exhaustive, true);
            return;
        }

        (ProseFigure got, ProseFigure paid) = pairs[0];
        bool sure = AreTotals(got, paid) && !OthersBetween(book, got, paid, balance);
        bool more = balance.Role == FigureRole.Delta ? paid.Quantity.BaseValue > got.Quantity.BaseValue : deficit;
        book.State(more ? paid : got, [more ? got : paid, balance], ListExtent.Exhaustive, sure);
    }

    private static bool AreTotals(ProseFigure income, ProseFigure expenditure) =>
        Cues.Holds(income.Label, Cues.GrandTotal) && Cues.Holds(expenditure.Label, Cues.GrandTotal);

    // "支出总计90亿元，上解支出3亿元，收支相抵，结余7亿元": another level between them belongs to the reckoning too.
    private static bool OthersBetween(SumBook book, ProseFigure income, ProseFigure expenditure, ProseFigure balance)
    {
        for (int i = Math.Max(income.Index, expenditure.Index) + 1; i < balance.Index; i++)
        {
            ProseFigure level = book.Figures[i];
            if (level.IsAddable && level.Depth <= balance.Depth && !level.IsPlanOnly && !book.Wholes.ContainsKey(level)) return true;
        }

        // "结余10亿元，其中结转下年8亿元" tells it apart; "结转下年8亿元，净结余2亿元" gives it in two.
        return balance.Index + 1 < book.Figures.Count && book.Figures[balance.Index + 1] is { Cue: ListCue.None, IsAddable: true } next
            && next.Sentence == balance.Sentence && Cues.Holds(next.Label, Cues.Balance);
    }
}
