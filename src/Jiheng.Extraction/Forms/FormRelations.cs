using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>表式关系: instantiates the pack's relations over the facts of one report. Says what the form states; whether it holds the judge decides.</summary>
public sealed partial class FormRelations
{
    private readonly FormPack _pack;
    private readonly FactSet _facts;
    private readonly ImmutableArray<string> _organisations;

    // A table of thousands of institutions asks for each of them: a concept's facts are parted by institution once.
    private readonly Dictionary<string, Dictionary<string, Fact[]>> _byOrganisation = new(StringComparer.Ordinal);

    private FormRelations(FormPack pack, FactSet facts)
    {
        (_pack, _facts) = (pack, facts);
        _organisations = [.. facts.All.Select(fact => fact.Key.Organisation).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Every relation of the pack that the facts give enough for.</summary>
    public static ImmutableArray<Relation> Of(FormPack pack, FactSet facts) => [.. new FormRelations(pack, facts).All()];

    private IEnumerable<Relation> All()
    {
        // An alternative definition speaks only through the rule that names it.
        HashSet<string> alternatives = [.. _pack.Relations.Select(rule => rule.Otherwise).Where(id => id.Length > 0)];
        return _pack.Relations.Where(rule => !alternatives.Contains(rule.Id)).SelectMany(Of);
    }

    private IEnumerable<Relation> Of(RelationRule rule) => rule.Kind switch
    {
        RelationRuleKind.Sum => Sums(rule),
        RelationRuleKind.RowSum => RowSums(rule),
        RelationRuleKind.Ratio => Ratios(rule),
        RelationRuleKind.Equal or RelationRuleKind.Bound => Compares(rule),
        RelationRuleKind.Order => Orders(rule),
        RelationRuleKind.Agreement => rule.Concepts.SelectMany(concept => Agreements(rule, concept)),
        RelationRuleKind.Reconcile => Reconciliations(rule),
        RelationRuleKind.Count => Counts(rule),
        RelationRuleKind.Band => Bands(rule),
        RelationRuleKind.Feasible => Feasibles(rule),
        // Presence is no relation between figures; a list is told by its sentence and only named by the pack (SameClaim).
        _ => [],
    };

    private Relation Make(RelationRule rule, RelationKind kind, params IEnumerable<Operand> operands) =>
        new(kind, RelationWitness.Form, _pack.Reference + "/" + rule.Id, [.. operands])
        {
            Title = rule.Title,
            Code = rule.Code,
            Firmness = rule.Firmness,
            // Only what is added up is written to common places; a rate and its base never are.
            Rounding = rule.Rounding == RoundingPolicy.CommonPlaces && kind is not (RelationKind.Sum or RelationKind.Reconcile) ? RoundingPolicy.AsWritten : rule.Rounding,
            Operator = rule.Operator,
        };

    private static Operand As(OperandRole role, Fact fact, decimal sign = 1m) =>
        new(role, fact.Quantity!.Value, fact.Evidence.Location, fact.Label) { Sign = sign, Concept = fact.Key.Concept };

    private static Operand Implied(OperandRole role, Quantity quantity, string label) => new(role, quantity, null, label);

    private Fact[] FactsOf(ConceptId concept, string organisation)
    {
        if (!_byOrganisation.TryGetValue(concept.Value, out Dictionary<string, Fact[]>? parted))
        {
            parted = _facts.Of(concept).GroupBy(fact => fact.Key.Organisation, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
            _byOrganisation.Add(concept.Value, parted);
        }

        return parted.GetValueOrDefault(organisation, []);
    }

    /// <summary>The facts of a concept that hold a figure, in a scope.</summary>
    private IEnumerable<Fact> Figures(ConceptId concept, RelationScope scope, string organisation = "") =>
        FactsOf(concept, organisation).Where(fact => fact.Quantity is not null && scope switch
        {
            RelationScope.Table => fact.Evidence.Kind == EvidenceKind.TableCell,
            RelationScope.Prose => fact.Evidence.Kind == EvidenceKind.Sentence,
            _ => true,
        });

    /// <summary>The fact to use: of the caliber wanted, preferably in the block of another operand.</summary>
    private Fact? Figure(ConceptId concept, RelationRule rule, string organisation = "", Fact? near = null)
    {
        Fact[] fitting = [.. Figures(concept, rule.Where, organisation).Where(fact => rule.Caliber.Length == 0 || fact.Key.Caliber.Ids.Count == 0 || fact.Key.Caliber.Ids.Contains(rule.Caliber))];
        if (rule.Caliber.Length > 0 && fitting.Any(fact => fact.Key.Caliber.IsKnown)) fitting = [.. fitting.Where(fact => fact.Key.Caliber.IsKnown)];
        return fitting.FirstOrDefault(fact => near is not null && fact.Evidence.Location.Block == near.Evidence.Location.Block && fact.Key.Caliber.MayEqual(near.Key.Caliber))
            ?? fitting.FirstOrDefault(fact => near is null || fact.Key.Caliber.MayEqual(near.Key.Caliber));
    }

    /// <summary>True where the form has a place for the concept that holds something which is no number: then nothing can be added up.</summary>
    private bool IsUnreadable(ConceptId concept, RelationRule rule, string organisation) =>
        rule.Where == RelationScope.Table
        && FactsOf(concept, organisation).Any(fact => fact.Evidence.Kind == EvidenceKind.TableCell && fact.Value is FactValue.Words);
}
