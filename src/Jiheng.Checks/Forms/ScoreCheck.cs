using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Checks;

/// <summary>得分: in range, traceable to the indicators, and lost where a target was missed.</summary>
internal static class ScoreCheck
{
    public static IEnumerable<Finding> Run(FormCase one)
    {
        Fact? total = one.Figure("score.total");
        List<(Indicator Indicator, Quantity Points)> points = [.. Figures(one, indicator => indicator.Points)];
        List<(Indicator Indicator, Quantity Points)> scores = [.. Figures(one, indicator => indicator.Score)];
        Dictionary<int, Quantity> most = points.ToDictionary(pair => pair.Indicator.Number, pair => pair.Points);
        foreach ((Indicator indicator, Quantity score) in scores)
        {
            if (most.TryGetValue(indicator.Number, out Quantity worth) && score.Value > worth.Value)
            {
                yield return one.Find(ScoreFindings.AbovePoints, "score-above-points", indicator.Score!.Evidence.Location,
                    [("target", IndicatorCheck.Short(indicator.TargetText)), ("score", Number(score.Value)), ("points", Number(worth.Value))], new LocationRole(PlaceRole.ComparedWith, indicator.Points!.Evidence.Location));
            }
        }

        if (total is null) yield break;
        decimal value = total.Quantity!.Value.Value;
        SourceLocation at = total.Evidence.Location;
        if (value is < 0 or > 100)
        {
            yield return one.Find(ScoreFindings.OutOfRange, "score-range", at, [("score", Number(value))]);
            yield break;
        }

        // Only a complete column adds up to something.
        bool complete = scores.Count > 0 && scores.Count == one.Indicators.Count(indicator => !indicator.HasNoTarget);
        if (complete && points.Count >= scores.Count && points.Sum(pair => pair.Points.Value) == 100m && scores.Sum(pair => pair.Points.Value) is var sum && sum != value)
        {
            yield return one.Find(ScoreFindings.SumOfScores, "sum-of-scores", at, [("what", "得分"), ("sum", Number(sum)), ("expected", Number(value))],
                scores.Select(pair => new LocationRole(PlaceRole.ComputedFrom, pair.Indicator.Score!.Evidence.Location)));
        }

        Indicator[] missed = [.. one.Indicators.Where(indicator => IndicatorCheck.Missed(one, indicator))];
        if (value == 100m && missed.Length > 0)
        {
            yield return one.Find(ScoreFindings.FullThoughMissed, "full-though-missed", at, [("score", Number(value)), ("target", IndicatorCheck.Short(missed[0].TargetText))],
                missed.Select(indicator => new LocationRole(PlaceRole.ComparedWith, indicator.Place)));
        }

        if (value < 100m && scores.Count == 0 && !HasScoringSheet(one) && !HasReason(one))
        {
            bool met = missed.Length == 0 && one.Indicators.Length > 0;
            yield return one.Find(ScoreFindings.Untraceable, "score-untraceable", at,
                [("score", Number(value)), ("lost", Number(100m - value)), ("met", met ? "；各项指标都报为完成" : ""), ("metEn", met ? ", while every indicator is reported as met" : "")]);
        }
    }

    private static IEnumerable<(Indicator Indicator, Quantity Points)> Figures(FormCase one, Func<Indicator, Fact?> column)
    {
        foreach (Indicator indicator in one.Indicators)
        {
            if (column(indicator) is { } fact && NumberCell.TryRead(Indicator.TextOf(fact), Unit.Score, out Quantity quantity, out TextSpan _)) yield return (indicator, quantity);
        }
    }

    /// <summary>A scoring sheet (附件3-1) has a column of scores.</summary>
    private static bool HasScoringSheet(FormCase one) => one.Pack.Indicators is { } form
        && form.ScoreHeaders.SelectMany(one.CellsOf).Any(score => form.PointsHeaders.SelectMany(one.CellsOf).Any(points => points.Table == score.Table));

    /// <summary>A reason names points lost: "扣2分", "扣分原因：…".</summary>
    private static bool HasReason(FormCase one)
    {
        foreach (TextLine line in one.Lines)
        {
            foreach (string word in one.Words("deduction"))
            {
                int at = line.Text.IndexOf(word, StringComparison.Ordinal);
                if (at >= 0 && QuantityScanner.Scan(line.Text.AsSpan(at, Math.Min(24, line.Text.Length - at))).Any(mention => mention.Quantity.Unit.Dimension == UnitDimension.Score)) return true;
                if (at >= 0 && line.Text.AsSpan(at).StartsWith("扣分原因", StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
