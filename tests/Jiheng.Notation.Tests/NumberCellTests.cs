using System.Globalization;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Notation.Tests;

public sealed class NumberCellTests
{
    [Theory]
    [InlineData("1,202.95", "1202.95", 2, "万元", "1,202.95")]
    [InlineData("140.00", "140.00", 2, "万元", "140.00")]
    [InlineData("  0 ", "0", 0, "万元", "0")]
    [InlineData("-3.5", "-3.5", 1, "万元", "3.5")]
    [InlineData("－3.5", "-3.5", 1, "万元", "3.5")]
    [InlineData("- 3.5", "-3.5", 1, "万元", "3.5")]
    [InlineData("▲3.5", "-3.5", 1, "万元", "3.5")]
    [InlineData("+3.5", "3.5", 1, "万元", "3.5")]
    [InlineData("（12.50）", "-12.50", 2, "万元", "12.50")]
    [InlineData("(1,250)", "-1250", 0, "万元", "1,250")]
    [InlineData("99.03%", "99.03", 2, "%", "99.03")]
    [InlineData("９９．０３％", "99.03", 2, "%", "９９．０３")]
    [InlineData("11.2万元", "11.2", 1, "万元", "11.2")]
    [InlineData("11.2 万元\n", "11.2", 1, "万元", "11.2")]
    [InlineData("9人", "9", 0, "人", "9")]
    [InlineData("¥1,200.00", "1200.00", 2, "元", "1,200.00")]
    [InlineData("1 202.95", "1202.95", 2, "万元", "1 202.95")]
    [InlineData("1，202.95", "1202.95", 2, "万元", "1，202.95")]
    [InlineData("1,202.\n95", "1202.95", 2, "万元", "1,202.\n95")]
    [InlineData("≥95%", "95", 0, "%", "95")]
    [InlineData("一千二百万元", "1200", 0, "万元", "一千二百")]
    [InlineData("12345678.90", "12345678.90", 2, "万元", "12345678.90")]
    public void A_cell_with_one_number_is_read(string cell, string value, int decimals, string unit, string digits)
    {
        Assert.True(NumberCell.TryRead(cell, Unit.TenThousandYuan, out Quantity quantity, out var span));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), quantity.Value);
        Assert.Equal(decimals, quantity.Decimals);
        Assert.Equal(unit, quantity.Unit.Symbol);
        Assert.Equal(digits, span.Of(cell).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("—")]
    [InlineData("-")]
    [InlineData("/")]
    [InlineData("无")]
    [InlineData("已完成")]
    [InlineData("2022年12月31日")]
    [InlineData("2022-12-31")]
    [InlineData("2022年")]
    [InlineData("（1）")]
    [InlineData("1、局机关")]
    [InlineData("12 34")]
    [InlineData("100 200")]
    [InlineData("12\n34.5")]
    [InlineData("961批1954人次")]
    [InlineData("3-5")]
    [InlineData("007")]
    [InlineData("1.2.3")]
    [InlineData("四川")]
    [InlineData("A12")]
    [InlineData("1/2/3")]
    [InlineData("…")]
    [InlineData("()")]
    public void A_cell_without_one_plain_number_is_refused(string cell) =>
        Assert.False(NumberCell.TryRead(cell, Unit.TenThousandYuan, out _, out _));

    [Fact]
    public void The_column_gives_the_unit_that_the_cell_does_not_write()
    {
        Assert.True(NumberCell.TryRead("12.5", Unit.Percent, out Quantity quantity, out _));
        Assert.Equal(Unit.Percent, quantity.Unit);
        Assert.True(NumberCell.TryRead("1.2亿", Unit.Yuan, out quantity, out _));
        Assert.Equal(120_000_000m, quantity.BaseValue);
        Assert.Equal(UnitDimension.Money, quantity.Unit.Dimension);
    }
}
