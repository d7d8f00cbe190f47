using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

/// <summary>从属: which rows are parts of others, and therefore no parts of the total.</summary>
public sealed class TableNestingTests
{
    [Fact]
    public void Parts_of_a_carry_over_are_not_added_to_the_grand_total_again() => Assert.Equal(
        ["1500.20 = 1500.20 + 0 + 0", "1580.90 = 1500.20 + 80.70", "80.70 = 50.30 + 30.40 …"],
        Read("""
            单位：万元
            项目 | 决算数
            一、一般公共预算财政拨款 | 1500.20
            二、政府性基金预算财政拨款 | 0
            三、国有资本经营预算财政拨款 | 0
            本年收入合计 | 1500.20
            年初财政拨款结转和结余 | 80.70
            一般公共预算财政拨款 | 50.30
            政府性基金预算财政拨款 | 30.40
            总计 | 1580.90
            """).Where(one => !one.StartsWith('?')));

    [Fact]
    public void Blank_funds_below_a_carry_over_are_its_parts_by_their_names() => Assert.Contains("1580.90 = 1500.20 + 80.70", Read("""
        单位：万元
        项目 | 决算数
        本年收入合计 | 1500.20
        年初财政拨款结转和结余 | 80.70
        一般公共预算财政拨款 | 80.70
        政府性基金预算财政拨款 | —
        国有资本经营预算财政拨款 | —
        总计 | 1580.90
        """));

    [Fact]
    public void A_wrong_part_of_a_carry_over_does_not_accuse_the_grand_total()
    {
        string[] said = [.. Read("""
            单位：万元
            项目 | 决算数
            本年收入合计 | 1500.20
            年初财政拨款结转和结余 | 80.70
            一般公共预算财政拨款 | 52.30
            政府性基金预算财政拨款 | 30.40
            总计 | 1580.90
            """)];
        Assert.Contains("1580.90 = 1500.20 + 80.70", said);
        Assert.Contains("80.70 = 52.30 + 30.40 …", said);
    }

    [Fact]
    public void Rows_after_an_among_row_belong_to_it_as_far_as_the_figures_close() => Assert.Equal(
        ["1140.00 = 1030.00 + 15.00 + 95.00", "15.00 = 5.00 + 10.00 …"],
        Read("""
            单位：万元
            支出项目 | 决算数
            本年支出合计 | 1030.00
            结余分配 | 15.00
            其中：提取职工福利基金 | 5.00
            转入事业基金 | 10.00
            年末结转和结余 | 95.00
            总计 | 1140.00
            """).Where(one => !one.StartsWith('?')));

    [Theory]
    [InlineData("100.00", "")]
    [InlineData("1000.00", "1000.00 = 1000.00 …")]
    [InlineData("1100.00", "1000.00 = 1100.00 …")]
    public void A_single_among_row_only_bounds_its_whole(string part, string said) => Assert.Equal(said, string.Join(" ; ", Read($"""
        单位：万元
        收入项目 | 决算数
        一、财政拨款收入 | 1000.00
        其中：政府性基金预算财政拨款 | {part}
        二、事业收入 | 20.00
        """)));

    [Fact]
    public void Basic_expenditure_is_made_of_the_persons_and_the_office_below_it()
    {
        string[] said = [.. Read("""
            单位：万元
            项目 | 年初预算数 | 预算调整数 | 全年预算数 | 执行数 | 结余
            基本支出 | 800.50 | 20.10 | 820.60 | 810.40 | 10.20
            人员经费 | 700.30 | 12.05 | 712.35 | 705.15 | 7.20
            公用经费 | 100.20 | 8.05 | 108.25 | 105.25 | 3.00
            项目支出 | 300.00 | 0 | 300.00 | 280.00 | 20.00
            合计 | 1100.50 | 20.10 | 1120.60 | 1090.40 | 30.20
            """)];
        Assert.Contains("1100.50 = 800.50 + 300.00", said);
        Assert.Contains("800.50 = 700.30 + 100.20", said);
        Assert.Contains("820.60 = 800.50 + 20.10", said);
        Assert.Contains("820.60 = 810.40 + 10.20", said);
        Assert.DoesNotContain(said, one => one.StartsWith('?'));
    }

    [Fact]
    public void Subtotals_above_their_rows_take_the_rows_below()
    {
        string[] said = [.. Read("""
            单位：万元
            项目名称 | 计划投资 | 财政资金
            总计 | 509.00 | 436.30
            教育类小计 | 200.50 | 180.00
            校舍维修 | 120.50 | 100.00
            设备购置 | 80.00 | 80.00
            卫生类小计 | 308.50 | 256.30
            卫生院建设 | 212.20 | 160.00
            基本公共卫生 | 96.30 | 96.30
            """)];
        Assert.Contains("200.50 = 120.50 + 80.00", said);
        Assert.Contains("308.50 = 212.20 + 96.30", said);
        Assert.Contains("509.00 = 200.50 + 308.50", said);
        Assert.DoesNotContain("308.50 = 120.50 + 80.00", said);
    }

    [Fact]
    public void A_first_row_that_keeps_closing_is_the_sum_of_the_rest()
    {
        string[] said = [.. Read("""
            单位：万元
            地区 | 2022 | 2023
            全市 | 1000.50 | 1100.70
            东区 | 600.20 | 650.30
            西区 | 300.10 | 350.20
            北区 | 100.20 | 100.20
            """)];
        Assert.Equal(["1000.50 = 600.20 + 300.10 + 100.20", "1100.70 = 650.30 + 350.20 + 100.20"], said);
    }

    [Fact]
    public void Equal_neighbours_that_the_total_counts_each_are_no_parts_of_each_other() => Assert.Contains("250.00 = 100.00 + 100.00 + 50.00", Read("""
        单位：万元
        项目 | 金额
        甲 | 100.00
        乙 | 100.00
        丙 | 50.00
        合计 | 250.00
        """));

    [Fact]
    public void A_total_volume_amid_other_figures_is_a_name() => Assert.DoesNotContain(Read("""
        单位：亿元
        指标 | 绝对数
        地区生产总值 | 456.78
        社会消费品零售总额 | 170.50
        固定资产投资 | 88.20
        """), one => !one.StartsWith('?'));
}
