namespace Jiheng.Samples;

/// <summary>The form's own pages: cover and the tables of parts 一 to 四, in the layout of form 附件2-1. Unit, place and every figure are invented.</summary>
internal static class FormPages
{
    private const int Width = 9072;

    private static readonly string[] Institutions = ["局机关及二级机构汇总", "1、局机关", "2、二级机构1（区图书馆）", "3、二级机构2"];

    public static SampleBlock[] Cover() =>
    [
        new Line("附件2-1："),
        new Line("云泽市临湖区2023年度部门整体支出", LineStyle.Title),
        new Line("绩效评价自评报告", LineStyle.Title),
        new Line("部门(单位)名称： 云泽市临湖区文化服务中心"),
        new Line("预 算 编 码： 306008"),
        new Line("评价方式：部门（单位）绩效自评"),
        new Line("评价机构：部门（单位）评价组"),
        new Line("报告日期：2024年5月20日"),
        new Line("云泽市临湖区财政局（制）"),
    ];

    public static Grid Tables(Ink ink) => new([.. Basics(ink), .. Money(ink), .. Goals(ink), .. Signatures(ink)]);

    private static IEnumerable<Box[]> Basics(Ink ink)
    {
        yield return Full("一、部门（单位）基本概况");
        yield return Row([2268, 2268, 2268, 2268], "联系人", "沈某某", "联络电话", "8000000");
        yield return Row([2268, 2268, 2268, 2268], "人员编制", "26", "实有人数", ink["staff.actual", "25"]);
        yield return Row([2268, 6804], "职能职责概述", """
            云泽市临湖区文化服务中心是区人民政府直属公益一类事业单位，主要职责为：
            （1）组织开展群众文化活动和文化下乡演出。
            （2）管理区图书馆，推动全民阅读。
            （3）承担辖区文物保护单位的日常巡查和非物质文化遗产的保护传承。
            （4）培训基层文化队伍，完成区委、区政府交办的其他任务。
            """);
        yield return Row([2268, 6804], "年度主要\n工作内容", """
            任务1：组织文化下乡演出和群众文化活动，丰富群众文化生活。
            任务2：做好区图书馆免费开放，扩大阅读推广的覆盖面。
            任务3：加强文物保护巡查，推进非遗传承。
            任务4：培训基层文化骨干，提高基层服务能力。
            """);
        yield return Row([2268, 6804], "年度部门（单位）总体运行情况及取得的成绩",
            "2023年，本中心围绕年初确定的四项任务安排工作，文化下乡演出、图书馆免费开放、文物巡查和队伍培训均按计划完成，"
            + "群众文化活动服务11.52万人次，服务对象满意度为95.2%。");
    }

    private static IEnumerable<Box[]> Money(Ink ink)
    {
        yield return Full("二、部门（单位）收支情况");
        yield return Full("年度收入情况（万元）");
        int[] income = [2268, 1134, 1134, 1134, 1134, 1134, 1134];
        yield return [new(2268, "机构名称", Merge.Start), new(1134, "收入合计", Merge.Start), new(5670, "其中：")];
        yield return [new(2268, "", Merge.Below), new(1134, "", Merge.Below), .. Row(income[2..], "上年结转", "公共财\n政拨款", "政府基金拨款", "纳入专户管理的非税收入拨款", "其他\n收入")];
        yield return Row(income, Institutions[0], "512.46", "0", "486.30", "0", "0", "26.16");
        yield return Row(income, Institutions[1], "398.12", "0", "376.30", "0", "0", "21.82");
        yield return Row(income, Institutions[2], "114.34", "0", "110.00", "0", "0", "4.34");
        yield return Blank(income, Institutions[3]);

        yield return Full("部门（单位）年度支出和结余情况（万元）");
        int[] spent = [1946, 1018, 1018, 1018, 1018, 1018, 1018, 1018];
        yield return [new(1946, "机构名称", Merge.Start), new(1018, "支出合计", Merge.Start), new(4072, "其中："), new(2036, "结余")];
        yield return
        [
            new(1946, "", Merge.Below), new(1018, "", Merge.Below), new(1018, "基本支出", Merge.Start), new(2036, "其中："), new(1018, "项目支出", Merge.Start),
            new(1018, "当年结余", Merge.Start), new(1018, "累计结余", Merge.Start),
        ];
        yield return
        [
            new(1946, "", Merge.Below), new(1018, "", Merge.Below), new(1018, "", Merge.Below), new(1018, "人员支出"), new(1018, "公用支出"), new(1018, "", Merge.Below),
            new(1018, "", Merge.Below), new(1018, "", Merge.Below),
        ];
        yield return Row(spent, Institutions[0], "512.46", "318.20", "286.55", "31.65", "194.26", "0", "0");
        yield return Row(spent, Institutions[1], ink["spent.office.total", "398.12"], "240.86", "216.30", "24.56", "157.26", "0", "0");
        yield return Row(spent, Institutions[2], "114.34", "77.34", "70.25", "7.09", "37.00", "0", "0");
        yield return Blank(spent, Institutions[3]);

        int[] three = [2268, 1364, 1360, 1360, 1360, 1360];
        yield return [new(2268, "机构名称", Merge.Start), new(1364, "三公经费\n合计", Merge.Start), new(5440, "其中：")];
        yield return [new(2268, "", Merge.Below), new(1364, "", Merge.Below), .. Row(three[2..], "公务接待费", "公务用车运维费", "公务用车购置费", "因公出国费")];
        yield return Row(three, Institutions[0], ink["three-public.total", "3.42"], "0.87", "2.55", "0", "0");
        yield return Row(three, Institutions[1], "2.96", "0.61", "2.35", "0", "0");
        yield return Row(three, Institutions[2], "0.46", "0.26", "0.20", "0", "0");
        yield return Blank(three, Institutions[3]);

        int[] assets = [2268, 1701, 1701, 1701, 1701];
        yield return [new(2268, "机构名称", Merge.Start), new(1701, "固定资产\n合计", Merge.Start), new(3402, "其中："), new(1701, "其他", Merge.Start)];
        yield return [new(2268, "", Merge.Below), new(1701, "", Merge.Below), new(1701, "在用固定资产"), new(1701, "出租固定资产"), new(1701, "", Merge.Below)];
        yield return Row(assets, Institutions[0], "1286.54", "1274.30", "0", "12.24");
        yield return Row(assets, Institutions[1], "846.14", "839.90", "0", "6.24");
        yield return Row(assets, Institutions[2], "440.40", "434.40", "0", "6.00");
        yield return Blank(assets, Institutions[3]);
    }

    private static IEnumerable<Box[]> Goals(Ink ink)
    {
        yield return Full("三、部门（单位）整体支出绩效自评情况");
        yield return [new(1512, "整体支出绩效定性目标及实施计划完成情况", Merge.Start), new(3780, "预期目标"), new(3780, "实际完成")];
        yield return
        [
            new(1512, "", Merge.Below),
            new(3780, """
                目标1：组织好文化下乡演出和群众文化活动。
                目标2：做好区图书馆免费开放和阅读推广。
                目标3：加强文物保护巡查，推进非遗传承。
                目标4：办好基层文化骨干培训，提高服务能力。
                """),
            new(3780, Completions(ink)),
        ];
        yield return Indicator("整体支出\n绩效定量目标及实施计划完成情况", Merge.Start, "评价内容", null, "绩效目标", "完成情况");
        const string Output = "产出目标\n（部门工作实绩，包含上级部门和区委区政府布置的重点工作、实事任务等）", Effect = "效益目标\n（预期实现的效益）";
        yield return Indicator("", Merge.Below, Output, "质量指标", "基层文化骨干培训合格率≥95%", "98.4%", Merge.Start, Merge.Start);
        yield return Indicator("", Merge.Below, "", "", "文物保护单位巡查覆盖率≥98%", "100%", Merge.Below, Merge.Below);
        yield return Indicator("", Merge.Below, "", "", "群众投诉件数下降10%", ink["complaints.done", "下降20%"], Merge.Below, Merge.Below);
        yield return Indicator("", Merge.Below, "", "数量指标", "文化下乡演出≥70场", "72场", Merge.Below, Merge.Start);
        yield return Indicator("", Merge.Below, "", "", "区图书馆免费开放≥300天", "312天", Merge.Below, Merge.Below);
        yield return Indicator("", Merge.Below, "", "", "文物安全责任事故0起", ink["accidents.done", "0起"], Merge.Below, Merge.Below);
        yield return Indicator("", Merge.Below, "", "时效指标", "各项工作于2023年12月31日前完成", "2023年12月22日", Merge.Below);
        yield return Indicator("", Merge.Below, "", "成本指标", "全年支出≤512.46万元", "512.46万元", Merge.Below);
        yield return Indicator("", Merge.Below, Effect, "社会效益", "群众文化活动服务≥11万人次", "11.52万人次", Merge.Start);
        yield return Indicator("", Merge.Below, "", "经济效益", "无", "无", Merge.Below);
        yield return Indicator("", Merge.Below, "", "生态效益", "无", "无", Merge.Below);
        yield return Indicator("", Merge.Below, "", "社会公众或服务对象满意度", "服务对象满意度≥90%", ink["satisfaction.done", "95.2%"], Merge.Below);
        yield return Row([1512, 7560], "绩效自评综合得分", ink["score", "100"]);
        yield return Row([1512, 7560], "评价等次", "优");
    }

    private static string Completions(Ink ink) => $"""
        目标1完成情况：全年组织文化下乡演出72场，比上年的64场增加8场，增长{ink["shows.growth", "12.5%"]}；举办群众文化活动36次，服务群众11.52万人次；收到群众投诉8件，上年为10件，同比下降20%。
        目标2完成情况：区图书馆全年免费开放312天，接待读者86420人次，同比增长6.4%；开展阅读推广活动48场，其中线上20场、线下28场。
        目标3完成情况：对14处文物保护单位全部开展巡查，共巡查168次，未发生文物安全责任事故；新增区级非遗代表性项目{ink["heritage.count", "3"]}个，分别为竹编技艺、米酒酿造、纸伞制作。
        目标4完成情况：举办基层文化骨干培训班4期，培训320人次，考核合格315人次，培训合格率98.4%。
        """;

    private static IEnumerable<Box[]> Signatures(Ink ink)
    {
        int[] people = [2268, 2268, 2268, 2268];
        yield return Full("四、评价人员");
        yield return Row(people, "姓  名", "职务/职称", "单  位", "签  字");
        yield return Row(people, "沈某某", "副主任", "文化服务中心", "沈某某");
        yield return Row(people, "白某某", "办公室主任", "文化服务中心", "白某某");
        yield return Row(people, "尹某某", "财务股会计", "文化服务中心", ink["signature", "尹某某"]);
        yield return Full($"评价组组长（签字）：沈某某\n{Pad}2024年5月15日");
        yield return Full($"部门（单位）意见：同意上报。\n部门（单位）负责人（签章）：柳某某\n{Pad}{ink["department.date", "2024年5月20日"]}");
        yield return Full($"财政部门归口业务股室意见：情况属实。\n财政部门归口业务股室负责人（签章）：田某某\n{Pad}2024年5月28日");
    }

    private static string Pad => new(' ', 40);

    private static Box[] Full(string text) => [new(Width, text)];

    private static Box[] Row(int[] widths, params string[] texts) => [.. widths.Zip(texts, (width, text) => new Box(width, text))];

    private static Box[] Blank(int[] widths, string name) => Row(widths, [name, .. Enumerable.Repeat("", widths.Length - 1)]);

    // One row of the indicator table: the table's own name | goal family | kind of indicator (or both merged) | target | completion.
    private static Box[] Indicator(string name, Merge nameMerge, string family, string? kind, string target, string done, Merge familyMerge = Merge.None, Merge kindMerge = Merge.None) =>
        kind is null
            ? [new(1512, name, nameMerge), new(3024, family), new(2772, target), new(1764, done)]
            : [new(1512, name, nameMerge), new(1512, family, familyMerge), new(1512, kind, kindMerge), new(2772, target), new(1764, done)];
}
