using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.Scoring;

/// <summary>推导步骤的种类; the words of each are in <see cref="ScoreStep.In"/>.</summary>
public enum ScoreStepKind
{
    /// <summary>公式.</summary>
    Formula,

    /// <summary>算式 with the figures put in.</summary>
    Computed,

    /// <summary>未超界限, 不扣分.</summary>
    WithinLimit,

    /// <summary>超出界限的扣分.</summary>
    Deducted,

    /// <summary>不足一步怎样扣未写明.</summary>
    PartialUnsaid,

    /// <summary>落在哪一段.</summary>
    InBand,

    /// <summary>没有一段包含它.</summary>
    NoBand,

    /// <summary>符合哪一种情形.</summary>
    InCase,

    /// <summary>按比例.</summary>
    Share,

    /// <summary>分母为零, 按满分.</summary>
    ZeroBaseFull,

    /// <summary>分母为零, 计零分.</summary>
    ZeroBaseNothing,

    /// <summary>分母为零, 未规定.</summary>
    ZeroBaseUnsaid,

    /// <summary>两种写法而得分相同.</summary>
    EitherWay,

    /// <summary>两种写法而得分不同.</summary>
    Contradiction,

    /// <summary>清单一条已答.</summary>
    Answered,

    /// <summary>清单一条待佐证.</summary>
    Unanswered,

    /// <summary>定性等次.</summary>
    Graded,

    /// <summary>缺数.</summary>
    Missing,

    /// <summary>来源缺页.</summary>
    CutOff,

    /// <summary>不适用, 按满分.</summary>
    AbsentFull,

    /// <summary>不适用, 计零分.</summary>
    AbsentNothing,

    /// <summary>不适用, 剔除后折算.</summary>
    AbsentRemoved,

    /// <summary>不适用, 未规定.</summary>
    AbsentUnsaid,

    /// <summary>按例扣分.</summary>
    Breaches,

    /// <summary>达到目标.</summary>
    Reached,

    /// <summary>未达到目标.</summary>
    Short,

    /// <summary>晚于期限.</summary>
    Late,

    /// <summary>完成情况不是目标所要的值.</summary>
    NoValue,

    /// <summary>自设指标没有写分值.</summary>
    NoPoints,

    /// <summary>自设指标的分值合计与评分表不同.</summary>
    OtherPoints,

    /// <summary>择优.</summary>
    Best,
}

/// <summary>推导步骤: a kind and the words put into it; told in either language by <see cref="In"/>.</summary>
public sealed record ScoreStep(ScoreStepKind Kind, ImmutableArray<string> Words)
{
    /// <summary>The step as a sentence.</summary>
    public string In(Language language)
    {
        string text = Template(Kind).In(language);
        for (int i = 0; i < Words.Length; i++)
        {
            string place = "{" + (char)('0' + i) + "}";
            // “三公经费”变动率 brings its own quotation marks; outside them stand those of a quotation of a quotation.
            if (Words[i].Contains('“', StringComparison.Ordinal)) text = text.Replace("“" + place + "”", "「" + place + "」", StringComparison.Ordinal);
            text = text.Replace(place, Words[i], StringComparison.Ordinal);
        }

        return text;
    }

    internal static ScoreStep Of(ScoreStepKind kind, params ReadOnlySpan<string> words) => new(kind, [.. words]);

    private static Bilingual Template(ScoreStepKind kind) => kind switch
    {
        ScoreStepKind.Formula => new("公式：{0} = {1}", "formula: {0} = {1}"),
        ScoreStepKind.Computed => new("{0}", "{0}"),
        ScoreStepKind.WithinLimit => new("{0} 在界限 {1} 之内，不扣分，得 {2} 分", "{0} is within {1}; nothing deducted: {2} points"),
        ScoreStepKind.Deducted => new("超出界限 {0} 共 {1} 个百分点，每 {2} 扣 {3} 分，扣 {4} 分，得 {5} 分", "beyond {0} by {1} points; {3} points for each {2}: {4} deducted, {5} points left"),
        ScoreStepKind.PartialUnsaid => new("评分表没有写不足一步怎样扣：得分在 {0} 至 {1} 分之间", "the table does not say what part of a step costs: between {0} and {1} points"),
        ScoreStepKind.InBand => new("{0} 属于“{1}”一段，得 {2} 分", "{0} falls into the band “{1}”: {2} points"),
        ScoreStepKind.NoBand => new("{0} 不属于评分表的任何一段", "{0} falls into no band of the table"),
        ScoreStepKind.InCase => new("{0}，得 {1} 分", "{0}: {1} points"),
        ScoreStepKind.Share => new("{0} × {1} = {2} 分", "{0} × {1} = {2} points"),
        ScoreStepKind.ZeroBaseFull => new("{0}，分母为 0，按规定得满分 {1} 分", "{0}: the denominator is 0, full marks by rule: {1} points"),
        ScoreStepKind.ZeroBaseNothing => new("{0}，分母为 0，按规定计 0 分", "{0}: the denominator is 0, no points by rule"),
        ScoreStepKind.ZeroBaseUnsaid => new("{0}，分母为 0，评分表没有写怎样计分", "{0}: the denominator is 0, and the table does not say what follows"),
        ScoreStepKind.EitherWay => new("“{0}”在材料中有 {1} 几种写法，按哪一个算得分都一样", "“{0}” is given as {1}; the points are the same either way"),
        ScoreStepKind.Contradiction => new("“{0}”在材料中有 {1} 几种写法，得分随之不同，须先更正", "“{0}” is given as {1}, and the points differ: this must be mended first"),
        ScoreStepKind.Answered => new("“{0}”：{1}，{2} 分", "“{0}”: {1}, {2} points"),
        ScoreStepKind.Unanswered => new("“{0}”：待佐证", "“{0}”: evidence needed"),
        ScoreStepKind.Graded => new("评为“{0}”，得 {1} 分", "judged “{0}”: {1} points"),
        ScoreStepKind.Missing => new("缺：{0}", "missing: {0}"),
        ScoreStepKind.CutOff => new("评分表来源到此缺页，没有评分标准，不作推测", "the source of the table breaks off here; without a rule nothing is guessed"),
        ScoreStepKind.AbsentFull => new("不适用（{0}），按规定得满分 {1} 分", "does not apply ({0}); full marks by rule: {1} points"),
        ScoreStepKind.AbsentNothing => new("不适用（{0}），按规定计 0 分", "does not apply ({0}); no points by rule"),
        ScoreStepKind.AbsentRemoved => new("不适用（{0}），剔除后其余各行折算", "does not apply ({0}); taken out, the other rows are scaled up"),
        ScoreStepKind.AbsentUnsaid => new("不适用（{0}），评分表没有写怎样计分", "does not apply ({0}); the table does not say what follows"),
        ScoreStepKind.Breaches => new("“{0}”{1} 例，每例扣 {2} 分", "“{0}”: {1}, {2} points for each"),
        ScoreStepKind.Reached => new("完成 {0}，达到目标“{1}”，得 {2} 分", "{0} reaches the target “{1}”: {2} points"),
        ScoreStepKind.Short => new("完成 {0}，未达到目标“{1}”，完成程度 {2}，得 {3} 分", "{0} falls short of the target “{1}”, {2} of it: {3} points"),
        ScoreStepKind.Late => new("完成于 {0}，晚于目标“{1}”，评分表没有写迟延怎样扣", "done on {0}, later than “{1}”; the table does not say what that costs"),
        ScoreStepKind.NoValue => new("目标“{0}”要的是一个值，完成情况写“{1}”，不能据以计分", "the target “{0}” asks for a value, the completion says “{1}”: not to be scored by"),
        ScoreStepKind.OtherPoints => new("报告中各指标的分值合计 {0} 分，与评分表不同：请核对分值；一份材料里有几张自评表的，请一张一份", "the indicators of the report add up to {0} points, not those of the table: check the points, and put one form into one paper"),
        ScoreStepKind.NoPoints => new("报告没有写各指标的分值", "the report gives no points for its indicators"),
        _ => new("几种算法取得分最高的一种：{0}", "the best of several ways: {0}"),
    };
}
