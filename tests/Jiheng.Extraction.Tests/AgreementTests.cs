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

    private const string Cars = """
        “三公”经费支出预算表
        单位：万元
        公务用车购置费 | 公务用车运行费 | 公务接待费
        60 | 35 | 7

        """;

    [Fact]
    public void Two_things_that_have_each_other_s_figure_are_put_against_the_table() =>
        Assert.Equal(["35万元 ~ 60", "60万元 ~ 35"], Read(Cars + "其中：公务用车购置费35万元，公务用车运行费60万元。").Order(StringComparer.Ordinal));

    [Fact]
    public void Last_year_s_figures_may_cross_this_year_s() =>
        Assert.Empty(Read(Cars + "上年公务用车购置费35万元，上年公务用车运行费60万元。"));

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

    private const string ThreeExpenses = """
        “三公”经费支出决算表
        单位：万元
        项目 | 预算数 | 决算数
        合计 | 77.00 | 68.30
        因公出国（境）费 | 0.00 |
        公务接待费 | 35.00 | 26.40
        公务用车购置及运行费 | 42.00 | 41.90

        """;

    [Fact]
    public void A_rate_of_completion_is_measured_against_the_budget_of_the_table()
    {
        string[] said = Read(ThreeExpenses + "“三公”经费财政拨款支出决算为68.3万元，完成年初预算的88.7%。公务接待费支出决算为26.4万元，完成年初预算的78.43%。");
        Assert.Contains("68.3万元 ÷ 77.00 = 88.7%", said);
        Assert.Contains("26.4万元 ÷ 35.00 = 78.43%", said);
    }

    [Fact]
    public void Upkeep_of_cars_has_two_names() => Assert.Contains("41.90万元 ÷ 42.00 = 99.76%", Read(ThreeExpenses + "公务用车购置及运行维护费支出决算为41.90万元，完成预算的99.76%。"));

    [Fact]
    public void Another_amount_under_the_same_name_is_not_measured_against_it() => Assert.Empty(Read(ThreeExpenses + "公务接待费支出决算为25.1万元，完成预算的99.76%。"));

    [Fact]
    public void A_change_against_last_year_takes_last_years_amount_from_the_table() => Assert.Contains("4.50万元 − 6.20 : 27.42%", Read("""
        单位：万元
        项目 | 上年决算数 | 本年决算数
        公务接待费 | 6.20 | 4.50
        公务用车运行维护费 | 30.00 | 28.00

        公务接待费4.50万元，比上年下降27.42%。
        """));

    [Fact]
    public void Two_digits_under_a_whole_name_agree() => Assert.Contains("29万元 ~ 29.00", Read("""
        单位：万元
        项目 | 合计 | 财政拨款
        “三公”经费 | 29.00 | 29.00
        会议费 | 12.00 | 12.00

        本部门安排“三公”经费29万元。
        """));

    private const string Counties = """
        新增限额分配表
        地区 | 新增限额 | 专项
        全市 | 366.98 | 359.08
        市级 | 114.90 | 113.00

        """;

    [Fact]
    public void A_table_that_names_no_unit_is_written_in_the_sentence_s() =>
        Assert.Equal(["?366.98 ~ 366.98亿元", "?114.90 ~ 114.9亿元"], Read(Counties + "全市争取新增限额366.98亿元，市级新增限额114.9亿元。"));

    [Fact]
    public void Two_digits_meet_by_chance_where_no_word_is_shared() =>
        Assert.Empty(Read("采购表\n单位：万元\n品名 | 数额\n桌椅 | 36\n图书 | 52\n合计 | 88\n\n青禾县培训授课花去52万元。"));

    [Fact]
    public void A_number_on_a_line_of_its_own_is_a_cell_of_a_table_that_was_lost() =>
        Assert.Equal(["?226,145,100.00 ~ 22,614.51万元"], Read("年度资金申请总额\n226,145,100.00\n其中：当年财政拨款\n本年安排22,614.51万元。"));

    [Fact]
    public void A_balance_table_s_own_income_is_the_income_of_the_sentence() =>
        Assert.Equal(["?40.01 ~ 40.01亿元"], Read("收支执行表\n单位：亿元\n收入 | 执行数\n一、本级收入 | 40.01\n二、转移性收入 | 52.61\n收入总计 | 92.62\n\n——收入40.01亿元，增长15.4%。"));

    [Fact]
    public void The_rounded_figure_of_a_sentence_is_the_cell_s() =>
        Assert.Equal(["?143,024 ~ 14.3亿元"], Read("公益金额度表\n单位：万元\n项目 | 控制额度\n公益金本级 | 143,024\n公益金补助 | 52,330\n\n本级公益金控制额度为14.3亿元。"));

    [Fact]
    public void What_one_expense_costs_another_does_not() =>
        Assert.Empty(Read(Cars + "公务用车购置费35万元。"));
}
