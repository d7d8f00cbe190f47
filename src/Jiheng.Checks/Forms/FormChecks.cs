using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>表式检查: the pack's value rules and the few checks that no relation expresses.</summary>
internal static class FormChecks
{
    /// <summary>Findings of the pack's own rules; the judged relations are given so that a check can build on them.</summary>
    public static ImmutableArray<Finding> Run(Document document, FactSet facts, FormPack pack, ImmutableArray<JudgedRelation> judged)
    {
        FormCase one = new(document, facts, pack, judged);
        return
        [
            .. IndicatorCheck.Run(one),
            .. IndicatorTextCheck.Run(one),
            .. ScoreCheck.Run(one),
            .. TaskCheck.Run(one),
            .. PresenceCheck.Run(one),
            .. UnderUseCheck.Run(one),
            .. IdleAssetsCheck.Run(one),
            .. BudgetCodeCheck.Run(one),
            .. RepetitionCheck.Run(one),
            .. BlankCheck.Run(one),
            .. LeftoverCheck.Run(one),
            .. SlipCheck.Run(one),
            .. BracketCheck.Run(one),
            .. ThisYearCheck.Run(one),
            .. DivisionCheck.Run(one),
        ];
    }

    /// <summary>Adds to the findings of relations what the pack knows of their cause.</summary>
    public static IEnumerable<Finding> Explain(IReadOnlyList<Finding> findings, FactSet facts, FormPack pack, ImmutableArray<JudgedRelation> judged) =>
        findings.Where(finding => !ReconcileProof.IsSaidBetter(finding, findings)).Select(finding => ReconcileProof.Explain(BudgetInTotal.Explain(finding, facts, pack), facts, pack, judged));
}
