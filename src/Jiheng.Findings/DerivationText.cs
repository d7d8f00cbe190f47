namespace Jiheng.Findings;

/// <summary>
/// 推导文字: the steps of a derivation are figures joined by a few set phrases, written in Chinese by the checks; for an English reader the phrases are
/// exchanged and the figures and the report's own words stay.
/// </summary>
public static class DerivationText
{
    // Longest first where one phrase contains another.
    private static readonly (string Chinese, string English)[] Phrases =
    [
        (" 正是正文所写的预算数 ", " is the budget figure of the narrative, "), ("：合计栏疑填了预算数，应填实际支出数", ": the total seems to hold the budget, where the actual expenditure belongs"),
        ("（正文写实际 ", " (the narrative gives the actual as "), ("所填 ", " filled in as "),
        ("两种口径之差：", "difference of the two calibers: "), ("分项之差：", "difference item by item: "), ("，证明", ", which proves that "), ("是 ", " is "),
        ("：没有一个整数作上期数能得出这个比率", ": no whole number of the year before gives this rate"), ("：没有一个上期数能得出这个比率", ": no figure of the year before gives this rate"),
        ("：上期数可以任意大", ": the year before may be anything"), ("：上期数可为 ", ": the year before may be "), ("未写上期数，无从核对", "the year before is not given; nothing to check"),
        ("，增减率无意义", ", so a rate means nothing"), ("：分母为 0，比率无意义", ": a denominator of 0, so the ratio means nothing"),
        ("，却称增加", ", yet said to rise"), ("，却称减少", ", yet said to fall"), ("按书写精度为 ", "by written precision "), ("上期为 ", "year before: "), ("本期 ", "this year "),
        (" 小于上期 ", " is less than the year before, "), (" 大于上期 ", " is more than the year before, "), ("上期 ", "year before "), (" 小于", " is less than "), (" 大于", " is more than "), (" 得 ", " gives "), ("增长 ", " up "), ("下降 ", " down "), ("未列明 ", "not listed: "), ("相差 ", "difference "),
        ("，表中写 ", "; the table says "), ("，文中写 ", "; the text says "), ("所列 ", "listed "), ("；所称 ", "; said to be "),
        (" 分以下（不含）", " points (below)"), (" 分及以下", " points or less"), (" 分以上（不含）", " points (above)"), (" 分及以上", " points or more"), (" 不在", " is not within "), (" 之内", ""), ("的 ", " "), (" 在", " is within "),
        ("；", "; "), ("：", ": "), ("，", ", "),
    ];

    // What a text says, or ought to say, where that is a single word.
    private static readonly (string Chinese, string English)[] Words =
    [
        ("增加", "an increase"), ("减少", "a decrease"), ("大于", "more than"), ("小于", "less than"), ("等于", "equal to"), ("不大于", "at most"), ("不小于", "at least"),
    ];

    /// <summary>One step of a derivation in a language; a step that holds none of the phrases is given as it is.</summary>
    public static string In(string step, Language language)
    {
        if (language != Language.English) return step;
        if (Array.Find(Words, word => word.Chinese == step).English is { } said) return said;
        foreach ((string chinese, string english) in Phrases) step = step.Replace(chinese, english, StringComparison.Ordinal);
        return step.Trim();
    }
}
