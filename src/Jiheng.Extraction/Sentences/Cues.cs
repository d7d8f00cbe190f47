using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>引语词表: the words by which Chinese official prose says what a figure does. Longest first where one contains another.</summary>
internal static class Cues
{
    /// <summary>增: words directly before an amount or a rate of increase.</summary>
    public static readonly string[] Increase =
        ["同比增加", "同比增长", "增收", "增支", "超收", "多收", "多支", "增加额", "增长率", "增加率", "增加比例", "增长比例", "增加的比例", "增长的比例", "增加的幅度", "增长的幅度", "增加比率", "增长比率", "超出比例", "超支比例", "超收比例", "增长幅度", "增加幅度", "上升幅度", "增加", "增长", "增幅", "上升", "提高", "提升", "上涨", "扩大", "升幅", "涨幅", "增", "升", "涨", "长"];

    /// <summary>减.</summary>
    public static readonly string[] Decrease =
        ["同比减少", "同比下降", "减收", "减支", "少收", "少支", "短收", "负增长", "减少额", "下降率", "减少率", "降低率", "减少比例", "下降比例", "减少的比例", "下降的比例", "降低的比例", "减少的幅度", "下降的幅度", "减少比率", "下降比率", "压减比例", "压减率", "压缩比例", "压缩率", "降低比例", "减少幅度", "下降幅度", "降低幅度", "减少", "下降", "降低", "压减", "压缩", "缩减", "核减", "回落", "下滑", "下调", "降幅", "减幅", "跌幅", "下跌", "降", "减", "跌"];

    /// <summary>Words that end in a change word and are no change of a level (新增债券 is a level of its own).</summary>
    public static readonly string[] NoChange = ["新增", "净增", "追加", "累计增", "节约", "核增", "调增", "调减", "追减"];

    /// <summary>计划名: what a rate of completion measures against ends in one of these.</summary>
    public static readonly string[] Plans = ["预算", "预算数", "算", "算数", "计划", "计划数", "任务", "任务数", "目标", "目标数", "目标任务", "调整数", "指标"];

    /// <summary>预算之名: funds whose name ends in 预算 and is no budget figure.</summary>
    public static readonly string[] Funds = ["公共预算", "公共财政预算", "基金预算", "经营预算"];

    /// <summary>预算起头之名: they begin with 预算 and are no budget figure.</summary>
    public static readonly string[] BudgetNames = ["预算稳定", "预算周转", "预算单位", "预算管理", "预算外"];

    /// <summary>执行: words that make a figure an actual one.</summary>
    public static readonly string[] Carried = ["决算", "执行", "实际"];

    /// <summary>执行率: names of the rate at which a plan was carried out.</summary>
    public static readonly string[] CompletionRates = ["执行率", "完成率", "支出率", "执行比例", "完成比例", "执行进度", "执行比率", "完成比率", "执行百分比", "完成百分比"];

    /// <summary>结余类: what was not carried out.</summary>
    public static readonly string[] LeftOver = ["结转", "结余", "追加", "调整数", "上年", "收回"];

    /// <summary>软变动词: change words that name projects as well (管网提升3000万元); with an amount they speak of change only after a comparison.</summary>
    public static readonly string[] Soft = ["提升", "提高", "扩大", "上升", "压缩", "升", "涨", "长", "增", "降", "减", "跌"];

    /// <summary>差: the figure after them is the distance of two levels, whichever is larger.</summary>
    public static readonly string[] Gap = ["差值", "差额", "相差", "相差额"];

    /// <summary>变动到: the figure after them is the new level.</summary>
    public static readonly string[] ChangedTo =
        ["增加到", "增加至", "增长到", "增长至", "增至", "增到", "增为", "提至", "提到", "调至", "调到", "加到", "提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "升至", "升到", "升为", "涨至", "涨到", "扩大到", "增加为", "增长为", "提高为", "上升为", "达到",
         "减少到", "减少至", "减至", "减到", "减为", "缩小到", "缩小至", "收窄到", "收窄至", "下降到", "下降至", "降低到", "降低至", "降至", "降到", "降为", "跌至", "跌到", "压至", "压到", "缩至", "缩到", "压减到", "压减至", "减少为", "下降为", "降低为", "压减为", "缩减为", "缩减到", "缩减至", "压缩到", "压缩至", "回落到", "回落至", "调整为", "调整到", "变为", "变更为"];

    /// <summary>上期: words that name the period before.</summary>
    public static readonly string[] Before =
        ["上年同期", "上年度", "上一年度", "上一年", "去年同期", "去年", "上年", "上期", "前一年", "同期", "同月"];

    /// <summary>Words that, after "上年", make a figure of its own, not the base of a change (上年结转).</summary>
    public static readonly string[] CarriedOver = ["结转", "结余", "余额", "末", "底", "滚存"];

    /// <summary>主要原因: what follows in the clause explains and states no level of the subject.</summary>
    public static readonly string[] Reason = ["原因", "由于", "因为", "主要系", "系因", "是因", "因新", "因本"];

    /// <summary>持平: nothing changed.</summary>
    public static readonly string[] Unchanged = ["持平", "一致", "相同", "无变化", "没有变化", "未发生变化", "无增减", "没有增减", "不变"];

    /// <summary>列举引语 and what they promise.</summary>
    public static readonly (string Word, ListCue Cue)[] Lists =
    [
        ("主要包括", ListCue.Mainly), ("主要用于以下方面", ListCue.Includes), ("主要用于", ListCue.Mainly), ("主要为", ListCue.Mainly), ("主要是", ListCue.Mainly),
        ("主要有", ListCue.Mainly), ("主要安排", ListCue.Mainly), ("其中", ListCue.Among), ("分项情况", ListCue.Includes), ("分项看", ListCue.Includes), ("具体包括", ListCue.Includes), ("具体为", ListCue.Includes), ("具体是", ListCue.Includes),
        ("具体如下", ListCue.Includes), ("如下", ListCue.Includes), ("以下方面", ListCue.Includes), ("分为", ListCue.Colon), ("资金来源", ListCue.Colon), ("资金构成", ListCue.Colon), ("分别为", ListCue.Each), ("分别是", ListCue.Each), ("依次为", ListCue.Each), ("依次是", ListCue.Each), ("包括", ListCue.Includes), ("包含", ListCue.Includes), ("组成", ListCue.Includes),
        ("用于", ListCue.Mainly), ("含", ListCue.Among),
    ];

    /// <summary>Words between a label and its figure that say nothing.</summary>
    public static readonly string[] Tail =
        ["分别为", "分别是", "分别达", "分别", "依次为", "依次是", "依次", "均各", "各", "总额为", "合计为", "达到了", "达到", "共计", "累计", "约为", "均为", "仅为", "只有", "共有", "为", "是", "达", "共", "约", "了", "均", "有", "仅", "数", "：", ":", "＝", "="];

    /// <summary>Verbs that end a label without belonging to it (收入累计完成8736万元).</summary>
    public static readonly string[] Done = ["累计完成", "完成", "累计实现", "实现"];

    /// <summary>Words before a label that say nothing.</summary>
    public static readonly string[] Head =
        ["其中", "主要包括", "主要用于", "主要为", "主要是", "主要有", "具体包括", "具体为", "包括", "包含", "以及", "另外", "此外", "同时", "另有", "并", "和", "及", "与", "其", "即", "而", "含", "：", ":", "，", ",", "、"];

    /// <summary>泛称: labels that name a figure's kind and leave its subject to the words before ("…行政运行（项）。年初预算为20万元，支出决算为22万元").</summary>
    public static readonly string[] Generic =
        ["年初预算", "全年预算", "调整预算", "调整后预算", "支出预算", "收入预算", "预算", "预算数", "年初预算数", "全年预算数", "支出决算", "收入决算", "决算", "决算数",
         "实际支出", "实际收入", "实际执行", "执行", "执行数", "实际完成", "支出", "收入", "支出决算数", "实际"];

    /// <summary>总数 words: a figure so named may be the sum of those before it.</summary>
    public static readonly string[] Total = ["总计", "合计", "共计", "总额", "总量", "总规模", "总数", "累计", "总和"];

    /// <summary>共计支出: such a word before what was done makes a total of the figure as well.</summary>
    public static readonly string[] TotalBefore = ["总计", "合计", "共计", "总共", "一共", "累计", "两项", "三项", "共"];

    /// <summary>所办: what is done with money or goods.</summary>
    public static readonly string[] DoneWith =
        ["支出", "收入", "投入", "使用", "发放", "下达", "拨付", "安排", "分配", "筹集", "募集", "支付", "花费", "开支", "收到", "接收", "救助", "资助", "补助", "拨款", "资金", "金额", "款项", "经费"];

    /// <summary>按…分: how a clause ends that tells a whole apart by something.</summary>
    public static readonly string[] SplitBy =
        ["分", "划分", "来分", "分为", "分类", "分类为", "分类看", "划分为", "划分看", "看", "来看", "来源", "用途", "构成", "区分", "统计", "性质", "科目", "级次", "分类情况", "划分情况"];

    /// <summary>分…看, 从…看.</summary>
    public static readonly string[] SplitSeen = ["看", "来看", "情况", "情况为", "情况是", "来说", "来讲", "为", "是"];

    /// <summary>Words of a split that picks out only some (从主要支出科目看).</summary>
    public static readonly string[] SplitInPart = ["主要", "重点", "部分", "比重", "比例", "增幅", "增速", "分别", "分成", "分月", "按月", "同口径"];

    /// <summary>节约: words of what was not spent of a plan.</summary>
    public static readonly string[] Saved = ["节约", "节支", "节资"];

    /// <summary>计划 words that a share may be measured against.</summary>
    public static readonly string[] Plan = ["任务", "计划", "目标", "预算"];

    /// <summary>除外: a bracket that begins so tells nothing apart.</summary>
    public static readonly string[] LeftOut = ["不含", "不包括", "不包含", "不计", "未含", "剔除", "扣除", "除外", "另有", "另外"];

    /// <summary>加上: what follows is added to the level before it.</summary>
    public static readonly string[] Plus = ["加上", "加：", "加:", "连同", "再加"];

    /// <summary>减去: what follows is taken away.</summary>
    public static readonly string[] Minus = ["减去", "扣除", "减：", "减:", "剔除", "扣减"];

    /// <summary>追加: what came to a plan in the course of the year.</summary>
    public static readonly string[] Brought = ["追加", "调增", "核增", "增拨"];

    /// <summary>追减: what was taken from it.</summary>
    public static readonly string[] Withdrawn = ["追减", "调减", "核减"];

    /// <summary>调整后: the plan that this makes.</summary>
    public static readonly string[] Afterwards = ["调整后", "追加后", "调整为", "追减后", "变更为"];

    /// <summary>总量 of income or expenditure: nothing else is added to a figure so named.</summary>
    public static readonly string[] GrandTotal = ["总计", "合计", "总量", "总收入", "总支出", "收入总额", "支出总额", "总财力", "可用财力"];

    /// <summary>以上: what a total looks back to.</summary>
    public static readonly string[] Above = ["以上", "上述", "两项", "三项", "四项", "各项"];

    /// <summary>相抵: income is set off against expenditure.</summary>
    public static readonly string[] Offset = ["相抵", "收支轧差", "收支相减"];

    /// <summary>结余: what is left after that.</summary>
    public static readonly string[] Balance = ["结余", "结转", "赤字", "盈余", "缺口", "收支差", "差额", "超支"];

    /// <summary>滚存: a balance that holds what earlier years left.</summary>
    public static readonly string[] Rolled = ["滚存", "累计", "年末", "历年"];

    /// <summary>另有: what stands behind a list so is a part without a figure.</summary>
    public static readonly string[] MoreFollows = ["其余", "缺口", "不足", "剩余", "自筹", "另有", "差额"];

    /// <summary>均值与极值: figures that stand beside each other and are never added.</summary>
    public static readonly string[] NeverAdded = ["人均", "户均", "平均", "均价", "单价", "最高", "最低", "上年", "去年", "同期", "预算", "决算", "计划"];

    /// <summary>收支结余: balances whose name says by itself that income is set off against expenditure.</summary>
    public static readonly string[] NamedBalance = ["收支结余", "当年收支结余", "本年收支结余", "收支差额"];

    /// <summary>赤字: more was spent than received.</summary>
    public static readonly string[] Deficit = ["赤字", "缺口", "超支"];

    /// <summary>收入一侧.</summary>
    public static readonly string[] Income = ["收入", "财力"];

    /// <summary>支出一侧.</summary>
    public static readonly string[] Expenditure = ["支出"];

    /// <summary>等: the list before it is not closed.</summary>
    public const string AndSoOn = "等";

    /// <summary>
    /// 已知的完整划分: sets of labels that together are always the whole, by the language of budgets itself. A list that names all members of one is exhaustive.
    /// </summary>
    public static readonly string[][] Partitions =
    [
        ["基本支出", "项目支出"],
        ["人员", "公用"],
        ["人员", "日常公用"],
        ["货物", "工程", "服务"],
        ["出国", "公务用车", "接待"],
        ["出国", "车", "接待"],
        ["购置", "运行"],
        ["购置", "运维"],
        ["一般债", "专项债"],
        ["一般公共预算", "政府性基金", "国有资本"],
        ["工资福利", "对个人和家庭"],
        ["流动资产", "固定资产", "无形资产"],
        ["行政单位", "事业单位"],
        ["中央", "地方"],
        ["非税", "税收"],
        ["上半年", "下半年"],
        ["一季度", "二季度", "三季度", "四季度"],
        ["第一产业", "第二产业", "第三产业"],
        ["非常满意", "一般", "不满意"],
        ["基本满意", "不满意"],
    ];

    /// <summary>The same, where the words are too short to be looked for within a name: a list names these and nothing more.</summary>
    public static readonly string[][] BarePartitions =
    [
        ["一般", "专项"],
        ["税", "非税"],
        ["款", "物"],
        ["资金", "物资"],
        ["福彩", "体彩"],
        ["福利彩票", "体育彩票"],
        ["国税", "地税"],
        ["境内", "境外"],
        ["合格", "不合格"],
        ["达标", "不达标"],
        ["通过", "未通过"],
        ["完成", "未完成"],
        ["男", "女"],
    ];

    /// <summary>What a figure without a label of its own is called: 增长率, 减少额, 占比.</summary>
    public static string NameOf(FigureRole role, ChangeDirection direction) => (role, direction) switch
    {
        (FigureRole.Delta, ChangeDirection.Increase) => "增加额",
        (FigureRole.Delta, ChangeDirection.Decrease) => "减少额",
        (FigureRole.Delta, _) => "增减额",
        (FigureRole.Rate, ChangeDirection.Increase) => "增长率",
        (FigureRole.Rate, ChangeDirection.Decrease) => "下降率",
        (FigureRole.Rate, _) => "增减率",
        (FigureRole.Share, _) => "占比",
        (FigureRole.Completion, _) => "完成率",
        (FigureRole.Base, _) => "上期数",
        _ => "",
    };

    /// <summary>The word of a table that a text ends with, or null.</summary>
    public static string? EndOf(ReadOnlySpan<char> text, string[] words)
    {
        if (text.IsEmpty) return null;
        // One character rules out nearly all of a table.
        char last = text[^1];
        foreach (string word in words)
        {
            if (word[^1] == last && text.EndsWith(word, StringComparison.Ordinal)) return word;
        }

        return null;
    }

    /// <summary>The word of a table that a text begins with, or null.</summary>
    public static string? StartOf(ReadOnlySpan<char> text, string[] words)
    {
        if (text.IsEmpty) return null;
        char first = text[0];
        foreach (string word in words)
        {
            if (word[0] == first && text.StartsWith(word, StringComparison.Ordinal)) return word;
        }

        return null;
    }

    /// <summary>True where the text holds any word of a table.</summary>
    public static bool Holds(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
