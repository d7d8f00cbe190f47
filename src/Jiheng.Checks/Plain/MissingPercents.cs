using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>漏写百分号: "占 1.03%；…占 76.23；…占 5.33%": a figure that the reader took for a share, and no sign behind it.</summary>
internal static class MissingPercents
{
    public static IEnumerable<PlainSlip> In(TextBlock[] prose, ImmutableArray<JudgedRelation> judged)
    {
        HashSet<PlaceKey> seen = [];
        foreach (JudgedRelation one in judged)
        {
            if (one.Relation is not { Kind: RelationKind.Ratio, Witness: RelationWitness.Sentence }) continue;
            if (one.Relation.First(OperandRole.Result) is not { Location: { Row: null } place, Quantity.Unit: { } unit } || unit != Unit.Percent || !IsBare(place.Quote) || !seen.Add(PlaceKey.Of(place))) continue;
            string? text = prose.FirstOrDefault(block => block.Index == place.Block)?.Text.Value;
            // "占12.5、13.5%" shares one sign.
            if (text is not null && (place.Span.End >= text.Length || text[place.Span.End] is '；' or ';' or '。' or '，')) yield return new PlainSlip("plain/percent", place, place.Quote + "%", "漏写百分号");
        }
    }

    private static bool IsBare(string quote)
    {
        foreach (char c in quote)
        {
            if (!char.IsAsciiDigit(c) && c != '.') return false;
        }

        return quote.Length > 0;
    }
}
