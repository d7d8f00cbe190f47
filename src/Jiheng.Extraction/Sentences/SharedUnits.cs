using System.Collections.Immutable;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>共用单位: "分别为12、15、20万元": the unit behind the last figure of a list is that of all of them.</summary>
internal static class SharedUnits
{
    private const int MostListed = 12, LongestName = 10;

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

        return GiveBehind(changed?.ToImmutable() ?? mentions, text);
    }

    // "发行7205亿元：一般2122、专项5083；新增5546、再融资1659": the terse list behind an amount has its unit, where the bare numbers make it to the digit.
    private static ImmutableArray<QuantityMention> GiveBehind(ImmutableArray<QuantityMention> mentions, string text)
    {
        ImmutableArray<QuantityMention>.Builder? changed = null;
        for (int i = 0; i + 2 < mentions.Length; i++)
        {
            if (mentions[i] is not { Kind: MentionKind.Money, High: null, Quantity: { IsPlain: true, Value: > 0m } } whole) continue;
            decimal sum = 0m;
            int from = i + 1;
            for (int j = from; j < mentions.Length && j <= i + MostListed && mentions[j] is { Kind: MentionKind.Number, High: null } && IsNamed(text.AsSpan(mentions[j - 1].Span.End, mentions[j].Span.Start - mentions[j - 1].Span.End)); j++)
            {
                sum += mentions[j].Quantity.Value;
                if (sum > whole.Quantity.Value) break;
                if (sum != whole.Quantity.Value || j == from) continue;
                changed ??= mentions.ToBuilder();
                for (int k = from; k <= j; k++) changed[k] = mentions[k] with { Kind = MentionKind.Money, Quantity = mentions[k].Quantity with { Unit = whole.Quantity.Unit } };
                (from, sum) = (j + 1, 0m);
            }
        }

        return changed?.ToImmutable() ?? mentions;
    }

    // A mark and a short name: "：一般", "、专项".
    private static bool IsNamed(ReadOnlySpan<char> between)
    {
        between = between.Trim();
        return between.Length is >= 3 and <= LongestName && between[0] is '：' or ':' or '、' or '，' or ',' or '；' or ';' && between[1..].IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0;
    }

    // "比2021年总收入6580.90减少270.50万元": what is compared has the unit of the change.
    private static bool IsBaseOf(ReadOnlySpan<char> between, ReadOnlySpan<char> before)
    {
        if (!Cues.Increase.Contains(between.ToString()) && !Cues.Decrease.Contains(between.ToString())) return false;
        int stop = before.LastIndexOfAny("，。；、,;");
        return before[(stop + 1)..].IndexOfAny("比较") >= 0;
    }
}
