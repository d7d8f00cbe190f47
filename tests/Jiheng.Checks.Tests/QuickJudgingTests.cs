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

    /// <summary>Relations whose rate and delta are worked out, so that most fit, and the rest but for what <see cref="Any"/> left in.</summary>
    private static readonly Gen<Relation> Fitting = Gen.Select(Any, Gen.Int[0, 3]).Select((relation, spoilt) => spoilt == 0 ? relation : WorkedOut(relation));

    private static Relation WorkedOut(Relation relation)
    {
        ChangeFigures change = ChangeFigures.Of(relation);
        Relation written = relation;
        if (change is { Current: not null, Base: not null, Delta: not null })
        {
            decimal moved = change.Current.BaseValue - change.Base.BaseValue;
            written = With(written, OperandRole.Delta, new Quantity(moved * ChangeRates.SignOf(change, moved, change.Delta) / 10_000m, 6, Unit.TenThousandYuan));
        }

        if (change.Rate is null) return written;
        decimal? rate = relation.Kind == RelationKind.Change
            ? ChangeRates.Computed(ChangeFigures.Of(written), change.Rate)
            : relation.In(OperandRole.Whole).Sum(one => one.BaseValue) is decimal whole and not 0m ? relation.First(OperandRole.Part)!.BaseValue / whole : null;
        return rate is null ? written : With(written, OperandRole.Result, new Quantity(Math.Round(rate.Value * 100m, 2, MidpointRounding.AwayFromZero), 2, Unit.Percent));
    }

    private static Relation With(Relation relation, OperandRole role, Quantity quantity) =>
        relation with { Operands = [.. relation.Operands.Select(operand => operand.Role == role ? role.Is(quantity) : operand)] };

    [Fact]
    public void Without_words_the_answer_is_the_same() =>
        Any.Sample(relation =>
        {
            Judgement quick = RelationJudge.Judge(relation, explain: false), full = RelationJudge.Judge(relation);
            Assert.Equal((full.Holds, full.Grade), (quick.Holds, quick.Grade));
            if (full.Grade == JudgementGrade.Exact) Assert.Equal(full.Difference, quick.Difference);
        }, seed: Seed, iter: 5_000);

    [Fact]
    public void What_the_quick_look_at_a_slip_turns_down_does_not_fit() =>
        Fitting.Sample(relation =>
        {
            if (RelationJudge.Judge(relation, explain: false).Grade == JudgementGrade.Exact) Assert.True(RateSlips.MayFit(relation));
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
