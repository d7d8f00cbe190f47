namespace Jiheng.Cli.Tests;

public sealed class TextLayoutTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("三公经费", 8)]
    [InlineData("1.2万元", 7)]
    [InlineData("“合计”", 8)]
    [InlineData("２０２３", 8)]
    [InlineData("𠮷", 2)]
    public void Chinese_takes_two_columns(string text, int width) => Assert.Equal(width, TextLayout.WidthOf(text));

    [Fact]
    public void Lines_keep_every_character_stay_within_the_width_and_never_break_a_number()
    {
        string text = "第2张表第3行“三公经费合计”写为 1,202.95万元，各项之和为 1,200.00万元（0.04 + 0 + 0 + 0），相差 2.95万元。";
        for (int width = 20; width < 100; width++)
        {
            string[] lines = [.. TextLayout.Lines(text, width)];
            Assert.All(lines, line => Assert.True(TextLayout.WidthOf(line) <= width, $"{width}: {line}"));
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.DoesNotContain(line[0], "，。；：、）”"));
            Assert.Contains(lines, line => line.Contains("1,202.95", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Without_a_width_a_line_stays_one() => Assert.Equal(["甲".PadRight(500, '乙'), "丙"], TextLayout.Lines("甲".PadRight(500, '乙') + "\n丙", null));

    [Fact]
    public void A_word_longer_than_the_line_is_cut() => Assert.All(TextLayout.Lines(new string('x', 100), 30), line => Assert.True(line.Length <= 30));
}
