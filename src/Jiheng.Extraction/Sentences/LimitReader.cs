using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 限额之比: "余额120亿元，控制在限额126亿元以内", "成本2.86元，低于控制目标3.10元", "占比5%，未超上限10%": what there is against the bound named right behind it. The words
/// leave no doubt, so both being of one measure they are judged.
/// </summary>
internal static class LimitReader
{
    private const int LongestLead = 22;

    private static readonly (string Word, CompareOperator Operator)[] Words =
    [
        ("控制在", CompareOperator.AtMost), ("未超过", CompareOperator.AtMost), ("没有超过", CompareOperator.AtMost), ("未超出", CompareOperator.AtMost), ("未突破", CompareOperator.AtMost), ("没有突破", CompareOperator.AtMost), ("不超过", CompareOperator.AtMost),
        ("未超", CompareOperator.AtMost), ("不超", CompareOperator.AtMost), ("没超", CompareOperator.AtMost), ("不高于", CompareOperator.AtMost), ("不低于", CompareOperator.AtLeast), ("不少于", CompareOperator.AtLeast),
        ("低于", CompareOperator.Less), ("少于", CompareOperator.Less), ("小于", CompareOperator.Less), ("高于", CompareOperator.Greater), ("大于", CompareOperator.Greater), ("优于", CompareOperator.Greater), ("超过", CompareOperator.Greater), ("突破", CompareOperator.Greater),
    ];

    private static readonly string[] Bounds = ["限额", "上限", "下限", "控制数", "控制线", "控制目标", "控制指标", "目标", "目标值", "红线", "警戒线", "标准", "额度", "规定", "底线", "限值", "核定数", "要求", "限价"];

    /// <summary>Comparisons with bounds.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures)
    {
        foreach (ProseFigure bound in figures)
        {
            if (bound.Index == 0 || bound.Lead.Length > LongestLead || bound.Mention.High is not null || bound.Role == FigureRole.Delta) continue;
            ProseFigure held = figures[bound.Index - 1];
            if (!ReferenceEquals(held.Text, bound.Text) || held.Sentence != bound.Sentence || held.Depth != bound.Depth || bound.Gap > 2 || held.Mention.High is not null || held.Role == FigureRole.Delta || held.IsPlanOnly) continue;
            if (held.Unit != bound.Unit && !(held.Unit.Dimension == UnitDimension.Money && held.Unit.IsComparableWith(bound.Unit))) continue;
            if (OperatorOf(bound) is not CompareOperator op) continue;
            yield return new Relation(RelationKind.Compare, RelationWitness.Sentence, "sentence/compare", [held.As(OperandRole.Left), BoundOf(bound)])
            {
                Operator = op,
                Text = RelationText.Of(held, bound),
                Location = RelationText.PlaceOf([held, bound]),
            };
        }
    }

    // "在限额126亿元以内": the bound itself is just that.
    private static Operand BoundOf(ProseFigure bound)
    {
        Operand operand = bound.As(OperandRole.Right);
        return bound.Quantity.Qualifier is Qualifier.AtMost or Qualifier.LessThan && Cues.StartOf(bound.Lead.Trim(), Kept) is not null ? operand with { Quantity = operand.Quantity with { Qualifier = Qualifier.None } } : operand;
    }

    private static readonly string[] Kept = ["控制在", "未超", "没有超", "不超", "未突破"];

    private static CompareOperator? OperatorOf(ProseFigure bound)
    {
        ReadOnlySpan<char> lead = FigureLabel.TrimTail(bound.Lead.AsSpan().Trim());
        foreach ((string word, CompareOperator op) in Words)
        {
            if (!lead.StartsWith(word, StringComparison.Ordinal)) continue;
            ReadOnlySpan<char> name = lead[word.Length..];
            return Cues.EndOf(name, Bounds) is not null ? op : null;
        }

        return null;
    }
}
