using System.Globalization;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>按指标完成情况计分.</summary>
internal static class CompletionRule
{
    public static RuleOutcome Score(ScoreRow row, ScoreRule.Completion rule, IndicatorBook indicators, AnswerBook answers)
    {
        string target = indicators.TextOf("indicator.target", row.Id), completion = indicators.TextOf("indicator.completion", row.Id);
        if (row.Id == IndicatorBook.Rest) return RuleOutcome.Open(row, indicators.Stated == 0m ? ScoreStep.Of(ScoreStepKind.NoPoints) : ScoreStep.Of(ScoreStepKind.OtherPoints, Measurer.Plain(indicators.Stated)));
        if (indicators.WantedOf(row.Id) is not { } wanted) return InWords(row, rule, answers);
        if (indicators.ReachedOf(row.Id) is not { } reached)
        {
            return RuleOutcome.Open(row, ScoreStep.Of(ScoreStepKind.NoValue, target, completion)) with { Missing = [new MissingFigure("“" + row.Name + "”的完成值", "", row.Paper)] };
        }

        RuleOutcome outcome = (wanted.Value, reached.Value) switch
        {
            (FactValue.Date by, FactValue.Date on) => OnTime(row, by, on, target, completion),
            (FactValue.Number asked, FactValue.Number got) => InFigures(row, rule, asked.Quantity, got.Quantity, target, completion),
            _ => RuleOutcome.Open(row),
        };
        return outcome with { Value = completion, Inputs = [new ScoreInput("目标", target, [wanted]), new ScoreInput("完成", completion, [reached])] };
    }

    private static RuleOutcome InFigures(ScoreRow row, ScoreRule.Completion rule, Quantity wanted, Quantity reached, string target, string completion)
    {
        decimal asked = wanted.BaseValue, got = reached.BaseValue;
        // "0起" is as good as "≤0起": no more than nothing was wanted.
        bool atMost = wanted.Qualifier is Qualifier.AtMost or Qualifier.LessThan || asked == 0m;
        bool met = wanted.Qualifier switch
        {
            Qualifier.LessThan => got < asked,
            Qualifier.MoreThan => got > asked,
            _ => atMost ? got <= asked : got >= asked,
        };
        if (met) return RuleOutcome.Proved(row.Points, ScoreStep.Of(ScoreStepKind.Reached, completion, target, Measurer.Plain(row.Points)));
        decimal degree = atMost ? asked / got * 100m : Math.Max(0m, got / asked * 100m);
        decimal share = degree < rule.Pass ? 0m : rule.Pass == 0m ? degree / 100m : (degree - rule.Pass) / (100m - rule.Pass);
        decimal points = Math.Min(row.Points, Math.Round(share * row.Points, 2, MidpointRounding.AwayFromZero));
        return RuleOutcome.Proved(points, ScoreStep.Of(ScoreStepKind.Short, completion, target, Measurer.Percent(degree), Measurer.Plain(points)));
    }

    private static RuleOutcome OnTime(ScoreRow row, FactValue.Date by, FactValue.Date on, string target, string completion) => DayOf(on) <= DayOf(by)
        ? RuleOutcome.Proved(row.Points, ScoreStep.Of(ScoreStepKind.Reached, completion, target, Measurer.Plain(row.Points)))
        : RuleOutcome.Open(row, ScoreStep.Of(ScoreStepKind.Late, completion, target));

    // "2023年12月" ends with its last day.
    private static DateOnly DayOf(FactValue.Date date)
    {
        int month = date.Month is >= 1 and <= 12 ? date.Month.Value : 12, last = DateTime.DaysInMonth(Math.Clamp(date.Year, 1, 9999), month);
        return new DateOnly(Math.Clamp(date.Year, 1, 9999), month, date.Day is int day && day >= 1 && day <= last ? day : last);
    }

    private static RuleOutcome InWords(ScoreRow row, ScoreRule.Completion rule, AnswerBook answers)
    {
        string? said = answers.Grade(row.Id);
        JudgementGradeRule? grade = rule.Grades.FirstOrDefault(one => one.Name == said);
        if (grade is null) return new RuleOutcome(ScoreStatus.Evidence, 0m, row.Points, [ScoreStep.Of(ScoreStepKind.Unanswered, row.Name)]);
        decimal least = Of(row, grade.Least), most = Of(row, grade.Most);
        return new RuleOutcome(ScoreStatus.Evidence, least, most, [ScoreStep.Of(ScoreStepKind.Graded, grade.Name, least == most ? Measurer.Plain(least) : Measurer.Plain(least) + "–" + Measurer.Plain(most))]);
    }

    private static decimal Of(ScoreRow row, decimal percent) => Math.Round(row.Points * percent / 100m, 2, MidpointRounding.AwayFromZero);
}
