using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>须有: what must be stated where something else is (a rate needs its base), by the pack's presence rules.</summary>
internal static class PresenceCheck
{
    public static IEnumerable<Finding> Run(FormCase one)
    {
        foreach (RelationRule rule in one.Pack.Relations.Where(rule => rule.Kind == RelationRuleKind.Presence))
        {
            if (rule.Whole is not { } stated || one.Facts.Of(stated).FirstOrDefault(fact => fact.Quantity is not null) is not { } fact) continue;
            if (rule.Parts.Any(part => one.Facts.Of(part).Any(needed => needed.Quantity is not null))) continue;
            string needed = string.Join("或", rule.Parts.Select(part => one.Pack.Find(part)?.Label ?? part.Value));
            (string evidence, string evidenceEn) = SpendingOverIncome(one, fact);
            yield return one.Find(FormFindings.NoDenominator, rule.Id, fact.Evidence.Location,
                [("stated", fact.Label), ("value", fact.Quantity!.Value.ToString()), ("needed", needed), ("evidence", evidence), ("evidenceEn", evidenceEn)])
                with
            { LegalBasis = Basis(one.Pack, rule) };
        }
    }

    /// <summary>100% that is expenditure over income is no execution of a budget.</summary>
    private static (string Chinese, string English) SpendingOverIncome(FormCase one, Fact rate)
    {
        Fact? spent = one.Figure("expenditure.total"), income = one.Figure("income.total");
        if (spent is null || income is null || income.Quantity!.Value.BaseValue == 0) return ("", "");
        DecimalInterval written = rate.Quantity!.Value.BaseInterval;
        if (!written.Contains(spent.Quantity!.Value.BaseValue / income.Quantity.Value.BaseValue)) return ("", "");
        return ($"它正好等于支出 {spent.Quantity} ÷ 收入 {income.Quantity}，而支出与收入之比不是预算执行率。", $" It equals expenditure {spent.Quantity} ÷ income {income.Quantity}, which is not the execution of a budget.");
    }

    internal static ImmutableArray<LegalBasis> Basis(FormPack pack, RelationRule rule) =>
        pack.FindReference(rule.Reference) is { Recalled: false, Number.Length: > 0 } reference ? [new LegalBasis(reference.Title, reference.Number, reference.Article)] : [];
}
