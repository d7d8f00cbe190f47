using System.CommandLine;
using System.CommandLine.Invocation;

namespace Jiheng.Cli;

/// <summary>版本.</summary>
internal sealed class VersionText(CommandContext context) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        context.Console.Out.WriteLine("jiheng " + CommandContext.Version);
        return ExitCode.Nothing;
    }
}
