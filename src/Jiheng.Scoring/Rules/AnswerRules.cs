using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>由佐证计分: checklists and judgements. What nobody has answered stays open; what is answered still hangs on its evidence.</summary>
internal static class AnswerRules
{
    public static RuleOutcome Add(ScoreRow row, ScoreRule.ChecklistAdd rule, AnswerBook answers)
    {
        decimal least = 0m, most = 0m;
        List<ScoreStep> steps = [];
        foreach (ChecklistItem item in rule.Items)
        {
            bool? answer = answers.YesOrNo(row.Id, item.Id);
            if (answer != false) most += item.Points;
            if (answer == true) least += item.Points;
            steps.Add(answer is bool said
                ? ScoreStep.Of(ScoreStepKind.Answered, item.Text, said ? "✓" : "✗", Measurer.Plain(said ? item.Points : 0m))
                : ScoreStep.Of(ScoreStepKind.Unanswered, item.Text));
        }

        return new RuleOutcome(ScoreStatus.Evidence, least, most, [.. steps]);
    }

    public static RuleOutcome Deduct(ScoreRow row, ScoreRule.ChecklistDeduct rule, AnswerBook answers)
    {
        decimal breaches = 0m;
        bool open = false;
        List<ScoreStep> steps = [];
        foreach (ChecklistItem item in rule.Items)
        {
            // "符合" is an answer as good as a count of breaches.
            decimal? count = answers.Count(row.Id, item.Id) ?? (answers.YesOrNo(row.Id, item.Id) switch { true => 0m, false => 1m, _ => null });
            if (count is decimal known) steps.Add(ScoreStep.Of(ScoreStepKind.Breaches, item.Text, Measurer.Plain(known), Measurer.Plain(rule.Each)));
            else steps.Add(ScoreStep.Of(ScoreStepKind.Unanswered, item.Text));
            breaches += count ?? 0m;
            open |= count is null;
        }

        decimal most = Math.Max(0m, row.Points - (breaches * rule.Each));
        return new RuleOutcome(ScoreStatus.Evidence, open ? 0m : most, most, [.. steps]);
    }

    public static RuleOutcome CountDeduct(ScoreRow row, ScoreRule.CountDeduct rule, FigureBook book)
    {
        ImmutableArray<Figure> counts = book.Find(rule.Count);
        if (counts.Length != 1) return new RuleOutcome(ScoreStatus.Evidence, 0m, row.Points, [ScoreStep.Of(ScoreStepKind.Unanswered, book.LabelOf(rule.Count))]);
        decimal points = Math.Max(0m, row.Points - (counts[0].Base * rule.Each));
        return new RuleOutcome(ScoreStatus.Evidence, points, points, [ScoreStep.Of(ScoreStepKind.Breaches, book.LabelOf(rule.Count), counts[0].Written, Measurer.Plain(rule.Each))])
        {
            Inputs = [new ScoreInput(book.LabelOf(rule.Count), counts[0].Written, counts[0].Facts)],
        };
    }

    public static RuleOutcome Judge(ScoreRow row, ScoreRule.Judgement rule, AnswerBook answers)
    {
        string? said = answers.Grade(row.Id);
        JudgementGradeRule? grade = rule.Grades.FirstOrDefault(one => one.Name == said);
        return grade is null
            ? new RuleOutcome(ScoreStatus.Evidence, 0m, row.Points, [ScoreStep.Of(ScoreStepKind.Unanswered, row.Name)])
            : new RuleOutcome(ScoreStatus.Evidence, grade.Least, grade.Most,
                [ScoreStep.Of(ScoreStepKind.Graded, grade.Name, grade.Least == grade.Most ? Measurer.Plain(grade.Least) : Measurer.Plain(grade.Least) + "–" + Measurer.Plain(grade.Most))]);
    }

    public static RuleOutcome Import(ScoreRow row, ScoreRule.Imported rule, FigureBook book)
    {
        ImmutableArray<Figure> scores = book.Find(rule.Score);
        if (scores.Length != 1)
        {
            return RuleOutcome.Open(row, ScoreStep.Of(ScoreStepKind.Missing, book.LabelOf(rule.Score))) with { Missing = [new MissingFigure(book.LabelOf(rule.Score), book.YearOf(rule.Score), row.Paper)] };
        }

        decimal points = Math.Clamp(Math.Round(scores[0].Base / rule.OutOf * row.Points, 2, MidpointRounding.AwayFromZero), 0m, row.Points);
        return RuleOutcome.Proved(points, ScoreStep.Of(ScoreStepKind.Share, scores[0].Written + " ÷ " + Measurer.Plain(rule.OutOf), Measurer.Plain(row.Points), Measurer.Plain(points))) with
        {
            Inputs = [new ScoreInput(book.LabelOf(rule.Score), scores[0].Written, scores[0].Facts)],
        };
    }
}
