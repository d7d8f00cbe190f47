using Jiheng.FormPacks;
using static Jiheng.Scoring.Tests.Papers;

namespace Jiheng.Scoring.Tests;

/// <summary>Which figures of the papers a formula takes.</summary>
public sealed class FigureTests
{
    private static readonly ScoreRule NotAbove = new ScoreRule.Steps(StepSide.Above, 100m, 1m, 1m, PartialStep.Whole);

    [Fact]
    public void The_same_figure_in_other_digits_is_one_figure()
    {
        ScoreLine line = Line(Row(NotAbove), Money("a", 138.45m), Money("a", 138.5m, decimals: 1), Money("b", 140.00m));
        Assert.Equal(ScoreStatus.Proved, line.Status);
        Assert.Equal("98.89%", line.Value);
        Assert.Equal(2, line.Inputs[0].Facts.Length);
    }

    [Fact]
    public void Counts_one_apart_are_two_figures()
    {
        static Jiheng.Facts.Fact Persons(string concept, decimal number) =>
            Money(concept, 1m) with { Value = new Jiheng.Facts.FactValue.Number(new Jiheng.Facts.Quantity(number, 0, Jiheng.Facts.Unit.Count("人"))) };
        ScoreLine line = Line(Row(NotAbove), Persons("a", 51m), Persons("b", 50m), Persons("b", 51m));
        Assert.Equal((ScoreStatus.NotComputable, 3m, 5m), (line.Status, line.Lowest, line.Highest));
    }

    [Fact]
    public void Figures_that_contradict_each_other_prove_only_what_both_give()
    {
        Assert.Equal(5m, Line(Row(NotAbove), Money("a", 90.00m), Money("a", 95.00m), Money("b", 100.00m)).Points);
        ScoreLine apart = Line(Row(NotAbove), Money("a", 90.00m), Money("a", 103.00m), Money("b", 100.00m));
        Assert.Equal((ScoreStatus.NotComputable, 2m, 5m), (apart.Status, apart.Lowest, apart.Highest));
        Assert.Contains(apart.Derivation, step => step.Kind == ScoreStepKind.Contradiction);
    }

    [Fact]
    public void The_departments_own_caliber_goes_before_a_narrower_one()
    {
        ScoreLine line = Line(Row(NotAbove), Money("a", 120.00m, caliber: "narrow"), Money("a", 90.00m, caliber: "whole"), Money("b", 100.00m));
        Assert.Equal("90%", line.Value);
    }

    [Fact]
    public void An_institutions_figure_is_not_the_departments()
    {
        ScoreLine line = Line(Row(NotAbove), Money("a", 30.00m, organisation: "一中心"), Money("a", 40.00m, organisation: "二中心"), Money("b", 100.00m));
        Assert.Equal(ScoreStatus.NotComputable, line.Status);
        Assert.Equal("a", Assert.Single(line.Missing).Label);
    }

    [Fact]
    public void Last_years_figure_is_taken_for_last_year_only()
    {
        ScoreRow row = Row(new ScoreRule.Steps(StepSide.Above, 0m, 1m, 1m, PartialStep.Whole), measure: "change");
        Assert.Equal(2m, Line(row, Money("a", 103.00m), Money("a", 100.00m, year: "2022")).Points);
        Assert.Equal("2022", Assert.Single(Line(row, Money("a", 103.00m)).Missing).Year);
    }
}
