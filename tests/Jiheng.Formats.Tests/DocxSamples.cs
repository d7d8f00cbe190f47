using static Jiheng.Formats.DocxParts;

namespace Jiheng.Formats;

/// <summary>Makes the docx files of specs/documents/docx that other programs did not make. Places and figures are invented.</summary>
internal static class DocxSamples
{
    public static IEnumerable<(string Name, DocxParts Parts)> All =>
    [
        ("merges", DocxParts.Of(P("清溪县档案局2023年度支出表") + Tbl(
            Tr(Tc("机构名称", "<w:vMerge w:val='restart'/>"), Tc("支出合计", "<w:vMerge w:val='restart'/>"), Tc("其中：", "<w:gridSpan w:val='2'/>")),
            Tr(Tc("", "<w:vMerge/>"), Tc("", "<w:vMerge/>"), Tc("基本支出"), Tc("项目支出")),
            Tr(Tc("局机关"), Tc("118.20"), Tc("79.20"), Tc("39.00")),
            "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + Tc("无机构名") + Tc("0") + "</w:tr>"))),
        ("revisions", DocxParts.Of(
            "<w:p><w:r><w:t>支出合计</w:t></w:r><w:del w:id='1' w:author='甲'><w:r><w:delText>118.00</w:delText></w:r></w:del><w:ins w:id='2' w:author='甲'><w:r><w:t>118.20</w:t></w:r></w:ins><w:r><w:t>万元，</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id='3' w:author='甲'/></w:rPr></w:pPr><w:r><w:t>同比下降</w:t></w:r></w:p>" + P("3.2%。")
            + Tbl(Tr(Tc("留"), Tc("1")), "<w:tr><w:trPr><w:del w:id='4' w:author='甲'/></w:trPr>" + Tc("删") + Tc("2") + "</w:tr>"))),
        ("numbering", Numbered()),
        ("boxes-notes-margins", DocxParts.Of(
            "<w:p><w:r><w:t>清溪县档案局</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:wsp><wps:txbx><w:txbxContent>"
            + P("封面文本框：2023年度") + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + P("封面文本框：2023年度") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + "<w:p><w:r><w:t>其他收入13.90万元</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>。</w:t></w:r></w:p><w:sectPr><w:headerReference w:type='default' r:id='h'/><w:footerReference w:type='default' r:id='f'/></w:sectPr>")
            .With("footnotes", "footnotes", "<w:footnote w:type='separator' w:id='0'><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id='2'>" + P("为利息收入。") + "</w:footnote>")
            .With("header", "hdr", P("内部资料"), "h", "header1")
            .With("footer", "ftr", "<w:p><w:r><w:t>第</w:t></w:r><w:fldSimple w:instr='PAGE'><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>页</w:t></w:r></w:p>", "f", "footer1")),
        ("fields-symbols-forms", DocxParts.Of(
            "<w:p><w:r><w:t>满意度</w:t></w:r><w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r><w:r><w:t>95%，是否公开：</w:t></w:r><w:r><w:sym w:font='Wingdings 2' w:char='F052'/></w:r><w:r><w:t>是 </w:t></w:r><w:r><w:sym w:font='Wingdings 2' w:char='F0A3'/></w:r><w:r><w:t>否</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>合计</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>118.20</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>万元</w:t></w:r></w:p>"
            + "<w:p><w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent><w:r><w:t>部门自评</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space='preserve'>  3</w:t><w:noBreakHyphen/><w:t>5件</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>执行率=</w:t></w:r><m:oMath><m:f><m:num><m:r><m:t>118.20</m:t></m:r></m:num><m:den><m:r><m:t>120.50</m:t></m:r></m:den></m:f></m:oMath></w:p>")),
        ("strict", DocxParts.Of(P("严格格式：收入合计120.50万元") + Tbl(Tr(Tc("预算数"), Tc("120.50"))), Strict)),
        ("soft-breaks-and-nested-table", DocxParts.Of(
            "<w:p><w:r><w:t>清溪县档案局2023年度部门整体支出</w:t><w:br/><w:t>绩效自评报告</w:t><w:br/><w:t>评价方式：部门自评</w:t></w:r></w:p>"
            + Tbl(Tr(Tc("附表"), "<w:tc>" + P("见下") + Tbl(Tr(Tc("甲"), Tc("1")), Tr(Tc("乙"), Tc("2"))) + P("以上") + "</w:tc>")))),
    ];

    private static DocxParts Numbered()
    {
        static string Item(int level, string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        return DocxParts.Of("<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>部门概况</w:t></w:r></w:p>" + Item(1, "职能职责") + Item(1, "人员编制") + Item(2, "在编9人")
            + "<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>收支情况</w:t></w:r></w:p>" + Item(1, "收入")
            + Tbl(Tr("<w:tc>" + Item(2, "办公费") + "</w:tc>", Tc("3.10"))))
            .With("styles", "styles", "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style>")
            .With("numbering", "numbering", "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:pStyle w:val='1'/><w:lvlText w:val='%1、'/></w:lvl>"
                + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/></w:lvl><w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%3.'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>");
    }
}
