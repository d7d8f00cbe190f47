using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>口径差作证: where other money is written twice and differently, the difference of the two calibers tells which one is right.</summary>
internal static class ReconcileProof
{
    public static Finding Explain(Finding finding, FactSet facts, FormPack pack, ImmutableArray<JudgedRelation> judged)
    {
        if (finding.Kind != FindingKind.Fail) return finding;
        foreach (RelationRule rule in pack.Relations.Where(rule => rule.Kind == RelationRuleKind.Reconcile))
        {
            Fact? wrong = facts.All.FirstOrDefault(fact => fact.Quantity is not null && rule.Parts.Contains(fact.Key.Concept)
                && finding.Locations.Any(place => place.Role == PlaceRole.Reported && Same(place.Location, fact.Evidence.Location)));
            if (wrong is null) continue;
            string name = pack.Reference + "/" + rule.Id;
            JudgedRelation[] closing = [.. judged.Where(one => one.Relation.Rule == name && one.Relation.Kind == RelationKind.Reconcile && one.Judgement.Holds == true)];
            JudgedRelation? whole = closing.FirstOrDefault(one => one.Relation.First(OperandRole.Result) is { Location: not null, Concept: { } concept } && concept == wrong.Key.Concept);
            if (whole is null) continue;
            return finding with { Derivation = [.. finding.Derivation, .. Sums(judged, wrong.Evidence.Location), .. Lines(whole, closing)] };
        }

        return finding;
    }

    /// <summary>Sums with the wrong figure that rounding alone would excuse: 259.16 + 13.94 = 273.10, and 273.09 is written.</summary>
    private static IEnumerable<string> Sums(ImmutableArray<JudgedRelation> judged, SourceLocation wrong) =>
        judged.Where(one => one.Relation.Kind == RelationKind.Sum && one.Judgement.Grade != JudgementGrade.Exact && !one.Judgement.Derivation.IsDefaultOrEmpty
                && one.Relation.Operands.Any(operand => operand.Location is { } place && PlaceKey.Of(place) == PlaceKey.Of(wrong)))
            .Select(one => one.Judgement.Derivation[0]);

    /// <summary>A rounding note on a sum whose figure is already reported as wrong says the same thing again, less well.</summary>
    public static bool IsSaidBetter(Finding note, IReadOnlyList<Finding> findings) =>
        note.Code is SentenceFindings.Rounding or TableFindings.Rounding
        && findings.Any(other => other.Severity == Severity.Error && other.Place is { } place && note.Locations.Any(one => PlaceKey.Of(one.Location) == PlaceKey.Of(place)));

    private static IEnumerable<string> Lines(JudgedRelation whole, JudgedRelation[] closing)
    {
        Operand wide = whole.Relation.First(OperandRole.Whole)!, narrow = whole.Relation.First(OperandRole.Part)!, other = whole.Relation.First(OperandRole.Result)!;
        yield return $"两种口径之差：{Written.Digits(wide)} − {Written.Digits(narrow)} = {Written.Digits(other)}，证明{other.Label}是 {Written.Digits(other)}";
        // The finest parts whose differences add up to the whole's: 人员 and 项目, not 基本 and 人员 both.
        Operand[] parts = [.. closing.Where(one => one != whole).Select(one => one.Relation.First(OperandRole.Result)!).Where(result => result.Location is null && result.BaseValue != 0)];
        JudgedRelation[] named = [.. closing.Where(one => one != whole && one.Relation.First(OperandRole.Result) is { Location: null, BaseValue: not 0 })];
        for (int i = 0; i < parts.Length; i++)
        {
            for (int j = i + 1; j < parts.Length; j++)
            {
                if (parts[i].BaseValue + parts[j].BaseValue != other.BaseValue) continue;
                yield return $"分项之差：{named[i].Relation.First(OperandRole.Whole)!.Label} {Written.Digits(parts[i])} + {named[j].Relation.First(OperandRole.Whole)!.Label} {Written.Digits(parts[j])} = {Written.Digits(other)}";
                yield break;
            }
        }
    }

    private static bool Same(SourceLocation one, SourceLocation other) => one.Block == other.Block && one.Row == other.Row && one.Column == other.Column && one.Span.Overlaps(other.Span);
}
