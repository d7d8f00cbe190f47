using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

/// <summary>各式表: what particular layouts state: points, formulas, running totals, years, limits in names.</summary>
public sealed class TableFormTests
{
    [Fact]
    public void The_points_of_the_execution_rate_are_part_of_the_total_score()
    {
        string[] said = [.. Read("""
            项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 200.00 | 190.00 | 10 | 95.00% | 9.5
            绩效指标 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            ^ | 产出 | 养护里程 | ≥320公里 | 320公里 | 50 | 49
            ^ | 效益 | 带动就业 | ≥60人 | 72人 | 30 | 28
            ^ | 满意度 | 群众满意度 | ≥90% | 95% | 10 | 10
            总分 | < | < | < | < | 100 | 96.5
            """)];
        Assert.Contains("100 = 10 + 50 + 30 + 10", said);
        Assert.Contains("96.5 = 9.5 + 49 + 28 + 10", said);
    }

    [Fact]
    public void Weights_in_merged_cells_are_the_sums_of_the_weights_beside_them()
    {
        string[] said = [.. Read("""
            一级指标 | 权重 | 二级指标 | 权重 | 自评得分 | 得分率
            履职效能 | 60 | 产出数量 | 40 | 38 | 95.00%
            ^ | ^ | 产出质量 | 20 | 20 | 100.00%
            预算管理 | 40 | 预算执行率 | 30 | 27 | 90.00%
            ^ | ^ | 资产管理 | 10 | 8 | 80.00%
            合计 | 100 | | 100 | 93 | 93.00%
            """)];
        Assert.Contains("60 = 40 + 20", said);
        Assert.Contains("40 = 30 + 10", said);
        Assert.Contains("100 = 60 + 40", said);
        Assert.Contains("93 = 38 + 20 + 27 + 8", said);
        Assert.Contains("27 ÷ 30 = 90.00", said);
        Assert.Contains("93 ÷ 100 = 93.00", said);
    }

    [Fact]
    public void A_column_of_formulas_says_how_rows_come_about()
    {
        string[] said = [.. Read("""
            单位：亿元
            项目 | 公式 | 本地区 | 本级
            一、年初余额 | A=B+C | 510.50 | 210.10
            一般债务 | B | 300.10 | 120.00
            专项债务 | C | 210.40 | 90.10
            二、发行额 | D | 90.80 | 34.30
            三、还本额 | E | 23.30 | 8.30
            四、年末余额 | F=A+D-E | 578.00 | 236.10
            """)];
        Assert.Contains("578.00 = 510.50 + 90.80 + 23.30", said);
        Assert.Contains("510.50 = 300.10 + 210.40", said);
    }

    [Fact]
    public void A_running_total_goes_on_from_month_to_month_and_is_not_added_down()
    {
        string[] said = [.. Read("""
            单位：万元
            月份 | 当月完成 | 累计完成
            1月 | 205 | 205
            2月 | 276 | 481
            3月 | 209 | 690
            4月 | 155 | 845
            全年合计 | 845 | 845
            """)];
        Assert.Equal(["845 = 205 + 276 + 209 + 155", "481 = 205 + 276", "690 = 481 + 209", "845 = 690 + 155"], said);
    }

    [Fact]
    public void An_amount_that_looks_like_a_year_is_an_amount_where_its_column_has_a_heading() => Assert.Contains("3500 = 2000 + 1500", Read("""
        单位：万元
        收入 | 金额 | 支出 | 金额
        税收收入 | 2000 | 教育支出 | 2015
        非税收入 | 1500 | 卫生支出 | 1485
        收入总计 | 3500 | 支出总计 | 3500
        """));

    [Fact]
    public void Years_under_a_wide_heading_are_still_headings() => Assert.Contains("300.10 = 100.00 + 200.10", Read("""
        单位：万元
        项目 | 支出 | <
        ^ | 2022 | 2023
        甲 | 100.00 | 150.00
        乙 | 200.10 | 250.00
        合计 | 300.10 | 400.00
        """));

    [Fact]
    public void A_limit_in_a_name_does_not_keep_its_row_out_of_the_sum() => Assert.Contains("4800.00 = 3600.00 + 300.00 + 200.00 + 700.00 …", Read("""
        单位：万元
        项目 | 价值
        （一）固定资产 | 4800.00
        1.房屋 | 3600.00
        2.车辆 | 300.00
        3.单价50万元以上的设备 | 200.00
        4.其他固定资产 | 700.00
        """).Select(one => one.TrimStart('?')));

    [Fact]
    public void Occasions_and_persons_below_money_are_not_added_to_it() => Assert.Contains("40.10 = 0 + 8.10 + 32.00", Read("""
        单位：万元
        项目 | 预算数 | 决算数
        合计 | 45.00 | 40.10
        1.因公出国（境）费 | 0 | 0
        2.公务接待费 | 10.00 | 8.10
        3.公务用车费 | 35.00 | 32.00
        4.国内公务接待批次（批） | | 30
        5.国内公务接待人次（人） | | 210
        """));

    [Fact]
    public void Quantities_of_different_things_are_not_added() => Assert.Equal(["900.00 = 500.00 + 200.00 + 200.00"], Read("""
        单位：万元
        项目 | 数量 | 原值
        固定资产合计 | 150 | 900.00
        房屋（平方米） | 1200 | 500.00
        车辆（辆） | 4 | 200.00
        办公设备 | 120 | 200.00
        """));

    [Fact]
    public void Rows_counted_in_different_things_are_not_added() => Assert.Empty(Read("""
        指标 | 单位 | 数量
        常住人口 | 万人 | 65.40
        农户 | 户 | 30.20
        耕地 | 万亩 | 35.20
        """));
}
