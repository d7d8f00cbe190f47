using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>改正一数: what happens to all relations when one figure (and whatever merely repeats it) is corrected.</summary>
internal sealed record Correction(PlaceKey Figure, IReadOnlySet<PlaceKey> Places, Quantity Right, HashSet<JudgedRelation> Mends, SlipKind? Slip);

/// <summary>
/// 数位索引: which relations each written figure takes part in, and which figures repeat each other: the summary row of a department with one
/// institution repeats every figure of that institution, so a wrong one stands there twice.
/// </summary>
internal sealed class FigureIndex
{
    private readonly Dictionary<PlaceKey, List<JudgedRelation>> _relations = [];
    private readonly Dictionary<JudgedRelation, PlaceKey[]> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlaceKey, PlaceKey> _repeats = [];
    private readonly Dictionary<PlaceKey, HashSet<PlaceKey>> _clusters = [];
    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);

    public FigureIndex(ImmutableArray<JudgedRelation> judged)
    {
        foreach (JudgedRelation one in judged)
        {
            CountUnits(one.Relation);
            if (one.Judgement.Holds is null) continue;
            PlaceKey[] places = [.. one.Relation.Operands.Select(operand => PlaceKey.Of(operand.Location))];
            _places.Add(one, places);
            foreach (PlaceKey place in places)
            {
                if (place == PlaceKey.Nowhere) continue;
                if (!_relations.TryGetValue(place, out List<JudgedRelation>? list)) _relations.Add(place, list = []);
                if (list.Count == 0 || !ReferenceEquals(list[^1], one)) list.Add(one);
            }

            // What only seems to be one figure is not corrected with it.
            if (one is { Judgement: { Holds: true, Grade: JudgementGrade.Exact }, Relation.Firmness: RelationFirmness.Firm }) Join(one.Relation);
        }

        foreach (PlaceKey place in _repeats.Keys) ClusterOf(FigureAt(place)).Add(place);
    }

    /// <summary>How often the report's relations speak in a unit.</summary>
    public int UseOf(Unit unit) => _units.GetValueOrDefault(unit.Symbol);

    private void CountUnits(Relation relation)
    {
        foreach (Operand operand in relation.Operands)
        {
            if (operand.Location is null) continue;
            string symbol = operand.Quantity.Unit.Symbol;
            _units[symbol] = _units.GetValueOrDefault(symbol) + 1;
        }
    }

    /// <summary>The figure that a place shows: its own, or the one that it repeats.</summary>
    public PlaceKey FigureAt(PlaceKey place)
    {
        while (_repeats.TryGetValue(place, out PlaceKey? up) && up != place) place = up;
        return place;
    }

    /// <summary>
    /// Corrects a figure and judges anew every relation that it or its repetitions take part in. Null where a relation that holds would break: most corrections
    /// end there, at the first one.
    /// </summary>
    public Correction? Try(PlaceKey figure, Operand written, Quantity right)
    {
        HashSet<PlaceKey> places = ClusterOf(figure);
        decimal was = written.Quantity.BaseValue;
        List<JudgedRelation> failing = [];
        foreach (PlaceKey place in places)
        {
            foreach (JudgedRelation one in _relations.GetValueOrDefault(place, []))
            {
                if (one.Judgement.Holds != true) failing.Add(one);
                else if (RelationJudge.Judge(Corrected(one, places, was, right), explain: false).Holds == false) return null;
            }
        }

        HashSet<JudgedRelation> mends = new(ReferenceEqualityComparer.Instance);
        foreach (JudgedRelation one in failing)
        {
            if (one.Judgement.Grade != JudgementGrade.Apart || mends.Contains(one)) continue;
            Judgement after = RelationJudge.Judge(Corrected(one, places, was, right), explain: false);
            // What is left is at most a last digit cut off: that was there before the slip.
            if (after.Holds == true || after.Grade == JudgementGrade.LastDigit) mends.Add(one);
        }

        return new Correction(figure, places, right, mends, Slip.Between(written.Quantity, right.Value));
    }

    private HashSet<PlaceKey> ClusterOf(PlaceKey figure)
    {
        if (!_clusters.TryGetValue(figure, out HashSet<PlaceKey>? places)) _clusters.Add(figure, places = [figure]);
        return places;
    }

    private Relation Corrected(JudgedRelation one, HashSet<PlaceKey> places, decimal was, Quantity right)
    {
        PlaceKey[] keys = _places[one];
        Operand[] operands = [.. one.Relation.Operands];
        for (int i = 0; i < operands.Length; i++)
        {
            if (operands[i].Location is not null && operands[i].Quantity.BaseValue == was && places.Contains(keys[i])) operands[i] = Corrected(operands[i], right);
        }

        return one.Relation with { Operands = ImmutableCollectionsMarshal.AsImmutableArray(operands) };
    }

    private static Operand Corrected(Operand operand, Quantity right) => operand with
    {
        Quantity = operand.Quantity with
        {
            Value = right.BaseValue / operand.Quantity.Unit.Factor,
            Decimals = Math.Max(operand.Quantity.Decimals, operand.Quantity.Unit == right.Unit ? right.Decimals : 0),
        },
    };

    /// <summary>Two figures that a relation which holds makes equal repeat each other: an agreement, or a sum with a single part that is not zero.</summary>
    private void Join(Relation relation)
    {
        Operand[] equal = relation.Kind switch
        {
            RelationKind.Agree => [.. relation.Operands],
            RelationKind.Compare when relation.Operator == CompareOperator.Equal => [.. relation.Operands],
            RelationKind.Sum => [.. relation.Operands.Where(operand => operand.BaseValue != 0 && operand.Role is OperandRole.Whole or OperandRole.Part)],
            _ => [],
        };
        equal = [.. equal.Where(operand => operand.Location is not null)];
        if (equal.Length < 2 || (relation.Kind == RelationKind.Sum && equal.Length != 2) || equal.Any(operand => operand.BaseValue != equal[0].BaseValue)) return;
        PlaceKey first = FigureAt(PlaceKey.Of(equal[0].Location));
        _repeats.TryAdd(first, first);
        foreach (Operand other in equal.AsSpan()[1..])
        {
            PlaceKey root = FigureAt(PlaceKey.Of(other.Location));
            _repeats[root] = first;
        }
    }
}
