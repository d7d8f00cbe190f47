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
            if (!figure.IsAddable || figure.Unit.Dimension != UnitDimension.Money) continue;
            if (IsAfterwards(figure)) Read(book, figure, IsPlanned, PlanSign);
            else if (IsClosing(figure)) Read(book, figure, IsOpening, FlowSign);
        }
    }

    // All levels from the opening one to the closing one belong to the reckoning, or none does.
    private static void Read(SumBook book, ProseFigure closing, Func<ProseFigure, bool> opens, Func<ProseFigure, decimal> sign)
    {
        List<ProseFigure> members = [];
        bool found = false, known = true;
        for (int i = closing.Index - 1; i >= 0 && !found && book.Figures[i].Sentence == closing.Sentence && members.Count < MostMembers; i--)
        {
            ProseFigure level = book.Figures[i];
            if (level.Role != FigureRole.Level || level.Depth > closing.Depth || level.Unit.Dimension != UnitDimension.Money) continue;
            if (!level.IsAddable || level.IsPlanOnly || level.Cue != ListCue.None) return;
            members.Insert(0, level);
            found = opens(level);
            known &= found || sign(level) != 0m;
        }

        if (!found || !known || members.Count < 2) return;
        decimal sum = members.Sum(level => SignOf(level) * level.Quantity.BaseValue), slack = SumFitting.SlackOf(closing.Quantity) + members.Sum(level => SumFitting.SlackOf(level.Quantity));
        bool fits = Math.Abs(sum - closing.Quantity.BaseValue) <= slack;
        bool whole = sign == PlanSign ? members.Count == 2 : members.Count == 3 && members.Exists(level => sign(level) > 0m) && members.Exists(level => sign(level) < 0m);
        if (fits || whole) book.State(closing, members, SignOf, true);

        decimal SignOf(ProseFigure level) => level == members[0] ? 1m : sign(level);
    }

    private static bool IsAfterwards(ProseFigure figure) => Cues.Holds(figure.Lead, Cues.Afterwards) && !Cues.Holds(figure.Lead, Cues.Brought) && !Cues.Holds(figure.Lead, Cues.Withdrawn);

    private static bool IsPlanned(ProseFigure figure) => figure.Kind == BudgetKind.InitialBudget || Cues.EndOf(figure.Stem, ["年初", "年初安排"]) is not null;

    private static bool IsOpening(ProseFigure figure) => Cues.Holds(figure.Label, ["年初", "上年", "期初"]) && Cues.Holds(figure.Label, Carried);

    private static bool IsClosing(ProseFigure figure) => (Cues.Holds(figure.Label, ["年末", "期末"]) || figure.Label.StartsWith("结转下年", StringComparison.Ordinal)) && Cues.Holds(figure.Label, Carried);

    private static decimal PlanSign(ProseFigure level) => Cues.Holds(level.Lead, Cues.Brought) ? 1m : Cues.Holds(level.Lead, Cues.Withdrawn) ? -1m : 0m;

    // 收入 and 支出 as such: 收入预算, 项目支出 and the like are parts of them or other figures.
    private static decimal FlowSign(ProseFigure level) => level.Name is "收入" or "总收入" or "收入合计" or "收入总额" ? 1m : level.Name is "支出" or "总支出" or "支出合计" or "支出总额" ? -1m : 0m;

    private static readonly string[] Carried = ["结转", "结余"];
}
