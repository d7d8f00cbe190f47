using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 两年并列: "接待费2024年支出8万元，2023年支出12.5万元，减少4.5万元，下降36%". The change leads from the earlier year to the later, though the earlier stands nearer to it.
/// </summary>
internal static class YearPairs
{
    /// <summary>The figure of the year after, where the level is the earlier of a pair that its change is told of; null elsewhere.</summary>
    public static ProseFigure? LaterOf(List<ProseFigure> figures, ProseFigure level, ProseChange change)
    {
        if (level.Year is not int year || change.Base is not null || !LeadsFrom(change.Against, year)) return null;
        for (int i = level.Index - 1; i >= 0 && i >= level.Index - ProseFigure.FarthestInSentence && figures[i].Sentence == level.Sentence; i--)
        {
            ProseFigure other = figures[i];
            if (other.Role != FigureRole.Level || other.Depth != level.Depth) continue;
            bool pair = other.Year == year + 1 && other.Kind == level.Kind && other.Changes.Count == 0 && other.Unit.IsComparableWith(level.Unit);
            return pair && IsOne(Comparand.NameOf(other.Label), Comparand.NameOf(level.Label)) ? other : null;
        }

        return null;
    }

    // "减少4.5万元", "同比减少", "与上年对比减少", "比2023年减少"; a plan or a third year is another matter.
    private static bool LeadsFrom(string against, int year) =>
        against.Length == 0 || against == Comparand.YearOnYear || (Comparand.IsPeriod(against) && (Comparand.YearOf(against) ?? year) == year);

    // 公务接待费支出 and 支出, 公务接待费2024年预算 and 2023年预算: the second time a name is cut short.
    private static bool IsOne(string later, string earlier) =>
        later == earlier || later.EndsWith(earlier, StringComparison.Ordinal) || earlier is "预算" or "预算数" or "决算" or "决算数";
}
