using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

public sealed class PeriodRowsTests
{
    [Fact]
    public void A_row_of_change_rates_speaks_of_the_years_above_it()
    {
        string[] said = [.. Read("""
            “三公”经费决算对比表 单位：万元
            年度 | 合计 | 公务接待费 | 公务用车费
            2021年 | 318 | 120 | 198
            2022年 | 286 | 104 | 182
            2022年比2021年增减% | -10.06 | -13.33 | -8.08
            """)];
        Assert.Contains("286 − 318 : 10.06", said);
        Assert.Contains("104 − 120 : 13.33", said);
        Assert.Contains("182 − 198 : 8.08", said);
        Assert.Contains("318 = 120 + 198", said);
    }

    [Fact]
    public void Where_the_heading_names_both_years_a_third_of_the_columns_is_enough()
    {
        string[] said = [.. Read("""
            年度 | 甲 | 乙 | 丙
            2021年 | 318 | 120 | 198
            2022年 | 286 | 104 | 182
            2022年比2021年增减% | -10.06 | -19.33 | -5.08
            """)];
        Assert.Contains("104 − 120 : 19.33", said);
    }

    [Fact]
    public void Stages_of_the_budget_in_rows_give_completion_and_change()
    {
        string[] said = [.. Read("""
            单位：万元
             | 合计 | 基本支出 | 项目支出
            年初预算数 | 640.00 | 400.00 | 240.00
            决算数 | 608.00 | 396.00 | 212.00
            完成预算% | 95.00 | 99.00 | 88.33
            上年决算数 | 580.00 | 390.00 | 190.00
            比上年增减额 | 28.00 | 6.00 | 22.00
            """)];
        Assert.Contains("608.00 ÷ 640.00 = 95.00", said);
        Assert.Contains("212.00 ÷ 240.00 = 88.33", said);
        Assert.Contains("608.00 − 580.00 : 28.00", said);
    }

    [Fact]
    public void Items_that_only_sound_like_changes_are_no_periods() => Assert.Empty(Read("""
        指标 | 2023年
        生产总值 | 350.5
        同比增长 | 5.2%
        财政收入 | 25.6
        同比增长 | 3.1%
        """));
}
