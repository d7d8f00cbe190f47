using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>relations/: what the form says of its figures together.</summary>
internal sealed partial class PackBuilder
{
    private void AddRelation(MapReader map)
    {
        string id = NewId(map, "id");
        RelationRuleKind kind = map.Choice("kind",
            ("sum", RelationRuleKind.Sum), ("row-sum", RelationRuleKind.RowSum), ("ratio", RelationRuleKind.Ratio), ("equal", RelationRuleKind.Equal),
            ("bound", RelationRuleKind.Bound), ("order", RelationRuleKind.Order), ("presence", RelationRuleKind.Presence),
            ("agreement", RelationRuleKind.Agreement), ("reconcile", RelationRuleKind.Reconcile), ("list-sum", RelationRuleKind.ListSum),
            ("count", RelationRuleKind.Count), ("band", RelationRuleKind.Band), ("feasible", RelationRuleKind.Feasible));
        if (!map.Has("kind")) map.Missing("kind");
        RelationRule rule = new(id, map.Text("title"), kind)
        {
            Whole = OptionalConceptAt(map, "whole"),
            Parts = ConceptsAt(map, "parts"),
            Minus = ConceptsAt(map, "minus"),
            Concepts = ConceptsAt(map, "concepts"),
            Where = map.Choice("where", ("table", RelationScope.Table), ("prose", RelationScope.Prose), ("any", RelationScope.Any)),
            Caliber = CaliberAt(map, "caliber"),
            Narrow = CaliberAt(map, "narrow"),
            WhenZero = ConceptsAt(map, "when_zero"),
            Operator = map.Choice("operator", ("at-most", CompareOperator.AtMost), ("at-least", CompareOperator.AtLeast), ("equal", CompareOperator.Equal),
                ("less", CompareOperator.Less), ("greater", CompareOperator.Greater)),
            Firmness = map.Choice("firmness", ("firm", RelationFirmness.Firm), ("tentative", RelationFirmness.Tentative)),
            Rounding = map.Choice("precision", ("common-places", RoundingPolicy.CommonPlaces), ("as-written", RoundingPolicy.AsWritten), ("exact", RoundingPolicy.Exact)),
            Parameter = map.OptionalText("parameter") ?? "",
            Code = map.OptionalText("code"),
            Reference = map.OptionalText("reference") ?? "",
            Otherwise = map.OptionalText("otherwise") ?? "",
        };
        if (rule.Reference.Length > 0) CheckLater(() => _references.Any(known => known.Id == rule.Reference), map, "reference", rule.Reference, "references/");
        if (rule.Parameter.Length > 0) CheckLater(() => _parameters.Any(known => known.Name == rule.Parameter), map, "parameter", rule.Parameter, "parameters/");
        if (rule.Otherwise.Length > 0) CheckLater(() => _relations.Any(known => known.Id == rule.Otherwise), map, "otherwise", rule.Otherwise, "relations/");
        if (rule.Code is { } code && !FindingCatalogue.TryGet(code, out _)) problems.Add(PackFindings.UnknownId, map.File, map.PlaceOf("code"), ("key", "code"), ("id", code), ("where", "docs/codes/"));
        if (NeedsWhole(kind) && rule.Whole is null) map.Missing("whole");
        if (NeedsParts(kind) && rule.Parts.IsEmpty) map.Missing("parts");
        if (NeedsConcepts(kind) && rule.Concepts.IsEmpty) map.Missing("concepts");
        map.Done();
        places?.Mark(rule, map);
        _relations.Add(rule);
    }

    private static bool NeedsWhole(RelationRuleKind kind) => !NeedsConcepts(kind);

    private static bool NeedsParts(RelationRuleKind kind) =>
        kind is RelationRuleKind.Sum or RelationRuleKind.Ratio or RelationRuleKind.Equal or RelationRuleKind.Bound or RelationRuleKind.Presence or RelationRuleKind.Count or RelationRuleKind.Band or RelationRuleKind.Feasible;

    private static bool NeedsConcepts(RelationRuleKind kind) => kind is RelationRuleKind.RowSum or RelationRuleKind.Agreement or RelationRuleKind.Order;
}
