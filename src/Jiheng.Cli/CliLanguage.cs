using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>输出语言: Chinese unless --lang en is given; read before parsing, so that complaints about the command line are in it too.</summary>
internal static class CliLanguage
{
    public static Language From(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] is "--lang=en" or "--lang:en" || (args[i] == "--lang" && i + 1 < args.Count && args[i + 1] == "en")) return Language.English;
        }

        return Language.Chinese;
    }

    /// <exception cref="UsageTrouble">A language was asked for that there is not.</exception>
    public static void Check(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count && args[i] != "--"; i++)
        {
            string? word = args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i][7..] : args[i] == "--lang" && i + 1 < args.Count ? args[i + 1] : null;
            if (word is not (null or "zh" or "en")) throw new UsageTrouble(UsageCodes.UnknownValue, ("option", "--lang"), ("word", word), ("allowed", "zh | en"));
        }
    }
}
