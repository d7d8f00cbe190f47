using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 指标的目标与完成: what each indicator asks for and what was reached, as figures ("下降10%" and "下降12.1%" are 10 and 12.1 in the wanted direction). Where a completion
/// is no value of the target's kind ("100%" for 70件), nothing is given for it. Made for scoring only: the report itself states no such facts.
/// </summary>
public static class IndicatorFigures
{
    private static readonly ConceptId Target = new("indicator.target"), Completion = new("indicator.completion");

    /// <summary>The facts wanted and reached, under the indicator's number.</summary>
    public static ImmutableArray<Fact> Of(FactSet facts)
    {
        ImmutableArray<Fact>.Builder made = ImmutableArray.CreateBuilder<Fact>();
        foreach (Fact target in facts.Of(Target))
        {
            TargetExpression wanted = TargetExpression.Read(TextOf(target));
            FactValue? asked = ValueOf(wanted, wanted);
            // Two figures in one row are two targets: neither is the row's.
            if (asked is null || wanted.Quantities.Length > 1) continue;
            made.Add(target with { Key = target.Key with { Concept = ScoreConcepts.Wanted }, Value = asked });
            if (facts.Of(Completion).FirstOrDefault(one => one.Key.Dimension == target.Key.Dimension) is not { } completion) continue;
            TargetExpression reached = TargetExpression.Read(TextOf(completion));
            if (reached.Quantities.Length <= 1 && ValueOf(reached, wanted) is { } got && Answers(got, asked)) made.Add(completion with { Key = completion.Key with { Concept = ScoreConcepts.Reached }, Value = got });
        }

        return made.ToImmutable();
    }

    private static FactValue? ValueOf(TargetExpression read, TargetExpression wanted) => read.Kind switch
    {
        TargetKind.Quantity when read.Operator != TargetOperator.Between => new FactValue.Number(Directed(read, wanted)),
        TargetKind.Date when read.Date is { Year: int year } date => new FactValue.Date(year, date.Month, date.Day),
        _ => null,
    };

    // A fall where a rise was wanted counts against it.
    private static Quantity Directed(TargetExpression read, TargetExpression wanted)
    {
        Quantity quantity = read.Quantities[0].Quantity;
        bool against = read.Direction != TargetDirection.None && wanted.Direction != TargetDirection.None && read.Direction != wanted.Direction;
        return against ? quantity with { Value = -quantity.Value } : quantity;
    }

    private static bool Answers(FactValue reached, FactValue wanted) => (reached, wanted) switch
    {
        (FactValue.Number got, FactValue.Number asked) => got.Quantity.Unit.IsComparableWith(asked.Quantity.Unit) || got.Quantity.Value == 0m,
        (FactValue.Date, FactValue.Date) => true,
        _ => false,
    };

    private static string TextOf(Fact fact) => fact.Value is FactValue.Words words ? words.Text : "";
}
