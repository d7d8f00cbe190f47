using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>比较: left operator right.</summary>
internal static class CompareJudge
{
    public static Judgement Judge(Relation relation)
    {
        Operand? left = relation.First(OperandRole.Left), right = relation.First(OperandRole.Right);
        if (left is null || right is null || !Likeness.AllComparable([left, right])) return Verdicts.Undecided();
        if (relation.Operator == CompareOperator.Equal) return AgreeJudge.Pair(left, right, relation.Rounding);

        bool units = Written.NeedUnits([left, right]);
        decimal factor = left.Quantity.Unit.Factor, difference = (left.BaseValue - right.BaseValue) / factor;
        JudgementGrade grade = Grade(relation.Operator, left, right);
        string sign = left.BaseValue == right.BaseValue ? " = " : left.BaseValue > right.BaseValue ? " > " : " < ";
        string line = Written.In(left, units) + sign + Written.In(right, units);
        string? expected = grade == JudgementGrade.Apart ? Say(left.BaseValue.CompareTo(right.BaseValue)) : null;
        return new(grade == JudgementGrade.Undecided ? null : grade.Holds(), grade, difference, expected, Say(relation.Operator), [line]);
    }

    private static JudgementGrade Grade(CompareOperator said, Operand left, Operand right)
    {
        DecimalInterval a = Reach.Of(left).Wide, b = Reach.Of(right).Wide;
        bool plain = Likeness.AllPlain([left, right]);
        bool mayEqual = said is CompareOperator.AtMost or CompareOperator.AtLeast;
        bool upwards = said is CompareOperator.Greater or CompareOperator.AtLeast;
        decimal gap = upwards ? left.BaseValue - right.BaseValue : right.BaseValue - left.BaseValue;
        if (plain && (gap > 0 || (gap == 0 && mayEqual))) return JudgementGrade.Exact;
        bool surelyNot = upwards ? a.High < b.Low : a.Low > b.High;
        if (surelyNot) return JudgementGrade.Apart;
        bool surely = upwards ? a.Low > b.High : a.High < b.Low;
        if (surely) return JudgementGrade.Exact;
        // Written alike (same unit, same decimals) the digits themselves are compared; written differently the coarser one hides the answer.
        bool alike = left.Quantity.Unit == right.Quantity.Unit && left.Quantity.Decimals == right.Quantity.Decimals;
        return plain && alike ? JudgementGrade.Apart : JudgementGrade.Undecided;
    }

    private static string Say(CompareOperator said) => said switch
    {
        CompareOperator.Less => "小于",
        CompareOperator.AtMost => "不大于",
        CompareOperator.AtLeast => "不小于",
        CompareOperator.Greater => "大于",
        _ => "等于",
    };

    private static string Say(int order) => order switch { < 0 => "小于", > 0 => "大于", _ => "等于" };
}
