namespace Jiheng.Facts.Tests;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("140.00", 2, "139.995", "140.005")]
    [InlineData("11.2", 1, "11.15", "11.25")]
    [InlineData("3000", -3, "2500", "3500")]
    public void A_written_number_stands_for_half_a_unit_of_its_last_digit_to_both_sides(string value, int decimals, string low, string high)
    {
        Quantity written = new(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals, Unit.TenThousandYuan);
        Assert.Equal(low, written.Interval.Low.ToString("0.#####", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(high, written.Interval.High.ToString("0.#####", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Amounts_in_different_units_meet_where_their_digits_allow_it()
    {
        Quantity exact = new(1287.35m, 2, Unit.TenThousandYuan), coarse = new(0.13m, 2, Unit.HundredMillionYuan), other = new(0.14m, 2, Unit.HundredMillionYuan);
        Assert.True(exact.BaseInterval.Intersects(coarse.BaseInterval));
        Assert.False(exact.BaseInterval.Intersects(other.BaseInterval));
    }

    [Fact]
    public void Percentage_points_are_not_percents() => Assert.False(Unit.Percent.IsComparableWith(Unit.PercentagePoint));

    [Fact]
    public void Measure_words_are_compared_with_their_own_kind_only()
    {
        Assert.True(Unit.Count("人次", "万", 10_000m).IsComparableWith(Unit.Count("人次")));
        Assert.False(Unit.Count("批").IsComparableWith(Unit.Count("人次")));
    }

    [Fact]
    public void Nothing_is_divided_by_what_may_be_zero()
    {
        Assert.False(DecimalInterval.Exactly(5m).TryDivideBy(new DecimalInterval(-0.005m, 0.005m), out _));
        Assert.True(new DecimalInterval(1287.345m, 1287.355m).TryDivideBy(new DecimalInterval(1299.995m, 1300.005m), out DecimalInterval rate));
        Assert.True(rate.Intersects(new DecimalInterval(0.99025m, 0.99035m)));
    }

    [Fact]
    public void An_unknown_caliber_may_be_any_and_two_known_ones_are_what_they_are()
    {
        Assert.True(CaliberSet.Unknown.MayEqual(CaliberSet.Of("whole-department")));
        Assert.False(CaliberSet.Of("general-budget").MayEqual(CaliberSet.Of("whole-department")));
        Assert.Equal(CaliberSet.Of("a", "b"), CaliberSet.Of("b", "a"));
    }
}
