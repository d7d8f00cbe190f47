using System.Collections.Immutable;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>一行的评分: finds the row's figures, tries every reading of them, and keeps what they have in common.</summary>
internal sealed class RowScorer(FormPack pack, FigureBook book, AnswerBook answers, IndicatorBook indicators)
{
    private readonly Measurer _measurer = new(book);

    /// <summary>The outcome of a row.</summary>
    public RuleOutcome Score(ScoreRow row) =>
        answers.NotApplicable(row.Id) is { } why ? Absence.Outcome(row, why) : Score(row, row.Measure, row.Rule);

    private RuleOutcome Score(ScoreRow row, string measure, ScoreRule rule) => rule switch
    {
        ScoreRule.ChecklistAdd add => AnswerRules.Add(row, add, answers),
        ScoreRule.ChecklistDeduct deduct => AnswerRules.Deduct(row, deduct, answers),
        ScoreRule.CountDeduct count => AnswerRules.CountDeduct(row, count, book),
        ScoreRule.Judgement judgement => AnswerRules.Judge(row, judgement, answers),
        ScoreRule.Imported imported => AnswerRules.Import(row, imported, book),
        ScoreRule.BestOf best => Best(row, best),
        ScoreRule.Completion completion => CompletionRule.Score(row, completion, indicators, answers),
        ScoreRule.CutOff => RuleOutcome.Open(row, ScoreStep.Of(ScoreStepKind.CutOff)),
        _ => pack.FindMeasure(measure) is { } known ? Measured(row, rule, _measurer.Measure(known, row.Paper)) : RuleOutcome.Open(row, ScoreStep.Of(ScoreStepKind.Missing, measure)),
    };

    private RuleOutcome Measured(ScoreRow row, ScoreRule rule, Measurement measured)
    {
        Measure measure = measured.Measure;
        ImmutableArray<ScoreStep>.Builder steps = ImmutableArray.CreateBuilder<ScoreStep>();
        if (measure.Formula.Length > 0) steps.Add(ScoreStep.Of(ScoreStepKind.Formula, measure.Name, measure.Formula));
        if (!measured.Missing.IsEmpty)
        {
            foreach (MissingFigure missing in measured.Missing) steps.Add(ScoreStep.Of(ScoreStepKind.Missing, missing.Label));
            return RuleOutcome.Open(row) with { Steps = steps.ToImmutable(), Missing = measured.Missing, Inputs = measured.Inputs };
        }

        ImmutableArray<RuleOutcome> outcomes = [.. measured.Values.Select(value => ValueRules.Score(row, rule, value, book))];
        for (int i = 0; i < Math.Min(outcomes.Length, MostValuesShown); i++)
        {
            if (measured.Values[i].Number is not null && rule is not ScoreRule.CompareFact) steps.Add(ScoreStep.Of(ScoreStepKind.Computed, measured.Values[i].Computed));
            steps.AddRange(outcomes[i].Steps);
        }

        decimal lowest = outcomes.Min(one => one.Lowest), highest = outcomes.Max(one => one.Highest);
        bool agree = outcomes.All(one => one.Status == outcomes[0].Status && one.Lowest == lowest && one.Highest == highest);
        foreach ((string label, string written) in measured.Contradictions)
            steps.Add(ScoreStep.Of(agree && outcomes[0].Status == ScoreStatus.Proved ? ScoreStepKind.EitherWay : ScoreStepKind.Contradiction, label, written));
        return new RuleOutcome(agree ? outcomes[0].Status : ScoreStatus.NotComputable, lowest, highest, steps.ToImmutable())
        {
            Inputs = measured.Inputs,
            Missing = [.. outcomes.SelectMany(one => one.Missing).Distinct()],
            Value = ValuesOf(measured),
        };
    }

    private const int MostValuesShown = 3;

    // A paper that contradicts itself in every figure gives more values than anybody would read.
    private static string ValuesOf(Measurement measured)
    {
        string[] texts = [.. measured.Values.Select(value => value.Text).Where(text => text.Length > 0).Distinct()];
        return string.Join(" / ", texts.Take(MostValuesShown)) + (texts.Length > MostValuesShown ? " / …" : "");
    }

    // 择优: proved only where what is proved cannot be beaten by what is still open.
    private RuleOutcome Best(ScoreRow row, ScoreRule.BestOf rule)
    {
        ImmutableArray<RuleOutcome> ways = [.. rule.Choices.Select(choice => Score(row, choice.Measure, choice.Rule))];
        decimal lowest = ways.Max(way => way.Lowest), highest = ways.Max(way => way.Highest);
        RuleOutcome best = ways.OrderByDescending(way => way.Lowest).ThenBy(way => way.Status).First();
        bool settled = lowest == highest && best.Status is ScoreStatus.Proved or ScoreStatus.Evidence;
        return new RuleOutcome(settled ? best.Status : ScoreStatus.NotComputable, lowest, highest, [.. ways.SelectMany(way => way.Steps), ScoreStep.Of(ScoreStepKind.Best, Measurer.Plain(lowest))])
        {
            Inputs = [.. ways.SelectMany(way => way.Inputs)],
            Missing = settled ? [] : [.. ways.SelectMany(way => way.Missing).Distinct()],
            Value = best.Value,
        };
    }
}
