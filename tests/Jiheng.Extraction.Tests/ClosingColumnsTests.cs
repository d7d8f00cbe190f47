using static Jiheng.Extraction.TableSketch;

namespace Jiheng.Extraction;

public sealed class ClosingColumnsTests
{
    [Fact]
    public void A_column_that_row_after_row_is_the_sum_of_its_neighbours_is_their_total() => Assert.Equal(
        ["3520 = 2800 + 720", "2890 = 2050 + 840", "1760 = 1280 + 480"],
        Read("""
            单位：万元
            乡镇 | 财政收入 | 税收收入 | 非税收入 | 财政支出
            青禾镇 | 3520 | 2800 | 720 | 5120
            云汀镇 | 2890 | 2050 | 840 | 4980
            石桥乡 | 1760 | 1280 | 480 | 3520
            """));

    [Fact]
    public void Where_hardly_a_row_does_not_close_that_row_is_wrong() => Assert.Contains("2890 = 2060 + 840", Read("""
        单位：万元
        乡镇 | 财政收入 | 税收收入 | 非税收入
        青禾镇 | 3520 | 2800 | 720
        云汀镇 | 2890 | 2060 | 840
        石桥乡 | 1760 | 1280 | 480
        柳河乡 | 1520 | 1080 | 440
        下湾乡 | 1290 | 910 | 380
        """));

    [Fact]
    public void Columns_that_close_by_chance_in_one_row_say_nothing() => Assert.Empty(Read("""
        乡镇 | 甲 | 乙 | 丙
        青禾镇 | 3520 | 2800 | 720
        云汀镇 | 2890 | 1060 | 840
        石桥乡 | 1760 | 1180 | 480
        """));

    [Fact]
    public void In_a_flat_header_names_tell_the_parts_of_a_part()
    {
        string[] said = [.. Read("""
            单位：万元
            年度 | 合计 | 公务接待费 | 公务用车购置及运行维护费 | 公务用车购置费 | 公务用车运行维护费
            2022年 | 60 | 12 | 48 | 18 | 30
            2023年 | 51 | 10 | 41 | 15 | 26
            """)];
        Assert.Contains("60 = 12 + 48", said);
        Assert.Contains("51 = 10 + 41", said);
        Assert.Contains("48 = 18 + 30", said);
        Assert.DoesNotContain(said, one => one.StartsWith('?'));
    }

    [Fact]
    public void Rates_in_a_row_of_their_own_do_not_add_up() => Assert.DoesNotContain(Read("""
        单位：万元
        年度 | 财政收入 | 税收收入 | 非税收入
        2022年 | 12000 | 8600 | 3400
        2023年 | 12900 | 9400 | 3500
        同比增长 | 7.50% | 9.30% | 2.94%
        """), one => one.StartsWith("7.50", StringComparison.Ordinal));
}
