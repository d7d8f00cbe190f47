using System.CommandLine;
using Jiheng.Composition;

namespace Jiheng.Cli;

/// <summary>jiheng pack doc PACK [--out FILE]: the account of a pack as a Markdown page.</summary>
internal sealed class PackDocCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string> _named;
    private readonly Option<string?> _out;
    private readonly Option<string?> _packs;

    public PackDocCommand(CommandContext context)
    {
        _context = context;
        _named = PackCommand.One(context);
        _out = SharedOptions.Out(context);
        _packs = SharedOptions.Packs(context);
        Command = new("doc", context.Say("把一个包的说明写成 Markdown 页面，评分行列成表", "write the account of a pack as a Markdown page")) { _named, _out, _packs };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        PackFolders folders = new(parsed.GetValue(_packs), _context.Language);
        string word = parsed.GetValue(_named) ?? throw new UsageTrouble(UsageCodes.PackNotGiven, ("example", "doc yueyang.score-sheet --out page.md"));
        string folder = folders.One(word);
        string? output = parsed.GetValue(_out);
        OutputFile.Protect(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), output);
        if (folders.Load(folder, _context) is not { } pack) return ExitCode.Unusable;
        OutputFile.WriteText(_context.Console, output, console => console.Out.Write(PackPage.Write(new PackWords(pack, _context.Language).Account())));
        return ExitCode.Nothing;
    }
}
