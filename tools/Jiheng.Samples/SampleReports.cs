namespace Jiheng.Samples;

/// <summary>The samples: the same report of an invented centre, once with everything right and once with faults planted in it.</summary>
public static class SampleReports
{
    /// <summary>The faults of the faulty report, in reading order.</summary>
    public static readonly PlantedFault[] Faults =
    [
        new("spent.office.total", "389.12", "JH4101", "局机关支出合计两位数字颠倒：389.12，应为 398.12"),
        new("three-public.total", "4.50", "JH4101", "三公经费合计填了预算数 4.50，各项之和为 3.42"),
        new("shows.growth", "11.1%", "JH6103", "增长率用错了基数：8÷72，应为 8÷64 = 12.5%"),
        new("heritage.count", "4", "JH6105", "写 4 个，只列出 3 个"),
        new("complaints.done", "100%", "JH8001", "目标是下降10%，完成情况写 100%"),
        new("accidents.done", "100%", "JH8003", "目标是 0 起，完成情况写 100%"),
        new("satisfaction.done", "98%", "JH8010", "表中 98%，正文按问卷算得 95.2%"),
        new("score", "88", "JH6112 JH7001", "88 分不是优"),
        new("signature", "", "JH8017", "评价人员未签字"),
        new("basic.share", "67.14%", "JH6102", "占比颠倒两位：312.04÷486.30 = 64.17%"),
        new("other-income", "26.61", "JH6101", "正文 26.61，表中 26.16"),
        new("slip", "序列支出", "JH8901", "虚列支出误作序列支出"),
    ];

    /// <summary>The report with everything right.</summary>
    public static SampleDocument Clean() => Write(new Ink());

    /// <summary>The report with <see cref="Faults"/>.</summary>
    public static SampleDocument Faulty() => Write(new Ink(Faults));

    private static SampleDocument Write(Ink ink)
    {
        SampleDocument report = new(
        [
            .. FormPages.Cover(),
            FormPages.Tables(ink),
            new Line("填报人（签名）：尹某某                    联系电话：8000000"),
            new Grid([new Box(9072, Narrative.Lines(ink))]),
        ]);
        return ink.Unused.Any() ? throw new InvalidOperationException("No place for: " + string.Join(", ", ink.Unused)) : report;
    }
}
