using System.Collections.Immutable;
using Jiheng.Checks;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.Workflows;

/// <summary>关系记录的生成: every relation that was judged, in the words of the public contract.</summary>
internal static class ClaimRecords
{
    public static ImmutableArray<ClaimRecord> From(ImmutableArray<JudgedRelation> judged) => [.. judged.Select(From)];

    private static ClaimRecord From(JudgedRelation judged)
    {
        Relation relation = judged.Relation;
        Judgement judgement = judged.Judgement;
        return new ClaimRecord(
            KindName(relation.Kind),
            WitnessName(relation.Witness),
            relation.Rule,
            relation.Text.Length > 0 ? relation.Text : relation.Title,
            judgement.Holds,
            judgement.Difference is decimal difference ? QuantityText.Plain(difference) : null,
            GradeName(judgement.Grade),
            [.. relation.Operands.Select(operand => From(relation.Kind, operand))],
            judged.Derivation)
        {
            Location = relation.Location,
        };
    }

    private static ClaimOperand From(RelationKind kind, Operand operand)
    {
        bool wordsOnly = operand.Role is OperandRole.Listed or OperandRole.Grade;
        Quantity quantity = operand.Quantity;
        string unit = wordsOnly || quantity.Unit is null ? "" : quantity.Unit.Symbol;
        return new ClaimOperand(
            RoleName(kind, operand.Role),
            operand.Label,
            operand.Location?.Quote ?? "",
            wordsOnly ? "" : QuantityText.Number(quantity, operand.Sign),
            wordsOnly ? "" : QuantityText.Number(quantity),
            unit,
            operand.Location);
    }

    // 口径调节 is a sum told backwards: the wide caliber = the narrow one + what explains the difference.
    public static string KindName(RelationKind kind) => kind switch
    {
        RelationKind.Sum or RelationKind.Reconcile => "sum",
        RelationKind.Ratio => "ratio",
        RelationKind.Change => "change",
        RelationKind.Compare => "compare",
        RelationKind.Count => "count",
        RelationKind.Band => "band",
        _ => "agree",
    };

    private static string RoleName(RelationKind kind, OperandRole role) => role switch
    {
        OperandRole.Whole => "whole",
        OperandRole.Part => "part",
        OperandRole.Result => kind == RelationKind.Reconcile ? "part" : "result",
        OperandRole.Current => "current",
        OperandRole.Base => "base",
        OperandRole.Delta => "delta",
        OperandRole.Left => "left",
        OperandRole.Right => "right",
        OperandRole.Stated => "stated",
        OperandRole.Listed => "listed",
        OperandRole.Score => "score",
        OperandRole.Grade => "grade",
        OperandRole.Low => "low",
        OperandRole.High => "high",
        _ => "mention",
    };

    private static string WitnessName(RelationWitness witness) => witness switch
    {
        RelationWitness.Form => "form",
        RelationWitness.Table => "table",
        _ => "sentence",
    };

    private static string GradeName(JudgementGrade grade) => grade switch
    {
        JudgementGrade.Exact => "exact",
        JudgementGrade.WithinRounding => "withinRounding",
        JudgementGrade.LastDigit => "lastDigit",
        JudgementGrade.Apart => "apart",
        JudgementGrade.Undefined => "undefined",
        _ => "undecided",
    };
}
