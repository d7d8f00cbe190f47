using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 得分之和: "自评得分95.5分，其中：决策15分，过程23.5分，产出29分，效益28分", "投入20分，得20分；过程20分，得18.5分；…综合得分96.1分": what the indicators scored makes the
/// total; what they could have scored stands beside it and makes another. Points taken off are neither.
/// </summary>
internal static class ScoreSums
{
    private const int Reach = 40, Sentences = 2;

    private const decimal FullMarks = 100m;

    private static readonly string[] Totals = ["总分", "总得分", "综合得分", "综合评分", "综合评价", "自评得分", "自评分", "自评总", "最终得分", "评价得分", "得分合计", "合计得分", "合计", "共计", "总计", "总体得分"];

    /// <summary>Words by which more than the indicators' own points make the total.</summary>
    private static readonly string[] Weighed = ["加分", "附加", "扣分", "扣减", "折算", "加权", "平均", "权重"];

    /// <summary>The indicators of the self-evaluation forms, which together are the whole form.</summary>
    private static readonly string[][] Forms =
    [
        ["决策", "过程", "产出", "效益"],
        ["投入", "过程", "产出", "效果"],
        ["投入", "过程", "产出", "效益"],
        ["决策", "管理", "产出", "效益"],
        ["执行", "产出", "效益", "满意"],
    ];

    /// <summary>Reads the scores of a section.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure total in book.Figures)
        {
            if (!IsScore(total) || !Cues.Holds(total.Lead, Totals) || total.Quantity.Value <= 0m) continue;
            bool got = !total.Lead.Contains("满分", StringComparison.Ordinal) && !total.Lead.Contains("分值", StringComparison.Ordinal);
            if (!State(book, total, Behind(book, total), got)) State(book, total, Before(book, total), got);
        }
    }

    private static bool State(SumBook book, ProseFigure total, List<ProseFigure> scores, bool got)
    {
        if (scores.Count < 2) return false;
        // Where some say 得, the others are what could have been scored.
        List<ProseFigure> said = scores.FindAll(score => score.Lead.Contains('得'));
        List<ProseFigure> parts = got && said.Count >= 2 ? said : scores.FindAll(score => !score.Lead.Contains('得') && score.Lead.Contains("满分", StringComparison.Ordinal) != got);
        if (parts.Count < 2) return false;
        bool holds = parts.Sum(part => part.Quantity.BaseValue) == total.Quantity.BaseValue;
        bool complete = Forms.Any(members => members.Length == parts.Count && members.All(member => parts.Exists(part => IsNamed(book.Figures, part, member))));
        // "得分91.6分。决策20分、过程20分、产出30分、效益30分" gives what could have been scored: 100 in all.
        bool scored = parts == said || (parts[0].Cue != ListCue.None && parts.Exists(part => part.Quantity.Decimals > 0));
        bool stated = holds || (complete && scored && !Cues.Holds(total.Text.Text, Weighed) && parts.Sum(part => part.Quantity.BaseValue) != FullMarks);
        if (stated) book.State(total, parts, ListExtent.Exhaustive, true);
        return stated;
    }

    private static List<ProseFigure> Behind(SumBook book, ProseFigure total)
    {
        List<ProseFigure> figures = book.Figures;
        List<ProseFigure> scores = [];
        for (int i = total.Index + 1; i < figures.Count && i <= total.Index + Reach && figures[i].Paragraph == total.Paragraph && figures[i].Sentence - total.Sentence <= Sentences; i++)
        {
            if (!IsScore(figures[i]) || figures[i].Depth != total.Depth || book.Wholes.ContainsKey(figures[i])) continue;
            if (Cues.Holds(figures[i].Lead, Totals)) break;
            scores.Add(figures[i]);
        }

        return scores.Exists(IsCut) ? [] : scores;
    }

    private static List<ProseFigure> Before(SumBook book, ProseFigure total)
    {
        List<ProseFigure> figures = book.Figures;
        List<ProseFigure> scores = [];
        for (int i = total.Index - 1; i >= 0 && i >= total.Index - Reach && figures[i].Paragraph == total.Paragraph && total.Sentence - figures[i].Sentence <= Sentences; i--)
        {
            if (!IsScore(figures[i]) || figures[i].Depth != total.Depth || book.Wholes.ContainsKey(figures[i])) continue;
            if (Cues.Holds(figures[i].Lead, Totals)) break;
            scores.Insert(0, figures[i]);
        }

        return scores.Exists(IsCut) ? [] : scores;
    }

    // "产出指标满分30分，得分29分": the name stands before what could have been scored.
    private static bool IsNamed(List<ProseFigure> figures, ProseFigure part, string member) =>
        part.Lead.Contains(member, StringComparison.Ordinal)
        || (part.Index > 0 && part.Gap <= 2 && figures[part.Index - 1] is { } before && before.Sentence == part.Sentence && IsScore(before) && before.Lead.Contains(member, StringComparison.Ordinal));

    private static bool IsScore(ProseFigure figure) => figure.Mention.Kind == MentionKind.Score && figure.Role == FigureRole.Level && figure.Mention.High is null && figure.Quantity.IsPlain;

    private static bool IsCut(ProseFigure figure) => figure.Lead.Contains('扣') || figure.Lead.Contains("失分", StringComparison.Ordinal);
}
