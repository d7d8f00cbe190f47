using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>检查引擎: judges the relations, runs the pack's value rules and the few checks that no relation expresses.</summary>
public static class CheckEngine
{
    /// <summary>Runs every check that applies; <paramref name="pack"/> is null where no form was recognised.</summary>
    public static CheckOutcome Run(Document document, FactSet facts, ImmutableArray<Relation> relations, FormPack? pack, CheckOptions options)
    {
        ImmutableArray<JudgedRelation> judged = [.. RelationDeduplication.Distinct(relations).Select(JudgedRelation.Of)];
        PlaceNames places = new(document);
        FindingWriter writer = new(places);
        ImmutableArray<Cause> causes = RootCauses.Find(judged);
        HashSet<PlaceKey> suspects = [.. causes.Where(cause => cause.Suspect >= 0).Select(cause => PlaceKey.Of(cause.Primary.Relation.Operands[cause.Suspect].Location))];
        List<Finding> findings = [.. causes.Select(writer.OfCause)];
        // A figure already called wrong is not noted again wherever it is used.
        findings.AddRange(Notes([.. judged.Where(one => one.Judgement.Grade != JudgementGrade.Exact && !one.Relation.Operands.Any(operand => suspects.Contains(PlaceKey.Of(operand.Location))))], writer, places));
        findings.AddRange(PlainChecks.Run(document, judged, places));
        if (pack is not null) findings = [.. FormChecks.Explain(findings, facts, pack, judged)];
        if (pack is not null) findings.AddRange(FormChecks.Run(document, facts, pack, judged));
        return new CheckOutcome(
            [.. findings.Where(finding => options.Wants(finding.Code)).OrderByDescending(finding => finding.Severity).ThenByDescending(finding => finding.Certainty)
                .ThenBy(finding => PlaceKey.Of(finding.Place)).ThenBy(finding => finding.Code, StringComparer.Ordinal)],
            judged,
            [.. judged.Select(one => one.Relation.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What is no fault and yet worth a word; rounding differences of one table are one note.</summary>
    private static IEnumerable<Finding> Notes(ImmutableArray<JudgedRelation> judged, FindingWriter writer, PlaceNames places)
    {
        Dictionary<(string Code, int Block), int> rounding = [];
        List<Finding> notes = [];
        foreach (JudgedRelation one in judged)
        {
            switch (one.Judgement)
            {
                case { Holds: true, Slip: not null, Grade: not JudgementGrade.Exact }:
                    notes.Add(writer.OfSmallGap(one));
                    break;
                case { Grade: JudgementGrade.LastDigit }:
                    notes.Add(writer.OfNote(one, CodeChoice.OfLastDigit(one.Relation, places)));
                    break;
                case { Grade: JudgementGrade.Undefined } when SaysSomethingOfNothing(one.Relation):
                    notes.Add(writer.OfNote(one, CodeChoice.OfZeroBase(one.Relation, places)));
                    break;
                case { Grade: JudgementGrade.WithinRounding } when one.Relation.Kind is RelationKind.Sum or RelationKind.Reconcile:
                    Finding note = writer.OfNote(one, CodeChoice.OfRounding(one.Relation, places));
                    (string, int) key = (note.Code, note.Place?.Row is null ? -1 - notes.Count : note.Place.Block);
                    if (rounding.TryGetValue(key, out int at)) notes[at] = notes[at] with { Derivation = [.. notes[at].Derivation, .. note.Derivation], Locations = [.. notes[at].Locations, .. note.Locations] };
                    else
                    {
                        rounding.Add(key, notes.Count);
                        notes.Add(note);
                    }

                    break;
                default:
                    break;
            }
        }

        return notes;
    }

    /// <summary>0 ÷ 0 written as 0% or 100% is mere form-filling; a rate of something over nothing is worth a word.</summary>
    private static bool SaysSomethingOfNothing(Relation relation) =>
        (relation.First(OperandRole.Part) ?? relation.First(OperandRole.Current) ?? relation.First(OperandRole.Delta)) is { Quantity.Value: not 0 }
        && relation.First(OperandRole.Result) is { Location: not null, Quantity.Value: not 0 };
}
