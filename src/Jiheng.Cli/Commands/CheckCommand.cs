using System.Collections.Immutable;
using System.CommandLine;
using Jiheng.Checks;
using Jiheng.Composition;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>jiheng check FILE…: reads reports and says what is wrong with them.</summary>
internal sealed class CheckCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _files;
    private readonly Option<string> _format;
    private readonly Option<string[]> _include;
    private readonly Option<string[]> _exclude;
    private readonly Option<string> _threshold;
    private readonly Option<string?> _packs;

    public CheckCommand(CommandContext context)
    {
        _context = context;
        _files = new("FILE") { Description = context.Say("要检查的文件、文件夹或 *.docx 样式的名称", "files, folders or patterns such as *.docx"), Arity = ArgumentArity.ZeroOrMore };
        _format = new("--format") { Description = context.Say("输出样式：table（默认）、json", "output: table (default), json"), HelpName = "table|json" };
        _include = new("--include") { Description = context.Say("只报这些编码，逗号分隔", "only these codes, divided by commas"), HelpName = "CODES" };
        _exclude = new("--exclude") { Description = context.Say("不报这些编码，逗号分隔", "not these codes, divided by commas"), HelpName = "CODES" };
        _threshold = new("--threshold") { Description = context.Say("达到哪一级时退出码为 1：note（默认）、warning、error", "exit code 1 from which severity on: note (default), warning, error"), HelpName = "note|warning|error" };
        _packs = new("--packs") { Description = context.Say("表式包所在文件夹（默认用程序自带的）", "folder of form packs (default: those that come with the program)"), HelpName = "DIR" };
        Command = new("check", context.Say("检查自评报告，逐条说明哪里不对、怎样改", "check reports: what is wrong, where, and how to mend it")) { _files, _format, _include, _exclude, _threshold, _packs };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        string format = CommandContext.Choice(parsed, _format, "table", "json");
        Severity threshold = CommandContext.Choice(parsed, _threshold, "note", "warning", "error") switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            _ => Severity.Note,
        };
        CheckOptions checks = new() { Include = Codes(parsed.GetValue(_include)), Exclude = Codes(parsed.GetValue(_exclude)) };
        string[] named = parsed.GetValue(_files) ?? [];
        if (named.Length == 0) throw new UsageTrouble(UsageCodes.FileNotGiven, ("command", "check"));
        IReadOnlyList<string> files = FileArguments.Expand(named);
        (FormPackRepository packs, bool usable) = Packs.Load(parsed.GetValue(_packs), _context);
        CheckWorkflow workflow = new(packs.Packs, checks);
        DocumentView[] views = [.. files.Select(file => workflow.Check(file)).Select(one => CheckReportComposer.Compose(one.Report, one.Document, _context.Language))];
        if (format == "json")
        {
            using Stream output = _context.Console.OpenOutput();
            CheckJson.Write(output, CommandContext.Version, views);
        }
        else
        {
            new CheckText(_context.Console, _context.Language).Write(views);
        }

        if (!usable || views.Any(view => view.Report.Verdict == Verdict.NotRead)) return ExitCode.Unusable;
        return views.Any(view => view.Findings.Any(one => one.Finding.Severity >= threshold)) ? ExitCode.Findings : ExitCode.Nothing;
    }

    private ImmutableHashSet<string> Codes(string[]? given)
    {
        ImmutableHashSet<string>.Builder codes = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (string word in (given ?? []).SelectMany(one => one.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            string code = word.ToUpperInvariant();
            if (!FindingCatalogue.TryGet(code, out _))
            {
                throw new UsageTrouble(UsageCodes.UnknownCode, ("word", word), ("suggestion", Suggestion.For(word, FindingCatalogue.All.Select(one => one.Code), _context.Language)));
            }

            codes.Add(code);
        }

        return codes.ToImmutable();
    }
}
