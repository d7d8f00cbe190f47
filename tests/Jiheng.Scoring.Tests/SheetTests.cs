using Jiheng.Facts;
using Jiheng.FormPacks;
using static Jiheng.Scoring.Tests.Papers;

namespace Jiheng.Scoring.Tests;

/// <summary>The sheet as a whole: what is proved, what hangs on evidence, and between which ends the total lies.</summary>
public sealed class SheetTests
{
    private static readonly ScoreRule NotAbove = new ScoreRule.Steps(StepSide.Above, 100m, 1m, 1m, PartialStep.Whole);
    private static readonly ScoreRule Checklist = new ScoreRule.ChecklistAdd([new ChecklistItem("1", "一", 2m), new ChecklistItem("2", "二", 3m)]);

    [Fact]
    public void The_total_lies_between_what_is_proved_and_what_is_lost()
    {
        ScoreSheet sheet = Score([Row(NotAbove, id: "a"), Row(Checklist, id: "b"), Row(new ScoreRule.CutOff(), 10m, id: "c")],
            Money("a", 102.00m), Money("b", 100.00m), Answer("b/1", new FactValue.Choice("no", "no")));
        Assert.Equal((3m, 5m, 10m), (sheet.Proved, sheet.OnEvidence, sheet.NotComputable));
        Assert.Equal((3m, 16m), (sheet.Lowest, sheet.Highest));
    }

    [Fact]
    public void Answers_settle_a_checklist_and_it_still_hangs_on_evidence()
    {
        ScoreLine line = Line(Row(Checklist), Answer("row/1", Yes), Answer("row/2", Yes));
        Assert.Equal((ScoreStatus.Evidence, 5m), (line.Status, line.Points));
    }

    [Fact]
    public void Breaches_never_cost_more_than_the_row_has()
    {
        ScoreRule rule = new ScoreRule.ChecklistDeduct(2m, [new ChecklistItem("1", "一", 0m)]);
        Assert.Equal(0m, Line(Row(rule), Answer("row/1", new FactValue.Number(new Quantity(4m, 0, Unit.Count("例"))))).Points);
        Assert.Equal(5m, Line(Row(rule), Answer("row/1", Yes)).Points);
    }

    [Fact]
    public void A_row_that_is_taken_out_is_made_up_for_by_the_others()
    {
        ScoreRow absent = Row(NotAbove, 20m, id: "b") with { NotApplicable = NotApplicablePolicy.Reweight };
        ScoreSheet sheet = Score([Row(NotAbove, 80m, id: "a"), absent], Money("a", 104.00m), Money("b", 100.00m), Answer("b", new FactValue.NotApplicable("没有项目")));
        Assert.Equal(95m, sheet.Lowest);
        Assert.Equal(ScoreStatus.NotApplicable, sheet.Lines[1].Status);
    }

    [Theory]
    [InlineData(NotApplicablePolicy.Full, 20)]
    [InlineData(NotApplicablePolicy.Zero, 0)]
    public void What_does_not_apply_gets_what_the_table_says(NotApplicablePolicy policy, int points)
    {
        ScoreRow absent = Row(NotAbove, 20m) with { NotApplicable = policy };
        Assert.Equal(points, Line(absent, Answer("row", new FactValue.NotApplicable("没有项目"))).Points);
    }

    [Fact]
    public void A_judgement_gives_the_ends_of_its_grade()
    {
        ScoreRule rule = new ScoreRule.Judgement([new JudgementGradeRule("好", 4m, 5m), new JudgementGradeRule("差", 0m, 0m)]);
        ScoreLine line = Line(Row(rule), Answer("row", new FactValue.Choice("好", "好")));
        Assert.Equal((ScoreStatus.Evidence, 4m, 5m), (line.Status, line.Lowest, line.Highest));
        Assert.Null(line.Points);
        Assert.Equal((0m, 5m), (Line(Row(rule)).Lowest, Line(Row(rule)).Highest));
    }

    [Fact]
    public void A_score_from_elsewhere_is_scaled()
    {
        ScoreRule rule = new ScoreRule.Imported(Term("s"), 100m);
        Fact score = new(new FactKey(new ConceptId("s"), "", Year, CaliberSet.Unknown), new FactValue.Number(new Quantity(90m, 0, Unit.Score)), Money("a", 1m).Evidence, "");
        Assert.Equal(4.5m, Line(Row(rule), score).Points);
    }
}
