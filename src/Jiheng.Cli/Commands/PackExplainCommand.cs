using System.CommandLine;
using Jiheng.Composition;
using Jiheng.FormPacks;

namespace Jiheng.Cli;

/// <summary>jiheng pack explain PACK: a pack told in plain words.</summary>
internal sealed class PackExplainCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string> _named;
    private readonly Option<string?> _packs;

    public PackExplainCommand(CommandContext context)
    {
        _context = context;
        _named = PackCommand.One(context);
        _packs = SharedOptions.Packs(context);
        Command = new("explain", context.Say("用平常话说一个包：是哪张表、怎样认出、各条关系、每行怎样打分", "tell a pack in plain words: the form, how it is recognised, its relations, how each row is scored")) { _named, _packs };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        PackFolders folders = new(parsed.GetValue(_packs), _context.Language);
        string word = parsed.GetValue(_named) ?? throw new UsageTrouble(UsageCodes.PackNotGiven, ("example", "explain yueyang.score-sheet"));
        if (folders.Load(folders.One(word), _context) is not { } pack) return ExitCode.Unusable;
        PackAccount account = new PackWords(pack, _context.Language).Account();
        _context.Console.Write(account.Title, ConsoleColor.Cyan);
        _context.Console.Out.WriteLine();
        foreach (PackSection section in account.Sections)
        {
            _context.Console.Out.WriteLine();
            _context.Console.Write(section.Title, ConsoleColor.Yellow);
            _context.Console.Out.WriteLine();
            foreach (string text in section.Lines) BulletText.Write(_context.Console, _context.Say("  · ", "  - "), text);
        }

        return ExitCode.Nothing;
    }
}
