using System.CommandLine;
using System.CommandLine.Help;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>总入口: builds the commands, parses the command line and turns every way of failing into one coded sentence and an exit code.</summary>
internal static class JihengApp
{
    /// <summary>Runs one command line; never throws.</summary>
    public static int Run(string[] args, CliConsole console)
    {
        CommandContext context = new(console, CliLanguage.From(args));
        try
        {
            RootCommand root = Root(context, args);
            ParseResult parsed = root.Parse(args);
            CliLanguage.Check(args);
            UsageCheck.Complain(parsed, args, context.Language);
            return parsed.Invoke(new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false });
        }
        catch (UsageTrouble trouble)
        {
            console.Error.WriteLine($"jiheng: {trouble.Code}: {trouble.In(context.Language)}");
            return ExitCode.Unusable;
        }
        catch (Exception bug)
        {
            BugReport.Write(context, bug);
            return ExitCode.Internal;
        }
    }

    private static RootCommand Root(CommandContext context, string[] args)
    {
        HelpText help = new(context);
        RootCommand root = new(context.Say("绩衡：检查部门整体支出绩效自评报告，说清哪里不对、怎样改。", "Jiheng: checks budget self-evaluation reports and says what is wrong and how to mend it."));
        Option<string> language = new("--lang") { Description = context.Say("语言：zh（默认）、en", "language: zh (default), en"), HelpName = "zh|en", Recursive = true };
        root.Options.Add(language);
        root.Options.OfType<HelpOption>().Single().Action = help;
        root.Options.OfType<VersionOption>().Single().Action = new VersionText(context);
        root.Subcommands.Add(new CheckCommand(context).Command);
        root.Subcommands.Add(new FactsCommand(context).Command);
        root.Subcommands.Add(new ScoreCommand(context).Command);
        root.Subcommands.Add(new ProveCommand(context).Command);
        root.Subcommands.Add(PackCommand.Of(context, help, args));
        root.Subcommands.Add(new ExplainCommand(context).Command);
        root.Subcommands.Add(new CodesCommand(context).Command);
        root.SetAction(_ =>
        {
            help.Write(root);
            return ExitCode.Unusable;
        });
        return root;
    }
}
