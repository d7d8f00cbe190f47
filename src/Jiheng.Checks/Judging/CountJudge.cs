using System.Globalization;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>列举: the stated number of things = how many are listed.</summary>
internal static class CountJudge
{
    public static Judgement Judge(Relation relation)
    {
        Operand? stated = relation.First(OperandRole.Stated);
        Operand[] listed = [.. relation.In(OperandRole.Listed)];
        if (stated is null || listed.Length == 0) return Verdicts.Undecided();
        Reach reach = stated.Quantity.IsPlain ? new(DecimalInterval.Exactly(stated.BaseValue), DecimalInterval.Exactly(stated.BaseValue)) : Reach.OfQuantity(stated);
        string number = listed.Length.ToString(CultureInfo.InvariantCulture), said = Written.Full(stated);
        string names = string.Join("、", listed.Select(one => one.Label).Where(label => label.Length > 0));
        string line = "所列 " + number + (names.Length > 0 ? "：" + names : "") + "；所称 " + said;
        JudgementGrade grade =
            reach.Narrow.Contains(listed.Length) ? JudgementGrade.Exact
            : relation.Extent == ListExtent.Open && listed.Length < reach.Narrow.Low ? JudgementGrade.Remainder
            : reach.Wide.Contains(listed.Length) || (relation.Extent == ListExtent.Unstated && listed.Length < reach.Narrow.Low) ? JudgementGrade.Undecided
            : JudgementGrade.Apart;
        return new(grade == JudgementGrade.Undecided ? null : grade.Holds(), grade, stated.BaseValue - listed.Length, number + stated.Quantity.Unit.Symbol, said, [line]);
    }
}
