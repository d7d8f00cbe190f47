using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring.Tests;

/// <summary>Indicators that a department sets itself.</summary>
public sealed class CompletionTests
{
    private static readonly ScoreRule.Completion Rule = new(0m, [new JudgementGradeRule("达成", 80m, 100m), new JudgementGradeRule("未达成", 0m, 60m)]);

    [Theory]
    [InlineData("12", Qualifier.AtLeast, "12", "20")]
    [InlineData("12", Qualifier.AtLeast, "11", "18.33")]
    [InlineData("12", Qualifier.None, "15", "20")]
    [InlineData("30", Qualifier.AtMost, "28", "20")]
    [InlineData("30", Qualifier.AtMost, "40", "15")]
    [InlineData("0", Qualifier.None, "0", "20")]
    [InlineData("0", Qualifier.None, "2", "0")]
    [InlineData("10", Qualifier.None, "-3", "0")]
    public void A_target_reached_gives_all_and_short_of_it_a_share(string wanted, Qualifier qualifier, string reached, string points)
    {
        ScoreLine line = Assert.Single(Score(Number("indicator.wanted", wanted, qualifier), Number("indicator.reached", reached)));
        Assert.Equal((ScoreStatus.Proved, decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture)), (line.Status, line.Points));
        Assert.Equal(20m, line.Self);
    }

    [Fact]
    public void A_completion_that_is_no_value_scores_nothing_and_says_what_is_missing()
    {
        ScoreLine line = Assert.Single(Score(Number("indicator.wanted", "12")));
        Assert.Equal((ScoreStatus.NotComputable, 0m, 20m), (line.Status, line.Lowest, line.Highest));
        Assert.Contains("完成值", Assert.Single(line.Missing).Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_is_kept_or_missed()
    {
        Assert.Equal(20m, Assert.Single(Score(Day("indicator.wanted", 2023, 12, null), Day("indicator.reached", 2023, 12, 20))).Points);
        Assert.Equal(ScoreStatus.NotComputable, Assert.Single(Score(Day("indicator.wanted", 2023, 6, 30), Day("indicator.reached", 2023, 7, 1))).Status);
    }

    [Fact]
    public void Words_are_judged_in_grades()
    {
        Assert.Equal(ScoreStatus.Evidence, Assert.Single(Score()).Status);
        ScoreLine line = Assert.Single(Score(Papers.Answer("indicator-1", new FactValue.Choice("达成", "达成"))));
        Assert.Equal((16m, 20m), (line.Lowest, line.Highest));
    }

    [Fact]
    public void Indicators_without_points_leave_all_of_them_open()
    {
        ScoreLine line = Assert.Single(Sheet([Words("indicator.target", "≥12个")]).Lines);
        Assert.Equal((ScoreStatus.NotComputable, 90m), (line.Status, line.Highest));
    }

    [Fact]
    public void Points_that_are_not_the_tables_leave_the_rest_open()
    {
        ScoreSheet less = Sheet([Words("indicator.target", "≥12个"), Words("indicator.points", "20")]);
        Assert.Equal([20m, 70m], less.Lines.Select(line => line.Row.Points));
        ScoreLine more = Assert.Single(Sheet([Words("indicator.target", "≥12个"), Words("indicator.points", "120")]).Lines);
        Assert.Equal((ScoreStatus.NotComputable, 90m), (more.Status, more.Highest));
        Assert.Equal(ScoreStepKind.OtherPoints, Assert.Single(more.Derivation).Kind);
    }

    private static IEnumerable<ScoreLine> Score(params Fact[] facts) =>
        Sheet([Words("indicator.target", "目标"), Words("indicator.completion", "完成"), Words("indicator.points", "20分"), Words("indicator.score", "20"), .. facts]).Lines.Where(line => line.Row.Points == 20m);

    private static ScoreSheet Sheet(IEnumerable<Fact> facts) => ScoreCalculator.Score(new FactSet(facts), new FormPack("a.b", PackVersion.None),
        new ScoringScheme("s", "表", []) { Own = new OwnIndicators(90m, Rule, "") }, Papers.Year);

    private static Fact Number(string concept, string value, Qualifier qualifier = Qualifier.None) =>
        Made(concept, new FactValue.Number(new Quantity(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), 0, Unit.Count("个"), qualifier)));

    private static Fact Day(string concept, int year, int month, int? day) => Made(concept, new FactValue.Date(year, month, day));

    private static Fact Words(string concept, string text) => Made(concept, new FactValue.Words(text));

    private static Fact Made(string concept, FactValue value) => Papers.Money(concept, 1m) with { Key = new FactKey(new ConceptId(concept), "", Papers.Year, CaliberSet.Unknown, "1"), Value = value };
}
