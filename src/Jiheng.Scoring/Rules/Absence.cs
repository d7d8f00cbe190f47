using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>不适用的计分.</summary>
internal static class Absence
{
    /// <summary>Full, nothing, taken out, or open where the table does not say.</summary>
    public static RuleOutcome Outcome(ScoreRow row, string why)
    {
        ScoreStep Step(ScoreStepKind kind) => ScoreStep.Of(kind, why, Measurer.Plain(row.Points));
        return row.NotApplicable switch
        {
            NotApplicablePolicy.Full => new RuleOutcome(ScoreStatus.NotApplicable, row.Points, row.Points, [Step(ScoreStepKind.AbsentFull)]),
            NotApplicablePolicy.Zero => new RuleOutcome(ScoreStatus.NotApplicable, 0m, 0m, [Step(ScoreStepKind.AbsentNothing)]),
            NotApplicablePolicy.Reweight => new RuleOutcome(ScoreStatus.NotApplicable, 0m, 0m, [Step(ScoreStepKind.AbsentRemoved)]),
            _ => RuleOutcome.Open(row, Step(ScoreStepKind.AbsentUnsaid)),
        };
    }
}
