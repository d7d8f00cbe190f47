using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Jiheng.FormPacks;

/// <summary>说法: a word and the rule that it calls up.</summary>
public sealed record PhraseWord(string Word, PhraseRule Rule);

/// <summary>说法索引: every phrase word by its last character, longest first, so that what stands before a figure is looked up and not searched.</summary>
public sealed class PhraseIndex
{
    // Numbers as keys and plain arrays as values: collections that need no compiling in every process (docs/decisions/0005).
    private readonly Dictionary<int, PhraseWord[]> _byEnd = [];
    private readonly Dictionary<int, string[]> _fillers = [];

    /// <summary>空索引.</summary>
    public static PhraseIndex Empty { get; } = new([], []);

    /// <summary>Indexes the words of the rules and the fillers that may stand between a word and its figure.</summary>
    public PhraseIndex(IEnumerable<PhraseRule> rules, IEnumerable<string> fillers)
    {
        foreach (IGrouping<int, PhraseWord> group in rules.SelectMany(rule => rule.Words.Select(word => new PhraseWord(word, rule))).Where(one => one.Word.Length > 0).GroupBy(one => (int)one.Word[^1]))
        {
            _byEnd.Add(group.Key, [.. group.OrderByDescending(one => one.Word.Length).ThenByDescending(one => one.Rule.Topics.Length)]);
        }

        foreach (IGrouping<int, string> group in fillers.Where(word => word.Length > 0).GroupBy(word => (int)word[^1])) _fillers.Add(group.Key, [.. group.OrderByDescending(word => word.Length)]);
    }

    /// <summary>Words that end with a character, longest first; of equal words those with a topic first.</summary>
    public ImmutableArray<PhraseWord> EndingWith(char last) => ImmutableCollectionsMarshal.AsImmutableArray(_byEnd.GetValueOrDefault(last, []));

    /// <summary>Fillers that end with a character, longest first.</summary>
    public ImmutableArray<string> FillersEndingWith(char last) => ImmutableCollectionsMarshal.AsImmutableArray(_fillers.GetValueOrDefault(last, []));
}
