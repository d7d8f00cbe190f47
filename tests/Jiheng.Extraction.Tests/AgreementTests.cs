using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

public sealed class AgreementTests
{
    private const string Table = """
        支出预算总表
        单位：元
        科目编码 | 科目名称 | 合计
        2010301 | 行政运行 | 12,029,501.84
        2010302 | 一般行政管理事务 | 46,140,000.00
        2010350 | 事业运行 | 3,807,295.58
        2210201 | 住房公积金 | 1,741,445.22
        合计 | | 63,718,242.64

        """;

    private static string[] Read(string sketch)
    {
        Document document = TableSketch.Document(sketch);
        List<ProseSection> prose = ProseSection.Of(document);
        return [.. AgreementRelations.Read(document, TableRelations.SectionsOf(document), prose, SentenceRelations.Read(prose)).Select(TableSketch.Say)];
    }

    [Fact]
    public void A_sentence_in_ten_thousands_and_a_cell_in_yuan_say_the_same() =>
        Assert.Equal(["1,202.95万元 ~ 12,029,501.84"], Read(Table + "“行政运行”科目1,202.95万元，主要用于基本支出。"));

    [Fact]
    public void One_mistyped_digit_in_the_sentence_is_put_against_the_cell() =>
        Assert.Equal(["1,203.95万元 ~ 12,029,501.84"], Read(Table + "“行政运行”科目1,203.95万元，主要用于基本支出。"));

    [Fact]
    public void A_budget_figure_is_not_put_against_a_cell_that_does_not_say_budget() =>
        Assert.Empty(Read("收入总表\n单位：万元\n科目编码 | 科目名称 | 本年收入合计\n2010301 | 行政运行 | 244.67\n2210201 | 住房公积金 | 144.67\n合计 | | 389.34\n\n行政运行（项）。年初预算为241.67万元，支出决算为244.60万元。"));

    [Fact]
    public void A_figure_of_another_caliber_is_left_alone() =>
        Assert.Empty(Read(Table + "“行政运行”科目1,350.00万元，主要用于基本支出。"));

    [Fact]
    public void An_equal_figure_of_another_name_says_nothing() =>
        Assert.Empty(Read(Table + "当年捐赠物资折合1,202.95万元。"));

    [Fact]
    public void An_actual_figure_is_not_put_against_a_budget() =>
        Assert.Empty(Read(Table + "行政运行决算数为1,202.05万元。"));

    [Theory]
    [InlineData("收入决算表\n公开02表")]
    [InlineData("公开02表\n单位：万元")]
    public void A_budget_at_the_beginning_of_the_year_never_meets_a_column_of_final_accounts(string captions) => Assert.DoesNotContain(Read(captions + """

        科目编码 | 科目名称 | 本年收入合计
        2010301 | 行政运行 | 1,202.95
        2210201 | 住房公积金 | 244.67
        合计 | | 1,447.62

        住房公积金（项）。年初预算为241.67万元，支出决算为244.67万元。
        """), one => one.StartsWith("241.67", StringComparison.Ordinal));

    [Fact]
    public void A_figure_is_not_put_against_a_cell_of_two_digits() => Assert.Empty(Read("""
        支出决算表
        单位：万元
        项目 | 行次 | 金额
        八、社会保障和就业支出 | 37 | 578.97
        九、卫生健康支出 | 38 | 613.29

        社会保障和就业支出决算为38.13万元。
        """));

    [Fact]
    public void Hundreds_of_other_columns_do_not_keep_two_of_one_heading_from_being_compared()
    {
        string others = string.Concat(Enumerable.Range(0, 450).Select(i => $"单位：元\n项目 | 第{i}项费用\n甲 | {i + 11}.00\n乙 | {i + 12}.00\n丙 | {i + 13}.00\n\n"));
        string again = Table.Replace("支出预算总表", "拨款支出预算表", StringComparison.Ordinal).Replace("1,741,445.22", "1,741,454.22", StringComparison.Ordinal);
        Assert.Contains("1,741,445.22 ~ 1,741,454.22", Read(Table + others + again));
    }

    [Fact]
    public void Columns_that_agree_row_by_row_must_agree_in_the_last_row_too()
    {
        string[] said = Read(Table + """
            拨款支出预算表
            单位：元
            科目编码 | 科目名称 | 合计
            2010301 | 行政运行 | 12,029,501.84
            2010302 | 一般行政管理事务 | 46,140,000.00
            2010350 | 事业运行 | 3,807,295.58
            2210201 | 住房公积金 | 1,741,454.22
            合计 | | 63,718,242.64
            """);
        Assert.Equal(5, said.Length);
        Assert.Contains("1,741,445.22 ~ 1,741,454.22", said);
    }

    [Fact]
    public void Tables_of_two_calibers_are_not_put_against_each_other() => Assert.Empty(Read(Table + """
        财政拨款支出预算表
        单位：元
        科目编码 | 科目名称 | 合计
        2010301 | 行政运行 | 11,000,000.00
        2010302 | 一般行政管理事务 | 40,140,000.00
        2210201 | 住房公积金 | 1,741,445.22
        合计 | | 52,881,445.22
        """));

    private const string Expenses = """
        三公经费决算表
        单位：万元
        项目 | 预算数 | 决算数
        合计 | 21.50 | 8.89
        公务用车购置及运行费 | 13.50 | 8.47
        公务接待费 | 8.00 | 0.42

        """;

    [Fact]
    public void A_rate_of_completion_finds_its_budget_in_the_row_of_its_figure() =>
        Assert.Contains("0.42万元 ÷ 8.00 = 5.25%", Rates(Expenses + "公务接待费支出决算为0.42万元，完成预算的5.25%。"));

    [Fact]
    public void A_rate_that_fits_nothing_in_the_row_says_nothing() =>
        Assert.Empty(Rates(Expenses + "公务接待费支出决算为0.42万元，完成预算的61.80%。"));

    [Fact]
    public void One_mistyped_digit_of_the_rate_is_held_to_the_budget_of_the_row() =>
        Assert.Contains("8.47万元 ÷ 13.50 = 67.74%!", Rates(Expenses + "公务用车购置及运行费支出决算为8.47万元，完成预算的67.74%。"));

    [Fact]
    public void A_fall_finds_last_year_in_the_row_above() =>
        Assert.Contains("910万元 / 940 = 3.19%", Rates("三公经费对比表\n单位：万元\n年度 | 合计 | 公务接待费\n2020年 | 2000 | 940\n2021年 | 1820 | 910\n\n2021年公务接待费910万元，比上年决算数下降3.19%。"));

    // Part ÷ whole, or current / base, and the rate; "!" where a failure would be a finding.
    private static string[] Rates(string sketch)
    {
        Document document = TableSketch.Document(sketch);
        List<ProseSection> prose = ProseSection.Of(document);
        return [.. AgreementRelations.Read(document, TableRelations.SectionsOf(document), prose, SentenceRelations.Read(prose)).Where(relation => relation.Rule == "agreement/rate-of-table")
            .Select(relation => relation.Operands[0].Quantity + (relation.Kind == RelationKind.Ratio ? " ÷ " : " / ") + relation.Operands[1].Location!.Quote + " = " + relation.Operands[2].Quantity + (relation.Firmness == RelationFirmness.Firm ? "!" : ""))];
    }
}
