using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 占比成百者相加: "采购规模17305.34亿元。——工程类10141.11亿元，占采购规模的58.6%。——货物类…，占30.2%。——服务类…，占11.2%": items one below the other whose shares of one
/// figure fit it and make 100% are all of it, so they add up to it.
/// </summary>
internal static class SumsOfShares
{
    private const int FewestParts = 3, MostParts = 16;

    /// <summary>Sums that no other reader tells; <paramref name="relations"/> is what they do.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> all, IReadOnlyCollection<Relation> relations)
    {
        Dictionary<long, ProseFigure> byPlace = [];
        foreach (ProseFigure figure in all) byPlace.TryAdd(NetBook.KeyOf(figure.Place), figure);
        HashSet<long> added = [.. relations.Where(relation => relation.Kind == RelationKind.Sum).SelectMany(relation => relation.Operands).Where(operand => operand is { Role: OperandRole.Part, Location: not null } && operand.Quantity.Unit.Dimension != UnitDimension.Ratio).Select(operand => NetBook.KeyOf(operand.Location!))];
        foreach (IGrouping<ProseFigure, Item> same in ItemsOf(relations, byPlace).GroupBy(item => item.Whole))
        {
            Item[] items = [.. same.DistinctBy(item => item.Part).OrderBy(item => item.Part.Index)];
            if (items.Length is < FewestParts or > MostParts || items.Any(item => added.Contains(NetBook.KeyOf(item.Part.Place))) || !AreLaidOut(items) || !AreAll(items)) continue;
            yield return SumBook.Sum(same.Key, [.. items.Select(item => item.Part)], ListExtent.Exhaustive, true);
        }
    }

    private readonly record struct Item(ProseFigure Part, ProseFigure Share, ProseFigure Whole);

    private static IEnumerable<Item> ItemsOf(IEnumerable<Relation> relations, Dictionary<long, ProseFigure> byPlace)
    {
        foreach (Relation relation in relations)
        {
            if (relation is not { Kind: RelationKind.Ratio, Rule: "sentence/share", Operands.Length: 3 }) continue;
            if (At(relation, OperandRole.Part) is ProseFigure part && At(relation, OperandRole.Whole) is ProseFigure whole && At(relation, OperandRole.Result) is ProseFigure share && part.Share == share
                && RatioClaim.FitsNearly(part, whole, share)) yield return new Item(part, share, whole);
        }

        ProseFigure? At(Relation relation, OperandRole role) => relation.First(role)?.Location is { } place ? byPlace.GetValueOrDefault(NetBook.KeyOf(place)) : null;
    }

    // Each opens a paragraph, and no other paragraph stands between.
    private static bool AreLaidOut(Item[] items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            ProseFigure part = items[i].Part;
            if (part.Gap != 6 || part.Index <= items[i].Whole.Index || part.Label.Length < 2 || !part.IsAddable || (i > 0 && part.Paragraph != items[i - 1].Part.Paragraph + 1)) return false;
        }

        return items[0].Part.Paragraph == items[0].Whole.Paragraph + 1 && items[0].Part.Place.Block > items[0].Whole.Place.Block;
    }

    private static bool AreAll(Item[] items) =>
        Math.Abs(items.Sum(item => item.Share.Quantity.BaseValue) - 1m) <= items.Sum(item => item.Share.Quantity.LastDigit * item.Share.Unit.Factor) / 2m;
}
