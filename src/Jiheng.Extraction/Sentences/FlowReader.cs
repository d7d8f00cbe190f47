using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 流量: what was there, what came and what went make what is left: "年初结转12万元，本年收入30万元，本年支出28万元，年末结转14万元", "年初预算1000万元，追加200万元，
/// 调整后预算1200万元". Sure only where nothing else stands in the reckoning; else it is stated where it adds up.
/// </summary>
internal static class FlowReader
{
    /// <summary>Levels of one reckoning.</summary>
    private const int MostMembers = 6;

    /// <summary>Reads the reckonings of a section.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure figure in book.Figures)
        {
            if (!figure.IsAddable || book.IsSplit(figure)) continue;
            if (IsAfterwards(figure)) Read(book, figure, IsPlanned, PlanSign);
            else if (IsClosing(figure)) Read(book, figure, level => OpensFor(level, figure), FlowSign);
        }
    }

    // All levels from the opening one to the closing one belong to the reckoning, or none does.
    private static void Read(SumBook book, ProseFigure closing, Func<ProseFigure, bool> opens, Func<ProseFigure, decimal> sign)
    {
        List<ProseFigure> members = [];
        bool found = false, known = true, plain = true;
        for (int i = closing.Index - 1; i >= 0 && !found && book.Figures[i].Sentence == closing.Sentence && members.Count < MostMembers; i--)
        {
            ProseFigure level = book.Figures[i];
            // "本年增加18万元，本年减少3万元" came and went; what is compared with another year did not.
            bool moved = level.Role == FigureRole.Delta && level.Against.Length == 0 && level.Direction != ChangeDirection.Unstated;
            if ((level.Role != FigureRole.Level && !moved) || level.Depth > closing.Depth || !level.Unit.IsComparableWith(closing.Unit)) continue;
            if ((!level.IsAddable && !moved) || level.IsPlanOnly || level.Cue != ListCue.None) return;
            members.Insert(0, level);
            found = !moved && opens(level);
            known &= found || Loosely(level) != 0m;
            plain &= found || sign(level) != 0m;
        }

        if (!found || !known || members.Count < 2) return;
        decimal sum = members.Sum(level => SignOf(level) * level.Quantity.BaseValue), slack = SumFitting.SlackOf(closing.Quantity) + members.Sum(level => SumFitting.SlackOf(level.Quantity));
        // What the names say only loosely must fit to the digit.
        bool fits = Math.Abs(sum - closing.Quantity.BaseValue) <= (plain ? slack : 0m);
        // "全年预算1250万元（含上年结转50万元）": more came in than the sentence reckons with.
        bool alone = closing.Index + 1 >= book.Figures.Count || book.Figures[closing.Index + 1] is var next && (next.Paragraph != closing.Paragraph || next.Depth <= closing.Depth);
        bool whole = plain && alone && sign == PlanSign ? members.Count == 2 || (members.Count == 3 && members.Exists(level => sign(level) > 0m) && members.Exists(level => sign(level) < 0m)) : members.Count == 3 && members.Exists(level => sign(level) > 0m) && members.Exists(level => sign(level) < 0m);
        // Opening, one that came, one that went, closing: a slip in them is asked about, though their names are loose.
        whole |= known && alone && members.Count == 3 && members.Skip(1).Any(level => SignOf(level) > 0m) && members.Skip(1).Any(level => SignOf(level) < 0m) && members.Skip(1).All(IsOfWholeFlow) && IsSlipped(closing, members, SignOf);
        if (fits || (whole && (sign == PlanSign || Array.IndexOf(BareClosings, closing.Name) < 0))) book.State(closing, members, SignOf, true);

        decimal SignOf(ProseFigure level) => level == members[0] ? 1m : Loosely(level);

        decimal Loosely(ProseFigure level) => sign(level) is not 0m and decimal strict ? strict : LooseSign(level);
    }

    // 发行 and 还本, 收 and 支: all that came or went. 财政拨款收入 and 项目支出 are some of it.
    private static bool IsOfWholeFlow(ProseFigure level) => Array.IndexOf(WholeFlows, level.Name) >= 0 || Array.IndexOf(CameBare, level.Name) >= 0 || Array.IndexOf(WentBare, level.Name) >= 0;

    private static readonly string[] WholeFlows = ["收入", "支出", "发行", "新发", "新借", "举借", "借入", "新增", "还本", "偿还", "归还", "还款", "化解", "发行额", "还本额"];

    private static bool IsSlipped(ProseFigure closing, List<ProseFigure> members, Func<ProseFigure, decimal> sign)
    {
        ProseFigure[] went = [.. members.Where(level => sign(level) < 0m)];
        if (went.Length != 1) return false;
        // What was there and came is what went and is left.
        Quantity total = closing.Quantity;
        decimal rest = members.Where(level => sign(level) > 0m).Sum(level => level.Quantity.BaseValue) - went[0].Quantity.BaseValue;
        return SumFitting.FineDigits(total, [.. members.Select(level => level.Quantity)]) >= TellingDigits && rest > 0m
            && DigitSlip.Between(total, total with { Value = rest / total.Unit.Factor });
    }

    private const int TellingDigits = 4;

    private static decimal LooseSign(ProseFigure level) => level.Role == FigureRole.Delta ? PartSums.SignOf(level) : Array.IndexOf(WentBare, level.Name) >= 0 ? -1m : Array.IndexOf(CameBare, level.Name) >= 0 ? 1m : Cues.Holds(level.Label, Went) ? -1m : Cues.Holds(level.Label, Came) ? 1m : 0m;

    private static bool IsAfterwards(ProseFigure figure) => figure.Kind == BudgetKind.AdjustedBudget || (Cues.Holds(figure.Lead, Cues.Afterwards) && !Cues.Holds(figure.Lead, Cues.Brought) && !Cues.Holds(figure.Lead, Cues.Withdrawn));

    private static bool IsPlanned(ProseFigure figure) => figure.Kind == BudgetKind.InitialBudget || Cues.EndOf(figure.Stem, ["年初", "年初安排"]) is not null;

    // "2019年末余额48.99亿元，…，2020年末余额51.97亿元": the end of the year before is where the next begins.
    private static bool OpensFor(ProseFigure figure, ProseFigure closing) => IsOpening(figure) || (figure.Year is int before && closing.Year == before + 1 && IsClosing(figure));

    private static bool IsOpening(ProseFigure figure) => figure.Name is "期初" or "年初" or "月初" || Cues.Holds(figure.Label, ["年初", "上年", "期初", "上月", "上期", "上季", "月初", "去年底", "去年末"]) && !Cues.Holds(figure.Label, Cues.Plans) && Cues.Holds(figure.Label, Carried);

    private static bool IsClosing(ProseFigure figure) => figure.Name is "期末" or "年末" or "月末" || Array.IndexOf(BareClosings, figure.Name) >= 0 || Cues.Holds(figure.Label, ["本月末", "月底", "季末"]) && Cues.Holds(figure.Label, Carried) || (Cues.Holds(figure.Label, ["年末", "期末"]) || figure.Label.StartsWith("结转下年", StringComparison.Ordinal)) && Cues.Holds(figure.Label, Carried);

    // 结余 may be that of the year alone, or with what was left over before: told where all of it fits.
    private static readonly string[] BareClosings = ["结余", "余", "结存", "现余", "现存"];

    private static decimal PlanSign(ProseFigure level) => Cues.Holds(level.Lead, Cues.Brought) ? 1m : Cues.Holds(level.Lead, Cues.Withdrawn) ? -1m : 0m;

    // 收入 and 支出 as such: 收入预算, 项目支出 and the like are parts of them or other figures.
    private static decimal FlowSign(ProseFigure level) => level.Name is "收入" or "总收入" or "收入合计" or "收入总额" ? 1m : level.Name is "支出" or "总支出" or "支出合计" or "支出总额" ? -1m : 0m;

    private static readonly string[] Carried = ["结转", "结余", "结存", "余额", "资产", "保有", "库存", "存量"];

    private static readonly string[] Came = ["收入", "拨款", "拨入", "到位", "下达", "新增", "增加", "发行", "购置", "购入", "举借", "新发", "新借", "借入", "募得", "筹集", "收进", "调入", "归集"];

    private static readonly string[] Went = ["支出", "使用", "执行", "减少", "报废", "处置", "偿还", "还本", "核销", "调出", "收回", "归还", "还款", "化解", "花出", "拨出", "付出", "提取", "领用"];

    /// <summary>单字: what came and what went, where the word is all the name.</summary>
    private static readonly string[] CameBare = ["收", "进", "入", "借", "增", "募", "发"], WentBare = ["支", "付", "出", "还", "花", "用", "减", "拨"];
}
