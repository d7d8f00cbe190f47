using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 分值、得分与扣分: "该指标分值20分，得18.5分，扣1.5分": what was scored and what was taken off make the points; 得分率 is the one over the other, and nobody
/// scores more than the points. The same indicator's score may be said again in the part of the report that explains it.
/// </summary>
internal static class ScorePoints
{
    private const int Reach = 3;

    private static readonly string[] Full = ["分值", "权重", "满分", "标准分", "应得"];

    /// <summary>The whole words before a deduction that is the indicator's only one; "其中培训不足扣0.5分" is one of several.</summary>
    private static readonly string[] Cut = ["扣", "扣分", "共扣", "共扣分", "合计扣", "扣减", "扣除", "失分"];

    /// <summary>First-level indicators of the self-evaluation forms.</summary>
    private static readonly string[] Members = ["投入", "决策", "过程", "产出", "效益", "效果", "满意", "预算执行"];

    /// <summary>Words of the indicators below them, of other years and of other forms.</summary>
    private static readonly string[] Lower = ["数量", "质量", "时效", "成本", "经济", "社会", "生态", "可持续", "二级", "三级", "上年", "去年", "复核", "初评", "其中", "平均", "合计", "共", "累计"];

    /// <summary>Names of the score of the whole.</summary>
    private static readonly string[] Totals = ["自评得分", "综合得分", "总得分", "最终得分", "评价得分", "自评总分", "自评分", "综合评分", "评价总分", "自评综合得分", "该项目得分", "项目总体得分", "整体得分"];

    private static readonly string[] Earlier = ["上年", "去年", "满分", "分值", "复核", "初评", "平均", "扣", "比", "较"];

    /// <summary>Relations of all scores of a document.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> all)
    {
        for (int i = 0; i < all.Count; i++)
        {
            ProseFigure got = all[i];
            if (!IsGot(got) || PointsOf(all, i) is not { } points) continue;
            if (CutOf(all, i) is { } cut) yield return WithCut(points, got, cut);
            else yield return AtMost(got, points);
            if (RateOf(all, i) is { } rate) yield return RatioClaim.Of(got, [points], rate, true, "sentence/ratio");
        }

        foreach ((string name, List<ScoredIndicator> scores) in NamedIn(all))
        {
            if (scores.Find(score => score.Points is not null) is not { } first) continue;
            foreach (ScoredIndicator again in scores)
            {
                // Other points are another indicator's, or another year's form.
                if (again.Got.Text != first.Got.Text && (again.Points is null || again.Points.Quantity.Value == first.Points!.Quantity.Value)) yield return Again(name, first.Got, again.Got);
            }
        }
    }

    /// <summary>What each first-level indicator scored, wherever the text says so, and the points said with it.</summary>
    public static Dictionary<string, List<ScoredIndicator>> NamedIn(List<ProseFigure> all)
    {
        Dictionary<string, List<ScoredIndicator>> named = new(StringComparer.Ordinal);
        for (int i = 0; i < all.Count; i++)
        {
            if (!IsGot(all[i])) continue;
            ProseFigure? points = PointsOf(all, i);
            string? name = points is null ? (IsOwnName(all[i].Lead) ? NameOf(all[i].Lead) : null) : NameOf(points, all[i]);
            if (name is null) continue;
            if (!named.TryGetValue(name, out List<ScoredIndicator>? scores)) named.Add(name, scores = []);
            scores.Add(new ScoredIndicator(points, all[i]));
        }

        return named;
    }

    /// <summary>The one first-level indicator that words name, or null.</summary>
    public static string? NameOf(string words) => !Cues.Holds(words, Lower) && Array.FindAll(Members, member => words.Contains(member, StringComparison.Ordinal)) is [var name] ? name : null;

    /// <summary>What the whole scored ("自评得分95.5分"), of the latest year that is named; half of what can be scored is the least.</summary>
    public static List<ProseFigure> TotalsIn(List<ProseFigure> all)
    {
        List<ProseFigure> totals = all.FindAll(figure => IsScore(figure) && figure.Quantity.Value >= 50m && Cues.Holds(figure.Lead, Totals) && !Cues.Holds(figure.Lead, Earlier)
            && Array.TrueForAll(Members, member => !figure.Lead.Contains(member, StringComparison.Ordinal)));
        int? latest = totals.Max(figure => figure.YearSpokenOf);
        return totals.FindAll(figure => figure.YearSpokenOf is null || figure.YearSpokenOf == latest);
    }

    private static bool IsGot(ProseFigure figure) => IsScore(figure) && figure.Lead.Contains('得') && !figure.Lead.Contains("应得", StringComparison.Ordinal);

    // "产出指标得47.5分": nothing but the name and that it scored.
    private static bool IsOwnName(string lead) => lead.Trim() is { Length: <= 12 } words && (words.EndsWith('得') || words.EndsWith("得分", StringComparison.Ordinal) || words.EndsWith("得分为", StringComparison.Ordinal));

    // "分值20分，得18.5分", "预算执行率权重20分，按执行率95.55%计算得19.11分": the points right before, and said to be points, or bare beside 得分.
    private static ProseFigure? PointsOf(List<ProseFigure> all, int at)
    {
        ProseFigure got = all[at];
        for (int i = at - 1; i >= 0 && i >= at - Reach && IsOneClause(all[i], got); i--)
        {
            ProseFigure points = all[i];
            if (!IsScore(points)) continue;
            if (points.Lead.Contains('得') && !points.Lead.Contains("应得", StringComparison.Ordinal)) return null;
            bool said = Cues.Holds(points.Lead, Full);
            bool beside = i == at - 1 && got.Gap <= 2 && got.Lead.Trim() is "得" or "得分" or "实得" or "自评得分" or "实际得分";
            return (said || beside) && !points.Lead.Contains('扣') ? points : null;
        }

        return null;
    }

    private static ProseFigure? CutOf(List<ProseFigure> all, int at)
    {
        ProseFigure got = all[at];
        ProseFigure? cut = null;
        for (int i = at + 1; i < all.Count && i <= at + Reach && IsOneClause(all[i], got); i++)
        {
            if (!IsScore(all[i])) continue;
            if (!all[i].Lead.Contains('扣') && !all[i].Lead.Contains("失分", StringComparison.Ordinal)) break;
            if (cut is not null || !Array.Exists(Cut, word => all[i].Lead.AsSpan().Trim().SequenceEqual(word))) return null;
            cut = all[i];
        }

        return cut;
    }

    private static ProseFigure? RateOf(List<ProseFigure> all, int at)
    {
        ProseFigure got = all[at];
        for (int i = at + 1; i < all.Count && i <= at + Reach && IsOneClause(all[i], got); i++)
        {
            if (all[i].Unit.Dimension == UnitDimension.Ratio && all[i].Lead.Contains("得分率", StringComparison.Ordinal)) return all[i];
            if (IsScore(all[i]) && !all[i].Lead.Contains('扣')) return null;
        }

        return null;
    }

    // The first-level indicator that the words before the points name, and no other; null where they speak of one below it.
    private static string? NameOf(ProseFigure points, ProseFigure got)
    {
        string text = points.Text.Text;
        int start = text.AsSpan(0, points.Mention.Span.Start).LastIndexOfAny("；;") + 1;
        ReadOnlySpan<char> before = text.AsSpan(start, points.Mention.Span.Start - start);
        // "…得18分。过程指标25分，得24分": only the last sentence, or the heading that opens the paragraph.
        int sentence = before.TrimEnd('。').LastIndexOf('。') + 1;
        ReadOnlySpan<char> clause = before[sentence..];
        string? name = null;
        foreach (string member in Members)
        {
            if (clause.IndexOf(member, StringComparison.Ordinal) < 0 && !(sentence > 0 && before[..sentence].IndexOfAnyInRange('0', '9') < 0 && before[..sentence].IndexOf(member, StringComparison.Ordinal) >= 0)) continue;
            if (name is not null) return null;
            name = member;
        }

        return name is null || Cues.Holds(before, Lower) || Cues.Holds(got.Lead, Lower) ? null : name;
    }

    private static bool IsOneClause(ProseFigure one, ProseFigure other) => one.Text == other.Text && one.Sentence == other.Sentence && one.Segment == other.Segment && one.Bracket == other.Bracket;

    private static bool IsScore(ProseFigure figure) => figure.Mention.Kind == MentionKind.Score && figure.Mention.High is null && figure.Quantity.IsPlain;

    private static Relation WithCut(ProseFigure points, ProseFigure got, ProseFigure cut) => SumBook.Sum(points, [got, cut], ListExtent.Exhaustive, true) with
    {
        Operands = [points.As(OperandRole.Whole), got.As(OperandRole.Part) with { Label = "得分" }, cut.As(OperandRole.Part) with { Label = "扣分" }],
    };

    private static Relation AtMost(ProseFigure got, ProseFigure points) =>
        new(RelationKind.Compare, RelationWitness.Sentence, "sentence/score", [got.As(OperandRole.Left) with { Label = "得分" }, points.As(OperandRole.Right)])
        {
            Operator = CompareOperator.AtMost,
            Code = SentenceFindings.ScoreAbovePoints,
            Text = RelationText.Of(points, got),
        };

    private static Relation Again(string name, ProseFigure one, ProseFigure other) =>
        new(RelationKind.Agree, RelationWitness.Sentence, "sentence/score", [one.As(OperandRole.Mention) with { Label = name + "得分" }, other.As(OperandRole.Mention) with { Label = name + "得分" }])
        {
            Title = name + "得分",
            Text = RelationText.Of(one) + " / " + RelationText.Of(other),
        };
}

/// <summary>指标得分: what an indicator scored, and its points where they are said beside it.</summary>
internal sealed record ScoredIndicator(ProseFigure? Points, ProseFigure Got);
