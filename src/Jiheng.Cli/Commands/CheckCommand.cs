using System.CommandLine;
using Jiheng.Checks;
using Jiheng.Composition;
using Jiheng.Documents;
using Jiheng.Findings;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>jiheng check FILE…: reads reports and says what is wrong with them.</summary>
internal sealed class CheckCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _files;
    private readonly Option<string> _format;
    private readonly Option<string?> _out;
    private readonly Option<string?> _annotate;
    private readonly Option<string[]> _include;
    private readonly Option<string[]> _exclude;
    private readonly Option<string> _threshold;
    private readonly Option<string?> _packs;

    public CheckCommand(CommandContext context)
    {
        _context = context;
        _files = SharedOptions.Files(context);
        _format = new("--format") { Description = context.Say("输出样式：table 屏幕文字（默认）、json 给其他程序、html 网页", "table for people (default), json for programs, html a page"), HelpName = "table|json|html" };
        _out = SharedOptions.Out(context);
        _annotate = new("--annotate") { Description = context.Say("另存一份带批注的 Word 文件；检查多个文件时写一个已有的文件夹", "also write a Word copy with comments; for several inputs name an existing folder"), HelpName = "OUT.docx" };
        _include = new("--include") { Description = context.Say("只报这些编码，逗号分隔", "report only these codes, divided by commas"), HelpName = "CODES" };
        _exclude = new("--exclude") { Description = context.Say("不报这些编码，逗号分隔", "do not report these codes, divided by commas"), HelpName = "CODES" };
        _threshold = new("--threshold") { Description = context.Say("有这一级及以上的发现时退出码为 1：note 提示（默认）、warning 疑点、error 错误", "exit code 1 for findings of this severity or above: note (default), warning, error"), HelpName = "note|warning|error" };
        _packs = SharedOptions.Packs(context);
        Command = new("check", context.Say("检查自评报告，逐条说明哪里不对、怎样改", "check reports: what is wrong, where, and how to mend it"))
        {
            _files, _format, _out, _annotate, _include, _exclude, _threshold, _packs,
        };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        string format = CommandContext.Choice(parsed, _format, "table", "json", "html");
        Severity threshold = CommandContext.Choice(parsed, _threshold, "note", "warning", "error") switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            _ => Severity.Note,
        };
        CheckOptions checks = new() { Include = CodeList.Of(parsed.GetValue(_include), _context.Language), Exclude = CodeList.Of(parsed.GetValue(_exclude), _context.Language) };
        IReadOnlyList<string> files = FileArguments.Expand(parsed.GetValue(_files), "check");
        string? output = parsed.GetValue(_out), annotate = parsed.GetValue(_annotate);
        OutputFile.Protect(files, output);
        AnnotatedCopies copies = new(annotate, files);
        Packs packs = Packs.Load(parsed.GetValue(_packs));
        CheckWorkflow workflow = new(packs.All, checks);
        List<(DocumentView View, Document Document)> results = [];
        bool bug = false;
        foreach (string file in files)
        {
            try
            {
                CheckedDocument document = workflow.Check(file);
                DocumentView view = CheckReportComposer.Compose(document.Report, document.Document, _context.Language);
                copies.Write(document, view);
                // The page itself is kept only where it is shown, so that a folder of reports needs no more memory than its largest.
                results.Add((view, format == "html" ? document.Document : NoPage));
            }
            catch (Exception failure) when (files.Count > 1 && failure is not UsageTrouble)
            {
                // One report that trips us must not take the others with it.
                BugReport.Write(_context, failure, file);
                bug = true;
            }
        }

        Show(format, output, results);
        DocumentView[] views = [.. results.Select(result => result.View)];
        bool packsUsable = packs.Complain(_context);
        if (bug) return ExitCode.Internal;
        if (!packsUsable || views.Any(view => view.Report.Verdict == Verdict.NotRead)) return ExitCode.Unusable;
        return views.Any(view => view.Findings.Any(one => one.Finding.Severity >= threshold)) ? ExitCode.Findings : ExitCode.Nothing;
    }

    private static Document NoPage { get; } = new([], DocumentTrust.Native);

    private void Show(string format, string? output, List<(DocumentView View, Document Document)> results)
    {
        DocumentView[] views = [.. results.Select(result => result.View)];
        switch (format)
        {
            case "json":
                OutputFile.Write(_context.Console, output, stream => CheckJson.Write(stream, CommandContext.Version, views));
                break;
            case "html":
                OutputFile.Write(_context.Console, output, stream => stream.Write(CliConsole.Utf8.GetBytes(CheckReportPage.Compose(results, CommandContext.Version, _context.Language))));
                break;
            default:
                OutputFile.WriteText(_context.Console, output, console => new CheckText(console, _context.Language).Write(views));
                break;
        }
    }
}
