using System.CommandLine;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Cli;

/// <summary>jiheng pack lint [PACK…]: what is wrong with a pack, with file, line and column, and how to write it.</summary>
internal sealed class PackLintCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _named;
    private readonly Option<string> _format;
    private readonly Option<string?> _out;
    private readonly Option<string?> _packs;

    public PackLintCommand(CommandContext context)
    {
        _context = context;
        _named = PackCommand.Several(context);
        _format = SharedOptions.Format(context);
        _out = SharedOptions.Out(context);
        _packs = SharedOptions.Packs(context);
        Command = new("lint", context.Say("检查包写得对不对：哪个文件、第几行、应怎样写", "examine packs: which file, which line, and how it should read")) { _named, _format, _out, _packs };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        string format = CommandContext.Choice(parsed, _format, "table", "json");
        PackFolders folders = new(parsed.GetValue(_packs), _context.Language);
        DateOnly today = DateOnly.FromDateTime(DateTime.Today);
        LintedPack[] linted = [.. folders.All(parsed.GetValue(_named)).Select(folder => new LintedPack(folder, PackLinter.Lint(folder, today, folders.Library)))];
        string? output = parsed.GetValue(_out);
        if (format == "json") OutputFile.Write(_context.Console, output, stream => PackLintJson.Write(stream, CommandContext.Version, linted, _context.Language));
        else OutputFile.WriteText(_context.Console, output, console => new PackLintText(console, _context).Write(linted));
        // A note is for the author to know; nothing is wrong with the pack.
        return linted.Any(one => one.Problems.Any(problem => problem.Severity > Severity.Note)) ? ExitCode.Findings : ExitCode.Nothing;
    }
}
