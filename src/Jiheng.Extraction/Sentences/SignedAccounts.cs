using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 逐项相抵: "经营收入1493万元，上级补助44万元，上年结余140万元，支出1459万元。年终结余218万元": all that came in less all that went out is what is left, each with the
/// sign that its name has by the language of budgets. Stated where it adds up; where all of a paragraph is signed, one slip is asked about.
/// </summary>
internal static class SignedAccounts
{
    private const int MostMembers = 16, Paragraphs = 3, Reach = 80;

    private static readonly string[]
        Closing = ["年终", "年末", "期末", "滚存", "累计结余", "累计结转"], Carried = ["结余", "结转", "余额"],
        Came = ["上年结", "上年滚存", "上年末结", "年初", "期初", "转贷", "调入", "动用", "留用", "拨入", "筹集", "到位", "转入", "上级补助", "中央补助", "省级补助", "市级补助"],
        Went = ["上解", "还本", "付息", "安排", "补充", "调出", "拨付", "使用", "补助下级", "补助乡", "补助镇", "补助县", "转出", "兑付"];

    /// <summary>Reads the balances of a section that several levels lead to, and the two totals of their sides.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure figure in book.Figures)
        {
            if (!figure.IsAddable || figure.Unit.Dimension != UnitDimension.Money || figure.IsPlanOnly || figure.Depth > 0) continue;
            if (IsClosing(figure)) ReadBalance(book, figure);
            else if (IsTotalOf(figure, "收入") && !book.IsSplit(figure)) ReadSides(book, figure);
        }
    }

    private static bool IsClosing(ProseFigure figure) =>
        Cues.Holds(figure.Label, Carried) && !Cues.Holds(figure.Label, Came) && (Cues.Holds(figure.Label, Closing) || Cues.Holds(figure.Between, Cues.Offset));

    private static void ReadBalance(SumBook book, ProseFigure balance)
    {
        if (book.Wholes.ContainsKey(balance) || book.IsSplit(balance)) return;
        List<ProseFigure> members = [];
        decimal sum = 0m, slack = SumFitting.SlackOf(balance.Quantity);
        foreach (ProseFigure level in LevelsBefore(book, balance))
        {
            decimal sign = SignOf(level);
            if (sign == 0m || !level.Unit.IsComparableWith(balance.Unit)) return;
            members.Insert(0, level);
            sum += sign * level.Quantity.BaseValue;
            slack += SumFitting.SlackOf(level.Quantity);
            if (members.Count < 3 || sign < 0m || !members.Exists(member => SignOf(member) < 0m)) continue;
            if (sum != balance.Quantity.BaseValue && (Math.Abs(sum - balance.Quantity.BaseValue) > slack || level.Paragraph == balance.Paragraph != IsFirstOfParagraph(book, level))) continue;
            book.State(balance, members, SignOf, true);
            return;
        }
    }

    // "收入合计55亿元，支出合计49亿元" behind a list of what came in and one of what went out.
    private static void ReadSides(SumBook book, ProseFigure total)
    {
        List<ProseFigure> came = [], went = [];
        foreach (ProseFigure level in LevelsBefore(book, total))
        {
            decimal sign = SignOf(level);
            if (sign == 0m || IsTotalOf(level, "收入") || IsTotalOf(level, "支出")) return;
            (sign > 0m ? came : went).Insert(0, level);
        }

        if (came.Count < 2 || went.Count < 2) return;
        StateSide(book, total, came);
        if (total.Index + 1 < book.Figures.Count && book.Figures[total.Index + 1] is { IsAddable: true } other && other.Sentence == total.Sentence && other.Gap <= 2
            && (IsTotalOf(other, "支出") || FigureLabel.Bare(other.Stem) == "支出") && !book.IsSplit(other)) StateSide(book, other, went);
    }

    private static void StateSide(SumBook book, ProseFigure total, List<ProseFigure> members)
    {
        if (SumFitting.Of(total.Quantity, [.. members.Select(member => member.Quantity)]) is var fit && fit != SumFit.Apart) book.State(total, members, ListExtent.Exhaustive, fit >= SumFit.Rounded);
    }

    private static bool IsTotalOf(ProseFigure figure, string side)
    {
        int at = figure.Name.LastIndexOf(side, StringComparison.Ordinal);
        return at >= 0 && figure.Name[(at + side.Length)..] is "合计" or "总计" or "总量" or "总额";
    }

    // Nearest first: levels that are no members of another's list; of a paragraph of its own, or those right before it under one heading.
    private static List<ProseFigure> LevelsBefore(SumBook book, ProseFigure last)
    {
        List<ProseFigure> levels = [];
        bool opens = IsFirstOfParagraph(book, last) && FigureLabel.NumberRank(book.Section[last.Paragraph].Text) == 0;
        for (int i = last.Index - 1; i >= 0 && i >= last.Index - Reach && levels.Count < MostMembers; i--)
        {
            ProseFigure level = book.Figures[i];
            if (level.Paragraph != last.Paragraph && (!opens || last.Paragraph - level.Paragraph > Paragraphs || HeadingBetween(book, level.Paragraph, last.Paragraph))) break;
            if (level.IsAddable && !level.IsPlanOnly && level.Depth == 0 && level.Unit.Dimension == UnitDimension.Money && !book.Wholes.ContainsKey(level)) levels.Add(level);
        }

        return levels;
    }

    private static bool IsFirstOfParagraph(SumBook book, ProseFigure figure)
    {
        for (int i = figure.Index - 1; i >= 0 && i >= figure.Index - Reach && book.Figures[i].Paragraph == figure.Paragraph; i--)
        {
            if (book.Figures[i].IsAddable && book.Figures[i].Unit.Dimension == UnitDimension.Money) return false;
        }

        return true;
    }

    private static bool HeadingBetween(SumBook book, int from, int to)
    {
        for (int p = from + 1; p <= to; p++)
        {
            if (FigureLabel.NumberRank(book.Section[p].Text) > 0) return true;
        }

        return false;
    }

    /// <summary>收支之别: 1 for what came in, −1 for what went out, 0 where the name does not say.</summary>
    private static decimal SignOf(ProseFigure level)
    {
        string name = FigureLabel.Bare(level.Stem);
        if (name.EndsWith("收入", StringComparison.Ordinal)) return 1m;
        if (name.EndsWith("支出", StringComparison.Ordinal)) return -1m;
        return Cues.Holds(name, Came) ? 1m : Cues.Holds(name, Went) ? -1m : 0m;
    }
}
