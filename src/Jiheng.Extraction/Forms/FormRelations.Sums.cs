using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>合计、汇总、比率、比较、次序、可行.</summary>
public sealed partial class FormRelations
{
    private IEnumerable<Relation> Sums(RelationRule rule)
    {
        foreach (string organisation in rule.Where == RelationScope.Table ? _organisations : [""])
        {
            if (Sum(rule, organisation) is not { } sum) continue;
            RelationRule? other = rule.Otherwise.Length > 0 ? _pack.Relations.FirstOrDefault(one => one.Id == rule.Otherwise) : null;
            yield return other is not null && !Closes(sum) && Sum(other, organisation) is { } second && Closes(second) ? second : sum;
        }
    }

    private Relation? Sum(RelationRule rule, string organisation)
    {
        if (rule.Whole is not { } whole || Figure(whole, rule, organisation) is not { } total) return null;
        if (rule.Parts.Concat(rule.Minus).Any(part => IsUnreadable(part, rule, organisation))) return null;
        List<Operand> operands = [As(OperandRole.Whole, total)];
        foreach (ConceptId part in rule.Parts)
        {
            if (Figure(part, rule, organisation, total) is { } fact) operands.Add(As(OperandRole.Part, fact));
        }

        foreach (ConceptId part in rule.Minus)
        {
            if (Figure(part, rule, organisation, total) is { } fact) operands.Add(As(OperandRole.Part, fact, -1m));
        }

        // In a table a blank part is nought; in prose an unsaid part is unknown, and so is a difference with one side missing.
        bool everyPart = operands.Count == 1 + rule.Parts.Length + rule.Minus.Length;
        bool enough = rule.Where == RelationScope.Table && rule.Minus.IsEmpty ? operands.Count > 1 : everyPart || (rule.Where == RelationScope.Table && HasNeeded(rule, operands));
        return enough ? Make(rule, RelationKind.Sum, operands) : null;
    }

    // Of a difference only 上年结转 and the like may be blank: the first part and the last minus are its two sides.
    private static bool HasNeeded(RelationRule rule, List<Operand> operands) =>
        operands.Any(operand => operand.Concept == rule.Parts[0]) && operands.Any(operand => operand.Concept == rule.Minus[^1]);

    private static bool Closes(Relation sum) => sum.First(OperandRole.Whole)!.BaseValue == sum.In(OperandRole.Part).Sum(part => part.BaseValue);

    private IEnumerable<Relation> RowSums(RelationRule rule)
    {
        foreach (ConceptId concept in rule.Concepts)
        {
            if (Figures(concept, RelationScope.Table).FirstOrDefault() is not { } total) continue;
            Fact[] rows = [.. _organisations.Where(one => one.Length > 0).Select(one => Figures(concept, RelationScope.Table, one).FirstOrDefault()).OfType<Fact>()];
            bool unreadable = _organisations.Any(one => one.Length > 0 && IsUnreadable(concept, rule with { Where = RelationScope.Table }, one));
            if (rows.Length == 0 || unreadable) continue;
            yield return Make(rule, RelationKind.Sum, [As(OperandRole.Whole, total), .. rows.Select(row => As(OperandRole.Part, row) with { Label = row.Key.Organisation })])
                with
            { Title = rule.Title + "（" + total.Label + "）" };
        }
    }

    private IEnumerable<Relation> Ratios(RelationRule rule)
    {
        if (rule.Whole is not { } result || rule.Parts.Length != 2) yield break;
        if (Figure(result, rule) is not { } rate) yield break;
        if (Figure(rule.Parts[0], rule, near: rate) is not { } part || Figure(rule.Parts[1], rule, near: rate) is not { } whole) yield break;
        // A tentative rate may rest on another of the figures named (年初预算, 全年预算): the one that gives it is the one that was meant.
        if (rule.Firmness == RelationFirmness.Tentative)
        {
            foreach (Fact over in Figures(rule.Parts[0], rule.Where))
            {
                foreach (Fact under in Figures(rule.Parts[1], rule.Where))
                {
                    if (Gives(over, under, rate)) (part, whole) = (over, under);
                }
            }
        }

        yield return Make(rule, RelationKind.Ratio, As(OperandRole.Part, part), As(OperandRole.Whole, whole), As(OperandRole.Result, rate));
    }

    private static bool Gives(Fact part, Fact whole, Fact rate) =>
        part.Quantity!.Value.Unit.IsComparableWith(whole.Quantity!.Value.Unit)
        && part.Quantity.Value.BaseInterval.TryDivideBy(whole.Quantity.Value.BaseInterval, out DecimalInterval quotient) && quotient.Intersects(rate.Quantity!.Value.BaseInterval);

    private IEnumerable<Relation> Compares(RelationRule rule)
    {
        if (rule.Whole is not { } concept) yield break;
        foreach (string organisation in rule.Where == RelationScope.Table ? _organisations : [""])
        {
            if (Figure(concept, rule, organisation) is not { } left) continue;
            Fact[] right = [.. rule.Parts.Select(part => Figure(part, rule, organisation, rule.Where == RelationScope.Any ? null : left)).OfType<Fact>()];
            if (right.Length != rule.Parts.Length) continue;
            Quantity first = right[0].Quantity!.Value;
            if (right.Any(fact => fact.Quantity!.Value.Unit != first.Unit)) continue;
            Quantity total = first with { Value = right.Sum(fact => fact.Quantity!.Value.Value), Decimals = right.Max(fact => fact.Quantity!.Value.Decimals) };
            Operand sum = As(OperandRole.Right, right[0]) with { Quantity = total, Label = string.Join("＋", right.Select(fact => fact.Label)) };
            yield return Make(rule, RelationKind.Compare, As(OperandRole.Left, left), sum) with { Operator = rule.Kind == RelationRuleKind.Equal ? CompareOperator.Equal : rule.Operator };
        }
    }

    private IEnumerable<Relation> Orders(RelationRule rule)
    {
        for (int i = 0; i + 1 < rule.Concepts.Length; i++)
        {
            if (Figure(rule.Concepts[i], rule) is not { } left || Figure(rule.Concepts[i + 1], rule, near: left) is not { } right) continue;
            yield return Make(rule, RelationKind.Compare, As(OperandRole.Left, left), As(OperandRole.Right, right)) with { Operator = CompareOperator.AtMost };
        }
    }

    private IEnumerable<Relation> Feasibles(RelationRule rule)
    {
        if (rule.Whole is not { } concept || Figure(concept, rule) is not { } current) yield break;
        if (Figure(rule.Parts[0], rule, near: current) is not { } rate) yield break;
        yield return Make(rule, RelationKind.Change, As(OperandRole.Current, current), As(OperandRole.Result, rate));
    }
}
