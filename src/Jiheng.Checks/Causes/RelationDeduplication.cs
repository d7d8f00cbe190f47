using System.Collections.Immutable;
using System.Text;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>去重: the same figures put together in the same way by two witnesses are one relation; form speaks before table, table before sentence.</summary>
internal static class RelationDeduplication
{
    public static ImmutableArray<Relation> Distinct(ImmutableArray<Relation> relations)
    {
        Dictionary<string, int> kept = new(relations.Length, StringComparer.Ordinal);
        List<Relation> distinct = new(relations.Length);
        StringBuilder key = new();
        foreach (Relation relation in relations)
        {
            string figures = KeyOf(relation, key);
            if (!kept.TryGetValue(figures, out int at))
            {
                kept.Add(figures, distinct.Count);
                distinct.Add(relation);
            }
            else if (Standing(relation) > Standing(distinct[at]))
            {
                distinct[at] = relation;
            }
        }

        return [.. distinct];
    }

    /// <summary>A firm statement outranks a guess; among equals the form outranks the table and the table the sentence.</summary>
    private static int Standing(Relation relation) =>
        (relation.Firmness == RelationFirmness.Firm ? 10 : 0) + relation.Witness switch
        {
            RelationWitness.Form => 3,
            RelationWitness.Table => 2,
            _ => 1,
        };

    private static string KeyOf(Relation relation, StringBuilder key)
    {
        key.Clear().Append((int)relation.Kind).Append('/').Append((int)relation.Operator).Append('/').Append((int)relation.Direction);
        bool ordered = relation.Kind is RelationKind.Compare or RelationKind.Ratio or RelationKind.Change;
        Operand[] operands = [.. relation.Operands];
        PlaceKey[] places = [.. operands.Select(operand => PlaceKey.Of(operand.Location))];
        if (!ordered) Array.Sort(places, operands);
        for (int i = 0; i < operands.Length; i++)
        {
            (Operand operand, PlaceKey place) = (operands[i], places[i]);
            // A blank or implied zero changes nothing in a sum: the form lists it, the sentence may not.
            if (relation.Kind == RelationKind.Sum && operand.Role == OperandRole.Part && operand.Location is null && operand.Quantity.Value == 0) continue;
            key.Append('|').Append((int)operand.Role).Append(operand.Sign < 0 ? '-' : '+').Append(place.Block).Append(':').Append(place.Row).Append(':').Append(place.Column).Append(':').Append(place.Start);
            if (operand.Location is null) key.Append(operand.Quantity.BaseValue).Append(operand.Label);
        }

        return key.ToString();
    }
}

/// <summary>
/// 数位: where a figure stands, as a key: the same digits are the same figure, whoever speaks of them. A class: collections of a struct of ours are compiled
/// anew in every process (docs/decisions/0005).
/// </summary>
internal sealed record PlaceKey(int Block, int Row, int Column, int Start) : IComparable<PlaceKey>
{
    /// <summary>无处: the key of what nobody wrote.</summary>
    public static PlaceKey Nowhere { get; } = new(-1, -1, -1, -1);

    /// <summary>In a cell of one figure the digits and the whole cell are the same place, so there only prose needs the start.</summary>
    public static PlaceKey Of(SourceLocation? location) => location is null
        ? Nowhere
        : new(location.Block, location.Row ?? -1, location.Column ?? -1, FirstDigit(location));

    public int CompareTo(PlaceKey? other)
    {
        if (other is null) return 1;
        int order = Block.CompareTo(other.Block);
        if (order == 0) order = Row.CompareTo(other.Row);
        if (order == 0) order = Column.CompareTo(other.Column);
        return order == 0 ? Start.CompareTo(other.Start) : order;
    }

    /// <summary>One witness may mark "约1.2亿元", another only "1.2": the first digit is the same.</summary>
    private static int FirstDigit(SourceLocation location)
    {
        string quote = location.Quote;
        for (int i = 0; i < quote.Length; i++)
        {
            if (char.IsDigit(quote[i]) || "〇零一二三四五六七八九十百千万亿两".Contains(quote[i], StringComparison.Ordinal)) return location.Span.Start + i;
        }

        return location.Span.Start;
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Block}:{Row}:{Column}:{Start}");
}
