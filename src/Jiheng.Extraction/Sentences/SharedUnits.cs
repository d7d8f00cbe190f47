using System.Collections.Immutable;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>共用单位: "分别为12、15、20万元": the unit behind the last figure of a list is that of all of them.</summary>
internal static class SharedUnits
{
    /// <summary>Mentions where bare numbers of a list have the unit of the figure that ends it.</summary>
    public static ImmutableArray<QuantityMention> Give(ImmutableArray<QuantityMention> mentions, string text)
    {
        ImmutableArray<QuantityMention>.Builder? changed = null;
        for (int i = mentions.Length - 2; i >= 0; i--)
        {
            QuantityMention next = (changed is null ? mentions[i + 1] : changed[i + 1]), mention = mentions[i];
            if (mention.Kind != MentionKind.Number || next.Kind is not (MentionKind.Money or MentionKind.Count or MentionKind.Measure or MentionKind.Ratio)) continue;
            ReadOnlySpan<char> between = text.AsSpan(mention.Span.End, next.Span.Start - mention.Span.End).Trim();
            if (between is not ("、" or "," or "，" or "和" or "及" or "与") && !(next.Kind == MentionKind.Money && IsBaseOf(between, text.AsSpan(0, mention.Span.Start)))) continue;
            // A list in which every member is written alike: 4125.49,4143.91万元, not "第2、30万元".
            if (Math.Abs(mention.Quantity.Decimals - next.Quantity.Decimals) > 1 || next.High is not null) continue;
            changed ??= mentions.ToBuilder();
            changed[i] = mention with { Kind = next.Kind, Quantity = mention.Quantity with { Unit = next.Quantity.Unit } };
        }

        return changed?.ToImmutable() ?? mentions;
    }

    // "比2021年总收入6580.90减少270.50万元": what is compared has the unit of the change.
    private static bool IsBaseOf(ReadOnlySpan<char> between, ReadOnlySpan<char> before)
    {
        if (!Cues.Increase.Contains(between.ToString()) && !Cues.Decrease.Contains(between.ToString())) return false;
        int stop = before.LastIndexOfAny("，。；、,;");
        return before[(stop + 1)..].IndexOfAny("比较") >= 0;
    }
}
