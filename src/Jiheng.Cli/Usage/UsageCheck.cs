using System.CommandLine;
using System.CommandLine.Parsing;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>用法检查: says in our own words what the parser did not understand.</summary>
internal static class UsageCheck
{
    /// <summary>Returns where the command line is understood.</summary>
    /// <exception cref="UsageTrouble">It is not.</exception>
    public static void Complain(ParseResult parsed, string[] args, Language language)
    {
        if (parsed.Action is HelpText) return;
        Command command = parsed.CommandResult.Command;
        // The parser takes an unknown option for a file name, since a file may be called anything.
        string? option = args.TakeWhile(word => word != "--").FirstOrDefault(word => word.Length > 1 && word[0] == '-' && !IsKnown(word, parsed) && !File.Exists(word));
        if (option is not null)
        {
            throw new UsageTrouble(UsageCodes.UnknownOption, ("word", option), ("suggestion", Suggestion.For(NameOf(option), OptionNames(parsed), language)));
        }

        if (parsed.UnmatchedTokens is [string word0, ..])
        {
            if (command.Subcommands.Count == 0) throw new UsageTrouble(UsageCodes.TooMany, ("word", word0));
            string suggestion = command is RootCommand && (File.Exists(word0) || Directory.Exists(word0))
                ? language == Language.English ? $"; did you mean “jiheng check {word0}”?" : $"，是否想写“jiheng check {word0}”"
                : Suggestion.For(word0, command.Subcommands.Select(one => one.Name), language);
            throw new UsageTrouble(UsageCodes.UnknownCommand, ("word", word0), ("suggestion", suggestion));
        }

        if (parsed.Errors is [ParseError error, ..] && error.SymbolResult is OptionResult missing)
        {
            throw new UsageTrouble(UsageCodes.ValueMissing, ("word", missing.Option.Name));
        }
    }

    private static bool IsKnown(string word, ParseResult parsed) =>
        OptionNames(parsed).Contains(NameOf(word), StringComparer.Ordinal) || decimal.TryParse(word, out _);

    private static string NameOf(string word) => word.IndexOfAny(['=', ':']) is > 0 and int at ? word[..at] : word;

    private static IEnumerable<string> OptionNames(ParseResult parsed)
    {
        bool own = true;
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = result.Parent)
        {
            foreach (Option option in command.Command.Options.Where(option => own || option.Recursive))
            {
                yield return option.Name;
                foreach (string alias in option.Aliases) yield return alias;
            }

            own = false;
        }
    }
}
