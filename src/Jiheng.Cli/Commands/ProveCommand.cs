using System.CommandLine;
using Jiheng.Findings;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>jiheng prove FILE…: changes the figures of a report one at a time and shows which slips the check would notice.</summary>
internal sealed class ProveCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _files;
    private readonly Option<string> _format;
    private readonly Option<string?> _out;
    private readonly Option<string?> _packs;

    public ProveCommand(CommandContext context)
    {
        _context = context;
        _files = SharedOptions.Files(context);
        _format = SharedOptions.Format(context);
        _out = SharedOptions.Out(context);
        _packs = SharedOptions.Packs(context);
        Command = new("prove", context.Say("逐个改动报告中的数字再检查，看哪些笔误能被发觉、哪些数字须人工看", "change the figures one at a time and see which slips are noticed and which figures nothing guards")) { _files, _format, _out, _packs };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        string format = CommandContext.Choice(parsed, _format, "table", "json");
        IReadOnlyList<string> files = FileArguments.Expand(parsed.GetValue(_files), "prove");
        string? output = parsed.GetValue(_out);
        OutputFile.Protect(files, output);
        Packs packs = Packs.Load(parsed.GetValue(_packs));
        CheckWorkflow check = new(packs.All);
        ProveWorkflow prove = new(check);
        List<ProofView> proofs = [];
        bool unread = false;
        foreach (string file in files)
        {
            CheckedDocument document = check.Check(file);
            if (document.IsRead)
            {
                proofs.Add(new ProofView(prove.Prove(document), document.Document));
                continue;
            }

            unread = true;
            foreach (Finding finding in document.Report.Findings)
            {
                _context.Console.Error.WriteLine($"{finding.Code}: {MessageRenderer.Message(finding, _context.Language)}{MessageRenderer.Remedy(finding, _context.Language)}");
            }
        }

        if (format == "json") OutputFile.Write(_context.Console, output, stream => ProofJson.Write(stream, CommandContext.Version, proofs, _context.Language));
        else OutputFile.WriteText(_context.Console, output, console => new ProofText(console, _context).Write(proofs));
        return !packs.Complain(_context) | unread ? ExitCode.Unusable : ExitCode.Nothing;
    }
}
