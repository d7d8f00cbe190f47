using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Composition.Tests;

public sealed partial class CheckReportPageTests
{
    private static readonly Finding Sum = Pages.Finding("JH4101", Severity.Error, Pages.Reported(Pages.At(2, 1)), Pages.ComputedFrom(Pages.At(2, 2)), Pages.ComputedFrom(Pages.At(2, 3)));
    private static readonly Finding Prose = Pages.Finding("JH4102", Severity.Warning, Pages.Reported(Pages.In(Pages.Prose, "全年支出<合计>120.50万元")));
    private static readonly Finding Inner = Pages.Finding("JH4103", Severity.Note, Pages.Reported(Pages.In(Pages.Prose, "120.50")));

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_link_leads_to_an_element_and_every_id_is_unique(Language language)
    {
        string page = Page(language, Sum, Prose, Inner);
        string[] ids = [.. Id().Matches(page).Select(match => match.Groups[1].Value)];
        string[] links = [.. Link().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Empty(links.Except(ids));
        // Both ways: each finding links to its mark and the mark back to it.
        Assert.Contains("m1-1", links);
        Assert.Contains("f1", links);
    }

    [Fact]
    public void The_page_is_well_formed()
    {
        string page = Page(Language.Chinese, Sum, Prose, Inner);
        string xml = page[page.IndexOf("<html", StringComparison.Ordinal)..].Replace("<br>", "<br/>", StringComparison.Ordinal);
        XDocument parsed = XDocument.Parse(Void().Replace(xml, "<$1/>"));
        Assert.Equal("html", parsed.Root!.Name.LocalName);
    }

    [Fact]
    public void Overlapping_marks_keep_every_character_once_and_what_the_report_says_never_becomes_markup()
    {
        string page = Page(Language.Chinese, Sum, Prose, Inner);
        Assert.DoesNotContain("<合计>", page, StringComparison.Ordinal);
        string paragraph = page[page.IndexOf("<p><a class=\"tag", StringComparison.Ordinal)..];
        paragraph = paragraph[..paragraph.IndexOf("</p>", StringComparison.Ordinal)];
        string words = Tag().Replace(Label().Replace(paragraph, ""), "").Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
        Assert.Equal("全年支出<合计>120.50万元，其中基本支出80.00万元、项目支出40.60万元。", words);
    }

    [Fact]
    public void The_page_needs_neither_network_nor_script()
    {
        string page = Page(Language.Chinese, Sum);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_mark_says_its_severity_in_words() => Assert.Contains(">错误1</a>", Page(Language.Chinese, Sum), StringComparison.Ordinal);

    [Fact]
    public void A_clean_report_says_what_was_checked()
    {
        string page = Page(Language.Chinese);
        Assert.Contains("未发现问题。", page, StringComparison.Ordinal);
        Assert.Contains("共 1 处：0 处相符，1 处不符", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_documents_keep_their_links_apart()
    {
        DocumentView view = Pages.View(Language.Chinese, Sum);
        string page = CheckReportPage.Compose([(view, Pages.Report), (view, Pages.Report)], "0.1.0", Language.Chinese);
        string[] ids = [.. Id().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Contains("d2-m1-1", ids);
    }

    private static string Page(Language language, params Finding[] findings) =>
        CheckReportPage.Compose([(Pages.View(language, findings), Pages.Report)], "0.1.0", language);

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"#([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<(meta [^>]*)>")]
    private static partial Regex Void();

    [GeneratedRegex("<a class=\"tag[^>]*>[^<]*</a>")]
    private static partial Regex Label();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
