using System.CommandLine;
using Jiheng.Composition;
using Jiheng.Findings;
using Jiheng.Formats;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>jiheng score DOSSIER: scores a report or a folder of papers by a scoring table, every step shown.</summary>
internal sealed class ScoreCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _dossier;
    private readonly Option<string?> _scheme;
    private readonly Option<string> _format;
    private readonly Option<string?> _out;
    private readonly Option<string?> _packs;
    private readonly Option<string[]> _whatIf;
    private readonly Option<string?> _facts;

    public ScoreCommand(CommandContext context)
    {
        _context = context;
        _dossier = new("DOSSIER")
        {
            Description = context.Say("一份报告，或一个文件夹：同一部门同一年度的材料和 facts.yaml", "a report, or a folder: the papers of one department and year, and facts.yaml"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        _scheme = new("--scheme") { Description = context.Say("评分表的编号（默认用为本表式所定的那一张）", "id of the scoring table (default: the one made for the form)"), HelpName = "ID" };
        _format = new("--format") { Description = context.Say("输出样式：table 屏幕文字（默认）、json 给其他程序、xlsx 评分表（与 --out 同用）", "table for people (default), json for programs, xlsx the sheet itself (with --out)"), HelpName = "table|json|xlsx" };
        _out = SharedOptions.Out(context);
        _packs = SharedOptions.Packs(context);
        _whatIf = new("--what-if") { Description = context.Say("假设某个数改了，看得分怎样变，如 headcount.actual=10", "suppose another figure and see what changes, such as headcount.actual=10"), HelpName = "CONCEPT=VALUE" };
        _facts = new("--facts") { Description = context.Say("手填的数和答复（文件夹里的 facts.yaml 不用写）", "figures and answers typed in (a folder's own facts.yaml needs no mention)"), HelpName = "facts.yaml" };
        Command = new("score", context.Say("按评分表计分，每一步都列出来；算不出的说缺哪个数", "score by a scoring table, every step shown; what cannot be computed says which figure is missing")) { _dossier, _facts, _scheme, _whatIf, _format, _out, _packs };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        string format = CommandContext.Choice(parsed, _format, "table", "json", "xlsx");
        string[] named = parsed.GetValue(_dossier) ?? [];
        if (named.Length == 0) throw new UsageTrouble(UsageCodes.FileNotGiven, ("command", "score"));
        if (named.Length > 1) throw new UsageTrouble(UsageCodes.TooMany, ("word", named[1]));
        DossierFiles files = DossierFiles.At(named[0]);
        if (parsed.GetValue(_facts) is { } typed) files = files with { Typed = typed };
        if (files.Papers.IsEmpty && files.Typed is null) throw new UsageTrouble(UsageCodes.NothingInFolder, ("word", named[0]));
        string? output = parsed.GetValue(_out);
        OutputFile.Protect(files.Papers, output);
        Packs packs = Packs.LoadAll(parsed.GetValue(_packs));
        ScoredDossier scored = new ScoreWorkflow(packs.All.GetAwaiter().GetResult()).Score(files, parsed.GetValue(_scheme), [.. parsed.GetValue(_whatIf) ?? []]);
        foreach (Finding problem in scored.Papers.Where(paper => !paper.IsRead).SelectMany(paper => paper.Report.Findings).Concat(scored.Problems))
            _context.Console.Error.WriteLine($"{problem.Code}: {MessageRenderer.Message(problem, _context.Language)}{MessageRenderer.Remedy(problem, _context.Language)}");
        bool usable = packs.Complain(_context);
        if (scored.Sheet is null) throw new UsageTrouble(UsageCodes.SchemeNotChosen, ("list", string.Join(_context.Say("、", ", "), scored.Schemes)));
        if (scored.NotUnderstood.Length > 0) throw new UsageTrouble(UsageCodes.SupposedNotUnderstood, ("word", scored.NotUnderstood));
        if (format == "json") OutputFile.Write(_context.Console, output, stream => ScoreJson.Write(stream, CommandContext.Version, scored, _context.Language));
        else if (format == "xlsx") OutputFile.Write(_context.Console, output, stream => XlsxDocument.Write(ScoreSheetComposer.Compose(scored.Supposed ?? scored.Sheet, _context.Language), stream));
        else OutputFile.WriteText(_context.Console, output, console => new ScoreText(console, _context.Language).Write(scored));
        return usable && scored.Papers.All(paper => paper.IsRead) && !scored.Problems.Any(problem => problem.Severity == Severity.Error) ? ExitCode.Nothing : ExitCode.Unusable;
    }
}
