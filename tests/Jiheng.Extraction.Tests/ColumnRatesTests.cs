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
}
