using System.Globalization;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Composition;

/// <summary>检查报告网页: one self-contained page: summary, findings, the report's own text with the places marked, and what was checked.</summary>
public sealed class CheckReportPage
{
    private readonly Html _html = new();
    private readonly Language _language;

    private CheckReportPage(Language language) => _language = language;

    /// <summary>Composes the page of one or several documents, all in one language; the text is a complete HTML file.</summary>
    public static string Compose(IReadOnlyList<(DocumentView View, Document Document)> documents, string engineVersion, Language language)
    {
        CheckReportPage page = new(language);
        page.Write(documents, engineVersion);
        return page._html.ToString();
    }

    private void Write(IReadOnlyList<(DocumentView View, Document Document)> documents, string engineVersion)
    {
        string title = Say("绩效自评报告检查结果", "Check of a self-evaluation report");
        _html.Raw($"<!DOCTYPE html>\n<html lang=\"{Say("zh-CN", "en")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Element("title", documents.Count == 1 ? $"{title} · {Path.GetFileName(documents[0].View.Report.File)}" : title)
            .Raw("<style>\n").Raw(PageStyle.Sheet).Raw("\n</style>\n</head>\n<body>\n<header>\n").Element("h1", title).Raw("</header>\n<main>\n");
        for (int i = 0; i < documents.Count; i++) Write(documents[i].View, documents[i].Document, documents.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"d{i + 1}-"));
        _html.Raw("</main>\n<footer>").Text(Say($"绩衡 {engineVersion} 生成。", $"Made by Jiheng {engineVersion}. ")).Text(Say(
            "只核对了文中写明的数量关系和表式的规定；数字的来源是否真实、任务是否做了，不在核对之内。",
            "Only relations that the report states and rules of its form were checked; whether figures are true to their source or work was done was not.")).Raw("</footer>\n</body>\n</html>\n");
    }

    private void Write(DocumentView view, Document document, string prefix)
    {
        DocumentReport report = view.Report;
        PlaceMarks marks = new(view, document, prefix);
        _html.Raw("<section>\n").Element("h2", report.File).Raw("<p class=\"meta\">")
            .Text(Say("表式：", "Form: ") + ReportWords.Form(report).In(_language));
        _html.Raw("</p>\n");
        if (report.Sha256.Length > 0) _html.Raw("<p class=\"meta hash\">SHA-256 <code>").Text(report.Sha256).Raw("</code></p>\n");
        Counts(view);
        if (report.Verdict == Verdict.NotRead) _html.Element("p", Say("文件未能读取，没有检查。", "The file could not be read; nothing was checked."));
        else Links(view, prefix);
        _html.Raw("<h3").Attribute("id", prefix + "findings").Raw(">").Text(Say("发现", "Findings")).Raw("</h3>\n");
        if (view.Findings.IsEmpty) _html.Element("p", ReportWords.NothingFound(report).In(_language));
        foreach (FindingView finding in view.Findings) Finding(finding, marks, prefix);
        if (report.Verdict != Verdict.NotRead)
        {
            _html.Raw("<h3").Attribute("id", prefix + "report").Raw(">").Text(Say("报告原文", "The report")).Raw("</h3>\n<div class=\"paper\">\n");
            ReportBody.Write(_html, document, marks, prefix);
            _html.Raw("</div>\n<h3").Attribute("id", prefix + "claims").Raw(">").Text(Say("核对过的数量关系", "Relations that were checked")).Raw("</h3>\n").Element("p", Tally(view));
            ClaimList.Write(_html, view, Say);
        }

        _html.Raw("</section>\n");
    }

    private void Counts(DocumentView view)
    {
        _html.Raw("<ul class=\"counts\">\n");
        foreach (Severity severity in new[] { Severity.Error, Severity.Warning, Severity.Note })
        {
            _html.Raw("<li").Attribute("class", MarkedText.ClassOf(severity)).Raw(">").Text(ReportWords.Of(severity).In(_language))
                .Raw("<b>").Text(view.Count(severity).ToString(CultureInfo.InvariantCulture)).Raw("</b></li>\n");
        }

        _html.Raw("<li class=\"ok\">").Text(Say("相符的关系", "relations that hold")).Raw("<b>").Text(view.Held.ToString(CultureInfo.InvariantCulture)).Raw("</b></li>\n</ul>\n");
    }

    private void Links(DocumentView view, string prefix)
    {
        _html.Raw("<nav>");
        foreach ((string anchor, string words) in new[] { ("findings", Say("发现", "Findings")), ("report", Say("报告原文", "The report")), ("claims", Say("核对过的数量关系", "Relations checked")) })
        {
            _html.Raw("<a").Attribute("href", "#" + prefix + anchor).Raw(">").Text(words).Raw("</a> ");
        }

        _html.Raw("</nav>\n");
    }

    private void Finding(FindingView view, PlaceMarks marks, string prefix)
    {
        string severity = MarkedText.ClassOf(view.Finding.Severity);
        _html.Raw("<div").Attribute("class", "finding " + severity).Attribute("id", string.Create(CultureInfo.InvariantCulture, $"{prefix}f{view.Number}")).Raw(">\n<h4>")
            .Raw($"<span class=\"word {severity}\">").Text(MarkedText.Numbered(view.SeverityWord, view.Number)).Raw("</span>")
            .Text(view.Title).Raw("<span class=\"code\">").Text(view.Finding.Code).Text(" · ").Text(view.CertaintyWord).Raw("</span></h4>\n")
            .Element("p", view.Message);
        if (view.Steps.Length > 0) _html.Element("p", string.Join('\n', view.Steps), "sum");
        if (view.Remedy.Length > 0) _html.Element("p", Say("建议：", "Do: ") + view.Remedy);
        foreach (LegalBasis basis in view.Finding.LegalBasis) _html.Element("p", Say("依据：", "Basis: ") + $"{basis.Title} {basis.Number} {basis.Article}".Trim(), "where");
        if (view.Main is { } main) Places(Say("位置", "Place"), [main], marks);
        foreach (IGrouping<string, PlaceView> role in view.Places.Where(place => !ReferenceEquals(place, view.Main)).GroupBy(place => place.RoleWord)) Places(role.Key, role, marks);
        _html.Raw("</div>\n");
    }

    // One line for each role: a sum of twenty figures has twenty places.
    private void Places(string lead, IEnumerable<PlaceView> places, PlaceMarks marks)
    {
        _html.Raw("<p class=\"where\">").Text(lead + Say("：", ": "));
        bool first = true;
        foreach (PlaceView place in places)
        {
            if (!first) _html.Text(Say("；", "; "));
            first = false;
            if (marks.AnchorOf(place) is { } anchor) _html.Raw("<a").Attribute("href", "#" + anchor).Raw(">").Text(place.Words).Raw("</a>");
            else _html.Text(place.Words);
        }

        _html.Raw("</p>\n");
    }

    private string Tally(DocumentView view) => Say(
        $"共 {view.Report.Claims.Length} 处：{view.Held} 处相符，{view.Failed} 处不符，{view.Open} 处文中不足以判定。",
        $"{view.Report.Claims.Length} in all: {view.Held} hold, {view.Failed} fail, {view.Open} cannot be judged from the text.");

    private string Say(string chinese, string english) => _language == Language.English ? english : chinese;
}
