using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 应与实之差: "应到位310万元，实际到位280万元，少到位30万元", "由598.73万元调整为559.5万元，收回39.23万元": the amount behind two others is their distance, as its verb or
/// its digits say.
/// </summary>
internal static class ShortOfDue
{
    private const int LongestWords = 8, TellingDigits = 3;

    private static readonly string[] Due = ["应", "任务", "计划", "目标", "预算", "核定", "下达", "安排", "承诺"];

    private static readonly string[] Returned = ["收回", "调减", "核减", "退回", "追加", "调增", "压减", "腾退", "上缴", "增加", "减少", "净增", "净减"];

    /// <summary>Relations of distances that no word of change announces.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures)
    {
        for (int i = 2; i < figures.Count; i++)
        {
            ProseFigure apart = figures[i];
            if (!apart.IsAddable || apart.Quantity.Value <= 0m || apart.Gap != 2 || apart.Lead.Length > LongestWords || figures[i - 1] is not { Role: FigureRole.Level } done || done.Sentence != apart.Sentence || !done.Unit.IsComparableWith(apart.Unit)) continue;
            if (figures[i - 2] is not { Role: FigureRole.Level or FigureRole.Base } due || due.Sentence != apart.Sentence || !due.Unit.IsComparableWith(apart.Unit)) continue;
            string words = FigureLabel.TrimTail(apart.Lead).Trim().ToString();
            bool exact = Math.Abs(done.Quantity.BaseValue - due.Quantity.BaseValue) == apart.Quantity.BaseValue;
            if (done.Changes.Exists(change => change.Base == due && change.Delta is null))
            {
                if (exact && Cues.StartOf(words, Returned) is not null && DigitSlip.SignificantDigits(apart.Quantity) >= TellingDigits) yield return Told(done, due, apart, false);
            }
            else if (words is ['少' or '多' or '超', _, ..] && Cues.Holds(due.Lead, Due) && !Cues.Holds(done.Lead, Due) && done.Lead.Contains(words[1..], StringComparison.Ordinal) && due.Role == FigureRole.Level)
            {
                bool less = words[0] == '少';
                // The verb is that of what was done, and the word says which way: nothing else is meant.
                if ((done.Quantity.BaseValue < due.Quantity.BaseValue) == less) yield return Told(done, due, apart, due.Lead.Contains(words[1..], StringComparison.Ordinal));
            }
        }
    }

    private static Relation Told(ProseFigure now, ProseFigure before, ProseFigure apart, bool firm) =>
        ChangeReader.Change(now, before, apart, null, now.Quantity.BaseValue < before.Quantity.BaseValue ? ChangeDirection.Decrease : ChangeDirection.Increase) with
        { Firmness = firm ? RelationFirmness.Firm : RelationFirmness.Tentative };
}
