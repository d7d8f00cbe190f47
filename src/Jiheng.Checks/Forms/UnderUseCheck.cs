using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>预算使用过少: a budget of which little was used needs a reason; a question, for thrift is no fault.</summary>
internal static class UnderUseCheck
{
    public static IEnumerable<Finding> Run(FormCase one)
    {
        if (one.Parameter("under-use-percent") is not { } least) yield break;
        foreach (Concept concept in one.Pack.Concepts.Where(concept => concept.Budget is not null && concept.Id.Value.StartsWith("three-public.", StringComparison.Ordinal)))
        {
            Fact? budget = one.Facts.Of(concept.Budget!.Value).FirstOrDefault(fact => fact.Quantity is { Value: > 0 });
            // The sentence that names the budget names what was used; a table's total may hold the budget itself.
            Fact? actual = one.Facts.Of(concept.Id).Where(fact => fact.Quantity is not null && fact.Key.Organisation.Length == 0).OrderBy(fact => fact.Evidence.Kind != EvidenceKind.Sentence).FirstOrDefault();
            if (budget is null || actual is null || !budget.Quantity!.Value.Unit.IsComparableWith(actual.Quantity!.Value.Unit)) continue;
            decimal percent = actual.Quantity.Value.BaseValue / budget.Quantity.Value.BaseValue * 100;
            if (percent >= least || actual.Quantity.Value.BaseValue == 0 || HasReason(one, budget.Evidence.Location)) continue;
            yield return one.Find(FormFindings.UnderUse, "under-use", actual.Evidence.Location,
                [("subject", concept.Label), ("budget", budget.Quantity.Value.ToString()), ("actual", actual.Quantity.Value.ToString()), ("percent", percent.ToString("0.##", CultureInfo.InvariantCulture))],
                new LocationRole(PlaceRole.ComparedWith, budget.Evidence.Location));
            yield break;
        }
    }

    /// <summary>Words of thrift on a line that speaks of the same budget.</summary>
    private static bool HasReason(FormCase one, SourceLocation budget) =>
        one.Lines.Any(line => (line.Block.Index == budget.Block || line.Text.Contains("三公", StringComparison.Ordinal))
            && one.Words("thrift").Any(word => line.Text.Contains(word, StringComparison.Ordinal)));
}
