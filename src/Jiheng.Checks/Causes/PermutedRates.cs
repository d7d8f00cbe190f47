using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>
/// 次序错排: "占20.11%、69.87%、10.02%" of parts that make 10.02%, 20.11% and 69.87%: every rate is right, and stands by another part. One mistake, told once.
/// </summary>
internal static class PermutedRates
{
    /// <summary>Rates of fewer digits fit each other's figures by chance.</summary>
    private const int TellingDigits = 3, MostInList = 40;

    /// <summary>Lists whose rates fit in another order only, each the failures of one cause.</summary>
    public static IEnumerable<Cause> Find(IEnumerable<JudgedRelation> failing)
    {
        foreach (IGrouping<(int, int, string), JudgedRelation> list in failing.Where(IsTelling).GroupBy(ListOf))
        {
            JudgedRelation[] rates = [.. list.OrderBy(one => PlaceKey.Of(ResultOf(one).Location))];
            if (rates.Length is < 2 or > MostInList || Moved(rates) is not { Length: > 1 } moved) continue;
            yield return new Cause(moved, -1, null, null) { InOrder = [.. moved.Select(one => one.Judgement.Expected!)] };
        }
    }

    private static Operand ResultOf(JudgedRelation one) => one.Relation.First(OperandRole.Result)!;

    private static bool IsTelling(JudgedRelation one) =>
        one is { Relation.Kind: RelationKind.Ratio, Judgement.Expected: not null } && one.Relation.First(OperandRole.Result) is { Location: not null, Quantity: { IsPlain: true, Value: > 0 } } rate
        && Written.Digits(rate.Quantity).Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length >= TellingDigits && QuotientOf(one.Relation) is not null;

    // Rates of one paragraph, or of one column of a table.
    private static (int Block, int Column, string Rule) ListOf(JudgedRelation one)
    {
        PlaceKey place = PlaceKey.Of(ResultOf(one).Location);
        return (place.Block, place.Column, one.Relation.Rule);
    }

    private static decimal? QuotientOf(Relation relation)
    {
        decimal whole = relation.In(OperandRole.Whole).Sum(operand => operand.BaseValue);
        return whole > 0m && relation.First(OperandRole.Part) is Operand part ? part.BaseValue / whole : null;
    }

    // Those that follow each other round in a ring: each rate is what another of them should be.
    private static ImmutableArray<JudgedRelation> Moved(JudgedRelation[] rates)
    {
        int[] owner = new int[rates.Length];
        for (int i = 0; i < rates.Length; i++)
        {
            int[] fitting = [.. Enumerable.Range(0, rates.Length).Where(j => j != i && RateFit.IsExact(ResultOf(rates[i]), QuotientOf(rates[j].Relation)!.Value))];
            owner[i] = fitting.Length == 1 ? fitting[0] : -1;
        }

        bool ComesBack(int start)
        {
            int at = owner[start];
            for (int steps = 0; at >= 0 && at != start && steps < rates.Length; steps++) at = owner[at];
            return at == start;
        }

        return [.. Enumerable.Range(0, rates.Length).Where(ComesBack).Select(i => rates[i])];
    }
}
