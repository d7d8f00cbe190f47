using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 增减之事: a verb that says which way it went: "同比增退155万元", "比上年少支出20万元", "较上年同期多完成8件", "比上年净增6万元". Behind the period that is
/// compared with, such words say how much more or less it was; elsewhere they are names (增值税, 减免, 少数民族).
/// </summary>
internal static class DirectedVerbs
{
    private const string Up = "增多超高", Down = "减少短降低";

    /// <summary>A verb behind the direction has no more characters.</summary>
    private const int Longest = 3;

    private const int LongestPeriod = 14;

    private static readonly string[] WholeUp = ["新增", "净增", "净增加", "净增长", "调增", "核增", "追加"];

    private static readonly string[] WholeDown = ["净减", "净减少", "净下降", "调减", "追减", "节约", "节省", "节支"];

    // They begin with a direction and are names, or say a limit.
    private static readonly string[] Names = ["增值", "增量", "增资", "增信", "减量", "减灾", "减税降", "减免", "减排", "少数", "少年", "少儿", "多数", "多元", "多功", "短期", "短信", "超过", "超标", "高新", "高校", "高中", "高等", "高速", "高于", "低于", "低保", "低收", "低碳", "降雨", "降水", "降解", "降费"];

    private static readonly string[] Periods = ["同比", "环比", "相比", "上年", "去年", "上年度", "同期", "上期", "上月", "年", "年度", "预算", "预算数", "决算", "决算数", "执行", "执行数", "完成数", "计划", "计划数", "实际", "实际数", "分别", "依次"];

    /// <summary>True where the words before a figure end in such a verb right behind what is compared with; <paramref name="length"/> is that of the verb.</summary>
    public static bool Read(ReadOnlySpan<char> core, out ChangeDirection direction, out int length)
    {
        (direction, length) = (ChangeDirection.Unstated, 0);
        foreach ((string[] words, ChangeDirection way) in new[] { (WholeUp, ChangeDirection.Increase), (WholeDown, ChangeDirection.Decrease) })
        {
            if (Cues.EndOf(core, words) is not string word) continue;
            // "…增至56亿元，净增6亿元": a clause of nothing else.
            if (core.Length == word.Length && word[0] == '净')
            {
                (direction, length) = (way, word.Length);
                return true;
            }

            // "比预算节约18万元" is what was saved of a plan.
            if (!EndsComparison(core[..^word.Length]) || core[..^word.Length].Contains("预算", StringComparison.Ordinal)) continue;
            (direction, length) = (way, word.Length);
            return true;
        }

        for (int size = 2; size <= Longest + 1 && size < core.Length; size++)
        {
            ReadOnlySpan<char> verb = core[^size..];
            if (!Up.Contains(verb[0]) && !Down.Contains(verb[0])) continue;
            if (Cues.StartOf(verb, Names) is not null || !EndsComparison(core[..^size])) continue;
            (direction, length) = (Up.Contains(verb[0]) ? ChangeDirection.Increase : ChangeDirection.Decrease, size);
            return true;
        }

        return false;
    }

    /// <summary>True where words right behind a period say more or less of something: what follows is not how much there was then.</summary>
    public static bool Begins(ReadOnlySpan<char> behindPeriod) =>
        behindPeriod.Length > 1 && (Up.Contains(behindPeriod[0]) || Down.Contains(behindPeriod[0]) || Cues.StartOf(behindPeriod, WholeUp) is not null || Cues.StartOf(behindPeriod, WholeDown) is not null)
        && Cues.StartOf(behindPeriod, Names) is null;

    // "同比", "比上年同期", "较年初预算", and nothing else between.
    private static bool EndsComparison(ReadOnlySpan<char> head)
    {
        if (Cues.EndOf(head, Periods) is null || head.IndexOfAny("比较同与") < 0) return false;
        string against = Comparand.Of(head);
        return against.Length <= LongestPeriod && (against is Comparand.YearOnYear or Comparand.Sequential || Comparand.IsPeriod(against) || Cues.EndOf(against, Cues.Plans) is not null);
    }
}
