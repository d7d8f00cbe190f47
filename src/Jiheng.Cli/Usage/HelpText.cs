using System.CommandLine;
using System.CommandLine.Invocation;

namespace Jiheng.Cli;

/// <summary>帮助: what a command does and takes, in the chosen language.</summary>
internal sealed class HelpText(CommandContext context) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Nothing;
    }

    /// <summary>Writes the help of one command.</summary>
    public void Write(Command command)
    {
        TextWriter output = context.Console.Out;
        output.WriteLine(command.Description);
        output.WriteLine();
        bool root = command is RootCommand;
        bool group = command.Subcommands.Count > 0;
        string name = NameOf(command);
        string arguments = string.Concat(command.Arguments.Select(argument => " " + argument.Name + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")));
        output.WriteLine(context.Say("用法：", "Usage: ") + name + (group ? context.Say(" 命令", " COMMAND") : arguments) + context.Say(" [选项]", " [options]"));
        if (command.Arguments.Count > 0) Section(context.Say("参数：", "Arguments:"), command.Arguments.Select(argument => (argument.Name, argument.Description ?? "")));
        if (command.Subcommands.Count > 0) Section(context.Say("命令：", "Commands:"), command.Subcommands.Select(one => (one.Name, one.Description ?? "")));
        Section(context.Say("选项：", "Options:"), Options(command));
        output.WriteLine();
        output.WriteLine(group
            ? context.Say($"每个命令的用法：{name} 命令 --help。", $"Help of a command: {name} COMMAND --help.")
            : context.Say("退出码：0 没有发现，1 有发现，2 文件读不了或用法不对，3 程序自身出错。", "Exit codes: 0 nothing found, 1 findings, 2 unreadable file or wrong usage, 3 internal error."));
    }

    // "jiheng pack lint": the commands above it first.
    private static string NameOf(Command command) => command is RootCommand ? "jiheng" : string.Join(' ', command.Parents.OfType<Command>().Take(1).Select(NameOf).Append(command.Name));

    private IEnumerable<(string Name, string Words)> Options(Command command)
    {
        foreach (Option option in command.Options.Where(option => option is not System.CommandLine.Help.HelpOption and not VersionOption))
        {
            yield return (option.Name + (option.HelpName is { } value ? " " + value : ""), option.Description ?? "");
        }

        if (command is RootCommand) yield return ("--version", context.Say("显示版本", "show the version"));
        else yield return ("--lang zh|en", context.Say("语言：zh（默认）、en", "language: zh (default), en"));
        yield return ("-h, --help", context.Say("显示帮助", "show this help"));
    }

    private void Section(string title, IEnumerable<(string Name, string Words)> entries)
    {
        (string Name, string Words)[] all = [.. entries];
        int width = all.Max(entry => TextLayout.WidthOf(entry.Name)) + 4;
        context.Console.Out.WriteLine();
        context.Console.Out.WriteLine(title);
        foreach ((string name, string words) in all)
        {
            bool first = true;
            foreach (string line in TextLayout.Lines(words, context.Console.Width - width))
            {
                context.Console.Out.WriteLine(TextLayout.Padded(first ? "  " + name : "", width) + line);
                first = false;
            }
        }
    }
}
