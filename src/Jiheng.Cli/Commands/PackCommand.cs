using System.CommandLine;

namespace Jiheng.Cli;

/// <summary>jiheng pack …: what someone who writes a form pack or a scoring table needs.</summary>
internal static class PackCommand
{
    /// <summary>The command with those below it; alone it shows its help.</summary>
    public static Command Of(CommandContext context, HelpText help, string[] args)
    {
        Command command = new("pack", context.Say("写表式包、评分表用的：新建、检查、试算、解释、比较", "for authors of form packs and scoring tables: new, lint, test, explain, compare"));
        // Checking a report starts without building what only authors of packs use (docs/decisions/0005).
        if (args.Contains(command.Name))
        {
            command.Subcommands.Add(new PackNewCommand(context).Command);
            command.Subcommands.Add(new PackLintCommand(context).Command);
            command.Subcommands.Add(new PackTestCommand(context).Command);
            command.Subcommands.Add(new PackExplainCommand(context).Command);
            command.Subcommands.Add(new PackDocCommand(context).Command);
            command.Subcommands.Add(new PackDiffCommand(context).Command);
        }

        command.SetAction(_ =>
        {
            help.Write(command);
            return ExitCode.Unusable;
        });
        return command;
    }

    /// <summary>包 arguments of lint and test.</summary>
    public static Argument<string[]> Several(CommandContext context) => new("PACK")
    {
        Description = context.Say("表式包的文件夹或编号；不写就是全部", "folders or ids of packs; all where none is named"),
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>包 argument of explain and doc.</summary>
    public static Argument<string> One(CommandContext context) => new("PACK")
    {
        Description = context.Say("表式包的编号或文件夹", "id or folder of a pack"),
        Arity = ArgumentArity.ZeroOrOne,
    };
}
