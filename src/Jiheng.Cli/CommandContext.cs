using System.CommandLine;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>命令环境: what every command gets: where to write and in which language.</summary>
internal sealed record CommandContext(CliConsole Console, Language Language)
{
    /// <summary>The words in the chosen language.</summary>
    public string Say(string chinese, string english) => Language == Language.English ? english : chinese;

    /// <summary>引擎版本 ("0.1.0").</summary>
    public static string Version { get; } = typeof(CommandContext).Assembly.GetName().Version is { } version ? $"{version.Major}.{version.Minor}.{version.Build}" : "0.0.0";

    /// <summary>The one of the allowed words that was given.</summary>
    /// <exception cref="UsageTrouble">Another word was given.</exception>
    public static string Choice(ParseResult parsed, Option<string> option, params string[] allowed)
    {
        string given = parsed.GetValue(option) ?? allowed[0];
        return allowed.Contains(given, StringComparer.Ordinal)
            ? given
            : throw new UsageTrouble(UsageCodes.UnknownValue, ("option", option.Name), ("word", given), ("allowed", string.Join(" | ", allowed)));
    }
}
