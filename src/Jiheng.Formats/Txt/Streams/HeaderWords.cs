using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 表头用语: the headings of budgets and final accounts that the ministry's forms fix. Where a converter broke headings over lines or wrote them without any
/// space between, they tell where one ends and the next begins.
/// </summary>
internal static class HeaderWords
{
    private static readonly string[] Whole =
    [
        "项目", "类", "款", "项", "科目编码", "科目名称", "功能分类科目编码", "功能分类科目名称", "功能分类科目", "支出功能分类科目编码", "支出功能分类", "功能分类", "经济分类科目编码",
        "经济分类科目", "经济分类科目名称", "部门预算支出经济分类科目", "部门预算经济分类科目", "支出经济分类科目", "支出经济分类", "经济分类", "单位编码", "单位代码", "单位名称", "部门代码", "部门名称", "项目名称", "行次", "栏次", "序号",
        "合计", "小计", "总计", "其中：", "其中:", "其中", "备注", "金额", "预算数", "决算数", "执行数", "年初预算数", "全年预算数", "全年执行数", "调整预算数", "上年决算数", "上年预算数", "本年预算数", "年初预算", "全年预算", "支出决算",
        "收入", "支出", "本年收入", "本年支出", "收入预算", "支出预算", "本年收入合计", "本年支出合计", "收入合计", "支出合计", "财政拨款收入", "财政拨款", "上级补助收入", "事业收入", "事业单位经营收入", "经营收入", "附属单位上缴收入", "其他收入", "其他资金", "上年结转", "上年结转结余", "上年结转和结余",
        "基本支出", "项目支出", "上缴上级支出", "经营支出", "事业单位经营支出", "对附属单位补助支出", "对附属单位补助", "人员经费", "公用经费", "日常公用经费", "人员支出", "公用支出", "工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出",
        "一般公共预算", "一般公共预算拨款", "一般公共预算财政拨款", "一般公共预算拨款收入", "一般公共预算财政拨款收入", "政府性基金", "政府性基金预算", "政府性基金预算拨款", "政府性基金预算财政拨款", "政府性基金预算拨款收入", "政府性基金预算财政拨款收入", "国有资本经营预算", "国有资本经营预算拨款", "国有资本经营预算财政拨款",
        "国有资本经营预算拨款收入", "国有资本经营预算财政拨款收入", "财政专户管理资金", "财政专户管理资金收入", "单位资金", "年初结转和结余", "年末结转和结余", "年初财政拨款结转和结余", "年末财政拨款结转和结余", "本年一般公共预算基本支出", "一般公共预算基本支出",
        "因公出国（境）费", "因公出国（境）费用", "公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置费", "公务用车购置", "公务用车运行费", "公务用车运行维护费", "公务接待费", "“三公”经费合计", "财政拨款“三公”经费",
        "分值", "得分", "执行率", "权重", "年度资金总额", "项目资金（万元）", "年度预算（万元）", "执行数为预算数的%", "比上年增长%", "增减额", "增减率", "完成预算%",
    ];

    private const int Longest = 20, MostYears = 4;

    /// <summary>The headings that the cells make when written without a break; null where some of it is no known heading.</summary>
    public static List<SourcedText>? Read(IReadOnlyList<SourcedText> cells)
    {
        SourcedTextBuilder builder = new();
        foreach (SourcedText cell in cells) builder.Append(cell);
        SourcedText all = builder.Build();
        List<int> kept = [.. Enumerable.Range(0, all.Length).Where(i => !CharKinds.IsWhite(all.Value[i]))];
        string text = string.Concat(kept.Select(i => all.Value[i]));
        if (Cut(text) is not { } ends) return null;
        List<SourcedText> headings = [];
        for (int i = 0, from = 0; i < ends.Count; from = ends[i], i++)
        {
            headings.Add(new SourcedTextBuilder().Append(all, new TextSpan(kept[from], kept[ends[i] - 1] + 1 - kept[from])).Build());
        }

        return headings;
    }

    /// <summary>Ends of the headings: as few as the text can be cut into, so that none is taken for two.</summary>
    private static List<int>? Cut(string text)
    {
        int[] cost = new int[text.Length + 1], back = new int[text.Length + 1];
        Array.Fill(cost, int.MaxValue);
        cost[0] = 0;
        for (int from = 0; from < text.Length; from++)
        {
            if (cost[from] == int.MaxValue) continue;
            int year = YearAt(text, from);
            foreach (string word in Whole)
            {
                int end = from + year + word.Length;
                if (word.Length > Longest || end > text.Length || cost[from] + 1 >= cost[end] || string.CompareOrdinal(text, from + year, word, 0, word.Length) != 0) continue;
                (cost[end], back[end]) = (cost[from] + 1, from);
            }
        }

        if (text.Length == 0 || cost[^1] == int.MaxValue) return null;
        List<int> ends = [];
        for (int at = text.Length; at > 0; at = back[at]) ends.Add(at);
        ends.Reverse();
        return ends;
    }

    /// <summary>"2023年" or "2023年度" before a heading.</summary>
    private static int YearAt(string text, int from)
    {
        if (from + MostYears >= text.Length || !text.AsSpan(from, MostYears).ContainsAnyInRange('0', '9') || text.AsSpan(from, MostYears).ContainsAnyExceptInRange('0', '9') || text[from + MostYears] != '年') return 0;
        return from + MostYears + 1 < text.Length && text[from + MostYears + 1] == '度' ? MostYears + 2 : MostYears + 1;
    }
}
