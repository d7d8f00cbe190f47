using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>评分: facts and a scoring table → points, each with its derivation.</summary>
public static class ScoreCalculator
{
    /// <summary>
    /// Scores the facts of one department and year. <paramref name="year"/> is that of the papers ("2022"; "" where unknown: figures of every year are then taken
    /// for this one, and those of last year are missing).
    /// </summary>
    public static ScoreSheet Score(FactSet facts, FormPack pack, ScoringScheme scheme, string year)
    {
        FigureBook book = new(facts, pack, year);
        IndicatorBook indicators = new(facts);
        RowScorer scorer = new(pack, book, new AnswerBook(facts), indicators);
        ImmutableArray<ScoreRow> rows = scheme.Own is { } own ? [.. scheme.Rows, .. indicators.RowsOf(own)] : scheme.Rows;
        ImmutableArray<ScoreLine> lines = [.. rows.Select(row => Line(row, scorer.Score(row), facts, indicators))];
        // Where no total is stated, the points of all rows make it.
        return new ScoreSheet(scheme, year, lines) { Self = SelfTotal(book, scheme) ?? (lines.All(line => line.Self is not null) ? lines.Sum(line => line.Self) : null) };
    }

    private static ScoreLine Line(ScoreRow row, RuleOutcome outcome, FactSet facts, IndicatorBook indicators) => new(row, outcome.Status, outcome.Lowest, outcome.Highest)
    {
        Points = outcome.Points,
        Value = outcome.Value,
        Inputs = outcome.Inputs,
        Derivation = outcome.Steps,
        Missing = outcome.Missing,
        Self = facts.Of(ScoreConcepts.Self).LastOrDefault(fact => fact.Key.Dimension == row.Id)?.Quantity?.Value ?? indicators.SelfOf(row.Id),
    };

    private static decimal? SelfTotal(FigureBook book, ScoringScheme scheme) =>
        scheme.SelfTotal is { } concept && book.Find(new MeasureTerm(concept, 0, "", 1)) is [Figure only] ? only.Base : null;
}
