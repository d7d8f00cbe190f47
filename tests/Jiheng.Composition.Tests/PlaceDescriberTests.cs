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
}
