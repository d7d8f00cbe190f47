using System.CommandLine;
using Jiheng.Composition;
using Jiheng.Findings;
using Jiheng.Workflows;

namespace Jiheng.Cli;

/// <summary>jiheng facts FILE…: lists what was read from the report as facts, with their places.</summary>
internal sealed class FactsCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _files;
    private readonly Option<string> _format;
    private readonly Option<string?> _out;
    private readonly Option<string?> _packs;

    public FactsCommand(CommandContext context)
    {
        _context = context;
        _files = SharedOptions.Files(context);
        _format = SharedOptions.Format(context);
        _out = SharedOptions.Out(context);
        _packs = SharedOptions.Packs(context);
        Command = new("facts", context.Say("列出从报告读到的事实（各项数字是什么、写在哪里）", "list the facts read from a report: which figure is what, and where it stands")) { _files, _format, _out, _packs };
        Command.SetAction(Run);
    }

    /// <summary>The command as the parser knows it.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        string format = CommandContext.Choice(parsed, _format, "table", "json");
        IReadOnlyList<string> files = FileArguments.Expand(parsed.GetValue(_files), "facts");
        string? output = parsed.GetValue(_out);
        OutputFile.Protect(files, output);
        Packs packs = Packs.Load(parsed.GetValue(_packs));
        CheckWorkflow workflow = new(packs.All);
        CheckedDocument[] documents = [.. files.Select(file => workflow.Check(file))];
        if (format == "json") OutputFile.Write(_context.Console, output, stream => FactsJson.Write(stream, CommandContext.Version, documents.Select(document => document.Report)));
        else OutputFile.WriteText(_context.Console, output, console => Write(console, documents));
        return packs.Complain(_context) & documents.All(document => document.IsRead) ? ExitCode.Nothing : ExitCode.Unusable;
    }

    private void Write(CliConsole console, CheckedDocument[] documents)
    {
        for (int i = 0; i < documents.Length; i++)
        {
            if (i > 0) console.Out.WriteLine();
            DocumentReport report = documents[i].Report;
            console.Write(report.File, ConsoleColor.Cyan);
            console.Out.WriteLine();
            foreach (Finding finding in documents[i].IsRead ? [] : report.Findings) console.Out.WriteLine($"{finding.Code}: {MessageRenderer.Message(finding, _context.Language)}{MessageRenderer.Remedy(finding, _context.Language)}");
            if (documents[i].IsRead) Write(console, report, new PlaceDescriber(documents[i].Document, _context.Language));
        }
    }

    private void Write(CliConsole console, DocumentReport report, PlaceDescriber places)
    {
        console.Out.WriteLine(report.Pack is { } pack
            ? _context.Say($"表式：{pack}；事实 {report.Facts.Length} 条", $"Form: {pack}; facts: {report.Facts.Length}")
            : _context.Say("没有识别出表式，所以没有可列的事实；数量关系照样核对（见 jiheng check）。", "No form was recognised, so there are no facts to list; relations are checked all the same (see jiheng check)."));
        if (report.Facts.IsEmpty) return;
        console.Out.WriteLine();
        string[][] rows =
        [
            [_context.Say("项目", "Label"), _context.Say("值", "Value"), _context.Say("单位（机构）", "Organisation"), _context.Say("年度", "Period"), _context.Say("口径", "Caliber"), _context.Say("位置", "Place")],
            .. report.Facts.Select(fact => new[]
            {
                fact.Label, fact.Value + fact.Unit, fact.Organisation, fact.Period, fact.Caliber, string.Join(_context.Say("；", "; "), fact.Locations.Select(places.Describe)),
            }),
        ];
        ColumnText.Write(console, rows);
    }
}
