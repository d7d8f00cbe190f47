namespace Jiheng.Findings;

/// <summary>7xxx 得分与等次.</summary>
public static class ScoreFindings
{
    /// <summary>得分无从追溯.</summary>
    public const string Untraceable = "JH7001";

    /// <summary>得分超出范围.</summary>
    public const string OutOfRange = "JH7002";

    /// <summary>各指标得分之和与总分不符.</summary>
    public const string SumOfScores = "JH7003";

    /// <summary>指标得分高于分值.</summary>
    public const string AbovePoints = "JH7004";

    /// <summary>满分而有指标未达标.</summary>
    public const string FullThoughMissed = "JH7005";

    internal static IEnumerable<FindingDescriptor> All =>
    [
        new(Untraceable, Severity.Warning, Certainty.Likely, Nature.Evidence,
            new("得分无从追溯", "The score cannot be traced"),
            new("{place}综合得分 {score} 分，扣了 {lost} 分，但没有各指标的分值和得分，也没有扣分原因{met}。", "{placeEn}: the score is {score}, {lost} points lost, but there are no points per indicator and no reason for the loss{metEn}."),
            new("请附评分表，写明每个指标的分值、得分和扣分原因。", "Attach the scoring sheet with points, score and reason for each indicator.")),
        new(OutOfRange, Severity.Error, Certainty.Proven, Nature.Logic,
            new("得分超出范围", "A score out of range"),
            new("{place}综合得分写为 {score}，应在 0 到 100 之间。", "{placeEn}: the score is {score}; it must lie between 0 and 100."),
            new("请核对得分。", "Check the score.")),
        new(SumOfScores, Severity.Error, Certainty.Proven, Nature.Arithmetic,
            new("各指标得分之和与总分不符", "The scores of the indicators do not add up"),
            new("{place}各指标“{what}”之和为 {sum}，应为 {expected}。", "{placeEn}: the indicators' “{what}” add up to {sum}; it should be {expected}."),
            new("请核对各指标的分值、得分和总分。", "Check the points and scores of the indicators and the total.")),
        new(AbovePoints, Severity.Error, Certainty.Proven, Nature.Logic,
            new("指标得分高于分值", "A score above its points"),
            new("{place}指标“{target}”得分 {score}，高于分值 {points}。", "{placeEn}: the indicator “{target}” scores {score}, above its {points} points."),
            new("请核对该指标的分值和得分。", "Check the points and the score of the indicator.")),
        new(FullThoughMissed, Severity.Warning, Certainty.Likely, Nature.Logic,
            new("满分而有指标未达标", "Full marks though a target was missed"),
            new("{place}综合得分 {score} 分，但“{target}”按数字没有达到目标。", "{placeEn}: the score is {score}, yet by its figures “{target}” was missed."),
            new("请核对该指标；未达标的应当扣分。", "Check the indicator; a missed target costs points.")),
    ];
}
