using System.Collections.Immutable;
using System.CommandLine;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>jiheng pack test [PACK…]: runs the cases of tests/ and tells which came out as written.</summary>
internal sealed class PackTestCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _named;
    private readonly Option<string?> _packs;

    public PackTestCommand(CommandContext context)
    {
        _context = context;
        _named = PackCommand.Several(context);
        _packs = SharedOptions.Packs(context);
        Command = new("test", context.Say("试算包里的例子：给的数应得几分、哪条关系应成立", "run the cases of packs: figures given, points and relations wanted")) { _named, _packs };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        PackFolders folders = new(parsed.GetValue(_packs), _context.Language);
        PackTestText text = new(_context.Console, _context);
        bool unusable = false;
        List<PackTestReport> reports = [];
        foreach (string folder in folders.All(parsed.GetValue(_named)))
        {
            FormPack? pack = folders.Load(folder, _context);
            ImmutableArray<PackTestCase> cases = PackTestCase.ReadAll(folder, out ImmutableArray<Finding> problems);
            foreach (Finding problem in problems) _context.Console.Error.WriteLine($"{problem.Code}: {MessageRenderer.Message(problem, _context.Language)}{MessageRenderer.Remedy(problem, _context.Language)}");
            unusable |= pack is null || problems.Any(problem => problem.Severity == Severity.Error);
            if (pack is null) continue;
            reports.Add(PackTester.Test(pack, cases));
            text.Write(reports[^1]);
        }

        text.Sum(reports);
        return unusable ? ExitCode.Unusable : reports.TrueForAll(report => report.Passed) ? ExitCode.Nothing : ExitCode.Findings;
    }
}
