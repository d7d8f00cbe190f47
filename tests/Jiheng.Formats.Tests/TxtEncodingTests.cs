using System.Text;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Formats;

public sealed class TxtEncodingTests
{
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string> Texts =>
    [
        "预算",
        "联通",
        "决算数",
        "2023年预算1,234.50万元。",
        "一、部门基本情况\r\n本部门编制20人。\r\n",
        "abc 123\n",
        "㐀𠮷：生僻字㙍也在表里，占3.5%。",
        "“三公”经费——公务接待费…≥95%",
        "\t机构名称\n\t收入合计\n\n\t局机关\n\t273.09\n",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_encoding_is_told_without_asking(string text)
    {
        foreach (Encoding encoding in Encodings())
        {
            DecodedText? bare = TextDecoder.Decode(encoding.GetBytes(text));
            Assert.True(bare is not null, encoding.WebName);
            Assert.Equal(text, bare.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_byte_order_mark_decides_and_is_not_part_of_the_text(string text)
    {
        foreach (Encoding encoding in (Encoding[])[new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)])
        {
            DecodedText? marked = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.Equal(text, marked?.Text);
        }
    }

    [Fact]
    public void A_file_cut_within_a_character_is_still_read()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("本年收入合计307.82万元");
        DecodedText? cut = TextDecoder.Decode(bytes.AsSpan(0, bytes.Length - 1));
        Assert.StartsWith("本年收入合计307.82万", cut?.Text);
    }

    [Fact]
    public void Bytes_that_are_no_text_give_a_finding_and_a_blank_document()
    {
        byte[] noise = new byte[4096];
        new Random(7).NextBytes(noise);
        ReadResult result = TxtReader.Read(noise, "报告.txt", ReadOptions.Default, TestContext.Current.CancellationToken);
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(ReadingFindings.UnknownEncoding, finding.Code);
        Assert.True(result.NotRead);
        Assert.Empty(result.Document.Blocks);
    }

    [Fact]
    public void Places_count_from_the_first_character_after_the_mark()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("  合计3")];
        ReadResult result = TxtReader.Read(bytes, "a.txt", ReadOptions.Default, TestContext.Current.CancellationToken);
        Paragraph paragraph = Assert.IsType<Paragraph>(Assert.Single(result.Document.Blocks));
        Assert.Equal(new SourcePoint(0, 2), paragraph.Text.Locate(0));
    }

    private static IEnumerable<Encoding> Encodings()
    {
        yield return new UTF8Encoding(false);
        yield return Gb;
        // Two or three ASCII letters in UTF-16 without a mark are told by their zero bytes; Chinese by its common characters.
        yield return new UnicodeEncoding(false, false);
        yield return new UnicodeEncoding(true, false);
    }
}
