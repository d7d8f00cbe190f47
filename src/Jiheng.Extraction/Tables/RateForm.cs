using System.Collections.Immutable;

namespace Jiheng.Extraction;

/// <summary>
/// 比率表头: what the name of a rate (到位率, 执行率, 节约率) says it divides by what. <paramref name="Names"/> are words of the rate's own heading,
/// <paramref name="Parts"/> and <paramref name="Wholes"/> those of the columns it may speak of.
/// </summary>
internal sealed record RateForm(ImmutableArray<string> Names, ImmutableArray<string> Parts, ImmutableArray<string> Wholes)
{
    private static readonly ImmutableArray<string> Executed = ["执行", "决算", "支出数", "完成", "实际", "支付", "拨付", "支出金额", "支出额", "使用金额", "支用", "实支"];

    private static readonly ImmutableArray<string> Planned = ["预算", "计划", "指标", "下达", "到位"];

    // The first whose name a heading holds: 资金到位率 before 完成率 and 执行率.
    private static readonly ImmutableArray<RateForm> Known =
    [
        new(["得分率"], ["得分", "评分"], ["分值", "权重", "满分", "标准分"]),
        new(["到位率"], ["到位"], ["预算", "计划", "下达", "应到位", "安排", "批复"]),
        new(["节约率", "节支率", "节资率"], ["节约", "节支", "节资"], ["预算", "计划", "控制价"]),
        new(["核减率", "审减率"], ["核减", "审减"], ["送审", "报审", "申报", "上报"]),
        new(["利润率"], ["利润"], ["收入", "销售额", "营业额"]),
        new(["结余率", "节余率"], ["结余", "节余"], ["收入", "预算"]),
        new(["资产负债率"], ["负债"], ["资产"]),
        new(["人员控制率"], ["在职", "实有"], ["编制"]),
        new(["经费控制率", "“三公经费”控制率"], ["决算", "执行", "支出", "实际"], ["预算"]),
        new(["执行率", "完成率", "完成比例", "支出率", "支付率", "拨付率", "使用率", "预算的", "完成预算", "预算完成", "为预算", "为年初预算", "为调整预算", "为全年预算", "完成年", "支出进度", "执行进度", "支付进度", "完成进度"],
            Executed, Planned),
    ];

    private static readonly RateForm OfBudget = Known[^1];

    /// <summary>What a heading says, or null where it names no such rate.</summary>
    public static RateForm? Of(string heading)
    {
        foreach (RateForm form in Known)
        {
            if (Holds(heading, form.Names)) return form;
        }

        // 占调整预算%: carried out, measured against a budget.
        return heading.Contains('占', StringComparison.Ordinal) && heading.Contains("预算", StringComparison.Ordinal) ? OfBudget : null;
    }

    /// <summary>True where the path of a column may stand above the line.</summary>
    public bool IsPart(string path) => Holds(path, Parts);

    /// <summary>True where it may stand below the line.</summary>
    public bool IsWhole(string path) => Holds(path, Wholes);

    /// <summary>为上年%, 相当于上年同期%: this year's amount over last year's, with no word of a change.</summary>
    public static bool IsLevelOfBefore(string heading) =>
        Holds(heading, ["为上年", "为去年", "占上年", "占去年", "是上年", "是去年", "相当于上年", "与上年", "比上年%", "比上年％", "比上年（%）", "比去年%", "比去年（%）"])
        && !Holds(heading, ["增", "减", "降", "变", "±", "升"]);

    private static bool Holds(string text, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
