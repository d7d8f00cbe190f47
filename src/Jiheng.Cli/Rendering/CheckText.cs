using System.Globalization;
using Jiheng.Composition;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>检查结果的屏幕样式: per document a headline, then the findings, most serious first. Severity is a word, colour only repeats it.</summary>
internal sealed class CheckText(CliConsole console, Language language)
{
    private const int Indent = 4;
    private const int MostPlaces = 4;
    private readonly bool _english = language == Language.English;

    public void Write(IReadOnlyList<DocumentView> documents)
    {
        for (int i = 0; i < documents.Count; i++)
        {
            if (i > 0) console.Out.WriteLine();
            Write(documents[i]);
        }

        if (documents.Count > 1) WriteTotal(documents);
    }

    private void Write(DocumentView view)
    {
        console.Write(view.Report.File, ConsoleColor.Cyan);
        console.Out.WriteLine();
        if (view.Report.Verdict == Verdict.NotRead) console.Out.WriteLine(Say("未能读取，没有检查。", "Could not be read; nothing was checked."));
        else Headline(view);
        foreach (FindingView finding in view.Findings)
        {
            console.Out.WriteLine();
            Write(finding);
        }
    }

    private void Headline(DocumentView view)
    {
        DocumentReport report = view.Report;
        Line(Say("表式：", "Form: ") + ReportWords.Form(report).In(language));
        int claims = report.Claims.Length;
        Line(Say(
            $"核对：{claims} 处数量关系，{view.Held} 处相符，{view.Failed} 处不符，{view.Open} 处文中不足以判定",
            $"Checked: {claims} relations between figures; {view.Held} hold, {view.Failed} fail, {view.Open} cannot be judged from the text"));
        if (report.Verdict == Verdict.Clean)
        {
            string nothing = ReportWords.NothingFound(report).In(language);
            if (claims == 0) Line(nothing);
            else console.Write(nothing + Environment.NewLine, ConsoleColor.Green);
            Line(Say(
                "只核对了文中写明的数量关系和表式的规定；数字的来源是否真实、任务是否做了，不在核对之内。",
                "Only relations that the report states and rules of its form were checked; whether figures are true to their source or work was done was not."));
            return;
        }

        Line(Say("发现：", "Found: ") + Counts(view.Count));
    }

    private void Write(FindingView view)
    {
        Finding finding = view.Finding;
        console.Write($"{view.Number,3}. ", ConsoleColor.DarkGray);
        console.Write($"[{view.SeverityWord}]", ColourOf(finding.Severity));
        string place = view.Place.Length > 0 ? "  " + view.Place : "";
        int used = TextLayout.WidthOf($"{view.Number,3}. [{view.SeverityWord}] {finding.Code}");
        if (console.Width is int width && used + TextLayout.WidthOf(place) > width)
        {
            console.Out.WriteLine($" {finding.Code}");
            Block("", view.Place);
        }
        else
        {
            console.Out.WriteLine($" {finding.Code}{place}");
        }

        Block("", view.Message);
        Block(Say("算式：", "Sum: "), string.Join(Say("；", "; "), view.Steps));
        Others(view, PlaceRole.Reported, Say("又见：", "Also: "));
        Others(view, PlaceRole.ComparedWith, Say("对照：", "Against: "));
        Block(Say("建议：", "Do: "), view.Remedy);
        foreach (LegalBasis basis in finding.LegalBasis) Block(Say("依据：", "Basis: "), $"{basis.Title} {basis.Number} {basis.Article}".Trim());
    }

    // What a figure was computed from is in the sum; only other places are worth a line, and not too many of them.
    private void Others(FindingView view, PlaceRole role, string lead)
    {
        string[] words = [.. view.Places.Where(place => place.Place.Role == role && place != view.Main && place.Words != view.Place).Select(place => place.Words).Distinct()];
        foreach (string place in words.Take(MostPlaces)) Block(lead, place);
        if (words.Length > MostPlaces) Block(lead, Say($"另有 {words.Length - MostPlaces} 处", $"{words.Length - MostPlaces} more places"));
    }

    private void WriteTotal(IReadOnlyList<DocumentView> documents)
    {
        int Sum(Severity severity) => documents.Sum(view => view.Count(severity));
        int unread = documents.Count(view => view.Report.Verdict == Verdict.NotRead);
        console.Out.WriteLine();
        Line(Say($"共 {documents.Count} 个文件：", $"{documents.Count} files: ") + Counts(Sum) + (unread == 0 ? "" : Say($"，{unread} 个未能读取", $", {unread} not read")));
    }

    private string Counts(Func<Severity, int> count) => string.Join(Say("，", ", "), new[] { Severity.Error, Severity.Warning, Severity.Note }
        .Select(severity => string.Create(CultureInfo.InvariantCulture, $"{ReportWords.Of(severity).In(language)} {count(severity)}")));

    private void Block(string lead, string text)
    {
        if (text.Length == 0) return;
        string margin = new(' ', Indent + 1);
        int hanging = lead.Length == 0 ? 0 : TextLayout.WidthOf(lead);
        bool first = true;
        foreach (string line in TextLayout.Lines(text, console.Width - margin.Length - hanging))
        {
            console.Out.WriteLine(margin + (first ? lead : new string(' ', hanging)) + line);
            first = false;
        }
    }

    private void Line(string text)
    {
        foreach (string line in TextLayout.Lines(text, console.Width)) console.Out.WriteLine(line);
    }

    private string Say(string chinese, string english) => _english ? english : chinese;

    private static ConsoleColor ColourOf(Severity severity) => severity switch
    {
        Severity.Error => ConsoleColor.Red,
        Severity.Warning => ConsoleColor.Yellow,
        _ => ConsoleColor.Blue,
    };
}
