using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

/// <summary>What no word of a table ties together: rows, columns, shares and rates that close beyond chance.</summary>
public sealed class ClosingCellsTests
{
    [Fact]
    public void Rows_make_the_row_above_them_and_these_the_one_above_those()
    {
        string[] said = [.. Read("""
            单位：万元
            单位名称 | 收入 | 税收比重 | 支出
            当月 | 累计 | 增幅 | 当月 | 累计 | 增幅
            云汀 | 71230 | 240185 | -8.4 | 70.2 | 351207 | 730418 | 2.6
            本级 | 13045 | 61120 | 3.2 | 61.0 | 52310 | 140207 | 1.1
            乡镇 | 58185 | 179065 | -9.9 | 72.8 | 298897 | 590211 | 2.9
            青禾 | 31120 | 98041 | 1.4 | 73.5 | 150302 | 301114 | 0.4
            石桥 | 27065 | 81024 | 6.2 | 71.9 | 148595 | 289097 | 5.5
            """)];
        Assert.Contains("?58185 = 31120 + 27065", said);
        Assert.Contains("?71230 = 13045 + 58185", said);
        Assert.Contains("?730418 = 140207 + 590211", said);
    }

    [Fact]
    public void A_total_without_its_word_stands_below()
    {
        string[] said = [.. Read("""
            单位：亿元
            项目 | 2023年
            一、公共预算部分 | 8205.31
            教育科目 | 7114.28
            科研科目 | 1091.03
            二、基金预算部分 | 1411.62
            附加支出 | 805.40
            计提支出 | 606.22
            三、其他经费 | 62.37
            企业办学 | 62.37
            国家教育经费 | 9679.30
            """)];
        Assert.Contains(said, one => one.EndsWith("9679.30 = 8205.31 + 1411.62 + 62.37", StringComparison.Ordinal));
    }

    [Fact]
    public void Shares_and_products_close_row_after_row_under_a_lost_heading()
    {
        string[] said = [.. Read("""
            品种 | 保额 | 费率 | 保费 | 分担
            中央 | 省级 | 县级 | 三级 | 农户
            稻谷 | 1200 | 4.5% | 54 | 45% | 27% | 3% | 75% | 25%
            茶叶 | 900 | 3.2% | 28.8 | 40% | 25% | 5% | 70% | 30%
            母猪 | 1600 | 6% | 96 | 50% | 23% | 7% | 80% | 20%
            松林 | 650 | 0.12% | 0.78 | 50% | 25% | 15% | 90% | 10%
            """)];
        Assert.Contains("?54 ÷ 1200 = 4.5", said);
        Assert.Contains("?75 = 45 + 27 + 3", said);
        Assert.Contains("?- = 75 + 25", said);
    }

    [Fact]
    public void Figures_that_do_not_close_say_nothing() => Assert.DoesNotContain(Read("""
        单位：万元
        镇 | 甲 | 乙 | 丙
        云汀 | 71230 | 240185 | 35120
        青禾 | 31121 | 98141 | 15030
        石桥 | 27065 | 81024 | 14859
        """), one => one.Contains('=', StringComparison.Ordinal));

    [Fact]
    public void Round_figures_close_by_chance() => Assert.DoesNotContain(Read("""
        镇 | 甲
        云汀 | 500
        青禾 | 300
        石桥 | 200
        下湾 | 400
        """), one => one.StartsWith('?'));
}
