using Jiheng.Documents;
using Jiheng.Findings;
using static Jiheng.Formats.DocxParts;

namespace Jiheng.Formats;

/// <summary>Paragraphs: what of a run is text, and where it stands.</summary>
public sealed class DocxReaderTests
{
    [Theory]
    [InlineData(Transitional)]
    [InlineData(Strict)]
    public void Both_dialects_read_the_same(string word)
    {
        ReadResult result = DocxParts.Of(P("收入合计273.09万元") + Tbl(Tr(Tc("甲"), Tc("乙"))), word).Read();
        Assert.Empty(result.Findings);
        Assert.Equal("收入合计273.09万元", Assert.IsType<Paragraph>(result.Document.Blocks[0]).Text.Value);
        Assert.Equal("乙", Assert.IsType<Table>(result.Document.Blocks[1])[0, 1].Text);
    }

    [Fact]
    public void Runs_tabs_breaks_and_hyphens_become_characters_with_places()
    {
        Paragraph paragraph = Only<Paragraph>("<w:p><w:r><w:t>收入</w:t></w:r><w:r><w:tab/><w:t>2</w:t><w:noBreakHyphen/><w:t>3</w:t><w:softHyphen/><w:t xml:space='preserve"
            + "'> 件</w:t></w:r><w:r><w:br/><w:t>完</w:t></w:r></w:p>");
        Assert.Equal("收入\t2-3 件完", paragraph.Text.Value);
        Assert.Equal([new SourceRun(0, 8, 0, 0), new SourceRun(8, 1, 0, 9)], paragraph.Text.Runs);
    }

    [Fact]
    public void Blanks_at_the_edges_are_left_out_and_the_place_says_so()
    {
        IReadOnlyList<Block> blocks = Blocks("<w:p/>" + P("　　  支出") + P("  "));
        TextBlock only = Assert.IsAssignableFrom<TextBlock>(Assert.Single(blocks));
        Assert.Equal("支出", only.Text.Value);
        Assert.Equal(new SourcePoint(1, 4), only.Text.Locate(0));
    }

    [Fact]
    public void Space_counts_only_where_the_file_says_preserve()
    {
        Assert.Equal("ab", Only<Paragraph>("<w:p><w:r><w:t> a </w:t><w:t> </w:t><w:t>b</w:t></w:r></w:p>").Text.Value);
        Assert.Equal("a  b", Only<Paragraph>("<w:p><w:r><w:t xml:space='preserve'> a </w:t><w:t xml:space='preserve'> </w:t><w:t>b</w:t></w:r></w:p>").Text.Value);
    }

    [Fact]
    public void Pending_revisions_are_read_as_accepted_and_noted()
    {
        ReadResult result = DocxParts.Of(
            "<w:p><w:r><w:t>支出</w:t></w:r><w:del><w:r><w:delText>100</w:delText><w:tab/></w:r></w:del><w:ins><w:r><w:t>120</w:t></w:r></w:ins><w:r><w:t>万元</w:t></w:r>"
            + "<w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>").Read();
        Assert.Equal("支出120万元新处", ((Paragraph)result.Document.Blocks[0]).Text.Value);
        Finding note = Assert.Single(result.Findings);
        Assert.Equal(ReadingFindings.PendingRevisions, note.Code);
        Assert.Equal("文件里有 3 处未处理的修订（插入 1、删除 1、移动 1），已按全部接受后的样子读取。", MessageRenderer.Message(note, Language.Chinese));
        Assert.False(result.NotRead);
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs()
    {
        Paragraph paragraph = Only<Paragraph>("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r></w:p>" + P("后半句。"));
        Assert.Equal("前半句，后半句。", paragraph.Text.Value);
        Assert.Equal([new SourceRun(0, 4, 0, 0), new SourceRun(4, 4, 1, 0)], paragraph.Text.Runs);
    }

    [Fact]
    public void A_deleted_row_and_a_deleted_cell_are_gone()
    {
        Table table = Only<Table>(Tbl(Tr(Tc("甲"), Tc("去", "<w:cellDel/>"), Tc("乙")), "<w:tr><w:trPr><w:del/></w:trPr>" + Tc("丙") + "</w:tr>", Tr(Tc("丁"), Tc("戊"))));
        Assert.Equal("\"甲\" | \"乙\"\n\"丁\" | \"戊\"\n", DocumentListing.Grid(table));
    }

    [Fact]
    public void Of_fields_only_the_result_is_read()
    {
        const string field = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:t>码</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>2023年</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        Assert.Equal("于2023年报", Only<Paragraph>($"<w:p><w:r><w:t>于</w:t></w:r>{field}<w:r><w:t>报</w:t></w:r></w:p>").Text.Value);
        Assert.Equal("第3页", Only<Paragraph>("<w:p><w:r><w:t>第</w:t></w:r><w:fldSimple w:instr='PAGE'><w:r><w:t>3</w:t></w:r></w:fldSimple><w:r><w:t>页</w:t></w:r></w:p>").Text.Value);
    }

    [Fact]
    public void A_field_never_closed_does_not_swallow_the_rest()
    {
        IReadOnlyList<Block> blocks = Blocks("<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:t>码</w:t></w:r></w:p>" + P("正文"));
        Assert.Equal("正文", ((Paragraph)Assert.Single(blocks)).Text.Value);
    }

    [Fact]
    public void Hidden_text_is_left_out_and_noted()
    {
        ReadResult result = DocxParts.Of("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>明</w:t></w:r></w:p>").Read();
        Assert.Equal("明", ((Paragraph)result.Document.Blocks[0]).Text.Value);
        Assert.Equal([ReadingFindings.HiddenText], result.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("<w:sym w:font='Wingdings 2' w:char='F052'/>", "☑")]
    [InlineData("<w:sym w:font='Wingdings' w:char='F0A8'/>", "□")]
    [InlineData("<w:sym w:font='Symbol' w:char='F0B3'/>", "≥")]
    [InlineData("<w:sym w:font='Nobody' w:char='F0B3'/>", "\uFFFD")]
    [InlineData("<w:rPr><w:rFonts w:ascii='Wingdings 2'/></w:rPr><w:t>R</w:t>", "☑")]
    [InlineData("<w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr><w:t>&#xF0A3;95%</w:t>", "≤95%")]
    [InlineData("<w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val='1'/></w:checkBox></w:ffData></w:fldChar>", "☑")]
    public void Symbols_become_what_people_see(string run, string seen) => Assert.Equal(seen, Only<Paragraph>($"<w:p><w:r>{run}</w:r></w:p>").Text.Value);

    [Fact]
    public void Wrappers_are_looked_through()
    {
        Paragraph paragraph = Only<Paragraph>("<w:customXml><w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p><w:hyperlink r:id='x'><w:r><w:t>链</w:t></w:r></w:hyperlink>"
            + "<w:smartTag><w:r><w:t>签</w:t></w:r></w:smartTag><w:sdt><w:sdtContent><w:r><w:t>控</w:t></w:r></w:sdtContent></w:sdt>"
            + "<w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p></w:sdtContent></w:sdt></w:customXml>");
        Assert.Equal("链签控拼", paragraph.Text.Value);
    }

    [Fact]
    public void Formulas_give_their_letters_and_a_stroke_for_a_fraction() => Assert.Equal(
        "完成率=95/100",
        Only<Paragraph>("<w:p><w:r><w:t>完成率=</w:t></w:r><m:oMath><m:f><m:num><m:r><m:t>95</m:t></m:r></m:num><m:den><m:r><m:t>100</m:t></m:r></m:den></m:f></m:oMath></w:p>").Text.Value);

    [Fact]
    public void A_text_box_is_read_once_and_follows_the_body()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>";
        IReadOnlyList<Block> blocks = Blocks("<w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r></w:p>" + P("末"));
        Assert.Equal(["前后", "末", "框中"], blocks.Cast<Paragraph>().Select(block => block.Text.Value));
        Assert.Equal([DocumentPart.Body, DocumentPart.Body, DocumentPart.TextBox], blocks.Select(block => block.Part));

        // Unit 2 is the fallback's paragraph: counted, though not read.
        Assert.Equal([0, 3, 1], blocks.Cast<Paragraph>().Select(block => block.Text.Locate(0)!.Value.Unit));
    }

    [Fact]
    public void Headings_come_from_styles_outline_levels_and_never_from_wording()
    {
        IReadOnlyList<Block> blocks = [.. DocxParts.Of("<w:p><w:pPr><w:pStyle w:val='a1'/></w:pPr><w:r><w:t>一、概况</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>二、三级</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val='a1'/><w:outlineLvl w:val='9'/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>" + P("三、像标题"))
            .With("styles", "styles", "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 2'/></w:style><w:style w:type='paragraph' w:styleId='a1'><w:name w:val='我的'/><w:basedOn w:val='1'/></w:style>")
            .Read().Document.Blocks];
        Assert.Equal(2, Assert.IsType<Heading>(blocks[0]).Level);
        Assert.Equal(3, Assert.IsType<Heading>(blocks[1]).Level);
        Assert.IsType<Paragraph>(blocks[2]);
        Assert.IsType<Paragraph>(blocks[3]);
    }

    [Fact]
    public void Soft_breaks_part_paragraphs_after_a_stop_and_before_a_label_and_are_folded_elsewhere()
    {
        Assert.Equal(["联系人：甲", "联系电话：1", "上页", "下页"], Blocks("<w:p><w:r><w:t>联系人：甲</w:t><w:br/><w:t>联系电话：1</w:t></w:r></w:p><w:p><w:r><w:t>上页</w:t><w:br w:type='page'/><w:t>下页</w:t></w:r></w:p>")
            .Cast<Paragraph>().Select(block => block.Text.Value));
        Assert.Equal(
            ["2022年度部门整体支出绩效评价自评报告", "一、概况", "收入合计10万元。", "支出合计10万元"],
            Blocks("<w:p><w:r><w:t>2022年度部门整体支出</w:t><w:br/><w:t>绩效评价自评报告</w:t><w:br/><w:t>一、概况</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>收入合计10万元。</w:t><w:br/><w:t>支出合计10万元</w:t></w:r></w:p>").Cast<Paragraph>().Select(block => block.Text.Value));
    }

    [Fact]
    public void Notes_headers_and_footers_follow_the_body_each_in_units_of_its_own_part()
    {
        Document document = DocxParts.Of(P("正文") + "<w:sectPr><w:headerReference r:id='h'/><w:footerReference r:id='f'/></w:sectPr>")
            .With("footnotes", "footnotes", "<w:footnote w:type='separator'><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id='2'>" + P("脚注") + "</w:footnote>")
            .With("header", "hdr", P("页眉"), "h", "header1").With("footer", "ftr", P("第1页"), "f", "footer1").With("header", "hdr", P("无人提到"), "x", "header2").Read().Document;
        Assert.Equal("[0] Paragraph @0:0+2 \"正文\"\n[1] Footnote Paragraph @16777217:0+2 \"脚注\"\n[2] Header Paragraph @33554432:0+2 \"页眉\"\n[3] Footer Paragraph @50331648:0+3 \"第1页\"\n",
            DocumentListing.Of(document));
    }

    private static IReadOnlyList<Block> Blocks(string body)
    {
        ReadResult result = DocxParts.Of(body).Read();
        Assert.DoesNotContain(result.Findings, finding => finding.Severity == Severity.Error);
        return result.Document.Blocks;
    }

    private static T Only<T>(string body) where T : Block => Assert.IsType<T>(Assert.Single(Blocks(body)));
}
