using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>前后一致、口径调节、个数、等次.</summary>
public sealed partial class FormRelations
{
    /// <summary>
    /// Mentions of one caliber must agree. A mention whose caliber the text leaves open joins the caliber it fits; if it fits none, it joins the
    /// whole department's, unless other money explains why it is smaller.
    /// </summary>
    private IEnumerable<Relation> Agreements(RelationRule rule, ConceptId concept)
    {
        Fact[] mentions = [.. Figures(concept, RelationScope.Any)];
        Fact[] known = [.. mentions.Where(fact => fact.Key.Caliber.IsKnown)];
        foreach (IGrouping<string, Fact> group in mentions.Select(fact => (Fact: fact, Caliber: CaliberOf(fact, known)))
            .Where(one => one.Caliber is not null).GroupBy(one => one.Caliber!, one => one.Fact, StringComparer.Ordinal))
        {
            // Prose first: of two that differ, the sentence is what a clerk will look up first.
            Fact[] said = [.. group.OrderBy(fact => fact.Evidence.Kind == EvidenceKind.TableCell)];
            if (said.Length < 2 || said.Any(fact => !fact.Quantity!.Value.Unit.IsComparableWith(said[0].Quantity!.Value.Unit))) continue;
            yield return Make(rule, RelationKind.Agree, said.Select(fact => As(OperandRole.Mention, fact))) with { Title = said[^1].Label + "：" + rule.Title };
        }
    }

    private string? CaliberOf(Fact fact, Fact[] known)
    {
        if (fact.Key.Caliber.IsKnown) return fact.Key.Caliber.Ids.First();
        if (known.Length == 0) return "";
        if (known.FirstOrDefault(other => SameDigits(fact, other)) is { } same) return same.Key.Caliber.Ids.First();
        string whole = _pack.Calibers.Length > 0 ? _pack.Calibers[0].Id : "";
        Fact? all = known.FirstOrDefault(other => other.Key.Caliber.Ids.Contains(whole));
        return all is null || Explained(fact, all) ? null : whole;
    }

    private static bool SameDigits(Fact one, Fact other) =>
        one.Quantity!.Value.Unit.IsComparableWith(other.Quantity!.Value.Unit) && one.Quantity.Value.BaseInterval.Intersects(other.Quantity.Value.BaseInterval);

    /// <summary>
    /// True where a narrower caliber could be meant: a reconciliation covers the concept and the figure is smaller by no more than the other money
    /// there is (by any amount where money of other years takes part).
    /// </summary>
    private bool Explained(Fact narrow, Fact wide) =>
        _pack.Relations.Where(rule => rule.Kind == RelationRuleKind.Reconcile && (rule.Whole == narrow.Key.Concept || rule.Concepts.Contains(narrow.Key.Concept)))
            .Any(rule => OtherMoney(rule).Sum(fact => fact.Quantity!.Value.BaseValue) is var money && money > 0
                && wide.Quantity!.Value.BaseValue - narrow.Quantity!.Value.BaseValue is var gap && gap > 0
                && (gap <= money + (narrow.Quantity.Value.LastDigit * narrow.Quantity.Value.Unit.Factor) || !IsClosed(rule)));

    /// <summary>No money of other years: nothing carried over and nothing left.</summary>
    private bool IsClosed(RelationRule rule) => rule.WhenZero.All(concept => Figures(concept, RelationScope.Table).All(fact => fact.Quantity!.Value.Value == 0));

    private IEnumerable<Fact> OtherMoney(RelationRule rule) => rule.Parts.Select(part => Figures(part, RelationScope.Table).FirstOrDefault()).OfType<Fact>();

    private IEnumerable<Relation> Reconciliations(RelationRule rule)
    {
        if (rule.Whole is not { } total) yield break;
        Fact[] other = [.. OtherMoney(rule)];
        decimal money = other.Sum(fact => fact.Quantity!.Value.BaseValue);
        bool closed = IsClosed(rule);
        foreach (ConceptId concept in rule.Concepts.Prepend(total))
        {
            Fact? wide = Figures(concept, RelationScope.Table).FirstOrDefault(fact => fact.Key.Caliber.Ids.Contains(rule.Caliber));
            Fact? narrow = Figures(concept, RelationScope.Prose).FirstOrDefault(fact => fact.Key.Caliber.IsKnown && fact.Key.Caliber.Ids.Contains(rule.Narrow));
            if (wide is null || narrow is null || !wide.Quantity!.Value.Unit.IsComparableWith(narrow.Quantity!.Value.Unit)) continue;
            decimal difference = wide.Quantity.Value.BaseValue - narrow.Quantity.Value.BaseValue;
            if (difference < 0)
            {
                yield return Make(rule, RelationKind.Compare, As(OperandRole.Left, narrow), As(OperandRole.Right, wide))
                    with
                { Operator = CompareOperator.AtMost, Title = wide.Label + "：财政拨款口径不大于全口径" };
            }
            else if (difference > 0 || concept == total)
            {
                // Without money of other years the whole's difference is the other money exactly, and each part's is at most that.
                bool exactly = closed && (concept == total || difference > money);
                ImmutableArray<Operand> explains = exactly && other.Any(fact => fact.Quantity!.Value.Value != 0)
                    ? [.. other.Where(fact => fact.Quantity!.Value.Value != 0).Select(fact => As(OperandRole.Result, fact))]
                    : exactly && other.Length > 0 ? [As(OperandRole.Result, other[^1])]
                    : [Implied(OperandRole.Result, Difference(wide, difference, narrow), "其他资金")];
                yield return Make(rule, RelationKind.Reconcile, [As(OperandRole.Whole, wide), As(OperandRole.Part, narrow), .. explains])
                    with
                { Title = wide.Label + "：" + rule.Title };
            }
            else
            {
                yield return Make(rule, RelationKind.Agree, As(OperandRole.Mention, narrow), As(OperandRole.Mention, wide)) with { Title = wide.Label + "：两种口径相同" };
            }
        }
    }

    private static Quantity Difference(Fact wide, decimal difference, Fact narrow)
    {
        Unit unit = wide.Quantity!.Value.Unit;
        return new Quantity(difference / unit.Factor, Math.Max(wide.Quantity.Value.Decimals, narrow.Quantity!.Value.Decimals), unit);
    }

    private IEnumerable<Relation> Counts(RelationRule rule)
    {
        if (rule.Whole is not { } concept) yield break;
        Fact[] stated = Items(concept), listed = Items(rule.Parts[0]);
        if (stated.Length == 0 || listed.Length == 0) yield break;
        Quantity count = new(stated.Length, 0, Unit.Count("个"));
        yield return Make(rule, RelationKind.Count,
        [
            new Operand(OperandRole.Stated, count, stated[0].Evidence.Location, stated[0].Label),
            .. listed.Select(item => new Operand(OperandRole.Listed, new Quantity(1, 0, Unit.None), item.Evidence.Location, item.Label + item.Key.Dimension)),
        ]);
    }

    private Fact[] Items(ConceptId concept) => [.. _facts.Of(concept).DistinctBy(fact => fact.Key.Dimension)];

    private IEnumerable<Relation> Bands(RelationRule rule)
    {
        if (rule.Whole is not { } concept || Figures(concept, RelationScope.Any).FirstOrDefault() is not { } score) yield break;
        if (_facts.Of(rule.Parts[0]).FirstOrDefault(fact => fact.Value is FactValue.Choice) is not { Value: FactValue.Choice grade } chosen) yield break;
        if (_pack.ParameterOn(rule.Parameter, Day(score)) is not { } bands) yield break;
        // The pack is refused at loading where a band is no number.
        (string Name, decimal Low)[] ends = [.. bands.Entries.Select(entry => (entry.Name, Low: decimal.Parse(entry.Value, NumberStyles.Number, CultureInfo.InvariantCulture))).OrderByDescending(end => end.Low)];
        int at = Array.FindIndex(ends, end => grade.Id.StartsWith(end.Name, StringComparison.Ordinal));
        if (at < 0) yield break;
        List<Operand> operands =
        [
            As(OperandRole.Score, score),
            new(OperandRole.Grade, new Quantity(0, 0, Unit.None), chosen.Evidence.Location, grade.Id),
            Implied(OperandRole.Low, new Quantity(ends[at].Low, 0, Unit.Score), ""),
        ];
        if (at > 0) operands.Add(Implied(OperandRole.High, new Quantity(ends[at - 1].Low, 0, Unit.Score, Qualifier.LessThan), ""));
        yield return Make(rule, RelationKind.Band, operands);
    }

    private static DateOnly Day(Fact fact) => int.TryParse(fact.Key.Period, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 0 and < 9999 ? new DateOnly(year, 12, 31) : DateOnly.MaxValue;
}
