using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>Automatic labels: what Word draws before a paragraph.</summary>
public sealed class DocxNumberingTests
{
    private const string Lists = "<w:abstractNum w:abstractNumId='5'>"
        + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl>"
        + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/></w:lvl>"
        + "<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/><w:lvlText w:val='%1.%2.%3'/></w:lvl>"
        + "<w:lvl w:ilvl='3'><w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF06C;'/></w:lvl></w:abstractNum>"
        + "<w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='5'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='4'/></w:lvlOverride></w:num>";

    [Fact]
    public void Levels_count_restart_and_quote_each_other()
    {
        Assert.Equal(
            ["一、", "（一）", "（二）", "二、", "（一）", "2.1.1", "2.1.2", "•", "三、"],
            Labels(Item(0), Item(1), Item(1), Item(0), Item(1), Item(2), Item(2), Item(3), Item(0)));
    }

    [Fact]
    public void Another_list_of_the_same_kind_begins_where_it_says() =>
        Assert.Equal(["一、", "二、", "四、", "五、"], Labels(Item(0), Item(0), Item(0, "2"), Item(0, "2")));

    [Fact]
    public void List_nought_means_no_list_and_an_unknown_list_has_no_label() =>
        Assert.Equal([null, null, "一、"], Labels(Item(0, "0"), Item(0, "77"), Item(0)));

    [Fact]
    public void A_blank_numbered_paragraph_counts_as_Word_counts_it()
    {
        Document document = Read("<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:p>" + Item(0));
        Assert.Equal("二、", ((TextBlock)Assert.Single(document.Blocks)).Number);
    }

    [Fact]
    public void A_style_may_carry_the_list()
    {
        const string byStyle = "<w:p><w:pPr><w:pStyle w:val='L'/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        Document document = DocxParts.Of(byStyle + byStyle)
            .With("numbering", "numbering", Lists)
            .With("styles", "styles", "<w:style w:type='paragraph' w:styleId='L'><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr></w:style>").Read().Document;
        Assert.Equal(["（一）", "（二）"], document.Blocks.Cast<TextBlock>().Select(block => block.Number));
    }

    [Theory]
    [InlineData(12, "chineseCounting", "十二")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(20, "chineseCountingThousand", "二十")]
    [InlineData(101, "chineseCountingThousand", "一百零一")]
    [InlineData(110, "chineseCountingThousand", "一百一十")]
    [InlineData(12, "chineseLegalSimplified", "壹拾贰")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(14, "upperRoman", "XIV")]
    [InlineData(2, "ideographTraditional", "乙")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(20, "ideographDigital", "二〇")]
    [InlineData(5, "neverHeardOf", "5")]
    public void Numerals(int value, string system, string written) => Assert.Equal(written, ListNumeral.Format(value, system));

    private static string Item(int level, string list = "1") =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";

    private static IEnumerable<string?> Labels(params string[] items) => Read(string.Concat(items)).Blocks.Cast<TextBlock>().Select(block => block.Number);

    private static Document Read(string body) => DocxParts.Of(body).With("numbering", "numbering", Lists).Read().Document;
}
