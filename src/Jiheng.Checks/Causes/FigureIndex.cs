using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>改正一数: what happens to all relations when one figure (and whatever merely repeats it) is corrected.</summary>
internal sealed record Correction(PlaceKey Figure, ImmutableHashSet<PlaceKey> Places, Quantity Right, ImmutableArray<JudgedRelation> Mends, int Breaks, SlipKind? Slip);

/// <summary>
/// 数位索引: which relations each written figure takes part in, and which figures repeat each other: the summary row of a department with one
/// institution repeats every figure of that institution, so a wrong one stands there twice.
/// </summary>
internal sealed class FigureIndex
{
    private readonly Dictionary<PlaceKey, List<JudgedRelation>> _relations = [];
    private readonly Dictionary<PlaceKey, PlaceKey> _repeats = [];
    private readonly ILookup<PlaceKey, PlaceKey> _clusters;

    public FigureIndex(ImmutableArray<JudgedRelation> judged)
    {
        foreach (JudgedRelation one in judged)
        {
            if (one.Judgement.Holds is null) continue;
            foreach (Operand operand in one.Relation.Operands)
            {
                if (operand.Location is null) continue;
                PlaceKey place = PlaceKey.Of(operand.Location);
                if (!_relations.TryGetValue(place, out List<JudgedRelation>? list)) _relations.Add(place, list = []);
                if (list.Count == 0 || !ReferenceEquals(list[^1], one)) list.Add(one);
            }

            if (one.Judgement is { Holds: true, Grade: JudgementGrade.Exact }) Join(one.Relation);
        }

        _clusters = _repeats.Keys.ToLookup(RootOf);
    }

    /// <summary>Corrects a figure and judges anew every relation that it or its repetitions take part in.</summary>
    public Correction Try(PlaceKey place, Quantity written, Quantity right)
    {
        PlaceKey root = RootOf(place);
        ImmutableHashSet<PlaceKey> places = [.. _clusters[root], place];
        decimal was = written.BaseValue, becomes = right.BaseValue;
        ImmutableArray<JudgedRelation>.Builder mends = ImmutableArray.CreateBuilder<JudgedRelation>();
        int breaks = 0;
        foreach (JudgedRelation one in places.SelectMany(key => _relations.GetValueOrDefault(key, [])).Distinct(ReferenceEqualityComparer.Instance).Cast<JudgedRelation>())
        {
            Judgement after = RelationJudge.Judge(Corrected(one.Relation, places, was, becomes, right), explain: false);
            // What is left is at most a last digit cut off: that was there before the slip.
            if (one.Judgement is { Holds: false, Grade: JudgementGrade.Apart } && (after.Holds == true || after.Grade == JudgementGrade.LastDigit)) mends.Add(one);
            else if (one.Judgement.Holds == true && after.Holds == false) breaks++;
        }

        return new Correction(root, places, right, mends.ToImmutable(), breaks, Slip.Between(written, right.Value));
    }

    private static Relation Corrected(Relation relation, ImmutableHashSet<PlaceKey> places, decimal was, decimal becomes, Quantity right) => relation with
    {
        Operands = [.. relation.Operands.Select(operand =>
            operand.Location is not null && operand.Quantity.BaseValue == was && places.Contains(PlaceKey.Of(operand.Location))
                ? operand with { Quantity = operand.Quantity with { Value = becomes / operand.Quantity.Unit.Factor, Decimals = Math.Max(operand.Quantity.Decimals, operand.Quantity.Unit == right.Unit ? right.Decimals : 0) } }
                : operand)],
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
        PlaceKey first = RootOf(PlaceKey.Of(equal[0].Location));
        _repeats.TryAdd(first, first);
        foreach (Operand other in equal.AsSpan()[1..])
        {
            PlaceKey root = RootOf(PlaceKey.Of(other.Location));
            _repeats[root] = first;
        }
    }

    private PlaceKey RootOf(PlaceKey place)
    {
        while (_repeats.TryGetValue(place, out PlaceKey? up) && up != place) place = up;
        return place;
    }
}
