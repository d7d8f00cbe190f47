using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>读比较: "决算数小于预算数", "与预算数持平", "未超过当年预算", and income and expenditure given as one figure twice.</summary>
internal static class CompareReader
{
    private static readonly (string Word, CompareOperator Operator)[] Between =
    [
        ("大于或等于", CompareOperator.AtLeast), ("小于或等于", CompareOperator.AtMost), ("不大于", CompareOperator.AtMost), ("不小于", CompareOperator.AtLeast),
        ("大于", CompareOperator.Greater), ("高于", CompareOperator.Greater), ("多于", CompareOperator.Greater), ("超过", CompareOperator.Greater), ("超出", CompareOperator.Greater),
        ("小于", CompareOperator.Less), ("低于", CompareOperator.Less), ("少于", CompareOperator.Less),
        ("未超过", CompareOperator.AtMost), ("没有超过", CompareOperator.AtMost), ("未超出", CompareOperator.AtMost), ("未突破", CompareOperator.AtMost),
        ("等于", CompareOperator.Equal), ("与", CompareOperator.Equal),
    ];

    /// <summary>So many levels before it a comparison without a name, and one with a name, look at.</summary>
    private const int Nearest = 6, Farthest = 40;

    private const int ShortestSubject = 3;

    /// <summary>What came in and what went out are looked for among so few levels, where their names do not answer each other.</summary>
    private const int Near = 5;

    /// <summary>Fewest digits that what came in and what went out do not share by chance.</summary>
    private const int TellingDigits = 3;

    /// <summary>As <see cref="TellingDigits"/>, where two totals differ.</summary>
    private const int TellingTotal = 5;

    private static readonly string[] CameIn = ["拨入", "上缴", "留用", "到位", "下达", "筹集", "接收", "收到"], WentOut = ["支出", "使用", "拨付", "分配", "发放", "下达"];

    private static readonly string[] NotOver = ["未超过", "没有超过", "未超", "未突破", "控制在", "不超过"];

    /// <summary>Comparisons of a section.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures, IReadOnlyList<ProseText> section)
    {
        for (int p = 0; p < section.Count; p++)
        {
            string text = section[p].Text;
            for (int at = text.IndexOf("决算", StringComparison.Ordinal); at >= 0; at = text.IndexOf("决算", at + 2, StringComparison.Ordinal))
            {
                if (OfBudgetWords(figures, section[p], p, at) is Relation relation) yield return relation;
            }

            foreach (Relation relation in OfNotOver(figures, section[p], p)) yield return relation;
        }

        foreach (Relation relation in OfBothSides(figures)) yield return relation;
    }

    // "决算数[大于|小于|等于|与|未超过]…预算数[持平]": at is the place of 决算.
    private static Relation? OfBudgetWords(List<ProseFigure> figures, ProseText paragraph, int ordinal, int at)
    {
        string text = paragraph.Text;
        int from = at + 2;
        if (from < text.Length && text[from] == '数') from++;
        foreach ((string word, CompareOperator op) in Between)
        {
            if (!text.AsSpan(from).StartsWith(word, StringComparison.Ordinal)) continue;
            int rest = from + word.Length;
            int budget = text.IndexOf("预算", rest, StringComparison.Ordinal);
            if (budget < 0 || budget - rest > 6) return null;
            int end = budget + 2;
            if (end < text.Length && text[end] == '数') end++;
            if (word == "与" && !Cues.Holds(text.AsSpan(end, Math.Min(4, text.Length - end)), Cues.Unchanged)) return null;
            return OfPair(figures, paragraph, ordinal, TextSpan.FromBounds(at, end), text[rest..end], op);
        }

        return null;
    }

    private static Relation? OfPair(List<ProseFigure> figures, ProseText paragraph, int ordinal, TextSpan span, string budgetName, CompareOperator op)
    {
        List<ProseFigure> before = [.. figures.Where(figure => figure.Role == FigureRole.Level && figure.Paragraph <= ordinal && figure.Paragraph >= ordinal - 1
            && (figure.Paragraph < ordinal || figure.Mention.Span.End <= span.Start)).Reverse().Take(Farthest)];
        string subject = SubjectBefore(paragraph.Text, span.Start);
        // "接待费决算0.3万元…。三公经费决算小于预算": the one that the words name, else the nearest.
        ProseFigure? named = subject.Length < ShortestSubject ? null : before.FirstOrDefault(figure => figure.Kind == BudgetKind.Actual && IsOf(subject, figure));
        ProseFigure? actual = named ?? before.Take(Nearest).FirstOrDefault(figure => figure.Kind == BudgetKind.Actual);
        if (actual is null || (Comparand.YearOf(budgetName) is int year && actual.Year is int now && year != now) || Cues.Holds(budgetName, Cues.Before)) return null;
        List<ProseFigure> plans = [.. before.Where(figure => figure.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget
            && figure.Unit.IsComparableWith(actual.Unit) && Math.Abs(figure.Index - actual.Index) <= 3)];
        plans = [.. plans.Where(plan => Names(plan, budgetName) && !IsOfAnotherName(plan, actual))];
        if (plans.Count == 0 || (named is null && IsOfAnotherItem(actual, plans))) return null;
        // "预算数" alone may mean either budget that was named: the one that agrees is taken.
        ProseFigure chosen = plans.FirstOrDefault(plan => Agrees(actual, plan, op)) ?? plans[0];
        return new Relation(RelationKind.Compare, RelationWitness.Sentence, "sentence/compare", [actual.As(OperandRole.Left), chosen.As(OperandRole.Right)])
        {
            Operator = op,
            Firmness = named is not null || subject.Length < ShortestSubject ? RelationFirmness.Firm : RelationFirmness.Tentative,
            Text = RelationText.Of(actual, chosen) + "……" + paragraph.Text.Substring(span.Start, span.Length),
            Location = paragraph.At(span),
        };
    }

    // "…预算21万元，决算20万元。" and in the next item "预算30万元，决算为44。决算大于预算": where 44 is no amount, the 20 before is none of this item.
    private static bool IsOfAnotherItem(ProseFigure actual, List<ProseFigure> plans)
    {
        ProseFigure last = plans.MaxBy(plan => plan.Index)!;
        return last.Index > actual.Index && last.Sentence != actual.Sentence && (last.Paragraph != actual.Paragraph || plans.Any(plan => plan.Sentence == actual.Sentence));
    }

    // "宣传费预算26万元" of the paragraph before is no plan of 培训费.
    private static bool IsOfAnotherName(ProseFigure plan, ProseFigure actual)
    {
        string a = FigureLabel.Bare(plan.Stem), b = FigureLabel.Bare(actual.Stem);
        return plan.Paragraph != actual.Paragraph && a.Length > 1 && b.Length > 1 && !Cues.Generic.Contains(a) && !Cues.Generic.Contains(b) && NearFigures.Kin(a, b) == 0 && ThingName.Of(a) != ThingName.Of(b);
    }

    // What the words of the comparison's own clause name: 2023年度“三公”经费支出 of "2023年度“三公”经费支出决算".
    private static string SubjectBefore(string text, int at)
    {
        int start = text.AsSpan(0, at).LastIndexOfAny("。；;，,：:、") + 1;
        return InOneWord(FigureLabel.Stem(FigureLabel.Clean(text[start..at])));
    }

    private static bool IsOf(string subject, ProseFigure figure) =>
        FigureLabel.StemsName(subject, InOneWord(figure.Stem)) || (ThingName.PublicExpense(subject) is string expense && expense == ThingName.PublicExpense(figure.Stem));

    // With and without 财政拨款 and 支出 one thing is meant: 三公经费财政拨款支出, 三公经费.
    private static string InOneWord(string stem)
    {
        string text = FigureLabel.WithoutFund(stem);
        return text.EndsWith("支出", StringComparison.Ordinal) && text.Length > 4 ? text[..^2] : text;
    }

    private static bool Names(ProseFigure plan, string name)
    {
        if (name.Contains("年初", StringComparison.Ordinal)) return plan.Kind is BudgetKind.InitialBudget or BudgetKind.Budget;
        if (name.Contains("全年", StringComparison.Ordinal) || name.Contains("调整", StringComparison.Ordinal)) return plan.Kind is BudgetKind.AdjustedBudget or BudgetKind.Budget;
        return true;
    }

    private static bool Agrees(ProseFigure left, ProseFigure right, CompareOperator op)
    {
        decimal a = left.Quantity.BaseValue, b = right.Quantity.BaseValue;
        return op switch
        {
            CompareOperator.Less => a < b,
            CompareOperator.AtMost => a <= b,
            CompareOperator.Equal => a == b,
            CompareOperator.AtLeast => a >= b,
            _ => a > b,
        };
    }

    // "预算1.2万元，实际支出0.04万元，未超过当年预算"
    private static IEnumerable<Relation> OfNotOver(List<ProseFigure> figures, ProseText paragraph, int ordinal)
    {
        string text = paragraph.Text;
        foreach (string word in NotOver)
        {
            int at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0 || at + word.Length + 8 < text.IndexOf("预算", at, StringComparison.Ordinal) || text.IndexOf("预算", at, StringComparison.Ordinal) < 0) continue;
            int stop = text.AsSpan(0, at).LastIndexOfAny("。；;") + 1;
            List<ProseFigure> here = [.. figures.Where(figure => figure.Paragraph == ordinal && figure.Role == FigureRole.Level
                && figure.Mention.Span.Start >= stop && figure.Mention.Span.End <= at).Reverse()];
            ProseFigure? actual = here.FirstOrDefault(figure => figure.Kind == BudgetKind.Actual);
            ProseFigure? plan = here.FirstOrDefault(figure => figure.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget);
            // "支出4.2万元，未超过预算4.5万元": the budget follows, and the figure right before the words is what was spent.
            plan ??= figures.FirstOrDefault(figure => figure.Paragraph == ordinal && figure.Role == FigureRole.Level && figure.Mention.Span.Start >= at + word.Length
                && figure.Mention.Span.Start <= at + word.Length + 8 && text.AsSpan(at, figure.Mention.Span.Start - at).EndsWith("预算"));
            actual ??= here.FirstOrDefault(figure => figure.Kind == BudgetKind.Unstated && at - figure.Mention.Span.End <= 2);
            if (actual is null || plan is null || !actual.Unit.IsComparableWith(plan.Unit)) continue;
            yield return new Relation(RelationKind.Compare, RelationWitness.Sentence, "sentence/compare", [actual.As(OperandRole.Left), plan.As(OperandRole.Right)])
            {
                Operator = CompareOperator.AtMost,
                Text = RelationText.Of(plan, actual) + "……" + word + "预算",
                Location = paragraph.At(new TextSpan(at, word.Length)),
            };
            yield break;
        }
    }

    // "…收入324970.32万元，…支出324970.32万元": said to be two sides of one budget; told only where they are equal.
    private static IEnumerable<Relation> OfBothSides(List<ProseFigure> figures)
    {
        List<ProseFigure> levels = [.. figures.Where(figure => figure.IsAddable && figure.Quantity.Value != 0m)];
        for (int i = 0; i < levels.Count; i++)
        {
            ProseFigure income = levels[i];
            string name = income.Stem;
            int at = name.LastIndexOf("收入", StringComparison.Ordinal);
            bool cameIn = at >= 0 || Cues.Holds(income.Label, CameIn);
            if (!cameIn && Cues.Holds(income.Label, WentOut)) continue;
            string other = at < 0 ? "" : name[..at] + "支出" + name[(at + 2)..];
            ProseFigure? spending = other.Length == 0 ? null : levels.Skip(i + 1).Take(8).FirstOrDefault(figure => (figure.Stem == other || (figure.Stem.Length > 2 && at > 0 && figure.Sentence == income.Sentence && other.EndsWith(figure.Stem, StringComparison.Ordinal) && figure.Stem.StartsWith("支出", StringComparison.Ordinal))) && figure.Unit.IsComparableWith(income.Unit));
            // "全县基金收1080.3亿元、支1080.3亿元"
            if (spending is null && i + 1 < levels.Count && levels[i + 1] is ProseFigure bare && bare.Sentence == income.Sentence && ReferenceEquals(bare.Text, income.Text) && FigureLabel.TrimTail(income.Lead) is [.., '收'] && FigureLabel.TrimTail(bare.Lead).Trim() is "支" or "付"
                && bare.Unit.IsComparableWith(income.Unit) && SumFitting.FineDigits(income.Quantity, [bare.Quantity]) >= TellingDigits) spending = bare;
            spending ??= levels.Skip(i + 1).Take(Near).FirstOrDefault(figure => IsSpentInFull(income, figure) && (cameIn || IsSaidAtOnce(income, figure)));
            if (spending is null || SumFitting.Of(income.Quantity, [spending.Quantity]) is SumFit.Apart or SumFit.Rounded) continue;
            yield return Equal(income, spending);
            if (income.Quantity.BaseValue != spending.Quantity.BaseValue && AreBothTotals(figures, income, spending)) yield return AgreeAsTotals(income, spending);
            if (DeltaOf(income) is ProseFigure a && DeltaOf(spending) is ProseFigure b && a.Quantity.BaseValue == b.Quantity.BaseValue) yield return Equal(a, b);
        }
    }

    // "上级拨入320.9万元，支出320.9万元", "总收入221万元，其中…，总支出221万元": all that came in went out again.
    private static bool IsSpentInFull(ProseFigure income, ProseFigure figure) =>
        figure.Quantity.BaseValue == income.Quantity.BaseValue && figure.Unit.IsComparableWith(income.Unit) && !PartLists.IsOtherKind(figure.Kind, income.Kind) && figure.Paragraph - income.Paragraph <= 2
        && Cues.Holds(figure.Label, WentOut) && !figure.Stem.Contains("收入", StringComparison.Ordinal) && SumFitting.FineDigits(income.Quantity, [figure.Quantity]) >= TellingDigits;

    // "收益金预算安排996.82万元，总支出996.82万元": without a word of income the digits and the one sentence have to say it.
    private static bool IsSaidAtOnce(ProseFigure income, ProseFigure figure) =>
        figure.Sentence == income.Sentence && ReferenceEquals(figure.Text, income.Text) && figure.Depth == income.Depth && figure.Cue == ListCue.None && Chance.DigitsOf(figure.Quantity) > TellingDigits;

    // "收入总计1250.36万元，支出总计1250.63万元": with all that was carried over in them such totals are equal. One slip parts these two, and nothing is said to be left.
    private static bool AreBothTotals(List<ProseFigure> figures, ProseFigure income, ProseFigure spending)
    {
        if (!income.Stem.EndsWith("收入总计", StringComparison.Ordinal) || !spending.Stem.EndsWith("支出总计", StringComparison.Ordinal) || spending.Paragraph - income.Paragraph > 1 || income.Kind != spending.Kind || income.Year != spending.Year) return false;
        if (SumFitting.FineDigits(income.Quantity, [spending.Quantity]) < TellingTotal || Cues.Holds(spending.Text.Text, Cues.Offset)) return false;
        decimal gap = Math.Abs(income.Quantity.BaseValue - spending.Quantity.BaseValue);
        return !figures.Skip(Math.Max(0, income.Index - Farthest)).Take(3 * Farthest).Any(figure => figure.Paragraph >= income.Paragraph && figure.Paragraph <= spending.Paragraph + 1 && (figure.Quantity.BaseValue == gap || (figure.Index > spending.Index && figure.Sentence == spending.Sentence && Cues.Holds(figure.Label, Cues.Balance))));
    }

    private static Relation AgreeAsTotals(ProseFigure income, ProseFigure spending) =>
        new(RelationKind.Agree, RelationWitness.Sentence, "sentence/both-totals", [income.As(OperandRole.Mention), spending.As(OperandRole.Mention)])
        {
            Text = RelationText.Of(income, spending),
        };

    private static ProseFigure? DeltaOf(ProseFigure level) => level.Changes.Select(change => change.Delta).FirstOrDefault(delta => delta is not null);

    private static Relation Equal(ProseFigure left, ProseFigure right) =>
        new(RelationKind.Compare, RelationWitness.Sentence, "sentence/both-sides", [left.As(OperandRole.Left), right.As(OperandRole.Right)])
        {
            Operator = CompareOperator.Equal,
            Firmness = RelationFirmness.Tentative,
            Text = RelationText.Of(left, right),
        };
}
