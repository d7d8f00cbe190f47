using Jiheng.Composition;

namespace Jiheng.Cli.Tests;

public sealed class CheckTextTests
{
    [Fact]
    public void A_finding_shows_severity_in_words_place_sum_comparison_remedy_and_basis_in_this_order()
    {
        string text = Text(null);
        string[] wanted = ["自评报告.docx\n", "表式：自评报告（样式）（invented.form@2023.1）\n", "发现：错误 1，疑点 0，提示 1\n", "  1. [错误] JH5101  “二、收支情况”部分第2段\n", "     算式：121.50 ≠ 120.50；相差 1万元\n", "     对照：第1张表“二、收支情况”第2行“局机关”·“支出合计”列\n", "     建议：", "     依据：某办法 某财〔2020〕1号 第三条\n", "  2. [提示] JH4110"];
        int at = 0;
        foreach (string piece in wanted)
        {
            int found = text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(found >= 0, piece);
            at = found + piece.Length;
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void Lines_fit_the_terminal(int width) => Assert.All(Text(width).Split('\n'), line => Assert.True(TextLayout.WidthOf(line) <= width, line));

    [Fact]
    public void A_pipe_gets_neither_escape_codes_nor_box_art() => Assert.DoesNotContain(Text(null), one => one == '\u001b' || one is >= '─' and <= '╿');

    private static string Text(int? width)
    {
        StringWriter text = new() { NewLine = "\n" };
        DocumentView view = GoldenReport.View;
        new CheckText(new CliConsole(text, TextWriter.Null, () => Stream.Null) { Width = width }, view.Language).Write([view]);
        return text.ToString();
    }
}
