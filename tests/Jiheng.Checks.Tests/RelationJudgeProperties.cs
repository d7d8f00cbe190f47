using System.Collections.Immutable;
using CsCheck;
using Jiheng.Facts;
using static Jiheng.Checks.Figures;

namespace Jiheng.Checks;

/// <summary>What must be true of every relation, whatever its figures.</summary>
public sealed class RelationJudgeProperties
{
    private const string Seed = "0N0XIzNsQ0O2";
    private static readonly Gen<decimal> Amount = Gen.Int[1, 99_999_999].Select(value => value / 10_000m);

    private static Quantity Round(decimal exact, int decimals, Unit unit) => new(Written.Round(exact, decimals), decimals, unit);

    [Fact]
    public void A_sum_of_exact_values_rounded_afterwards_always_holds() =>
        Gen.Select(Amount.Array[2, 9], Gen.Int[0, 3]).Sample((parts, decimals) =>
        {
            Relation relation = SumOf(parts, parts.Sum(), decimals);
            Assert.True(RelationJudge.Judge(relation).Holds);
        }, seed: Seed);

    [Fact]
    public void A_sum_changed_beyond_all_rounding_always_fails() =>
        Gen.Select(Amount.Array[2, 9], Gen.Int[0, 3], Gen.Int[2, 500], Gen.Bool).Sample((parts, decimals, beyond, up) =>
        {
            decimal unit = Written.Round(1m, 0);
            for (int i = 0; i < decimals; i++) unit /= 10m;
            decimal shift = unit * (parts.Length + beyond) * (up ? 1 : -1);
            Assert.False(RelationJudge.Judge(SumOf(parts, parts.Sum() + shift, decimals)).Holds);
        }, seed: Seed);

    [Fact]
    public void A_ratio_of_exact_values_rounded_afterwards_always_holds() =>
        Gen.Select(Amount, Amount, Gen.Int[1, 4], Gen.Int[0, 2]).Where((part, whole, d, r) => whole > 1m).Sample((part, whole, decimals, rate) =>
        {
            Relation relation = Rel(RelationKind.Ratio,
                OperandRole.Part.Is(Round(part, decimals, Unit.TenThousandYuan)),
                OperandRole.Whole.Is(Round(whole, decimals, Unit.TenThousandYuan)),
                OperandRole.Result.Is(Round(part / whole * 100m, rate, Unit.Percent)));
            Assert.True(RelationJudge.Judge(relation).Holds);
        }, seed: Seed);

    [Fact]
    public void A_ratio_is_judged_as_its_slow_twin_judges_it() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[20, 400], Gen.Int[-30, 30]).Sample((part, whole, off) =>
        {
            decimal a = part / 10m, b = whole / 10m, rate = Math.Round(a / b * 100m, 1) + (off / 10m);
            if (rate < 0) return;
            Relation relation = Rel(RelationKind.Ratio,
                OperandRole.Part.Is(new Quantity(a, 1, Unit.TenThousandYuan)),
                OperandRole.Whole.Is(new Quantity(b, 1, Unit.TenThousandYuan)),
                OperandRole.Result.Is(new Quantity(rate, 1, Unit.Percent)));
            Assert.Equal(SomeExactValuesGive(a, b, rate), RelationJudge.Judge(relation).Holds);
        }, seed: Seed);

    [Fact]
    public void A_change_of_exact_values_rounded_afterwards_always_holds()
    {
        Doubt doubt = new();
        Gen.Select(Amount, Amount, Gen.Int[1, 4], Gen.Int[0, 2], Gen.Int[0, 3]).Where((now, before, d, r, w) => before > 1m && now > 1m).Sample((now, before, decimals, rate, without) =>
        {
            bool up = now >= before;
            ImmutableArray<Operand> all =
            [
                OperandRole.Current.Is(Round(now, decimals, Unit.TenThousandYuan)),
                OperandRole.Base.Is(Round(before, decimals, Unit.TenThousandYuan)),
                OperandRole.Delta.Is(Round(Math.Abs(now - before), decimals, Unit.TenThousandYuan)),
                OperandRole.Result.Is(Round(Math.Abs(now - before) / before * 100m, rate, Unit.Percent)),
            ];
            Relation relation = Rel(RelationKind.Change, [.. all.Where((_, i) => i != without)]) with
            {
                Direction = up ? ChangeDirection.Increase : ChangeDirection.Decrease,
            };
            // Amounts of a few last digits have no tight base: doubt is allowed now and then, an accusation never.
            doubt.Note(RelationJudge.Judge(relation).Holds);
        }, seed: Seed, threads: 1);
        doubt.AssertSeldom();
    }

    [Fact]
    public void Every_true_base_is_found_feasible()
    {
        Doubt doubt = new();
        Gen.Select(Gen.Int[1, 5000], Gen.Int[1, 5000], Gen.Int[0, 2]).Sample((now, before, decimals) =>
        {
            if (now == before) return;
            Relation relation = Rel(RelationKind.Change,
                OperandRole.Current.Is(new Quantity(now, 0, Unit.Count("批"))),
                OperandRole.Result.Is(Round(Math.Abs(now - before) * 100m / before, decimals, Unit.Percent))) with
            {
                Direction = now > before ? ChangeDirection.Increase : ChangeDirection.Decrease,
            };
            doubt.Note(RelationJudge.Judge(relation).Holds);
        }, seed: Seed, threads: 1);
        doubt.AssertSeldom();
    }

    [Fact]
    public void Two_roundings_of_one_value_agree_in_any_units() =>
        Gen.Select(Gen.Int[1, 2_000_000_000], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 4]).Sample((yuan, a, b, c) =>
            Assert.True(RelationJudge.Judge(Rel(RelationKind.Agree,
                OperandRole.Mention.Is(Round(yuan / 10_000m, a, Unit.TenThousandYuan)),
                OperandRole.Mention.Is(Round(yuan, b, Unit.Yuan)),
                OperandRole.Mention.Is(Round(yuan / 100_000_000m, c, Unit.HundredMillionYuan)))).Holds), seed: Seed);

    [Fact]
    public void One_changed_digit_in_an_exact_sum_fails_and_is_named() =>
        Gen.Select(Gen.Int[10_000, 99_999].Array[2, 5], Gen.Int[0, 3], Gen.Int[1, 9]).Sample((parts, place, add) =>
        {
            int[] powers = [10, 100, 1000, 10_000];
            int whole = parts.Sum(), digit = whole / powers[place] % 10, other = (digit + add) % 10;
            int wrong = whole + ((other - digit) * powers[place]);
            // 60307 with its first digit a 0 would be written 307: two digits are gone then, and that is another figure.
            if (other == digit || wrong < 1000) return;
            Relation relation = Rel(RelationKind.Sum, [OperandRole.Whole.Is(new Quantity(wrong, 0, Unit.Count("人"))), .. parts.Select(one => OperandRole.Part.Is(new Quantity(one, 0, Unit.Count("人"))))]);
            Judgement judgement = RelationJudge.Judge(relation);
            Assert.False(judgement.Holds);
            Assert.Equal((0, (decimal)whole), (judgement.Slip?.OperandIndex, judgement.Slip?.Corrected.Value ?? 0));
        }, seed: Seed);

    [Fact]
    public void No_figures_whatever_make_the_judge_throw() =>
        Gen.Select(Gen.Enum<RelationKind>(), Gen.Enum<OperandRole>().Array[0, 5], Gen.Decimal.Array[5], Gen.Int[-3, 9], Gen.Enum<Qualifier>()).Sample((kind, roles, values, decimals, qualifier) =>
        {
            ImmutableArray<Operand> operands = [.. roles.Select((role, i) => role.Is(new Quantity(values[i], decimals, Unit.TenThousandYuan, qualifier), "x"))];
            Assert.NotNull(RelationJudge.Judge(Rel(kind, operands)));
        }, seed: Seed);

    /// <summary>How often a judge was in doubt; one that never decides anything has proved nothing.</summary>
    private sealed class Doubt
    {
        private int _all, _open;

        public void Note(bool? holds)
        {
            Assert.NotEqual(false, holds);
            _all++;
            if (holds is null) _open++;
        }

        public void AssertSeldom() => Assert.True(_open * 10 <= _all, $"undecided {_open} of {_all}");
    }

    private static Relation SumOf(decimal[] parts, decimal whole, int decimals) => Rel(RelationKind.Sum,
    [
        OperandRole.Whole.Is(Round(whole, decimals, Unit.TenThousandYuan)),
        .. parts.Select(part => OperandRole.Part.Is(Round(part, decimals, Unit.TenThousandYuan))),
    ]);

    /// <summary>The obvious twin: walks the corners and the middle of both written figures in exact decimals.</summary>
    private static bool SomeExactValuesGive(decimal a, decimal b, decimal rate)
    {
        decimal lowest = decimal.MaxValue, highest = decimal.MinValue;
        foreach (decimal x in (decimal[])[a - 0.05m, a, a + 0.05m])
        {
            foreach (decimal y in (decimal[])[b - 0.05m, b, b + 0.05m])
            {
                decimal quotient = x / y * 100m;
                lowest = Math.Min(lowest, quotient);
                highest = Math.Max(highest, quotient);
            }
        }

        return lowest <= rate + 0.05m && rate - 0.05m <= highest;
    }
}
