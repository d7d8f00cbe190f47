using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using static Jiheng.Extraction.FormSketch;

namespace Jiheng.Extraction;

public sealed class FormFactsTests
{
    private static readonly string[] Income =
    [
        "机构名称 | 收入合计 | 其中： | < | <",
        "^ | ^ | 上年结转 | 公共财\\n政拨款 | 其他收入",
        "局机关及二级机构汇总 | 518.25 | 0 | 480.15 | 38.10",
        "1、中心本级 | 412.60 | 0 | 390.20 | 22.40",
        "2、灌区管理站 | 105.65 |  | 89.95 | 15.70",
    ];

    [Fact]
    public void A_table_is_bound_by_its_two_row_header_and_every_institution_is_a_row()
    {
        FactSet facts = Read(Cover().AddGrid(Income));
        Assert.Equal("518.25万元", facts.Value("income.total"));
        Assert.Equal("480.15万元", facts.Value("income.general"));
        Assert.Equal("22.40万元", facts.Value("income.other", "中心本级"));
        Assert.Equal("89.95万元", facts.Value("income.general", "灌区管理站"));
        Assert.Null(facts.Value("income.carried-over", "灌区管理站"));
        Assert.All(facts.All, fact => Assert.Equal("2023", fact.Key.Period));
    }

    [Fact]
    public void A_fact_stands_exactly_at_its_digits()
    {
        Fact fact = Read(Cover().AddGrid(Income)).Of(new ConceptId("income.other")).Single(one => one.Key.Organisation == "灌区管理站");
        Assert.Equal((4, 4, 4, "15.70"), (fact.Evidence.Location.Block, fact.Evidence.Location.Row, fact.Evidence.Location.Column, fact.Evidence.Location.Quote));
    }

    [Fact]
    public void A_blank_summary_row_makes_the_only_institution_the_department()
    {
        FactSet facts = Read(Cover().AddGrid("机构名称 | 收入合计 | 公共财政拨款 | 其他收入", "汇总 |  |  | ", "1、局机关 | 20.50 | 20.00 | 0.50"));
        Assert.Equal("20.50万元", facts.Value("income.total"));
    }

    [Theory]
    [InlineData("年度收入情况（元）", "20.50元")]
    [InlineData("年度收入情况（万元）", "20.50万元")]
    [InlineData("年度收入情况", "20.50万元")]
    [InlineData("年度收入情况（单位：百万元）", "20.50百万元")]
    [InlineData("年度收入情况（2023年，人民币万元）", "20.50万元")]
    [InlineData("单位：人民币元", "20.50元")]
    [InlineData("金额单位 元", "20.50元")]
    [InlineData("單位：萬元", "20.50万元")]
    [InlineData("單位：億元", "20.50亿元")]
    [InlineData("项目名称 委托业务 单位 元", "20.50元")]
    [InlineData("（ 单 位：元 ）", "20.50元")]
    [InlineData("编制单位：青禾县水利局　单位：千元", "20.50千元")]
    [InlineData("编制单位：青禾县水利局", "20.50万元")]
    [InlineData("单位：百元", null)]
    [InlineData("金额单位：万美元", null)]
    public void The_unit_is_the_one_in_the_title_and_none_where_nobody_knows_it(string title, string? value)
    {
        string[] rows = ["机构名称 | 收入合计 | 公共财政拨款", "汇总 | 20.50 | 20.50"];
        Assert.Equal(value, Read(Cover().AddParagraph(Text(title)).AddGrid(rows)).Value("income.total"));
        DocumentBuilder loose = Cover().AddParagraph(Text(title));
        foreach (string cell in "机构名称 三公经费合计 公务接待费 公务用车运维费 公务用车购置费 因公出国费 汇总 20.50 10.25 10.25 0 0".Split(' ')) loose.AddParagraph(Text(cell));
        Assert.Equal(value, Read(loose).Value("three-public.total"));
    }

    [Fact]
    public void A_line_of_marks_after_a_loose_table_is_no_row()
    {
        DocumentBuilder builder = Cover();
        foreach (string cell in "机构名称 三公经费合计 公务接待费 公务用车运维费 公务用车购置费 因公出国费 汇总 20.50 10.25 10.25 0 0 “”".Split(' ')) builder.AddParagraph(Text(cell));
        Assert.Equal("20.50万元", Read(builder).Value("three-public.total"));
    }

    [Fact]
    public void A_header_over_a_subtotal_means_the_subtotal()
    {
        FactSet facts = Read(Cover().AddGrid(
            "机构名称 | 支出合计 | 基本支出 | < | < | 项目支出",
            "^ | ^ | 小计 | 人员支出 | 公用支出 | ^",
            "汇总 | 30.00 | 20.00 | 15.00 | 5.00 | 10.00"));
        Assert.Equal(("20.00万元", "15.00万元", "10.00万元"), (facts.Value("expenditure.basic"), facts.Value("expenditure.personnel"), facts.Value("expenditure.project")));
    }

    [Fact]
    public void Several_parts_of_the_form_may_stand_in_one_table()
    {
        FactSet facts = Read(Cover().AddGrid(
            "人员编制 | 18 | 实有人数 | 17 | ",
            "机构名称 | 三公经费\\n合计 | 公务接待费 | 公务用车运行维护费 | 因公出国（境）费",
            "汇总 | 3.26 | 0.86 | 2.40 | 0",
            "机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他",
            "汇总 | 864.32 | 801.12 | 0 | 63.20"));
        Assert.Equal(("18人", "17人"), (facts.Value("headcount.establishment"), facts.Value("headcount.actual")));
        Assert.Equal(("3.26万元", "2.40万元", "864.32万元", "63.20万元"),
            (facts.Value("three-public.total"), facts.Value("three-public.vehicle-running"), facts.Value("assets.total"), facts.Value("assets.other")));
    }

    [Fact]
    public void A_table_whose_tabs_were_lost_is_rebuilt_by_the_forms_own_labels()
    {
        DocumentBuilder builder = Cover();
        foreach (string cell in "机构名称 三公经费 合计 其中： 公务接待费 公务用车运维费 公务用车购置费 因公出国费 局机关及二级机构汇总 1.2 0.04 0 0 0 1、局机关 1.2 0.04 0 0 0 2、二级机构1".Split(' ')) builder.AddParagraph(Text(cell));
        FactSet facts = Read(builder);
        Assert.Equal(("1.2万元", "0.04万元", "1.2万元"), (facts.Value("three-public.total"), facts.Value("three-public.reception"), facts.Value("three-public.total", "局机关")));
    }

    [Fact]
    public void Lost_cells_leave_a_loose_row_unread_rather_than_shifted()
    {
        DocumentBuilder builder = Cover();
        foreach (string cell in "机构名称 固定资产合计 在用固定资产 出租固定资产 其他 汇总 99.32 90.12 9.20".Split(' ')) builder.AddParagraph(Text(cell));
        Assert.Null(Read(builder).Value("assets.total"));
    }

    [Fact]
    public void Fields_are_read_beside_their_label_and_after_a_colon()
    {
        FactSet facts = Read(Cover().AddGrid("绩效自评综合得分 | 96分", "评价等次 | 优□ 良☑ 中□ 差□"));
        Assert.Equal(["408016"], facts.Words("cover.budget-code"));
        Assert.Equal(["农田水利服务中心"], facts.Words("cover.unit"));
        Assert.Equal("96分", facts.Value("score.total"));
        Assert.Equal(new FactValue.Date(2024, 5, 20), facts.Of(new ConceptId("cover.report-date")).Single().Value);
    }

    [Theory]
    [InlineData("任务1：清淤；任务2：检修", 2)]
    [InlineData("任务1：清淤\\n续写一段\\n任务2：检修", 2)]
    [InlineData("1、清淤；\\n2、检修。", 2)]
    [InlineData("（1）清淤（2）检修（3）巡查", 3)]
    public void Items_are_told_by_their_marks_or_by_the_cell_that_holds_them(string cell, int count) =>
        Assert.Equal(count, Read(Cover().AddGrid("年度主要\\n工作内容 | " + cell)).Words("task.item").Length);

    [Fact]
    public void Indicators_have_category_target_and_completion()
    {
        FactSet facts = Read(Cover().AddGrid(
            "评价内容 | < | 绩效目标 | 完成情况",
            "产出目标 | 质量指标 | 合格率≥95% | 98.4%",
            "^ | 数量指标 | 清淤120公里 | 126公里",
            "^ | ^ | 检修30座 | ",
            "效益目标 | 经济效益 | 无 | 无",
            "绩效自评综合得分 | < | 94 | <"));
        Assert.Equal(["合格率≥95%", "清淤120公里", "检修30座", "NotApplicable"], facts.Words("indicator.target"));
        Assert.Equal(["98.4%", "126公里", "NotStated", "NotApplicable"], facts.Words("indicator.completion"));
        Assert.Equal(["quality", "quantity", "quantity", "economic"], facts.Of(new ConceptId("indicator.category")).Select(fact => ((FactValue.Choice)fact.Value).Id));
    }

    [Fact]
    public void A_list_of_goals_under_the_headers_of_indicators_holds_no_indicators()
    {
        FactSet facts = Read(Cover()
            .AddGrid("序号 | 绩效目标 | 完成情况", "1 | 目标1：完成渠道清淤 | 已全部完成", "2 | 目标2：完成泵站检修 | 检修31座", "评价内容 | 绩效目标 | 完成情况", "数量指标 | 清淤120公里 | 126公里"));
        Assert.Equal(["清淤120公里"], facts.Words("indicator.target"));
        Assert.Equal(["126公里"], facts.Words("indicator.completion"));
    }

    [Fact]
    public void Names_targets_points_and_scores_may_have_columns_of_their_own()
    {
        FactSet facts = Read(Cover().AddGrid("二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因", "数量指标 | 清淤 | ≥120公里 | 126公里 | 30 | 30 | 无"));
        Assert.Equal((["清淤"], ["≥120公里"], ["126公里"], ["30"]), (facts.Words("indicator.name"), facts.Words("indicator.target"), facts.Words("indicator.completion"), facts.Words("indicator.score")),
            new WordsEqual());
    }

    private sealed class WordsEqual : IEqualityComparer<(ImmutableArray<string>, ImmutableArray<string>, ImmutableArray<string>, ImmutableArray<string>)>
    {
        public bool Equals((ImmutableArray<string>, ImmutableArray<string>, ImmutableArray<string>, ImmutableArray<string>) x, (ImmutableArray<string>, ImmutableArray<string>, ImmutableArray<string>, ImmutableArray<string>) y) =>
            x.Item1.SequenceEqual(y.Item1) && x.Item2.SequenceEqual(y.Item2) && x.Item3.SequenceEqual(y.Item3) && x.Item4.SequenceEqual(y.Item4);

        public int GetHashCode((ImmutableArray<string>, ImmutableArray<string>, ImmutableArray<string>, ImmutableArray<string>) obj) => obj.Item1.Length;
    }

    [Fact]
    public void Figures_of_prose_take_the_caliber_of_their_section_or_of_their_own_words()
    {
        FactSet facts = Read(Cover().AddParagraph(Text("二、一般公共预算支出情况")).AddParagraph(Text("2023年基本支出共计291.35万元，其中人员经费256.20万元。"))
            .AddParagraph(Text("六、部门整体支出绩效情况")).AddParagraph(Text("（二）预算执行情况。2023年当年支出518.25万元，2022年当年支出501.20万元。")));
        Fact basic = facts.Of(new ConceptId("expenditure.basic")).Single(), total = facts.Of(new ConceptId("expenditure.total")).Single();
        Assert.Equal(("general-budget", "291.35"), (basic.Key.Caliber.ToString(), basic.Evidence.Location.Quote));
        Assert.Equal((CaliberSet.Unknown, "518.25"), (total.Key.Caliber, total.Evidence.Location.Quote));
    }

    [Theory]
    [InlineData("其中公务接待费预算1.00万元，实际支出0.86万元", "three-public.reception-budget", "1.00万元")]
    [InlineData("“三公”经费年初预算4.50万元，决算3.26万元", "three-public.budget", "4.50万元")]
    [InlineData("“三公”经费年初预算4.50万元，决算3.26万元", "three-public.total", "3.26万元")]
    [InlineData("比上年三公经费5.00万元减少1.74万元", "three-public.total", null)]
    [InlineData("农民人均年收入3.20万元", "income.total", null)]
    public void Only_the_words_right_before_a_figure_say_what_it_is(string sentence, string concept, string? value) =>
        Assert.Equal(value, Read(Cover().AddParagraph(Text("六、部门整体支出绩效情况")).AddParagraph(Text("（一）预算配置。" + sentence + "。"))).Value(concept, kind: EvidenceKind.Sentence));

    [Fact]
    public void A_form_is_known_by_titles_and_headers_and_not_by_the_file_name()
    {
        Document report = Cover().AddGrid(Income).AddParagraph(Text("整体支出绩效定性目标及实施计划完成情况")).AddParagraph(Text("评价方式：部门(单位)绩效自评")).AddGrid("绩效自评综合得分 | 94").Build(DocumentTrust.Native, "其他.docx");
        Document other = new DocumentBuilder().AddParagraph(Text("2023年度部门决算说明")).AddGrid("项目 | 收入合计 | 其他收入", "合计 | 3 | 1").Build(DocumentTrust.Native, "部门整体支出绩效评价自评报告.docx");
        Assert.Same(Pack, FactExtractor.Extract(report, [Pack]).Pack);
        Assert.Null(FactExtractor.Extract(other, [Pack]).Pack);
    }
}
