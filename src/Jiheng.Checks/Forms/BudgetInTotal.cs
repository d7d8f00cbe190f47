using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>合计栏填了预算数: where a wrong total equals the budget of the same thing named elsewhere, the finding says so.</summary>
internal static class BudgetInTotal
{
    public static Finding Explain(Finding finding, FactSet facts, FormPack pack)
    {
        if (finding.Kind != FindingKind.Fail || finding.Severity != Severity.Error) return finding;
        foreach (LocationRole place in finding.Locations)
        {
            if (place.Role != PlaceRole.Reported) continue;
            foreach (Fact fact in facts.All.Where(fact => fact.Quantity is not null && Same(fact.Evidence.Location, place.Location)))
            {
                if (pack.Find(fact.Key.Concept) is not { Budget: { } budget } concept) continue;
                Fact? planned = facts.Of(budget).FirstOrDefault(other => other.Quantity?.BaseValue == fact.Quantity!.Value.BaseValue && other.Key.Concept != fact.Key.Concept);
                if (planned is null) continue;
                string said = planned.Quantity!.Value.ToString(), actual = Actual(facts, fact);
                return finding with
                {
                    Derivation = [.. finding.Derivation, $"{concept.Label}所填 {fact.Evidence.Location.Quote} 正是正文所写的预算数 {said}：合计栏疑填了预算数，应填实际支出数{actual}"],
                    Locations = [.. finding.Locations, new LocationRole(PlaceRole.ComparedWith, planned.Evidence.Location)],
                };
            }
        }

        return finding;
    }

    private static string Actual(FactSet facts, Fact fact)
    {
        Fact? other = facts.Of(fact.Key.Concept).FirstOrDefault(one => one.Evidence.Kind == EvidenceKind.Sentence && one.Quantity is not null && one.Quantity.Value.BaseValue != fact.Quantity!.Value.BaseValue);
        return other is null ? "" : "（正文写实际 " + other.Quantity!.Value + "）";
    }

    private static bool Same(SourceLocation one, SourceLocation other) => one.Block == other.Block && one.Row == other.Row && one.Column == other.Column && one.Span.Overlaps(other.Span);
}
