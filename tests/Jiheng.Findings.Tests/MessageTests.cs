namespace Jiheng.Findings.Tests;

public sealed class MessageTests
{
    [Fact]
    public void A_message_is_filled_in_both_languages()
    {
        Finding finding = Finding.Of(ReadingFindings.FileMissing, [("file", "报告.docx")]);
        Assert.Equal("找不到文件“报告.docx”。", MessageRenderer.Message(finding, Language.Chinese));
        Assert.Equal("There is no file “报告.docx”.", MessageRenderer.Message(finding, Language.English));
    }

    [Fact]
    public void A_finding_without_an_argument_of_its_template_is_a_bug_of_ours() =>
        Assert.Throws<ArgumentException>(() => Finding.Of(ReadingFindings.FileMissing, []));

    [Fact]
    public void An_unknown_code_is_told_apart()
    {
        Assert.False(FindingCatalogue.TryGet("JH0000", out _));
        Assert.Throws<ArgumentException>(() => FindingCatalogue.Get("JH0000"));
    }

    [Fact]
    public void Braces_in_a_value_are_not_arguments()
    {
        Finding finding = Finding.Of(ReadingFindings.FileMissing, [("file", "{file}.docx")]);
        Assert.Equal("找不到文件“{file}.docx”。", MessageRenderer.Message(finding, Language.Chinese));
    }
}
