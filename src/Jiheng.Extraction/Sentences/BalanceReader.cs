using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 收支相抵: "收入总计100亿元，支出总计90亿元，收支相抵，结余10亿元": income less expenditure is the balance, or the deficit where more was spent.
/// Sure only where both sides are totals; transfers, carry-overs and the like may stand between other figures.
/// </summary>
internal static class BalanceReader
{
    private const int Reach = 24;
    private const int MostOfASide = 4;

    /// <summary>A balance in a paragraph of its own looks back over so many.</summary>
    private const int MostParagraphs = 4;

    /// <summary>Reads the balances of a section.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure figure in book.Figures)
        {
            if (figure.Mention.High is null && figure.Unit.Dimension == UnitDimension.Money && IsBalance(figure)) Read(book, figure);
        }
    }

    // "用事业基金弥补收支差额3万元" is money that came in.
    // A gap is a delta by its role, a surplus or a deficit a level.
    private static bool IsBalance(ProseFigure figure)
    {
        bool offset = Cues.Holds(figure.Between, Cues.Offset);
        if (figure.Role == FigureRole.Delta) return offset && Cues.EndOf(FigureLabel.TrimTail(figure.Lead), Cues.Gap) is not null;
        return figure.IsAddable && !figure.Lead.Contains("弥补", StringComparison.Ordinal) && ((offset && Cues.Holds(figure.Label, Cues.Balance)) || Cues.EndOf(figure.Stem, Cues.NamedBalance) is not null);
    }

    private static void Read(SumBook book, ProseFigure balance)
    {
        if (balance.Quantity.Value == 0m || book.Wholes.ContainsKey(balance) || book.IsSplit(balance)) return;
        (List<ProseFigure> income, List<ProseFigure> expenditure) = SidesOf(book, balance, balance.Paragraph);
        if ((income.Count > 0 && expenditure.Count > 0) || !StandsAlone(book, balance))
        {
            Read(book, balance, income, expenditure);
            return;
        }

        // Income and expenditure have paragraphs of their own before the balance: then only what fits to the digit is meant.
        (income, expenditure) = SidesOf(book, balance, FirstParagraph(book, balance));
        foreach (ProseFigure had in income)
        {
            foreach (ProseFigure spent in expenditure)
            {
                if (had.Quantity.BaseValue != spent.Quantity.BaseValue + balance.Quantity.BaseValue) continue;
                book.State(had, [spent, balance], ListExtent.Exhaustive, true);
                return;
            }
        }
    }

    private static bool StandsAlone(SumBook book, ProseFigure balance) => Cues.Holds(balance.Between, Cues.Offset) && balance.Role == FigureRole.Level && !Cues.Holds(balance.Lead, Cues.Deficit);

    // Back to the heading that the balance stands under.
    private static int FirstParagraph(SumBook book, ProseFigure balance)
    {
        int p = balance.Paragraph;
        while (p > 0 && p > balance.Paragraph - MostParagraphs && FigureLabel.NumberRank(book.Section[p].Text) is not (1 or 2)) p--;
        return p;
    }

    private static (List<ProseFigure> Income, List<ProseFigure> Expenditure) SidesOf(SumBook book, ProseFigure balance, int paragraph)
    {
        List<ProseFigure> income = [], expenditure = [];
        for (int i = balance.Index - 1; i >= 0 && i >= balance.Index - Reach && book.Figures[i].Paragraph >= paragraph; i--)
        {
            ProseFigure level = book.Figures[i];
            if (!level.IsAddable || level.IsPlanOnly || level.Depth != balance.Depth || !level.Unit.IsComparableWith(balance.Unit)) continue;
            // A member of a list is no side of the account.
            if (book.Wholes.ContainsKey(level)) continue;
            bool isIncome = Cues.Holds(level.Label, Cues.Income), isExpenditure = Cues.Holds(level.Label, Cues.Expenditure);
            if (isIncome && !isExpenditure && income.Count < MostOfASide) income.Add(level);
            if (isExpenditure && !isIncome && expenditure.Count < MostOfASide) expenditure.Add(level);
        }

        return (income, expenditure);
    }

    private static void Read(SumBook book, ProseFigure balance, List<ProseFigure> income, List<ProseFigure> expenditure)
    {
        if (income.Count == 0 || expenditure.Count == 0) return;
        // "收入…，支出…，差额4亿元" in one sentence is read as the distance of the two already.
        if (income.Concat(expenditure).Any(level => level.Changes.Any(change => change.Delta == balance))) return;
        // "本年收支结余-8.6亿元": what came in is all that was spent and the balance, whose sign says that it is none.
        if (balance.Quantity.Value < 0m)
        {
            ReadNegative(book, balance, income, expenditure);
            return;
        }

        bool deficit = Cues.Holds(balance.Lead, Cues.Deficit), either = balance.Role == FigureRole.Delta || Cues.Holds(balance.Label, Cues.Gap);
        foreach (ProseFigure had in income)
        {
            foreach (ProseFigure spent in expenditure)
            {
                (ProseFigure larger, ProseFigure smaller) = had.Quantity.BaseValue >= spent.Quantity.BaseValue ? (had, spent) : (spent, had);
                if (!either && larger == spent != deficit) continue;
                if (SumFitting.Of(larger.Quantity, [smaller.Quantity, balance.Quantity]) < SumFit.Rounded) continue;
                book.State(larger, [smaller, balance], ListExtent.Exhaustive, true);
                return;
            }
        }

        // Not those two alone: what else stands before the balance, or the other half of it behind, belongs to the reckoning too.
        ProseFigure got = income.FirstOrDefault(IsGrandTotal) ?? income[0], paid = expenditure.FirstOrDefault(IsGrandTotal) ?? expenditure[0];
        bool more = either ? paid.Quantity.BaseValue > got.Quantity.BaseValue : deficit;
        ProseFigure whole = more ? paid : got;
        List<ProseFigure> parts = [more ? got : paid, .. more ? [] : expenditure.Where(level => level.Index > paid.Index && level.Index > got.Index), balance, .. OtherHalf(book, balance)];
        bool fits = SumFitting.Of(whole.Quantity, [.. parts.Select(part => part.Quantity)]) >= SumFit.Rounded;
        bool plain = parts.Count == 2 && !Cues.Holds(balance.Label, Cues.Rolled) && income.IndexOf(got) == 0 && expenditure.IndexOf(paid) == 0;
        book.State(whole, parts, ListExtent.Exhaustive, fits || (plain && IsGrandTotal(got) && IsGrandTotal(paid) && !OthersBetween(book, got, paid, balance)));
    }

    private static void ReadNegative(SumBook book, ProseFigure balance, List<ProseFigure> income, List<ProseFigure> expenditure)
    {
        (ProseFigure, ProseFigure)? slipped = null;
        foreach (ProseFigure had in income)
        {
            foreach (ProseFigure spent in expenditure)
            {
                SumFit fit = SumFitting.Of(had.Quantity, [spent.Quantity, balance.Quantity]);
                if (fit == SumFit.OneSlip) slipped ??= (had, spent);
                if (fit < SumFit.Rounded) continue;
                book.State(had, [spent, balance], ListExtent.Exhaustive, true);
                return;
            }
        }

        if (slipped is (ProseFigure came, ProseFigure went) && came == income[0] && went == expenditure[0]) book.State(came, [went, balance], ListExtent.Exhaustive, true);
    }

    private static bool IsGrandTotal(ProseFigure level) => Cues.Holds(level.Label, Cues.GrandTotal);

    // "收支相抵，结转下年3亿元，净结余2亿元": the balance is given in two.
    private static IEnumerable<ProseFigure> OtherHalf(SumBook book, ProseFigure balance) =>
        book.Figures.Skip(balance.Index + 1).Take(1).Where(next => next.IsAddable && next.Cue == ListCue.None && next.Sentence == balance.Sentence
            && next.Unit.IsComparableWith(balance.Unit) && Cues.Holds(next.Label, Cues.Balance) && !Cues.Holds(next.Label, Cues.Rolled));

    // Any other level between them may be meant as well.
    private static bool OthersBetween(SumBook book, ProseFigure income, ProseFigure expenditure, ProseFigure balance)
    {
        for (int i = Math.Max(income.Index, expenditure.Index) + 1; i < balance.Index; i++)
        {
            ProseFigure level = book.Figures[i];
            if (level.IsAddable && level.Depth <= balance.Depth && !level.IsPlanOnly && !book.Wholes.ContainsKey(level)) return true;
        }

        return false;
    }
}
