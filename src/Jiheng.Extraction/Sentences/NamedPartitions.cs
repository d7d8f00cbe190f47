using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 已知划分: levels whose names are all members of a known partition ("税收收入282亿元，下降3%；非税收入133亿元"), though no word announces a list and
/// their whole stands some sentences before, or behind.
/// </summary>
internal static class NamedPartitions
{
    /// <summary>The whole is looked for among so many figures, and in so many paragraphs, before its members and behind them.</summary>
    private const int Reach = 40, Paragraphs = 6, ReachBehind = 8, ParagraphsBehind = 2;

    /// <summary>Two members stand at most so far apart.</summary>
    private const int BetweenMembers = 10, ParagraphsBetween = 2;

    /// <summary>Fewest digits of a whole that its name does not tie to its members.</summary>
    private const int TellingDigits = 4;

    /// <summary>Fewest digits by which one slip tells anything.</summary>
    private const int DigitsOfSlip = 3;

    private static readonly (string[] Members, string[] Wholes)[] Known =
    [
        (["基本支出", "项目支出"], ["支出", "预算"]),
        (["人员", "公用"], ["基本支出"]),
        (["货物", "工程", "服务"], ["采购"]),
        (["出国", "车", "接待"], ["三公"]),
        (["购置", "运行"], ["用车"]),
        (["一般债", "专项债"], ["债"]),
        (["非税", "税收"], ["收入"]),
        (["中央", "地方"], ["收入", "支出", "利润", "资产"]),
        (["福利彩票", "体育彩票"], ["彩票", "公益金"]),
        (["福彩", "体彩"], ["彩票", "公益金"]),
        (["一般公共预算", "政府性基金", "国有资本"], ["收入", "支出", "拨款", "预算"]),
        (["行政单位", "事业单位"], ["资产", "负债"]),
    ];

    /// <summary>Beside these a carry-over or another fund may be part of the total without a word.</summary>
    private static readonly string[] LeavesRoom = ["基本支出", "人员", "一般公共预算", "行政单位", "中央", "福利彩票", "福彩"];

    /// <summary>Reads the partitions of a section that no other reader has taken.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure first in book.Figures)
        {
            if (!IsMember(book, first)) continue;
            foreach ((string[] members, string[] wholes) in Known)
            {
                if (MemberOf(first, members) < 0 || Gather(book, first, members) is not { } parts || parts.Count(part => part.Quantity.Value != 0m) < 2) continue;
                if (Read(book, parts, members, wholes)) break;
            }
        }
    }

    private static bool IsMember(SumBook book, ProseFigure figure) =>
        figure.IsAddable && !figure.IsPlanOnly && figure.Unit.Dimension == UnitDimension.Money && figure.Label.Length >= 2 && !book.Wholes.ContainsKey(figure);

    // Which member a name is; −1 where it is none or more than one (公务用车购置及运行费).
    private static int MemberOf(ProseFigure figure, string[] members)
    {
        int found = -1;
        for (int i = 0; i < members.Length; i++)
        {
            if (!figure.Label.Contains(members[i], StringComparison.Ordinal)) continue;
            // 非税收入 holds 税收 as well.
            if (found >= 0) return members[found] == "非税" ? found : -1;
            found = i;
        }

        return found;
    }

    private static List<ProseFigure>? Gather(SumBook book, ProseFigure first, string[] members)
    {
        List<ProseFigure> parts = [first];
        HashSet<int> have = [MemberOf(first, members)];
        for (int i = first.Index + 1; i < book.Figures.Count && i <= parts[^1].Index + BetweenMembers && parts.Count < members.Length; i++)
        {
            ProseFigure figure = book.Figures[i];
            if (figure.Paragraph - parts[^1].Paragraph > ParagraphsBetween) return null;
            if (!IsMember(book, figure) || figure.Depth != first.Depth || figure.Kind != first.Kind || MemberOf(figure, members) is not (>= 0 and int member)) continue;
            if (!have.Add(member)) return null;
            parts.Add(figure);
        }

        return parts.Count == members.Length ? parts : null;
    }

    private static bool Read(SumBook book, List<ProseFigure> parts, string[] members, string[] words)
    {
        ProseFigure? slipped = null;
        decimal sum = parts.Sum(part => part.Quantity.BaseValue);
        foreach (ProseFigure whole in WholesOf(book, parts, members))
        {
            if (!book.MayTry()) return true;
            bool named = Cues.Holds(whole.Label, words);
            if (whole.Quantity.BaseValue == sum && (named || SumFitting.FineDigits(whole.Quantity, [.. parts.Select(part => part.Quantity)]) >= TellingDigits))
            {
                book.Add(whole, parts, ListCue.None, SumFit.Exact);
                return true;
            }

            if (named && whole.Index < parts[0].Index && SumFitting.Of(whole.Quantity, [.. parts.Select(part => part.Quantity)], DigitsOfSlip) == SumFit.OneSlip) slipped ??= whole;
        }

        // A further level beside them ("上缴上级支出100万元") is one more part.
        if (slipped is null || !AreAlone(book.Figures, parts) || (LeavesRoom.Contains(members[0]) && SumFitting.IsRoundGap(slipped.Quantity, parts))) return false;
        // Members that divide the whole by their very names, right behind the only level that can be meant.
        bool next = IsOnlyLevelBefore(book.Figures, slipped, parts[0]);
        if (!next && !SumFitting.IsTelling(slipped.Quantity, parts)) return false;
        book.State(slipped, parts, ListExtent.Exhaustive, next);
        return true;
    }

    private static bool AreAlone(List<ProseFigure> figures, List<ProseFigure> parts)
    {
        ProseFigure first = parts[0], last = parts[^1];
        for (int i = first.Index; i < figures.Count && figures[i].Sentence <= last.Sentence && i <= last.Index + Reach; i++)
        {
            ProseFigure figure = figures[i];
            if (figure.Role == FigureRole.Level && !figure.IsPlanOnly && figure.Depth == first.Depth && figure.Unit.IsComparableWith(first.Unit) && !parts.Contains(figure)) return false;
        }

        return !last.After.AsSpan().TrimStart().StartsWith(Cues.AndSoOn, StringComparison.Ordinal);
    }

    private static bool IsOnlyLevelBefore(List<ProseFigure> figures, ProseFigure whole, ProseFigure first)
    {
        for (int i = whole.Index + 1; i < first.Index; i++)
        {
            if (figures[i].Role == FigureRole.Level && !figures[i].IsPlanOnly && figures[i].Unit.IsComparableWith(whole.Unit)) return false;
        }

        for (int i = whole.Index - 1; i >= 0 && i >= whole.Index - Reach && figures[i].Sentence == whole.Sentence; i--)
        {
            if (figures[i].Role == FigureRole.Level && figures[i].Unit.IsComparableWith(whole.Unit)) return false;
        }

        return first.Paragraph - whole.Paragraph <= 1 && first.Sentence - whole.Sentence <= 2;
    }

    // Nearest first; a level that is itself called by a member's name is no whole of them.
    private static IEnumerable<ProseFigure> WholesOf(SumBook book, List<ProseFigure> parts, string[] members)
    {
        List<ProseFigure> figures = book.Figures;
        ProseFigure first = parts[0], last = parts[^1];
        for (int i = first.Index - 1; i >= 0 && i >= first.Index - Reach && first.Paragraph - figures[i].Paragraph <= Paragraphs; i--)
        {
            if (MayBe(figures[i])) yield return figures[i];
        }

        for (int i = last.Index + 1; i < figures.Count && i <= last.Index + ReachBehind && figures[i].Paragraph - last.Paragraph <= ParagraphsBehind; i++)
        {
            if (MayBe(figures[i])) yield return figures[i];
        }

        bool MayBe(ProseFigure figure) => figure.IsAddable && !figure.IsPlanOnly && figure.Depth <= first.Depth && figure.Unit.IsComparableWith(first.Unit)
            && !PartLists.IsOtherKind(first.Kind, figure.Kind) && Array.TrueForAll(members, member => !figure.Label.Contains(member, StringComparison.Ordinal));
    }
}
