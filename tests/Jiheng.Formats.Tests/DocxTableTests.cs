using Jiheng.Documents;
using static Jiheng.Formats.DocxParts;

namespace Jiheng.Formats;

/// <summary>Tables: merges, muddled grids, tables in tables.</summary>
public sealed class DocxTableTests
{
    [Fact]
    public void Merges_across_and_down_have_one_owner()
    {
        Assert.Equal(
            """
            "项目" | "收入" | <
            ^ | "预算" | "决算"
            "合计" | "1" | "2"

            """,
            Grid(Tr(Tc("项目", "<w:vMerge w:val='restart'/>"), Tc("收入", "<w:gridSpan w:val='2'/>")), Tr(Tc("", "<w:vMerge/>"), Tc("预算"), Tc("决算")), Tr(Tc("合计"), Tc("1"), Tc("2"))));
    }

    [Fact]
    public void A_merge_of_two_by_two()
    {
        Assert.Equal(
            """
            "大" | < | "a"
            ^ | ^ | "b"

            """,
            Grid(Tr(Tc("大", "<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>"), Tc("a")), Tr(Tc("残", "<w:gridSpan w:val='2'/><w:vMerge w:val='continue'/>"), Tc("b"))));
    }

    [Fact]
    public void A_cell_that_continues_nothing_stands_for_itself()
    {
        Assert.Equal(
            """
            "甲" | "乙"
            "孤" | "丁"
            "宽" | <

            """,
            Grid(Tr(Tc("甲"), Tc("乙")), Tr(Tc("孤", "<w:vMerge/>"), Tc("丁")), Tr(Tc("宽", "<w:gridSpan w:val='2'/><w:vMerge/>"))));
    }

    [Fact]
    public void The_older_merge_across_is_known_too() => Assert.Equal(
        "\"头\" | < | \"尾\"\n\"1\" | \"2\" | \"3\"\n",
        Grid(Tr(Tc("头", "<w:hMerge w:val='restart'/>"), Tc("", "<w:hMerge/>"), Tc("尾")), Tr(Tc("1"), Tc("2"), Tc("3"))));

    [Fact]
    public void Short_rows_and_skipped_columns_are_filled_with_blanks() => Assert.Equal(
        "\"1\" | \"2\" | \"3\"\n\"\" | \"后\" | \"\"\n\"只\" | \"\" | \"\"\n",
        Grid(Tr(Tc("1"), Tc("2"), Tc("3")), "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>" + Tc("后") + "</w:tr>", Tr(Tc("只"))));

    [Fact]
    public void Paragraphs_of_a_cell_are_joined_by_line_feeds_without_blank_ones()
    {
        Table table = TableOf(Tr("<w:tc><w:tcPr/>" + P("目标1") + P(" ") + P("目标2") + "</w:tc>"));
        Assert.Equal("目标1\n目标2", table[0, 0].Text);
        Assert.Equal([new SourceRun(0, 3, 0, 0), new SourceRun(4, 3, 2, 0)], table[0, 0].Content.Text.Runs);
    }

    [Fact]
    public void Rows_and_cells_may_be_wrapped_in_content_controls() => Assert.Equal(
        "\"甲\" | \"乙\"\n",
        Grid("<w:sdt><w:sdtContent>" + Tr("<w:sdt><w:sdtContent>" + Tc("甲") + "</w:sdtContent></w:sdt>", Tc("乙")) + "</w:sdtContent></w:sdt>"));

    [Fact]
    public void A_table_in_a_cell_follows_the_outer_one_and_names_its_cell()
    {
        Document document = DocxParts.Of(Tbl(Tr(Tc("外"), "<w:tc>" + P("前") + Tbl(Tr(Tc("内1"), Tc("内2"))) + P("后") + "</w:tc>")) + P("末")).Read().Document;
        Assert.Equal(3, document.Blocks.Length);
        Assert.Equal("前\n后", ((Table)document.Blocks[0])[0, 1].Text);
        Table inner = Assert.IsType<Table>(document.Blocks[1]);
        Assert.Equal("内2", inner[0, 1].Text);
        Assert.Equal((0, 0, 1), (inner.Parent!.Block, inner.Parent.Row!.Value, inner.Parent.Column!.Value));
    }

    [Fact]
    public void Automatic_numbers_of_a_cell_are_written_before_its_text_and_stand_nowhere_in_the_file()
    {
        const string item = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>";
        Document document = DocxParts.Of(Tbl(Tr("<w:tc>" + item + "</w:p></w:tc>", Tc("办公费")), Tr("<w:tc>" + item + "<w:r><w:t>2022年</w:t></w:r></w:p></w:tc>", Tc("差旅费"))))
            .With("numbering", "numbering", "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>")
            .Read().Document;
        Table table = (Table)document.Blocks[0];
        Assert.Equal("1.", table[0, 0].Text);
        Assert.Equal("2. 2022年", table[1, 0].Text);
        Assert.Null(table[1, 0].Content.Text.Locate(0));
        Assert.Equal(new SourcePoint(2, 0), table[1, 0].Content.Text.Locate(3));
    }

    private static string Grid(params string[] rows) => DocumentListing.Grid(TableOf(rows));

    private static Table TableOf(params string[] rows) => Assert.IsType<Table>(Assert.Single(DocxParts.Of(Tbl(rows)).Read().Document.Blocks));
}
