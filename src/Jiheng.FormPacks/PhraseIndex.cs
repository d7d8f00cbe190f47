using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Jiheng.FormPacks;

/// <summary>说法索引: every phrase word by its last character, longest first, so that what stands before a figure is looked up and not searched.</summary>
public sealed class PhraseIndex
{
    private readonly FrozenDictionary<char, ImmutableArray<(string Word, PhraseRule Rule)>> _byEnd;
    private readonly FrozenDictionary<char, ImmutableArray<string>> _fillers;

    /// <summary>空索引.</summary>
    public static PhraseIndex Empty { get; } = new([], []);

    /// <summary>Indexes the words of the rules and the fillers that may stand between a word and its figure.</summary>
    public PhraseIndex(IEnumerable<PhraseRule> rules, IEnumerable<string> fillers)
    {
        _byEnd = rules.SelectMany(rule => rule.Words.Select(word => (Word: word, Rule: rule))).Where(one => one.Word.Length > 0).GroupBy(one => one.Word[^1])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(one => one.Word.Length).ThenByDescending(one => one.Rule.Topics.Length).ToImmutableArray());
        _fillers = fillers.Where(word => word.Length > 0).GroupBy(word => word[^1]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToImmutableArray());
    }

    /// <summary>Words that end with a character, longest first; of equal words those with a topic first.</summary>
    public ImmutableArray<(string Word, PhraseRule Rule)> EndingWith(char last) => _byEnd.GetValueOrDefault(last, []);

    /// <summary>Fillers that end with a character, longest first.</summary>
    public ImmutableArray<string> FillersEndingWith(char last) => _fillers.GetValueOrDefault(last, []);
}
