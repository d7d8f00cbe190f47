using System.Globalization;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Notation.Tests;

public sealed class NumeralAndFormatTests
{
    [Theory]
    [InlineData("十", "10")]
    [InlineData("十二", "12")]
    [InlineData("二十", "20")]
    [InlineData("一百零五", "105")]
    [InlineData("一千二百万", "12000000")]
    [InlineData("一万零一十二", "10012")]
    [InlineData("一万零十二", "10012")]
    [InlineData("一万五千亿", "1500000000000")]
    [InlineData("二十万亿", "20000000000000")]
    [InlineData("三百五十万亿", "350000000000000")]
    [InlineData("1千零20", "1020")]
    [InlineData("2千零30万", "20300000")]
    [InlineData("3万4000", "34000")]
    [InlineData("25万6千", "256000")]
    [InlineData("1,100.9亿", "110090000000")]
    [InlineData("三万五", "35000")]
    [InlineData("两千三", "2300")]
    [InlineData("壹仟贰佰", "1200")]
    [InlineData("二〇二四", "2024")]
    [InlineData("三十七点七五", "37.75")]
    [InlineData("负三", "-3")]
    [InlineData("零", "0")]
    [InlineData("百", "100")]
    [InlineData("一亿二千万", "120000000")]
    [InlineData("九千九百九十九万九千九百九十九", "99999999")]
    public void Numerals_are_parsed(string text, string value)
    {
        Assert.True(ChineseNumeral.TryParse(text, out decimal parsed));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), parsed);
    }

    [Theory]
    [InlineData("十几")]
    [InlineData("二三十")]
    [InlineData("三千余")]
    [InlineData("四川")]
    [InlineData("")]
    [InlineData("万")]
    [InlineData("三十件")]
    public void What_is_no_numeral_is_refused(string text) => Assert.Equal(text == "万", ChineseNumeral.TryParse(text, out _));

    [Theory]
    [InlineData("0", "零")]
    [InlineData("10", "十")]
    [InlineData("15", "十五")]
    [InlineData("105", "一百零五")]
    [InlineData("110", "一百一十")]
    [InlineData("1200", "一千二百")]
    [InlineData("10012", "一万零一十二")]
    [InlineData("100000", "十万")]
    [InlineData("20300000", "二千零三十万")]
    [InlineData("100000001", "一亿零一")]
    [InlineData("1500000000000", "一万五千亿")]
    [InlineData("1000000000000", "一万亿")]
    [InlineData("37.75", "三十七点七五")]
    [InlineData("-3", "负三")]
    public void Numbers_are_written(string value, string expected) =>
        Assert.Equal(expected, ChineseNumeral.Format(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1200", "壹仟贰佰元整")]
    [InlineData("1200.5", "壹仟贰佰元伍角整")]
    [InlineData("1200.05", "壹仟贰佰元零伍分")]
    [InlineData("0", "零元整")]
    [InlineData("0.3", "叁角整")]
    [InlineData("10", "壹拾元整")]
    public void Cheque_amounts_are_written(string value, string expected) =>
        Assert.Equal(expected, ChineseNumeral.FormatMoney(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_written_numeral_is_read_back()
    {
        for (decimal value = 0; value < 12_000; value++) AssertReadBack(value);
        Random random = new(20240101);
        for (int k = 0; k < 5_000; k++) AssertReadBack(random.NextInt64(0, 9_999_999_999_999_999));

        static void AssertReadBack(decimal value)
        {
            string text = ChineseNumeral.Format(value);
            Assert.True(ChineseNumeral.TryParse(text, out decimal back), text);
            Assert.True(value == back, text);
        }
    }

    [Fact]
    public void Years_are_written_digit_by_digit() => Assert.Equal("二〇二四", ChineseNumeral.FormatYear(2024));

    [Fact]
    public void Amounts_are_rounded_half_up()
    {
        Assert.Equal("138.46万元", AmountFormat.FromYuan(1_384_550m, Unit.TenThousandYuan));
        Assert.Equal("1,384,550.00元", AmountFormat.FromYuan(1_384_550m, Unit.Yuan, grouped: true));
        Assert.Equal("0.00万元", AmountFormat.FromYuan(-1m, Unit.TenThousandYuan));
        Assert.Equal("140.00万元", AmountFormat.Write(new Quantity(140m, 2, Unit.TenThousandYuan)));
        Assert.Equal("98.03%", PercentFormat.Percent(0.98032m));
        Assert.Equal("8.7个百分点", PercentFormat.Points(0.087m, 1));
        Assert.Equal("增长12.1%", PercentFormat.Change(112.1m, 100m, 1));
        Assert.Equal("下降9.7%", PercentFormat.Change(90.3m, 100m, 1));
        Assert.Equal("持平", PercentFormat.Change(5m, 5m));
        Assert.Null(PercentFormat.Change(5m, 0m));
    }
}
