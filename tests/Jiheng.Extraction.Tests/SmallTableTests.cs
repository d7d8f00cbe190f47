using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

public sealed class SmallTableTests
{
    [Fact]
    public void Income_is_expenditure_and_what_is_left() => Assert.Equal(
        ["62.31 = 58.40 + 3.91", "11.73 = 12.05 + 0.32", "1.80 = 2.92 + 1.12"],
        Read("""
            单位：亿元
            险种 | 收入 | 支出 | 当年结余
            养老 | 62.31 | 58.40 | 3.91
            医疗 | 11.73 | 12.05 | -0.32
            失业 | 1.80 | 2.92 | -1.12
            """));

    [Fact]
    public void A_wrong_balance_is_stated_as_firmly_as_the_right_ones() => Assert.Contains("11.73 = 12.05 + 0.23", Read("""
        险种 | 收入 | 支出 | 收支差额
        养老 | 62.31 | 58.40 | 3.91
        医疗 | 11.73 | 12.05 | -0.23
        工伤 | 3.14 | 2.73 | 0.41
        失业 | 1.80 | 2.92 | -1.12
        """));

    [Fact]
    public void What_was_left_at_the_end_of_the_year_is_another_thing() => Assert.Empty(Read("""
        险种 | 收入 | 支出 | 年末结余
        养老 | 62.31 | 58.40 | 93.91
        医疗 | 11.73 | 12.05 | 40.32
        """));

    [Fact]
    public void An_index_is_this_year_over_the_year_before() => Assert.Contains("124628 ÷ 103184 = 120.8", Read("""
        单位：万元
        年份 | 收入 | 支出 | 收入指数（上年=100） | 支出指数（上年=100）
        2018 | 103184 | 290179 | |
        2019 | 124628 | 384723 | 120.8 | 132.6
        2020 | 158600 | 451540 | 127.3 | 117.4
        """));

    [Fact]
    public void A_wrong_index_among_right_ones_is_stated() => Assert.Contains("158600 ÷ 124628 = 172.3", Read("""
        年份 | 收入 | 收入指数
        2018 | 103184 |
        2019 | 124628 | 120.8
        2020 | 158600 | 172.3
        2021 | 191616 | 120.8
        """));

    [Fact]
    public void Indices_at_constant_prices_accuse_nobody() => Assert.Empty(Read("""
        年份 | 总产值 | 总产值指数
        2018 | 103184 | 106.2
        2019 | 124628 | 107.8
        2020 | 158600 | 104.3
        """));

    [Fact]
    public void Debt_is_general_or_special() => Assert.Equal(
        ["142.50 = 79.00 + 63.50 …", "84.44 = 51.97 + 32.47 …"],
        Read("""
            单位：亿元
            地区 | 限额 | 一般 | 专项 | 余额 | 一般 | 专项
            南湾区 | 142.50 | 79.00 | 63.50 | 84.44 | 51.97 | 32.47
            """));

    [Fact]
    public void A_row_of_shares_divides_the_row_above() => Assert.Contains("619.40 ÷ 1273.40 = 25.81", Read("""
        类别 | 养老 | 助残 | 助学 | 其他
        金额 | 1273.40 | 619.40 | 427.70 | 79.50
        占% | 53.06 | 25.81 | 17.82 | 3.31
        """));

    [Fact]
    public void An_amount_above_the_table_is_the_sum_of_its_row() => Assert.Contains("?2403.10 = 1273.40 + 619.40 + 427.70 + 82.60 …", Read("""
        2022年公益金支出2403.10万元，比上年少12万元。
        类别 | 养老 | 助残 | 助学 | 其他
        万元 | 1273.40 | 619.40 | 427.70 | 82.60
        占% | 53.06 | 25.81 | 17.82 | 3.31
        """));

    [Fact]
    public void An_amount_that_the_rows_do_not_make_is_left_alone() => Assert.Empty(Read("""
        2022年公益金支出2410.00万元。
        类别 | 金额（万元）
        养老 | 1273.40
        助残 | 619.40
        """));

    [Fact]
    public void A_profit_rate_divides_the_profit_by_the_income() => Assert.Contains("3193.50 ÷ 118259.50 = 2.70", Read("""
        项目 | 本月 | 累计
        伙食收入 | 118259.50 | 401081.20
        伙食支出 | 115066.00 | 398045.40
        利润 | 3193.50 | 3035.80
        利润率 | 2.70% | 0.76%
        """));

    [Fact]
    public void A_wrong_spending_rate_is_stated_beside_right_ones() => Assert.Contains("202.18 ÷ 240.00 = 88.24", Read("""
        单位：万元
        县区 | 预算资金 | 到位资金 | 支出金额 | 支出率
        临河区 | 520.00 | 520.00 | 498.40 | 95.85%
        高阳区 | 380.00 | 380.00 | 371.25 | 97.70%
        汶南县 | 265.00 | 240.00 | 202.18 | 88.24%
        """));

    [Fact]
    public void The_pace_is_the_change_over_the_year_before() => Assert.Contains("33385 − 27631 : 20.82", Read("""
        项目 | 2020年 | 预算 | 完成 | 完成率 | 增幅
        税收 | 27631 | 33385 | 33385 | 100.00% | 20.82%
        非税 | 21540 | 18000 | 19450 | 108.06% | -9.70%
        """));

    [Fact]
    public void Taxes_and_other_revenue_are_the_revenue_of_the_budget() => Assert.Contains("155.06 = 96.42 + 56.84 …", Read("""
        单位：亿元
        项目 | 2023年预算数 | 2023年执行数 | 2022年执行数
        一般公共预算收入 | 152.00 | 155.06 | 138.72
        税收收入 | 92.60 | 96.42 | 82.05
        非税收入 | 59.40 | 56.84 | 56.67
        政府性基金预算收入 | 78.00 | 61.47 | 88.16
        """).Select(one => one.TrimStart('?').Replace(" …", "", StringComparison.Ordinal) + " …"));

    [Fact]
    public void Shares_of_all_rows_make_a_hundred() => Assert.Contains("?100 = 45.23 + 4.17 + 32.40 + 18.20", Read("""
        项目名称 | 计算单位 | 1—4月累计 | 结构（%）
        税收收入合计 | 万元 | 125725 | 100
        增值税 | 万元 | 56864 | 45.23
        消费税 | 万元 | 5241 | 4.17
        企业所得税 | 万元 | 40735 | 32.40
        其他税收 | 万元 | 22885 | 18.20
        """));
}
