using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 网簿: the sums that a net has found, beside those that were read from words. A sum enters only where it fits and where so good a fit is no chance; it accuses
/// nobody: had a digit been another, it would not have been seen.
/// </summary>
internal sealed class NetBook
{
    /// <summary>Chance below which a sum is told: where nothing but nearness speaks for it, where clauses or items are alike, and where a heading has it or its name.</summary>
    public const decimal Loose = 0.001m, Alike = 0.01m, Named = 0.05m;

    private readonly HashSet<int> _sets = [];
    private readonly Dictionary<SourceLocation, List<HashSet<SourceLocation>>> _exact = [];
    private readonly HashSet<(decimal, ProseFigure, ProseFigure)> _taken = [];

    /// <summary>A book that knows what was read already.</summary>
    public NetBook(IEnumerable<Relation> known)
    {
        foreach (Relation relation in known)
        {
            if (relation.Kind == RelationKind.Sum) Learn(relation);
        }
    }

    /// <summary>已得关系.</summary>
    public List<Relation> Relations { get; } = [];

    /// <summary>
    /// 巧合之机: how likely so good a fit comes about by chance, when so many sums were held against figures of that size: a sum may fall on any unit of its size,
    /// and only a few units are as near to the whole as the one found.
    /// </summary>
    public static decimal Chance(int tried, NetLevel whole, IReadOnlyList<NetLevel> parts, decimal gap)
    {
        decimal unit = 0.0001m;
        while (unit < whole.Value && whole.Value % (unit * 10m) == 0m && parts.All(part => part.Value % (unit * 10m) == 0m)) unit *= 10m;
        return tried * ((2m * Math.Abs(gap)) + unit) / whole.Value;
    }

    /// <summary>True where parts make a whole to the digit, or as near as their digits say.</summary>
    public static bool Fits(NetLevel whole, decimal sum, decimal slack) => Math.Abs(sum - whole.Value) is var gap && (gap == 0m || gap <= slack + whole.Slack);

    /// <summary>Enters a sum unless it is known, a part of one that is known, or told of a nearer whole.</summary>
    public bool Tell(NetLevel whole, IReadOnlyList<NetLevel> parts)
    {
        SourceLocation place = whole.Figure.Place;
        HashSet<SourceLocation> places = [.. parts.Select(part => part.Figure.Place)];
        if (_sets.Contains(KeyOf(places.Append(place)))) return false;
        if (_exact.TryGetValue(place, out List<HashSet<SourceLocation>>? known) && known.Exists(list => list.Overlaps(places))) return false;
        if (parts.All(part => ListWholes.IsOfOtherSide(whole.Figure.Stem, part.Figure.Stem))) return false;
        if (!_taken.Add((whole.Value, parts[0].Figure, parts[^1].Figure))) return false;
        ProseFigure[] operands = [whole.Figure, .. parts.Select(part => part.Figure)];
        Relation relation = SumBook.Sum(whole.Figure, operands[1..], ListExtent.Exhaustive, false) with
        {
            Text = string.Join(" / ", operands.GroupBy(figure => figure.Text, ReferenceEqualityComparer.Instance).Select(paragraph => RelationText.Of(paragraph))),
            Location = operands.All(figure => ReferenceEquals(figure.Text, whole.Figure.Text)) ? RelationText.PlaceOf(operands) : null,
        };
        Relations.Add(relation);
        Learn(relation);
        return true;
    }

    private void Learn(Relation relation)
    {
        SourceLocation[] places = [.. relation.Operands.Select(operand => operand.Location).OfType<SourceLocation>()];
        _sets.Add(KeyOf(places));
        Operand? whole = relation.First(OperandRole.Whole);
        if (whole?.Location is not SourceLocation place || relation.Operands.Where(operand => operand.Role == OperandRole.Part).Sum(part => part.BaseValue) != whole.BaseValue) return;
        if (!_exact.TryGetValue(place, out List<HashSet<SourceLocation>>? lists)) _exact[place] = lists = [];
        lists.Add([.. places.Where(one => one != place)]);
    }

    private static int KeyOf(IEnumerable<SourceLocation> places) => places.Aggregate(0, (key, place) => key ^ place.GetHashCode());
}
