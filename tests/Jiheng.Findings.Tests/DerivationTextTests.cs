namespace Jiheng.Findings.Tests;

public sealed class DerivationTextTests
{
    [Theory]
    [InlineData("0.04 + 0 = 0.04，表中写 1.2", "0.04 + 0 = 0.04; the table says 1.2")]
    [InlineData("相差 1.16万元", "difference 1.16万元")]
    [InlineData("29.42 ÷ 307.82 = 9.56%，文中写 9.55%", "29.42 ÷ 307.82 = 9.56%; the text says 9.55%")]
    [InlineData("35件增长 12%：没有一个整数作上期数能得出这个比率", "35件 up 12%: no whole number of the year before gives this rate")]
    [InlineData("两种口径之差：273.09 − 259.16 = 13.93，证明其他收入是 13.93", "difference of the two calibers: 273.09 − 259.16 = 13.93, which proves that 其他收入 is 13.93")]
    public void An_english_reader_gets_the_joining_words_in_english(string step, string english)
    {
        Assert.Equal(english, DerivationText.In(step, Language.English));
        Assert.Equal(step, DerivationText.In(step, Language.Chinese));
    }
}
