namespace Jiheng.Findings;

/// <summary>4xxx 表内与 5xxx 表间: figures of tables that do not fit.</summary>
public static class TableFindings
{
    /// <summary>表内合计与各项之和不符.</summary>
    public const string TotalOfRow = "JH4101";

    /// <summary>汇总行与各行之和不符.</summary>
    public const string TotalRow = "JH4102";

    /// <summary>上级科目与下级之和不符.</summary>
    public const string Hierarchy = "JH4103";

    /// <summary>收支不平衡.</summary>
    public const string Balance = "JH4104";

    /// <summary>表内比率与所列数不符.</summary>
    public const string Rate = "JH4105";

    /// <summary>表内增减与所列数不符.</summary>
    public const string Change = "JH4106";

    /// <summary>表内大小关系不符.</summary>
    public const string Order = "JH4107";

    /// <summary>表内尾差.</summary>
    public const string Rounding = "JH4110";

    /// <summary>表内末位舍入.</summary>
    public const string LastDigit = "JH4111";

    /// <summary>表内以零为基数.</summary>
    public const string ZeroBase = "JH4112";

    /// <summary>表间同一指标不一致.</summary>
    public const string BetweenTables = "JH5101";

    /// <summary>表间大小关系不符.</summary>
    public const string OrderBetweenTables = "JH5102";

    /// <summary>表间合计不符.</summary>
    public const string SumBetweenTables = "JH5103";

    internal static IEnumerable<FindingDescriptor> All =>
    [
        Sum(TotalOfRow, "表内合计与各项之和不符", "A total differs from the sum of its parts"),
        Sum(TotalRow, "汇总行与各行之和不符", "A summary row differs from the sum of its rows"),
        Sum(Hierarchy, "上级科目与下级之和不符", "An item differs from the sum of the items below it"),
        new(Balance, Severity.Error, Certainty.Proven, Nature.Arithmetic,
            new("收支不平衡", "Income and expenditure do not balance"),
            new("{place}“{subject}”写为 {actual}，按表中各数应为 {expected}，相差 {difference}。{hint}", "{placeEn}: “{subject}” is given as {actualEn}; the figures of the table make it {expectedEn}, a difference of {difference}.{hintEn}"),
            new("请核对收入、支出、结转结余各数，使收支总计两边相等。", "Check income, expenditure and balances so that both totals agree.")),
        new(Rate, Severity.Error, Certainty.Proven, Nature.Arithmetic,
            new("表内比率与所列数不符", "A rate in a table differs from its figures"),
            new("{place}“{subject}”写为 {actual}，按表中数计算应为 {expected}。{hint}", "{placeEn}: “{subject}” is given as {actualEn}; the figures of the table give {expectedEn}.{hintEn}"),
            new("请核对比率及其分子、分母；比率是按别的口径算的，请注明。", "Check the rate, its numerator and its denominator; if it was computed on another basis, say so.")),
        new(Change, Severity.Error, Certainty.Proven, Nature.Arithmetic,
            new("表内增减与所列数不符", "A change in a table differs from its figures"),
            new("{place}“{subject}”写为 {actual}，按表中本期、上期数计算应为 {expected}。{hint}", "{placeEn}: “{subject}” is given as {actualEn}; the figures of the two periods give {expectedEn}.{hintEn}"),
            new("请核对本期数、上期数和增减数。", "Check the figures of both periods and the change.")),
        new(Order, Severity.Error, Certainty.Proven, Nature.Logic,
            new("表内大小关系不符", "Figures of a table contradict their order"),
            new("{place}“{subject}”：{derivation}，与“{quote}”不符。", "{placeEn}: “{subject}”: {derivationEn}, which contradicts “{quote}”."),
            new("请核对这两个数哪一个写错。", "Check which of the two figures is wrong.")),
        Rounded(Rounding, "表内尾差", "A rounding difference in a table"),
        Cut(LastDigit, "表内末位舍入", "A last digit cut off rather than rounded in a table"),
        new(ZeroBase, Severity.Note, Certainty.Question, Nature.Arithmetic,
            new("表内比率以零为基数", "A rate in a table on a base of zero"),
            new("{place}“{subject}”写为 {actual}，但分母为零，这个比率没有意义。", "{placeEn}: “{subject}” is given as {actualEn}, but its base is zero, so the rate means nothing."),
            new("分母为零时请写“—”或“不适用”；如分母漏填，请补上。", "Write “—” or “not applicable” where the base is zero, or fill the base in if it was left out.")),
        new(BetweenTables, Severity.Error, Certainty.Proven, Nature.Arithmetic,
            new("表间同一指标不一致", "Two tables give different figures for the same thing"),
            new("{place}“{subject}”写为 {actual}，另一处写为 {expected}，相差 {difference}。{hint}", "{placeEn}: “{subject}” is given as {actualEn}, elsewhere as {expectedEn}, a difference of {difference}.{hintEn}"),
            new("请核对两表口径和数字；口径不同的，请在表下注明。", "Check the basis and the figures of both tables; if the bases differ, say so below the table.")),
        new(OrderBetweenTables, Severity.Error, Certainty.Proven, Nature.Logic,
            new("表间大小关系不符", "Figures of two tables contradict their order"),
            new("{place}“{subject}”：{derivation}，按各表含义不应如此。", "{placeEn}: “{subject}”: {derivationEn}, which the meaning of the tables rules out."),
            new("请核对两表中的数，部分不应大于总体。", "Check the figures of both tables: a part cannot exceed its whole.")),
        Sum(SumBetweenTables, "表间合计不符", "A total differs from its parts in other tables"),
    ];

    private static FindingDescriptor Sum(string code, string chinese, string english) => new(
        code, Severity.Error, Certainty.Proven, Nature.Arithmetic,
        new(chinese, english),
        new("{place}“{subject}”写为 {actual}，各项之和为 {expected}，相差 {difference}。{hint}", "{placeEn}: “{subject}” is given as {actualEn}, its parts add up to {expectedEn}, a difference of {difference}.{hintEn}"),
        new("请核对“{subject}”和各组成项：改正写错的一个数，补上漏列的或去掉重复计入的一项。",
            "Check “{subject}” and its parts: correct the wrong figure, or the part left out or counted twice."));

    internal static FindingDescriptor Rounded(string code, string chinese, string english) => new(
        code, Severity.Note, Certainty.Proven, Nature.Arithmetic,
        new(chinese, english),
        new("{place}“{subject}”与各数计算结果相差 {difference}，在四舍五入可解释的范围（{widest}）之内。", "{placeEn}: “{subject}” differs from what its figures give by {difference}, which rounding can explain (up to {widest})."),
        new("可不改；如需两边完全相等，请把尾差并入最大的一项。", "Nothing needs doing; if both sides must be equal, put the difference into the largest part."));

    internal static FindingDescriptor Cut(string code, string chinese, string english) => new(
        code, Severity.Note, Certainty.Likely, Nature.Arithmetic,
        new(chinese, english),
        new("{place}“{subject}”写为 {actual}，四舍五入应为 {expected}，只差末位。", "{placeEn}: “{subject}” is given as {actualEn}; rounded it would be {expectedEn}, one unit of the last digit away."),
        new("多为直接截去尾数所致，请按四舍五入改写末位。", "The digits were probably cut off; round the last digit."));
}
