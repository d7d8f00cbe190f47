using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.FormPacks;

/// <summary>不足一步时: "每超1个百分点扣0.5分" does not say what 0.4 of a point costs.</summary>
public enum PartialStep
{
    /// <summary>未规定: the points count as proved only where every reading gives the same.</summary>
    Unsaid,

    /// <summary>不足一步不扣.</summary>
    Whole,

    /// <summary>不足一步按一步扣.</summary>
    RoundUp,

    /// <summary>按比例扣.</summary>
    ProRata,
}

/// <summary>扣分方向.</summary>
public enum StepSide
{
    /// <summary>超过才扣.</summary>
    Above,

    /// <summary>低于才扣.</summary>
    Below,

    /// <summary>超过或低于都扣.</summary>
    Both,
}

/// <summary>评分规则: the kinds a scoring table can use; numbers are the pack's. Percentages are written as on the sheet (100 for 100%).</summary>
public abstract record ScoreRule
{
    private ScoreRule()
    {
    }

    /// <summary>逐步扣分: full marks up to <paramref name="Limit"/>, then <paramref name="Deduct"/> points for each <paramref name="Step"/>, never below zero.</summary>
    public sealed record Steps(StepSide Side, decimal Limit, decimal Step, decimal Deduct, PartialStep Partial) : ScoreRule;

    /// <summary>分段计分: the first band that holds the value gives its points.</summary>
    public sealed record Bands(ImmutableArray<ScoreBand> All) : ScoreRule;

    /// <summary>与另一数比较: the first case that holds gives its points ("结余不超过上年结转 2分").</summary>
    public sealed record CompareFact(ImmutableArray<FactCase> Cases) : ScoreRule;

    /// <summary>逐条加分 of a checklist.</summary>
    public sealed record ChecklistAdd(ImmutableArray<ChecklistItem> Items) : ScoreRule;

    /// <summary>逐例扣分: each case of a breach costs <paramref name="Each"/>, never below zero; the conditions are <paramref name="Items"/>.</summary>
    public sealed record ChecklistDeduct(decimal Each, ImmutableArray<ChecklistItem> Items) : ScoreRule;

    /// <summary>按个数扣分: each of the counted things costs <paramref name="Each"/>, never below zero.</summary>
    public sealed record CountDeduct(decimal Each, MeasureTerm Count) : ScoreRule;

    /// <summary>按完成比例计分: value% of the points, capped; below <paramref name="Pass"/> nothing, and from there on a share of the rest ((value − pass) ÷ (100 − pass)).</summary>
    public sealed record Proportional(decimal Pass, decimal Cap) : ScoreRule;

    /// <summary>二者择优: the best of several ways to earn the points.</summary>
    public sealed record BestOf(ImmutableArray<RuleChoice> Choices) : ScoreRule;

    /// <summary>定性评判 in grades; a grade gives points between two ends.</summary>
    public sealed record Judgement(ImmutableArray<JudgementGradeRule> Grades) : ScoreRule;

    /// <summary>引用得分: a score from elsewhere, scaled from <paramref name="OutOf"/>.</summary>
    public sealed record Imported(MeasureTerm Score, decimal OutOf) : ScoreRule;

    /// <summary>
    /// 按指标完成情况: full marks where the target is reached; short of it a share of the points (below <paramref name="Pass"/> percent nothing, as with <see cref="Proportional"/>);
    /// a target in words is judged in <paramref name="Grades"/>, whose ends are percent of the points.
    /// </summary>
    public sealed record Completion(decimal Pass, ImmutableArray<JudgementGradeRule> Grades) : ScoreRule;

    /// <summary>来源缺页: the source breaks off; the points are known, the rule is not, and nothing is invented.</summary>
    public sealed record CutOff : ScoreRule;
}

/// <summary>分段: from <paramref name="Low"/> to <paramref name="High"/> (null: without end), an open end does not belong to the band.</summary>
public sealed record ScoreBand(decimal? Low, bool LowOpen, decimal? High, bool HighOpen, decimal Points)
{
    /// <summary>True where a value lies in the band.</summary>
    public bool Holds(decimal value) =>
        (Low is not decimal low || (LowOpen ? value > low : value >= low)) && (High is not decimal high || (HighOpen ? value < high : value <= high));
}

/// <summary>情形: the measured figure compared with a number (base units) or another fact; both null: any other case.</summary>
public sealed record FactCase(CompareOperator Operator, decimal? Number, MeasureTerm? Other, decimal Points);

/// <summary>条件 of a checklist. <paramref name="Points"/> is 0 where breaches deduct.</summary>
public sealed record ChecklistItem(string Id, string Text, decimal Points);

/// <summary>计分途径 among several.</summary>
public sealed record RuleChoice(string Measure, ScoreRule Rule);

/// <summary>定性等次 with the least and the most points it may be given.</summary>
public sealed record JudgementGradeRule(string Name, decimal Least, decimal Most);
