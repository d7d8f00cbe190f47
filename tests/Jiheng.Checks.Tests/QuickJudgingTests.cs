using CsCheck;
using Jiheng.Facts;
using static Jiheng.Checks.Figures;

namespace Jiheng.Checks;

/// <summary>The judge without words (for what holds, and for trying many corrections) answers as the judge with words does.</summary>
public sealed class QuickJudgingTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly Gen<Quantity> Money = Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 2], Gen.Int[0, 9])
        .Select((value, decimals, qualifier) => new Quantity(decimals switch { 0 => value, 1 => value / 10m, _ => value / 100m }, decimals, value % 7 == 0 ? Unit.Yuan : Unit.TenThousandYuan,
            qualifier == 9 ? Qualifier.About : qualifier == 8 ? Qualifier.AtLeast : Qualifier.None));

    private static readonly Gen<Quantity> Rate = Gen.Select(Gen.Int[-2000, 20000], Gen.Int[0, 2])
        .Select((value, decimals) => new Quantity(decimals switch { 0 => value / 100, 1 => Math.Round(value / 100m, 1), _ => value / 100m }, decimals, Unit.Percent));

    private static readonly Gen<Relation> Any = Gen.OneOf(
        Gen.Select(Money, Money.Array[1, 5], Gen.Enum<ListExtent>(), Gen.Enum<RoundingPolicy>()).Select((whole, parts, extent, rounding) =>
            Rel(RelationKind.Sum, [OperandRole.Whole.Is(whole), .. parts.Select(part => OperandRole.Part.Is(part))]) with { Extent = extent, Rounding = rounding }),
        Gen.Select(Money, Money, Money, Rate).Select((whole, other, part, rate) =>
            Rel(RelationKind.Ratio, OperandRole.Part.Is(part), OperandRole.Whole.Is(whole), OperandRole.Whole.Is(other), OperandRole.Result.Is(rate))),
        Gen.Select(Money, Money, Money, Rate, Gen.Int[0, 4], Gen.Enum<ChangeDirection>()).Select((now, before, delta, rate, without, direction) =>
            Rel(RelationKind.Change, [.. new[] { OperandRole.Current.Is(now), OperandRole.Base.Is(before), OperandRole.Delta.Is(delta), OperandRole.Result.Is(rate) }.Where((_, i) => i != without)]) with { Direction = direction }),
        Gen.Select(Money, Money).Select((left, right) => Rel(RelationKind.Agree, OperandRole.Mention.Is(left), OperandRole.Mention.Is(right))));

    [Fact]
    public void Without_words_the_answer_is_the_same() =>
        Any.Sample(relation =>
        {
            Judgement quick = RelationJudge.Judge(relation, explain: false), full = RelationJudge.Judge(relation);
            Assert.Equal((full.Holds, full.Grade), (quick.Holds, quick.Grade));
            if (full.Grade == JudgementGrade.Exact) Assert.Equal(full.Difference, quick.Difference);
        }, seed: Seed, iter: 5_000);

    [Fact]
    public void What_holds_to_the_digit_still_has_its_sum_when_asked()
    {
        JudgedRelation judged = JudgedRelation.Of(Sum("140.00", "128.8", "11.20"));
        Assert.Equal(JudgementGrade.Exact, judged.Judgement.Grade);
        Assert.Empty(judged.Judgement.Derivation);
        Assert.Equal(["128.8 + 11.20 = 140.00"], judged.Derivation);
    }
}
