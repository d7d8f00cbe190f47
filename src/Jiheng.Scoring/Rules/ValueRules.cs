using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>由指标值计分 by steps, bands, cases and shares.</summary>
internal static class ValueRules
{
    /// <summary>Points for one value.</summary>
    public static RuleOutcome Score(ScoreRow row, ScoreRule rule, MeasuredValue value, FigureBook book)
    {
        if (value.Number is not decimal number) return ForZeroBase(row, value);
        return rule switch
        {
            ScoreRule.Steps steps => Steps(row, steps, number, value.Text),
            ScoreRule.Bands bands => Bands(row, bands, number, value.Text),
            ScoreRule.CompareFact compare => Cases(row, compare, number, value, book),
            ScoreRule.Proportional share => Share(row, share, number, value.Text),
            _ => RuleOutcome.Open(row),
        };
    }

    private static RuleOutcome ForZeroBase(ScoreRow row, MeasuredValue value)
    {
        ScoreStep Told(ScoreStepKind kind) => ScoreStep.Of(kind, value.Computed, Measurer.Plain(row.Points));
        return value.Zero switch
        {
            ZeroBase.Full => RuleOutcome.Proved(row.Points, Told(ScoreStepKind.ZeroBaseFull)),
            ZeroBase.Zero => RuleOutcome.Proved(0m, Told(ScoreStepKind.ZeroBaseNothing)),
            ZeroBase.NotApplicable => Absence.Outcome(row, value.Computed),
            _ => RuleOutcome.Open(row, Told(ScoreStepKind.ZeroBaseUnsaid)),
        };
    }

    private static RuleOutcome Steps(ScoreRow row, ScoreRule.Steps rule, decimal number, string text)
    {
        decimal excess = rule.Side switch
        {
            StepSide.Above => number - rule.Limit,
            StepSide.Below => rule.Limit - number,
            _ => Math.Abs(number - rule.Limit),
        };
        if (excess <= 0m) return RuleOutcome.Proved(row.Points, ScoreStep.Of(ScoreStepKind.WithinLimit, text, Measurer.Plain(rule.Limit) + "%", Measurer.Plain(row.Points)));
        decimal least = Left(row, rule, Math.Ceiling(excess / rule.Step)), most = Left(row, rule, Math.Floor(excess / rule.Step));
        if (rule.Partial == PartialStep.Unsaid && least != most)
            return new RuleOutcome(ScoreStatus.NotComputable, least, most, [ScoreStep.Of(ScoreStepKind.PartialUnsaid, Measurer.Plain(least), Measurer.Plain(most))]);
        decimal points = rule.Partial switch
        {
            PartialStep.RoundUp => least,
            PartialStep.ProRata => Math.Round(Left(row, rule, excess / rule.Step), 2, MidpointRounding.AwayFromZero),
            _ => most,
        };
        return RuleOutcome.Proved(points, ScoreStep.Of(ScoreStepKind.Deducted, Measurer.Plain(rule.Limit) + "%", Measurer.Plain(Math.Round(excess, 2, MidpointRounding.AwayFromZero)),
            Measurer.Plain(rule.Step), Measurer.Plain(rule.Deduct), Measurer.Plain(row.Points - points), Measurer.Plain(points)));
    }

    private static decimal Left(ScoreRow row, ScoreRule.Steps rule, decimal steps) => Math.Max(0m, row.Points - (steps * rule.Deduct));

    private static RuleOutcome Bands(ScoreRow row, ScoreRule.Bands rule, decimal number, string text)
    {
        foreach (ScoreBand band in rule.All)
        {
            if (band.Holds(number)) return RuleOutcome.Proved(band.Points, ScoreStep.Of(ScoreStepKind.InBand, text, Name(band), Measurer.Plain(band.Points)));
        }

        return RuleOutcome.Open(row, ScoreStep.Of(ScoreStepKind.NoBand, text));
    }

    private static string Name(ScoreBand band) => (band.Low, band.High) switch
    {
        (decimal low, decimal high) when low == high => "= " + Measurer.Plain(low) + "%",
        (decimal low, decimal high) => (band.LowOpen ? "(" : "[") + Measurer.Plain(low) + "%, " + Measurer.Plain(high) + "%" + (band.HighOpen ? ")" : "]"),
        (decimal low, null) => (band.LowOpen ? "> " : "≥ ") + Measurer.Plain(low) + "%",
        (null, decimal high) => (band.HighOpen ? "< " : "≤ ") + Measurer.Plain(high) + "%",
        _ => "其他",
    };

    private static RuleOutcome Cases(ScoreRow row, ScoreRule.CompareFact rule, decimal number, MeasuredValue value, FigureBook book)
    {
        foreach (FactCase one in rule.Cases)
        {
            if (one.Number is decimal fixedNumber)
            {
                if (Holds(one.Operator, number, fixedNumber)) return Told(one, value.Computed + "，" + Sign(one.Operator) + " " + Measurer.Plain(fixedNumber));
            }
            else if (one.Other is { } term)
            {
                ImmutableArray<Figure> others = book.Find(term);
                if (others.Length != 1)
                {
                    return RuleOutcome.Open(row, ScoreStep.Of(ScoreStepKind.Missing, book.LabelOf(term))) with { Missing = [new MissingFigure(book.LabelOf(term), book.YearOf(term), row.Paper)] };
                }

                if (Holds(one.Operator, number, others[0].Base)) return Told(one, $"{value.Computed}，{Sign(one.Operator)} {book.LabelOf(term)} {others[0].Written}");
            }
            else
            {
                return Told(one, value.Computed);
            }
        }

        return RuleOutcome.Open(row, ScoreStep.Of(ScoreStepKind.NoBand, value.Text));
    }

    private static RuleOutcome Told(FactCase one, string words) => RuleOutcome.Proved(one.Points, ScoreStep.Of(ScoreStepKind.InCase, words, Measurer.Plain(one.Points)));

    private static bool Holds(CompareOperator comparison, decimal left, decimal right) => comparison switch
    {
        CompareOperator.Less => left < right,
        CompareOperator.AtMost => left <= right,
        CompareOperator.AtLeast => left >= right,
        CompareOperator.Equal => left == right,
        _ => left > right,
    };

    private static string Sign(CompareOperator comparison) => comparison switch
    {
        CompareOperator.Less => "<",
        CompareOperator.AtMost => "≤",
        CompareOperator.AtLeast => "≥",
        CompareOperator.Equal => "=",
        _ => ">",
    };

    private static RuleOutcome Share(ScoreRow row, ScoreRule.Proportional rule, decimal number, string text)
    {
        decimal counted = Math.Clamp(number, 0m, rule.Cap);
        decimal share = counted < rule.Pass ? 0m : rule.Pass == 0m ? counted / 100m : (counted - rule.Pass) / (100m - rule.Pass);
        decimal points = Math.Min(row.Points, Math.Round(share * row.Points, 2, MidpointRounding.AwayFromZero));
        string told = rule.Pass == 0m || counted < rule.Pass ? text : string.Create(CultureInfo.InvariantCulture, $"({text} − {Measurer.Plain(rule.Pass)}%) ÷ (100% − {Measurer.Plain(rule.Pass)}%)");
        return RuleOutcome.Proved(points, ScoreStep.Of(ScoreStepKind.Share, told, Measurer.Plain(row.Points) + " 分", Measurer.Plain(points)));
    }
}
