using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Composition.Tests;

public sealed class PlaceDescriberTests
{
    private readonly PlaceDescriber _chinese = new(Pages.Report, Language.Chinese);
    private readonly PlaceDescriber _english = new(Pages.Report, Language.English);

    [Fact]
    public void A_cell_is_named_by_table_title_row_label_and_header_path() =>
        Assert.Equal("第1张表“部门收支情况表”第3行“汇总”·“其中：／项目支出”列", _chinese.Describe(Pages.At(2, 3)));

    [Fact]
    public void A_header_over_two_rows_is_said_once() =>
        Assert.Equal("第1张表“部门收支情况表”第4行“局机关”·“支出合计”列", _chinese.Describe(Pages.At(3, 1)));

    [Fact]
    public void A_row_of_pairs_has_no_column_names() =>
        Assert.Equal("第2张表第1行“实有人数”·第4列", _chinese.Describe(Pages.At(0, 3, block: 4)));

    [Fact]
    public void Prose_is_named_by_its_heading_and_number() =>
        Assert.Equal("“一、收支情况”部分第2段", _chinese.Describe(Pages.In(Pages.Prose, "120.50")));

    [Fact]
    public void A_heading_is_called_one() => Assert.Equal("标题“一、收支情况”第1段", _chinese.Describe(Pages.In(0, "收支")));

    [Fact]
    public void Parts_outside_the_body_are_named() => Assert.Equal("脚注第4段", _chinese.Describe(Pages.In(5, "决算")));

    [Fact]
    public void English_says_the_same() =>
        Assert.Equal("Table 1 “部门收支情况表”, row 3 “汇总”, column “其中：／项目支出”", _english.Describe(Pages.At(2, 3)));

    [Fact]
    public void A_place_outside_the_document_is_quoted() =>
        Assert.Equal("“99.9”", _chinese.Describe(new SourceLocation(99, null, null, new TextSpan(0, 4), "99.9")));

    [Fact]
    public void A_form_of_one_big_table_is_told_by_its_parts_and_their_own_headers()
    {
        Document form = new DocumentBuilder().AddTable(9, 4,
        [
            Pages.Cell(0, 0, "一、支出情况", columns: 4),
            Pages.Cell(1, 0, "机构名称"), Pages.Cell(1, 1, "支出合计"), Pages.Cell(1, 2, "2023年"), Pages.Cell(1, 3, "2022年"),
            Pages.Cell(2, 0, "局机关"), Pages.Cell(2, 1, "10"), Pages.Cell(2, 2, "6"), Pages.Cell(2, 3, "4"),
            Pages.Cell(3, 0, "机构名称"), Pages.Cell(3, 1, "三公经费合计", columns: 2), Pages.Cell(3, 3, "公务接待费"),
            Pages.Cell(4, 0, "局机关"), Pages.Cell(4, 1, "1", columns: 2), Pages.Cell(4, 3, "1"),
            Pages.Cell(5, 0, "二、自评情况", columns: 4),
            Pages.Cell(6, 0, "一级指标"), Pages.Cell(6, 1, "指标内容"), Pages.Cell(6, 2, "绩效目标"), Pages.Cell(6, 3, "完成情况"),
            Pages.Cell(7, 0, "产出"), Pages.Cell(7, 1, "按时完成"), Pages.Cell(7, 2, "及时"), Pages.Cell(7, 3, "已完成"),
            Pages.Cell(8, 0, "产出"), Pages.Cell(8, 1, "培训"), Pages.Cell(8, 2, "≥95%"), Pages.Cell(8, 3, "96%"),
        ], TableOrigin.Native).Build(DocumentTrust.Native);
        Table table = (Table)form.Blocks[0];
        PlaceDescriber places = new(form, Language.Chinese);
        string At(int row, int column) => places.Describe(SourceLocation.In(table, table[row, column]));
        Assert.Equal("第1张表“一、支出情况”第3行“局机关”·“2023年”列", At(2, 2));
        Assert.Equal("第1张表“一、支出情况”第5行“局机关”·“公务接待费”列", At(4, 3));
        Assert.Equal("第1张表“二、自评情况”第9行“培训”·“完成情况”列", At(8, 3));
    }

    [Fact]
    public void Rows_filled_in_with_words_are_no_headers()
    {
        string done = "目标1完成情况：" + new string('某', 80);
        Document form = new DocumentBuilder().AddTable(8, 6,
        [
            Pages.Cell(0, 0, "三、自评情况", columns: 6),
            Pages.Cell(1, 0, "定性目标", rows: 2), Pages.Cell(1, 1, "预期目标", columns: 3), Pages.Cell(1, 4, "实际完成", columns: 2),
            Pages.Cell(2, 1, "目标1：办好培训", columns: 3), Pages.Cell(2, 4, done, columns: 2),
            Pages.Cell(3, 0, "定量目标", rows: 4), Pages.Cell(3, 1, "评价内容", columns: 2), Pages.Cell(3, 3, "绩效目标"), Pages.Cell(3, 4, "完成情况", columns: 2),
            Pages.Cell(4, 1, "成本指标", columns: 2), Pages.Cell(4, 3, "支出≤80万元"), Pages.Cell(4, 4, "79万元", columns: 2),
            Pages.Cell(5, 1, "经济效益"), Pages.Cell(5, 2, "带动"), Pages.Cell(5, 3, "无"), Pages.Cell(5, 4, "无", columns: 2),
            Pages.Cell(6, 1, "满意度", columns: 2), Pages.Cell(6, 3, "满意度≥90%"), Pages.Cell(6, 4, "98%", columns: 2),
            Pages.Cell(7, 0, "综合得分"), Pages.Cell(7, 1, "88", columns: 5),
        ], TableOrigin.Native).Build(DocumentTrust.Native);
        Table table = (Table)form.Blocks[0];
        PlaceDescriber places = new(form, Language.Chinese);
        string At(int row, int column) => places.Describe(SourceLocation.In(table, table[row, column]));
        Assert.Equal("第1张表“三、自评情况”第3行“目标1：办好培训”·“实际完成”列", At(2, 4));
        Assert.Equal("第1张表“三、自评情况”第7行“满意度≥90%”·“完成情况”列", At(6, 4));
    }

    [Fact]
    public void A_cell_without_a_header_is_counted_as_a_person_sees_it()
    {
        Document form = new DocumentBuilder().AddTable(1, 9, [Pages.Cell(0, 0, "沈某", columns: 3), Pages.Cell(0, 3, "会计", columns: 4), Pages.Cell(0, 7, "", columns: 2)], TableOrigin.Native).Build(DocumentTrust.Native);
        Table table = (Table)form.Blocks[0];
        Assert.Equal("第1张表第1行“会计”·第3列", new PlaceDescriber(form, Language.Chinese).Describe(SourceLocation.In(table, table[0, 7])));
    }

    [Fact]
    public void Prose_inside_a_frame_is_told_by_the_frames_own_headings()
    {
        string prose = "一、概况\n" + new string('某', 120) + "\n二、支出\n全年支出10万元。";
        Document framed = new DocumentBuilder().AddTable(1, 1, [Pages.Cell(0, 0, prose)], TableOrigin.Native).Build(DocumentTrust.Native);
        Table table = (Table)framed.Blocks[0];
        SourceLocation place = SourceLocation.In(table, table[0, 0], new TextSpan(prose.IndexOf("10", StringComparison.Ordinal), 2));
        Assert.Equal("第1张表“二、支出”部分格内第4段", new PlaceDescriber(framed, Language.Chinese).Describe(place));
    }

    [Fact]
    public void A_header_whose_cells_are_all_divided_below_has_the_lower_row_too()
    {
        Document page = new DocumentBuilder().AddTable(3, 6,
        [
            Pages.Cell(0, 0, "经济分类", columns: 3), Pages.Cell(0, 3, "经济分类", columns: 3),
            Pages.Cell(1, 0, "科目编码"), Pages.Cell(1, 1, "科目名称"), Pages.Cell(1, 2, "决算数"), Pages.Cell(1, 3, "科目编码"), Pages.Cell(1, 4, "科目名称"), Pages.Cell(1, 5, "决算数"),
            Pages.Cell(2, 0, "30101"), Pages.Cell(2, 1, "基本工资"), Pages.Cell(2, 2, "14.20"), Pages.Cell(2, 3, "30201"), Pages.Cell(2, 4, "办公费"), Pages.Cell(2, 5, "3.10"),
        ], TableOrigin.Native).Build(DocumentTrust.Native);
        Table table = (Table)page.Blocks[0];
        Assert.Equal("第1张表第3行“办公费”·“经济分类／决算数”列", new PlaceDescriber(page, Language.Chinese).Describe(SourceLocation.In(table, table[2, 5])));
    }
}
