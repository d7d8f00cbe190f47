using System.Collections.Immutable;
using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>编码清单: the codes of --include and --exclude, checked against the catalogue; an unknown one is never passed over in silence.</summary>
internal static class CodeList
{
    /// <exception cref="UsageTrouble">A code is unknown.</exception>
    public static ImmutableHashSet<string> Of(string[]? given, Language language)
    {
        ImmutableHashSet<string>.Builder codes = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (string word in (given ?? []).SelectMany(one => one.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            codes.Add(Known(word, language));
        }

        return codes.ToImmutable();
    }

    /// <summary>The code in its one spelling.</summary>
    /// <exception cref="UsageTrouble">The catalogue has no such code.</exception>
    public static string Known(string word, Language language)
    {
        string code = word.ToUpperInvariant();
        return FindingCatalogue.TryGet(code, out _)
            ? code
            : throw new UsageTrouble(UsageCodes.UnknownCode, ("word", word), ("suggestion", Suggestion.For(word, FindingCatalogue.All.Select(one => one.Code), language)));
    }
}
