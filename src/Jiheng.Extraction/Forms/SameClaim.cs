using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>同一断言: what a table's header or a sentence states again after the form has stated it is not stated twice.</summary>
internal static class SameClaim
{
    /// <summary>
    /// The stated relations that the form does not already state over the same figures. A rate that the pack knows (预算执行率) is the pack's to
    /// compute: the sentence rarely names its base, and the figure before it is another thing.
    /// </summary>
    public static IEnumerable<Relation> Without(ImmutableArray<Relation> stated, ImmutableArray<Relation> ofForm, FormPack pack, FactSet facts)
    {
        Dictionary<long, List<Relation>> known = [];
        foreach (Relation relation in ofForm)
        {
            long outline = OutlineOf(relation);
            if (!known.TryGetValue(outline, out List<Relation>? alike)) known[outline] = alike = [];
            alike.Add(relation);
        }

        HashSet<string> rates = [.. pack.Relations.Where(rule => rule.Kind == RelationRuleKind.Ratio && rule.Whole is not null)
            .SelectMany(rule => facts.Of(rule.Whole!.Value)).Select(fact => Mark(fact.Evidence.Location, OperandRole.Result))];
        // What the totals of the form's own tables are made of the form says; a table's flat header can only be guessed at.
        HashSet<string> totals = [.. pack.Relations.Where(rule => rule.Kind == RelationRuleKind.Sum && rule.Whole is not null).Select(rule => rule.Whole!.Value.Value), .. pack.Tables.SelectMany(table => table.Columns).Select(column => column.Concept.Value)];
        HashSet<string> cells = [.. facts.All.Where(fact => fact.Evidence.Kind == EvidenceKind.TableCell && totals.Contains(fact.Key.Concept.Value)).Select(fact => Mark(fact.Evidence.Location, OperandRole.Whole))];
        return stated.Where(relation => !(known.TryGetValue(OutlineOf(relation), out List<Relation>? alike) && alike.Exists(one => AreOneClaim(one, relation)))
            && !(relation is { Kind: RelationKind.Sum, Witness: RelationWitness.Table } && relation.First(OperandRole.Whole)?.Location is { } total && cells.Contains(Mark(total, OperandRole.Whole)))
            && !(relation.Kind == RelationKind.Ratio && relation.First(OperandRole.Result)?.Location is { } rate && rates.Contains(Mark(rate, OperandRole.Result))))
            .Select(relation => Named(relation, pack, facts));
    }

    /// <summary>列举合计: a list that a sentence states and the pack has a rule for goes by the pack's name.</summary>
    private static Relation Named(Relation relation, FormPack pack, FactSet facts)
    {
        if (relation is not { Kind: RelationKind.Sum, Witness: RelationWitness.Sentence } || relation.First(OperandRole.Whole)?.Location is not { } whole) return relation;
        string place = Mark(whole, OperandRole.Whole);
        RelationRule? rule = pack.Relations.FirstOrDefault(rule => rule.Kind == RelationRuleKind.ListSum && rule.Whole is { } concept
            && facts.Of(concept).Any(fact => fact.Evidence.Kind == EvidenceKind.Sentence && Mark(fact.Evidence.Location, OperandRole.Whole) == place));
        return rule is null ? relation : relation with { Rule = pack.Reference + "/" + rule.Id, Title = rule.Title, Code = rule.Code };
    }

    // What two relations that make one claim have in common, cheap to work out: the kind, how many figures, and where they stand.
    private static long OutlineOf(Relation relation)
    {
        long outline = (long)relation.Kind;
        foreach (Operand operand in relation.Operands)
        {
            if (operand.Location is { } place && operand.Role is not (OperandRole.Grade or OperandRole.Listed)) outline += 31L + ((((place.Block * 4_099L) + (place.Row ?? 0)) * 257L + (place.Column ?? 0)) * 37L + (long)operand.Role) * 61L;
        }

        return outline;
    }

    // One kind of relation between the same figures in the same parts, in whatever order; nearly always it is the same one, and the search begins there.
    private static bool AreOneClaim(Relation one, Relation other)
    {
        Operand[] left = FiguresOf(one), right = FiguresOf(other);
        if (one.Kind != other.Kind || left.Length != right.Length) return false;
        for (int i = 0; i < left.Length; i++)
        {
            int at = i;
            while (at < right.Length && !StandAlike(left[i], right[at])) at++;
            if (at == right.Length) return false;
            (right[i], right[at]) = (right[at], right[i]);
        }

        return true;
    }

    private static Operand[] FiguresOf(Relation relation) => [.. relation.Operands.Where(operand => operand.Location is not null && operand.Role is not (OperandRole.Grade or OperandRole.Listed))];

    private static bool StandAlike(Operand one, Operand other) =>
        one.Role == other.Role && one.Location is { } here && other.Location is { } there
        && here.Block == there.Block && here.Row == there.Row && here.Column == there.Column && DigitIn(here) == DigitIn(there);

    // The figure's first digit tells it, in a cell too: a cell may hold a whole chapter with many figures.
    private static string Mark(SourceLocation place, OperandRole role) => $"{place.Block}.{place.Row}.{place.Column}@{DigitIn(place)}.{(int)role}";

    private static int DigitIn(SourceLocation place)
    {
        int digit = place.Quote.AsSpan().IndexOfAnyInRange('0', '9');
        return place.Span.Start + Math.Max(0, digit);
    }
}
