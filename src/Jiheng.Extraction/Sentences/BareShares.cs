using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>漏号的占比: "占1.03%；…占76.23；…占5.33%": in a list of shares the one whose sign was forgotten is a share too.</summary>
internal static class BareShares
{
    private static readonly string[] Words = ["占", "占比", "占比为", "占比重", "比重为"];

    /// <summary>Mentions where a bare number behind 占 is a percentage, if another of its paragraph is and is written to as many places.</summary>
    public static ImmutableArray<QuantityMention> Give(ImmutableArray<QuantityMention> mentions, string text)
    {
        ImmutableArray<QuantityMention>.Builder? changed = null;
        for (int i = 0; i < mentions.Length; i++)
        {
            QuantityMention mention = mentions[i];
            if (mention is not { Kind: MentionKind.Number, High: null } || mention.Quantity.Decimals < 1 || !StandsBehindShareWord(text, mention)) continue;
            int end = mention.Span.End;
            if (end < text.Length && text[end] is not ('；' or ';' or '。' or '，')) continue;
            if (!HasSibling(mentions, text, i)) continue;
            changed ??= mentions.ToBuilder();
            changed[i] = mention with { Kind = MentionKind.Ratio, Quantity = mention.Quantity with { Unit = Unit.Percent } };
        }

        return changed?.ToImmutable() ?? mentions;
    }

    private static bool HasSibling(ImmutableArray<QuantityMention> mentions, string text, int bare)
    {
        for (int i = Math.Max(0, bare - ProseFigure.FarthestInSentence); i < mentions.Length && i <= bare + ProseFigure.FarthestInSentence; i++)
        {
            if (i != bare && mentions[i].Kind == MentionKind.Ratio && mentions[i].Quantity.Unit == Unit.Percent && mentions[i].Quantity.Decimals == mentions[bare].Quantity.Decimals && StandsBehindShareWord(text, mentions[i])) return true;
        }

        return false;
    }

    private static bool StandsBehindShareWord(string text, QuantityMention mention)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, mention.Span.Start).TrimEnd();
        foreach (string word in Words)
        {
            if (before.EndsWith(word)) return true;
        }

        return false;
    }
}
