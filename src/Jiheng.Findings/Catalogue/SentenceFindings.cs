namespace Jiheng.Findings;

/// <summary>6xxx 文字与表、文字自身: figures of sentences that do not fit.</summary>
public static class SentenceFindings
{
    /// <summary>句中合计与各项之和不符.</summary>
    public const string Sum = "JH6101";

    /// <summary>占比、完成率与所列数不符.</summary>
    public const string Rate = "JH6102";

    /// <summary>增减额或增减率与所列数不符.</summary>
    public const string Change = "JH6103";

    /// <summary>大小、增减、持平的说法与数字相反.</summary>
    public const string Wording = "JH6104";

    /// <summary>所称个数与所列不符.</summary>
    public const string Count = "JH6105";

    /// <summary>同一事项前后不一致.</summary>
    public const string Agreement = "JH6106";

    /// <summary>列举缺口小，疑有笔误.</summary>
    public const string SmallGap = "JH6107";

    /// <summary>推不出的同比.</summary>
    public const string Infeasible = "JH6108";

    /// <summary>以零为基数的比率.</summary>
    public const string ZeroBase = "JH6109";

    /// <summary>句中尾差.</summary>
    public const string Rounding = "JH6110";

    /// <summary>句中末位舍入.</summary>
    public const string LastDigit = "JH6111";

    /// <summary>得分与所称等次不符.</summary>
    public const string Band = "JH6112";

    /// <summary>得分超过分值.</summary>
    public const string ScoreAbovePoints = "JH6113";

    /// <summary>疑为套用旧数.</summary>
    public const string Stale = "JH6114";

    internal static IEnumerable<FindingDescriptor> All =>
    [
        new(Sum, Severity.Error, Certainty.Proven, Nature.Arithmetic,
            new("句中合计与各项之和不符", "A total in a sentence differs from the sum of its parts"),
            new("{place}“{subject}”写为 {actual}，所列各项之和为 {expected}，相差 {difference}。{hint}", "{placeEn}: “{subject}” is given as {actualEn}, the parts named add up to {expectedEn}, a difference of {difference}.{hintEn}"),
            new("请核对总数和所列各项；还有未列的项目，请补上，或写明“主要包括……等”。", "Check the total and the parts; name the parts that were left out, or say that the list is not complete.")),
        new(Rate, Severity.Error, Certainty.Proven, Nature.Arithmetic,
            new("占比、完成率与所列数不符", "A share or completion rate differs from its figures"),
            new("{place}“{subject}”写为 {actual}，按文中数计算应为 {expected}。{hint}", "{placeEn}: “{subject}” is given as {actualEn}; the figures of the text give {expectedEn}.{hintEn}"),
            new("请核对比率和分子、分母；以别的数为分母的，请写明。", "Check the rate, its numerator and its denominator; if another base was meant, name it.")),
        new(Change, Severity.Error, Certainty.Proven, Nature.Arithmetic,
            new("增减额或增减率与所列数不符", "A change or growth rate differs from its figures"),
            new("{place}“{subject}”写为 {actual}，按文中数计算应为 {expected}。{hint}", "{placeEn}: “{subject}” is given as {actualEn}; the figures of the text give {expectedEn}.{hintEn}"),
            new("请核对本期数、上期数、增减额和增减率。", "Check the figures of both periods, the change and the rate.")),
        new(Wording, Severity.Error, Certainty.Proven, Nature.Logic,
            new("大小、增减、持平的说法与数字相反", "Words of comparison contradict the figures"),
            new("{place}文中说“{actual}”，按所写数字应为“{expected}”：{derivation}。", "{placeEn}: the text says “{actualEn}”; by its figures it should be “{expectedEn}”: {derivationEn}."),
            new("请核对数字；数字无误的，请改说法。", "Check the figures; if they are right, change the words.")),
        new(Count, Severity.Warning, Certainty.Likely, Nature.Logic,
            new("所称个数与所列不符", "A stated number differs from what is listed"),
            new("{place}文中说 {actual}，实际列出 {expected}。{derivation}。", "{placeEn}: the text says {actualEn}, yet lists {expectedEn}. {derivationEn}."),
            new("请核对个数，或补全所列各项。", "Check the number, or complete the list.")),
        new(Agreement, Severity.Error, Certainty.Likely, Nature.Arithmetic,
            new("同一事项前后不一致", "The same thing is given two different figures"),
            new("{place}“{subject}”写为 {actual}，另一处写为 {expected}，相差 {difference}。{hint}", "{placeEn}: “{subject}” is given as {actualEn}, elsewhere as {expectedEn}, a difference of {difference}.{hintEn}"),
            new("请核对两处是否同一口径、同一期间：是，改正写错的一处；否，请写明口径。", "Check whether both are of one basis and one period: if so, correct the wrong one; if not, name the basis.")),
        new(SmallGap, Severity.Warning, Certainty.Question, Nature.Arithmetic,
            new("所列各项与总数缺口很小，疑有笔误", "The parts fall just short of the total"),
            new("{place}“{subject}”写为 {actual}，所列各项之和为 {expected}，相差 {difference}。{hint}", "{placeEn}: “{subject}” is given as {actualEn}, the parts named add up to {expectedEn}, {difference} apart.{hintEn}"),
            new("请核对有没有写错一位数字；确有未列的小项，请说明。", "Check for one mistyped digit; if a small part was left out, say so.")),
        new(Infeasible, Severity.Error, Certainty.Proven, Nature.Arithmetic,
            new("推不出的同比", "No base gives this rate of change"),
            new("{place}没有一个整数作上期数能得出 {actual}。{derivation}。", "{placeEn}: no whole number as the earlier figure gives {actualEn}. {derivationEn}."),
            new("请核对本期数和增减率，并请写出上期数。", "Check the figure and the rate, and state the earlier figure.")),
        new(ZeroBase, Severity.Note, Certainty.Question, Nature.Arithmetic,
            new("以零为基数计算比率", "A rate on a base of zero"),
            new("{place}“{subject}”写为 {actual}，但基数为零，这个比率没有意义。{derivation}。", "{placeEn}: “{subject}” is given as {actualEn}, but its base is zero, so the rate means nothing. {derivationEn}."),
            new("上期为零时只写增减额，不写增减率；分母写错的，请改正。", "Where the base is zero give the amount only; if the base is wrong, correct it.")),
        TableFindings.Rounded(Rounding, "句中尾差", "A rounding difference in a sentence"),
        TableFindings.Cut(LastDigit, "句中末位舍入", "A last digit cut off rather than rounded in a sentence"),
        new(Band, Severity.Error, Certainty.Proven, Nature.Logic,
            new("得分与所称等次不符", "The grade does not fit the score"),
            new("{place}得分 {actual}，所称等次的分数为 {expected}。{derivation}。", "{placeEn}: the score is {actualEn}, the grade stands for {expectedEn}. {derivationEn}."),
            new("请核对得分和等次。", "Check the score and the grade.")),
        new(ScoreAbovePoints, Severity.Error, Certainty.Proven, Nature.Logic,
            new("得分超过分值", "More points scored than there are"),
            new("{place}写的得分比分值大：{derivation}。得分不能超过分值。", "{placeEn}: the score is above the points of its indicator: {derivationEn}."),
            new("请核对分值和得分哪一个写错。", "Check which of the points and the score is wrong.")),
        new(Stale, Severity.Warning, Certainty.Likely, Nature.Arithmetic,
            new("疑为套用上年的数", "Perhaps last year's figure"),
            new("{place}“{subject}”写为 {actual}，那是上年的数；本年为 {expected}。", "{placeEn}: “{subject}” is given as {actualEn}, which is the figure of the year before; this year's is {expectedEn}."),
            new("请核对说的是哪一年：说本年的，改为本年的数；说上年的，请写明。", "Check which year is meant: correct the figure, or name the year.")),
    ];
}
