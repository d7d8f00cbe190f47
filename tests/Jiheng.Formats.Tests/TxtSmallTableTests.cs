using System.Text;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>Small tables without tabs and strokes, and strokes without a table.</summary>
public sealed class TxtSmallTableTests
{
    [Fact]
    public void Words_and_figures_between_spaces_are_cells_of_the_header_above() =>
        Assert.Equal(["年份|收入|支出|差额", "2021|310|295|15", "2022|328|331|-3"], Rows("某镇收支（万元）\n年份 收入 支出 差额\n2021 310 295 15\n2022 328 331 -3\n"));

    [Fact]
    public void A_first_year_lacks_its_growth() =>
        Assert.Equal(["年份|收入|支出|收入增长%", "2021|310|295|", "2022|328|331|5.8", "2023|340|335|3.7"], Rows("某镇收支（万元）\n年份 收入 支出 收入增长%\n2021 310 295\n2022 328 331 5.8\n2023 340 335 3.7\n"));

    [Fact]
    public void One_row_of_many_figures_is_a_table() =>
        Assert.Equal(["地区|限额|一般|专项", "南湾区|142.50|79.00|63.50"], Rows("政府债务 单位：亿元\n地区 限额 一般 专项\n南湾区 142.50 79.00 63.50\n"));

    [Fact]
    public void Lines_with_an_amount_each_are_rows_where_strokes_stand_between_few_of_them() =>
        Assert.Equal(["项目|预算数", "一、公共预算|82.31", "教育科目|71.28", "科研科目|11.03", "合计|82.31"], Rows("┌───┬───┐\n│项目│预算数│\n├───┼───┤\n│一、公共预算│82.31│\n│ 教育科目│71.28│\n│ 科研科目│11.03│\n├───┼───┤\n│合计│82.31│\n└───┴───┘\n"));

    [Fact]
    public void A_list_with_a_total_needs_no_header() =>
        Assert.Equal(["合计|491", "出国|135", "公车|247", "接待|109"], Rows("各单位2013年预算（万元）\n合计 491\n出国 135\n公车 247\n接待 109\n"));

    [Fact]
    public void A_total_goes_over_all_names() =>
        Assert.Equal(["1|东村|水果|20", "2|西村|蔬菜|35", "3|南村|灌溉|16", "合计|||71"], Rows("扶持资金（万元）\n1 东村 水果 20\n2 西村 蔬菜 35\n3 南村 灌溉 16\n合计 71\n"));

    [Theory]
    [InlineData("全县收入310万元\n东镇 20\n西镇 35\n南镇 16\n")]
    [InlineData("通知 各单位\n电话 5521\n")]
    [InlineData("项目 金额\n基本财力保障 每县1000万元 2.3亿元\n社会事业 每县1000万元 2.3亿元\n")]
    public void Lines_that_no_word_makes_a_table_stay_text(string text) => Assert.Empty(Rows(text));

    [Fact]
    public void Phrases_between_strokes_are_sentences()
    {
        Document page = Read("规模3697.6亿元。\n层级 | 中央285.0亿元 | 地方3412.6亿元 | 占7.7%、92.3%\n结构 | 货物、工程、服务917.8亿元、1749.4亿元、1030.4亿元 | 占24.8%、47.3%、27.9%\n");
        Assert.Equal(["规模3697.6亿元。", "层级：中央285.0亿元、地方3412.6亿元，占7.7%、92.3%", "结构：货物、工程、服务917.8亿元、1749.4亿元、1030.4亿元，占24.8%、47.3%、27.9%"], page.Blocks.OfType<TextBlock>().Select(block => block.Text.Value));
    }

    [Fact]
    public void Cells_of_a_name_and_a_figure_with_unit_stay_a_table() => Assert.Equal(2, Rows("项目 | 金额\n公车 | 12.5万元\n").Length);

    [Fact]
    public void Headings_that_broke_over_lines_of_strokes_are_one_row() =>
        Assert.Equal("项目|计算单位|1—4月累计|增长（%）|结构（%）", Rows("| 项目 | 计算单位 |\n1—4月累计 |\n增长（%） | 结构（%） |\n| 合计 | 万元 | 172 | -3.9 | 100 |\n| 增值税 | 万元 | 172 | -3.9 | 100 |\n")[0]);

    private static string[] Rows(string text) =>
        [.. Read(text).Blocks.OfType<Table>().SelectMany(table => Enumerable.Range(0, table.RowCount).Select(row => string.Join('|', Enumerable.Range(0, table.ColumnCount).Select(column => table.IsOwner(row, column) ? table[row, column].Text : ""))))];

    private static Document Read(string text) => TxtReader.Read(Encoding.UTF8.GetBytes(text), "small.txt", ReadOptions.Default, TestContext.Current.CancellationToken).Document;
}
