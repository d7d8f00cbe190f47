using System.Globalization;
using Jiheng.FormPacks;
using static Jiheng.Scoring.Tests.Papers;

namespace Jiheng.Scoring.Tests;

/// <summary>Rules that turn a value into points.</summary>
public sealed class ValueRuleTests
{
    [Theory]
    [InlineData("Whole", "4.5")]
    [InlineData("RoundUp", "4")]
    [InlineData("ProRata", "4.25")]
    public void A_part_of_a_step_costs_what_the_table_says(string partial, string points)
    {
        ScoreRule.Steps rule = new(StepSide.Above, 100m, 1m, 0.5m, Enum.Parse<PartialStep>(partial));
        ScoreLine line = Line(Row(rule), Money("a", 101.50m), Money("b", 100.00m));
        Assert.Equal(decimal.Parse(points, CultureInfo.InvariantCulture), line.Points);
        Assert.Equal(ScoreStatus.Proved, line.Status);
    }

    [Fact]
    public void A_table_that_does_not_say_leaves_a_range()
    {
        ScoreLine line = Line(Row(new ScoreRule.Steps(StepSide.Above, 100m, 1m, 0.5m, PartialStep.Unsaid)), Money("a", 101.50m), Money("b", 100.00m));
        Assert.Equal((ScoreStatus.NotComputable, 4m, 4.5m), (line.Status, line.Lowest, line.Highest));
        Assert.Null(line.Points);
    }

    [Theory]
    [InlineData("110.00", "1")]
    [InlineData("90.00", "1")]
    [InlineData("100.00", "5")]
    [InlineData("150.00", "0")]
    public void Both_sides_deduct_where_the_table_wants_exactly_so_much(string spent, string points)
    {
        ScoreRule.Steps rule = new(StepSide.Both, 100m, 5m, 2m, PartialStep.Whole);
        Assert.Equal(decimal.Parse(points, CultureInfo.InvariantCulture), Line(Row(rule), Money("a", decimal.Parse(spent, CultureInfo.InvariantCulture)), Money("b", 100.00m)).Points);
    }

    [Theory]
    [InlineData("59.00", "0")]
    [InlineData("60.00", "0")]
    [InlineData("80.00", "2.5")]
    [InlineData("100.00", "5")]
    [InlineData("140.00", "5")]
    public void A_share_has_a_threshold_and_a_cap(string done, string points) =>
        Assert.Equal(decimal.Parse(points, CultureInfo.InvariantCulture), Line(Row(new ScoreRule.Proportional(60m, 100m)), Money("a", decimal.Parse(done, CultureInfo.InvariantCulture)), Money("b", 100.00m)).Points);

    [Fact]
    public void A_value_in_no_band_is_not_scored()
    {
        ScoreRule.Bands rule = new([new ScoreBand(90m, false, null, false, 5m)]);
        Assert.Equal(ScoreStatus.NotComputable, Line(Row(rule), Money("a", 80.00m), Money("b", 100.00m)).Status);
    }

    [Fact]
    public void Zero_over_zero_and_something_over_zero_are_ruled_apart()
    {
        ScoreRule.Steps rule = new(StepSide.Above, 100m, 1m, 1m, PartialStep.Whole);
        Assert.Equal(5m, Line(Row(rule), Money("a", 0m), Money("b", 0m)).Points);
        Assert.Equal(ScoreStatus.NotComputable, Line(Row(rule), Money("a", 1.00m), Money("b", 0m)).Status);
    }

    [Fact]
    public void The_best_of_two_ways_counts_and_an_open_way_keeps_the_row_open()
    {
        ScoreRule half = new ScoreRule.Bands([new ScoreBand(null, false, null, false, 3m)]), full = new ScoreRule.Bands([new ScoreBand(null, false, null, false, 5m)]);
        Assert.Equal(5m, Line(Row(new ScoreRule.BestOf([new RuleChoice("ratio", half), new RuleChoice("value", full)])), Money("a", 1.00m), Money("b", 2.00m)).Points);
        ScoreLine open = Line(Row(new ScoreRule.BestOf([new RuleChoice("value", half), new RuleChoice("change", full)])), Money("a", 1.00m));
        Assert.Equal((ScoreStatus.NotComputable, 3m, 5m), (open.Status, open.Lowest, open.Highest));
        Assert.NotEmpty(open.Missing);
    }
}
