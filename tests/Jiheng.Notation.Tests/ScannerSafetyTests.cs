using System.Diagnostics;
using System.Text;
using Jiheng.Fuzzing;

namespace Jiheng.Notation.Tests;

public sealed class ScannerSafetyTests
{
    private static readonly string[] Alphabets =
    [
        "0123456789０５，,.．、-—~至到％%万亿千百十元人次件年月日",
        "〇零一二三四五六七八九十百千万亿两壹贰拾佰仟点几余多半成分之倍个名",
        "第号〔〕()（）[]“”：:/+×*#_ABcd款类项时至和与及前后以上下内左右约近超不低于高过",
        "12年月日3十二〇 \n\t\u3000.-/度份底末",
        "预算支出增长下降占比为其中，。；、1234567890.%万元",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Random_soup_breaks_nothing(int alphabet)
    {
        Random random = new(1000 + alphabet);
        string letters = alphabet < Alphabets.Length ? Alphabets[alphabet] : string.Concat(Alphabets);
        StringBuilder text = new();
        for (int round = 0; round < 8_000; round++)
        {
            text.Clear();
            for (int length = random.Next(1, 40); length > 0; length--) text.Append(random.Next(200) == 0 ? (char)random.Next(char.MaxValue) : letters[random.Next(letters.Length)]);
            ScannerTarget.Run(text.ToString());
        }
    }

    [Fact]
    public void Random_bytes_break_nothing()
    {
        Random random = new(7);
        byte[] data = new byte[64];
        for (int round = 0; round < 8_000; round++)
        {
            random.NextBytes(data);
            ScannerTarget.Run(data.AsSpan(0, random.Next(data.Length)));
        }
    }

    /// <summary>A quadratic reader needs minutes for any of these, a linear one a second at most. The limits leave room for a busy machine.</summary>
    [Theory]
    [InlineData("1,")]
    [InlineData("万")]
    [InlineData("(")]
    [InlineData("1")]
    [InlineData("一")]
    public void A_megabyte_of_one_thing_is_read_in_linear_time(string unit) => AssertLinear(unit, 1_000_000);

    [Theory]
    [InlineData("1，")]
    [InlineData("111，")]
    [InlineData("1,111,")]
    [InlineData("一万")]
    [InlineData("百")]
    [InlineData("十")]
    [InlineData("一百")]
    [InlineData("零")]
    [InlineData("（1")]
    [InlineData("“一")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("1.")]
    [InlineData("1-")]
    [InlineData("1至")]
    [InlineData("1:")]
    [InlineData("1万")]
    [InlineData("1万1")]
    [InlineData("2022年")]
    [InlineData("2022-")]
    [InlineData("2022、")]
    [InlineData("一点")]
    [InlineData("一点一")]
    [InlineData("A1")]
    [InlineData("1、")]
    [InlineData("三分之")]
    [InlineData("不低于")]
    [InlineData("3个 百 分")]
    [InlineData("1+")]
    [InlineData("1/")]
    [InlineData("第一、")]
    [InlineData("〔2020〕1")]
    [InlineData("1万 ")]
    [InlineData(" ")]
    [InlineData("1年半")]
    public void A_hundred_thousand_characters_of_one_thing_are_read_in_linear_time(string unit) => AssertLinear(unit, 100_000);

    private static void AssertLinear(string unit, int length)
    {
        StringBuilder text = new(length + unit.Length);
        while (text.Length < length) text.Append(unit);
        Stopwatch watch = Stopwatch.StartNew();
        QuantityScanner.Scan(text.ToString());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{unit}: {watch.Elapsed}");
    }

    [Fact]
    public void Every_prefix_and_suffix_of_a_text_can_be_read()
    {
        const string Text = "截至2022年12月31日，共拨付3万4000元（占95.5%以上）、25万6千元，较上年下降12.1个百分点；办理961批1954人次，三分之二为近五年来1,202.95万\n元，二〇二四年度两个半小时。";
        for (int start = 0; start < Text.Length; start++)
        {
            for (int end = start; end <= Text.Length; end++) ScannerTarget.Run(Text[start..end]);
        }
    }
}
