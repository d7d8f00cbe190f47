using System.IO.Compression;
using System.Xml.Linq;
using Jiheng.Documents;
using static Jiheng.Formats.DocxParts;

namespace Jiheng.Formats;

/// <summary>Annotated copies: the text untouched, the comments at the exact words, the file valid.</summary>
public sealed class AnnotatedDocxTests
{
    private static readonly XNamespace W = Transitional;

    [Fact]
    public void A_remark_stands_at_the_exact_words_and_the_run_keeps_its_look()
    {
        byte[] original = DocxParts.Of("<w:p><w:pPr><w:jc w:val='left'/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>收入合计273.09万元。</w:t></w:r></w:p>").Build();
        byte[] copy = Annotate(original, (0, 4, 6, "应为 273.10"));
        Assert.Equal("收入合计[0:273.09]万元。", Marked(copy));
        Assert.Equal(3, MainPart(copy).Descendants(W + "b").Count());
        Assert.Equal("应为 273.10", string.Concat(Part(copy, "word/comments.xml").Descendants(W + "t").Select(text => text.Value)));
        AssertSameText(original, copy);
        WordValidity.AssertValid(copy);
    }

    [Fact]
    public void Places_in_the_middle_of_runs_across_runs_and_overlapping()
    {
        byte[] original = DocxParts.Of("<w:p><w:r><w:t>支出</w:t><w:tab/><w:t>12</w:t></w:r><w:r><w:t>0.5</w:t></w:r><w:hyperlink w:anchor='x'><w:r><w:t>万元整</w:t></w:r></w:hyperlink></w:p>").Build();
        byte[] copy = Annotate(original, (0, 3, 7, "甲"), (0, 3, 7, "乙"), (0, 1, 4, "丙"), (0, 5, 5, "丁"));
        Assert.Equal("支[2:出\t[0:[1:12][3:0.5万元]]]整", Marked(copy));
        AssertSameText(original, copy);
        WordValidity.AssertValid(copy);
    }

    [Fact]
    public void Cells_with_several_paragraphs_and_blank_cells()
    {
        byte[] original = DocxParts.Of(Tbl(Tr("<w:tc>" + P("目标1完成") + P("") + P("目标2完成") + "</w:tc>", Tc(""))) + "<w:p/>").Build();
        Document document = Read(original);
        Table table = (Table)document.Blocks[0];
        byte[] copy = Annotate(original, document, new DocumentRemark(SourceLocation.In(table, table[0, 0], new TextSpan(2, 7)), "绩衡", "跨段"), new DocumentRemark(SourceLocation.In(table, table[0, 1]), "绩衡", "空格"));
        Assert.Equal("目标[0:1完成||目标2]完成|[1:]|", Marked(copy));
        AssertSameText(original, copy);
        WordValidity.AssertValid(copy);
    }

    [Fact]
    public void Comments_that_are_there_are_kept_and_numbers_do_not_clash()
    {
        byte[] original = DocxParts.Of("<w:p><w:commentRangeStart w:id='7'/><w:r><w:t>原有</w:t></w:r><w:commentRangeEnd w:id='7'/><w:r><w:commentReference w:id='7'/></w:r></w:p>")
            .With("comments", "comments", "<w:comment w:id='7' w:author='甲'>" + P("旧批注") + "</w:comment>").Build();
        byte[] copy = Annotate(original, (0, 1, 1, "新批注"));
        Assert.Equal(["7", "8"], Part(copy, "word/comments.xml").Root!.Elements().Select(comment => (string)comment.Attribute(W + "id")!));
        Assert.Equal("[7:原[8:有]]", Marked(copy));
        AssertSameText(original, copy);
        WordValidity.AssertValid(copy);
    }

    [Fact]
    public void Text_boxes_notes_and_headers_are_marked_where_they_hang()
    {
        byte[] original = DocxParts.Of(P("首段")
            + "<w:p><w:r><w:t>挂框</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + P("框中") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
            + "<w:p><w:r><w:t>注处</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p><w:sectPr><w:headerReference w:type='default' r:id='h'/></w:sectPr>")
            .With("footnotes", "footnotes", "<w:footnote w:id='2'>" + P("脚注") + "</w:footnote>").With("header", "hdr", P("页眉"), "h", "header1").Build();
        byte[] copy = Annotate(original, (3, 0, 2, "框"), (4, 0, 2, "注"), (5, 0, 2, "眉"));
        Assert.Equal("[2:首段]|[0:挂框|框中]|[1:注处]", Marked(copy));
        AssertSameText(original, copy);
        WordValidity.AssertValid(copy);
    }

    [Fact]
    public void A_span_outside_the_text_or_the_document_is_still_marked_somewhere()
    {
        byte[] original = DocxParts.Of(P("首段") + Tbl(Tr(Tc("甲"), Tc("乙")), Tr(Tc("短")))).Build();
        Document document = Read(original);
        byte[] copy = Annotate(
            original,
            document,
            new DocumentRemark(new SourceLocation(99, null, null, new TextSpan(0, 5), ""), "绩衡", "a"),
            new DocumentRemark(new SourceLocation(0, null, null, new TextSpan(1, 500), ""), "绩衡", "b"),
            new DocumentRemark(new SourceLocation(1, 1, 1, new TextSpan(0, 0), ""), "绩衡", "c"),
            new DocumentRemark(new SourceLocation(1, 9, 9, new TextSpan(0, 0), ""), "绩衡", "d\u0001\n第二行"));
        Assert.Equal("[0:首[1:段]]|[3:甲]|乙|[2:短]", Marked(copy));
        WordValidity.AssertValid(copy);
    }

    [Fact]
    public void A_strict_file_gets_strict_comments()
    {
        byte[] original = DocxParts.Of(P("收入10万元"), Strict).Build();
        byte[] copy = Annotate(original, (0, 2, 2, "x"));
        Assert.Equal(Strict, Part(copy, "word/comments.xml").Root!.Name.NamespaceName);
        AssertSameText(original, copy);
    }

    [Fact]
    public void Text_becomes_a_clean_word_file_with_the_comments()
    {
        const string report = "一、基本情况\n\n收入合计273.09万元，其中财政拨款收入259.16万元、其他收入13.93万元，均已入账。\n\n\t项目\n\t预算数\n\n\t合计\n\t259.16\n\n完\f毕";
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(report);
        ReadResult read = DocumentFormats.Read(new MemoryStream(bytes), "报告.txt", ReadOptions.Default);
        Assert.Equal(FormatId.Txt, read.Format);
        List<DocumentRemark> remarks = [];
        foreach (Block block in read.Document.Blocks)
        {
            if (block is TextBlock text) remarks.Add(new DocumentRemark(SourceLocation.In(text, new TextSpan(0, 1)), "绩衡", "字"));
            if (block is Table table) remarks.AddRange(table.Cells.Select(cell => new DocumentRemark(SourceLocation.In(table, cell), "绩衡", "格")));
        }

        byte[] docx = Write(bytes, read.Format, read.Document, remarks);
        WordValidity.AssertValid(docx);
        ReadResult again = DocumentFormats.Read(new MemoryStream(docx), "清样.docx", ReadOptions.Default);
        Assert.Empty(again.Findings);
        Assert.Equal(Texts(read.Document), Texts(again.Document));
        Assert.Equal(remarks.Count, MainPart(docx).Descendants(W + "commentReference").Count());
        Assert.Contains("[1:收]入合计273.09万元", Marked(docx), StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_tables_and_labels_survive_the_clean_writing()
    {
        Document document = DocxParts.Of("<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>概况</w:t></w:r></w:p>"
            + Tbl(Tr(Tc("项目", "<w:vMerge w:val='restart'/>"), Tc("收入", "<w:gridSpan w:val='2'/>")), Tr(Tc("", "<w:vMerge/>"), Tc("预算"), Tc("决算"))) + Tbl(Tr(Tc("次表")))).Read().Document;
        byte[] docx = Write([], FormatId.Txt, document, [new DocumentRemark(new SourceLocation(1, 1, 0, new TextSpan(0, 1), "项"), "绩衡", "合并格")]);
        WordValidity.AssertValid(docx);
        Document again = Read(docx);
        Assert.IsType<Heading>(again.Blocks[0]);
        Assert.Equal(DocumentListing.Grid((Table)document.Blocks[1]), DocumentListing.Grid((Table)again.Blocks[1]));
        Assert.Equal("次表", ((Table)again.Blocks[2])[0, 0].Text);
        Assert.Contains("[0:项]目", Marked(docx), StringComparison.Ordinal);
    }

    [Fact]
    public void An_original_that_cannot_be_read_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Annotate([0x50, 0x4B, 3, 4, 0], new Document([], DocumentTrust.Recovered), new DocumentRemark(new SourceLocation(0, null, null, default, ""), "a", "b")));

    private static byte[] Annotate(byte[] original, params (int Block, int Start, int Length, string Text)[] remarks)
    {
        Document document = Read(original);
        return Annotate(original, document, [.. remarks.Select(one => new DocumentRemark(new SourceLocation(one.Block, null, null, new TextSpan(one.Start, one.Length), ""), "绩衡", one.Text))]);
    }

    private static byte[] Annotate(byte[] original, Document document, params DocumentRemark[] remarks) => Write(original, FormatId.Docx, document, remarks);

    private static byte[] Write(byte[] original, FormatId format, Document document, IReadOnlyList<DocumentRemark> remarks)
    {
        using MemoryStream output = new();
        AnnotatedDocx.Write(new MemoryStream(original), format, document, remarks, output);
        return output.ToArray();
    }

    private static Document Read(byte[] docx)
    {
        ReadResult result = DocumentFormats.Read(new MemoryStream(docx), "报告.docx", ReadOptions.Default);
        Assert.False(result.NotRead);
        return result.Document;
    }

    private static void AssertSameText(byte[] original, byte[] copy) => Assert.Equal(DocumentListing.Of(Read(original)), DocumentListing.Of(Read(copy)));

    private static XDocument MainPart(byte[] docx) => Part(docx, "word/document.xml");

    private static XDocument Part(byte[] docx, string name)
    {
        using ZipArchive zip = new(new MemoryStream(docx));
        using Stream stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    /// <summary>The main part's text with "[id:" and "]" where comments begin and end and "|" between paragraphs.</summary>
    private static string Marked(byte[] docx)
    {
        System.Text.StringBuilder text = new();
        foreach (XElement element in MainPart(docx).Descendants())
        {
            if (element.Name == W + "p" && text.Length > 0) text.Append('|');
            else if (element.Name == W + "t") text.Append(element.Value);
            else if (element.Name == W + "tab") text.Append('\t');
            else if (element.Name == W + "commentRangeStart") text.Append((string?)element.Attribute(W + "id")).Insert(text.Length - ((string)element.Attribute(W + "id")!).Length, '[').Append(':');
            else if (element.Name == W + "commentRangeEnd") text.Append(']');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Texts(Document document) => document.Blocks.SelectMany<Block, string>(block => block switch
    {
        TextBlock text => text.Text.Value.Replace('\f', '\uFFFD').Split('\n').Where(line => line.Length > 0),
        Table table => table.Cells.Select(cell => cell.Text),
        _ => [],
    });
}
