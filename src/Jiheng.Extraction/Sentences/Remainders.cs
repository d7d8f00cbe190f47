using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 余下: "到位资金500万元，实际支出482万元，结余18万元", "全年预算数80万元，执行数75万元，剩余5万元": what there was less what was spent is what is left. Stated where it
/// holds; doubted only where the three stand side by side and nothing else can have come in.
/// </summary>
internal static class Remainders
{
    private const int Reach = 10, Sentences = 2;

    /// <summary>Fewest digits that three figures far apart do not share by chance.</summary>
    private const int TellingDigits = 3;

    private static readonly string[] Left = ["结余", "剩余", "结转", "结存", "未支出", "未使用", "未执行", "未支付", "余额"];

    private static readonly string[] Had = ["预算", "到位", "安排", "下达", "拨付", "拨款", "指标", "资金", "收入", "投资", "经费", "合同", "总价"];

    private static readonly string[] Spent = ["支出", "使用", "执行", "支付", "拨付", "报账", "兑付", "已付"];

    /// <summary>Words by which money of another year or another plan comes in.</summary>
    private static readonly string[] Others = ["上年", "年初", "以前年度", "历年", "追加", "调整", "累计", "滚存", "期初"];

    /// <summary>Reads what is left of the sums of a section.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure left in book.Figures)
        {
            if (!left.IsAddable || left.Unit.Dimension != UnitDimension.Money || left.Quantity.Value <= 0m || !IsLeft(left) || book.IsSplit(left)) continue;
            List<ProseFigure> levels = LevelsBefore(book.Figures, left);
            bool taken = book.Wholes.TryGetValue(left, out ProseFigure? whole);
            if (PairOf(levels, left) is (ProseFigure had, ProseFigure spent) && had.Quantity.BaseValue != whole?.Quantity.BaseValue) book.State(had, [spent, left], ListExtent.Exhaustive, true);
            else if (!taken && Plain(book, levels, left) is (ProseFigure plan, ProseFigure paid)) book.State(plan, [paid, left], ListExtent.Exhaustive, StandTogether(book, plan, paid, left));
        }
    }

    // The three side by side, and no money of an earlier year before them in the sentence.
    private static bool StandTogether(SumBook book, ProseFigure had, ProseFigure spent, ProseFigure left)
    {
        if (spent.Index != had.Index + 1 || left.Index != spent.Index + 1 || spent.Gap > 2 || left.Gap > 2) return false;
        for (int i = had.Index - 1; i >= 0 && i >= left.Index - Reach && book.Figures[i].Sentence == had.Sentence; i--)
        {
            if (Cues.Holds(book.Figures[i].Lead, Others) || Cues.Holds(book.Figures[i].Lead, Left)) return false;
        }

        return true;
    }

    private static bool IsLeft(ProseFigure figure) =>
        Cues.Holds(figure.Label.Length > 0 ? figure.Label : figure.Lead, Left) && !Cues.Holds(figure.Label, Others) && !Cues.Holds(figure.Label, Cues.Plans) && figure.Cue == ListCue.None;

    // Nearest first.
    private static List<ProseFigure> LevelsBefore(List<ProseFigure> figures, ProseFigure left)
    {
        List<ProseFigure> levels = [];
        for (int i = left.Index - 1; i >= 0 && i >= left.Index - Reach && figures[i].Paragraph == left.Paragraph && left.Sentence - figures[i].Sentence <= Sentences; i--)
        {
            if (figures[i].IsAddable && !figures[i].IsPlanOnly && figures[i].Depth <= left.Depth && figures[i].Unit.IsComparableWith(left.Unit)) levels.Add(figures[i]);
        }

        return levels;
    }

    private static (ProseFigure Had, ProseFigure Spent)? PairOf(List<ProseFigure> levels, ProseFigure left)
    {
        foreach (ProseFigure spent in levels)
        {
            if (!IsSpent(spent)) continue;
            foreach (ProseFigure had in levels)
            {
                if (had == spent || !IsHad(had) || had.Quantity.BaseValue != spent.Quantity.BaseValue + left.Quantity.BaseValue) continue;
                if (SumFitting.FineDigits(had.Quantity, [spent.Quantity, left.Quantity]) >= TellingDigits) return (had, spent);
            }
        }

        return null;
    }

    // The plan or what came in, what was spent and what is left, one after the other in one sentence.
    private static (ProseFigure Had, ProseFigure Spent)? Plain(SumBook book, List<ProseFigure> levels, ProseFigure left)
    {
        if (levels.Count < 2) return null;
        (ProseFigure spent, ProseFigure had) = (levels[0], levels[1]);
        bool side = had.Sentence == left.Sentence && had.Depth == left.Depth && spent.Depth == left.Depth && IsSpent(spent) && IsHad(had) && !IsSpent(had) && had.Kind != BudgetKind.InitialBudget;
        if (!side || had.Quantity.BaseValue <= spent.Quantity.BaseValue || book.IsSplit(had) || book.Wholes.ContainsKey(spent)) return null;
        for (int i = had.Index; i <= left.Index; i++)
        {
            ProseFigure figure = book.Figures[i];
            // Another change, or money of another year, may be meant as well.
            if (figure.Role is FigureRole.Delta or FigureRole.Base || figure.Cue != ListCue.None || Cues.Holds(figure.Between, Others)) return null;
        }

        return SumFitting.Of(had.Quantity, [spent.Quantity, left.Quantity]) == SumFit.Apart ? null : (had, spent);
    }

    private static bool IsHad(ProseFigure figure) => figure.Kind is BudgetKind.Budget or BudgetKind.AdjustedBudget or BudgetKind.InitialBudget || Cues.Holds(figure.Label, Had);

    private static bool IsSpent(ProseFigure figure) => figure.Kind == BudgetKind.Actual || Cues.Holds(figure.Label, Spent);
}
