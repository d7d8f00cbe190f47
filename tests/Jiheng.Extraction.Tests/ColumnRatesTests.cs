using System.Globalization;
using System.Text;
using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

public sealed class ColumnRatesTests
{
    [Theory]
    [InlineData("上年决算数", true)]
    [InlineData("支出/上年同期", true)]
    [InlineData("去年数", true)]
    [InlineData("上一年度", true)]
    [InlineData("年初预算数", true)]
    [InlineData("上级补助全年数", false)]
    [InlineData("上缴上级支出（全年）", false)]
    [InlineData("上年结转", false)]
    [InlineData("上年末余额", false)]
    [InlineData("2023年决算数", false)]
    public void A_column_of_the_period_before_says_so_in_so_many_words(string heading, bool earlier) =>
        Assert.Equal(earlier, RateColumns.NamesEarlier(heading));

    [Fact]
    public void Where_no_row_decides_the_column_of_last_year_is_the_base()
    {
        // One slip in the only row: nothing confirms a pair, so the headings alone tell which column the change starts from.
        string[] said = [.. Read("""
            项目 | 上级补助全年数 | 上年数 | 增减额
            甲 | 120.00 | 100.00 | 21.00
            """)];
        Assert.Equal("?120.00 − 100.00 : 21.00", said.First());
    }

    [Fact]
    public void In_a_wide_table_a_change_speaks_of_the_columns_beside_it()
    {
        StringBuilder header = new("项目"), first = new("甲"), second = new("乙");
        for (int i = 0; i < 40; i++)
        {
            header.Append(CultureInfo.InvariantCulture, $" | 第{i}项本年数 | 第{i}项上年数 | 第{i}项增减额");
            first.Append(CultureInfo.InvariantCulture, $" | {1000 + (7 * i * i)}.00 | {900 + i}.00 | {100 + (7 * i * i) - i}.00");
            second.Append(CultureInfo.InvariantCulture, $" | {2000 + (11 * i * i)}.00 | {1700 + (3 * i)}.00 | {300 + (11 * i * i) - (3 * i)}.00");
        }

        string[] said = [.. Read(header + "\n" + first + "\n" + second)];
        Assert.Contains("1000.00 − 900.00 : 100.00", said);
        Assert.Contains($"{1000 + (7 * 39 * 39)}.00 − 939.00 : {100 + (7 * 39 * 39) - 39}.00", said);
        Assert.Equal(80, said.Count(one => one.Contains(':', StringComparison.Ordinal) && !one.StartsWith('?')));
    }

    [Fact]
    public void Completed_of_the_budget_and_of_the_year_before()
    {
        string[] said = [.. Read("""
            单位：万元
            项目 | 2022年决算数 | 2023年预算数 | 2023年执行数 | 为预算% | 为上年%
            税收收入 | 8420 | 9000 | 9120 | 101.3 | 108.3
            非税收入 | 3150 | 3200 | 3010 | 94.1 | 95.6
            """)];
        Assert.Contains("9120 ÷ 9000 = 101.3", said);
        Assert.Contains("3010 ÷ 3150 = 95.6", said);
    }

    [Fact]
    public void Opening_closing_and_one_column_of_change_are_two_periods()
    {
        string[] said = [.. Read("""
            单位：万元
            项目 | 期初数 | 期末数 | 增减额 | 增减率（%）
            流动资产 | 1210.00 | 1302.50 | 92.50 | 7.64
            固定资产 | 3650.30 | 3830.60 | 180.30 | 4.94
            """)];
        Assert.Contains("1302.50 − 1210.00 : 92.50", said);
        Assert.Contains("3830.60 − 3650.30 : 4.94", said);
    }

    [Fact]
    public void Spent_of_what_arrived_is_not_spent_of_the_plan()
    {
        string[] said = [.. Read("""
            单位：万元
            项目 | 计划安排 | 到位资金 | 资金到位率 | 实际支出 | 支出率
            道路 | 200.00 | 180.00 | 90.00% | 162.00 | 90.00%
            饮水 | 150.00 | 150.00 | 100.00% | 141.00 | 94.00%
            绿化 | 80.00 | 60.00 | 75.00% | 57.50 | 95.83%
            """)];
        Assert.Contains("180.00 ÷ 200.00 = 90.00", said);
        Assert.Contains("57.50 ÷ 60.00 = 95.83", said);
        Assert.DoesNotContain("57.50 ÷ 80.00 = 95.83", said);
    }

    [Fact]
    public void Staff_against_the_posts_allowed() => Assert.Contains("17 ÷ 20 = 85.00", Read("""
        单位 | 编制数 | 在职人数 | 在职人员控制率
        局机关 | 32 | 29 | 90.63%
        监测站 | 20 | 17 | 85.00%
        """));

    [Fact]
    public void Shares_without_a_total_are_of_all_rows_together() => Assert.Contains("45 ÷ 45 = 45.0", Read("""
        类别 | 件数 | 占比
        环境 | 45 | 45.0%
        噪音 | 30 | 30.0%
        道路 | 25 | 25.0%
        """));
}
