using System.Collections.Immutable;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>评分结果: the rows of one scoring table with what the papers prove of each. Points are never guessed: what is open stays a range.</summary>
public sealed record ScoreSheet(ScoringScheme Scheme, string Year, ImmutableArray<ScoreLine> Lines)
{
    /// <summary>自评总分, as the papers state it; null where they do not, or state two.</summary>
    public decimal? Self { get; init; }

    /// <summary>可证分: points that figures of the papers prove.</summary>
    public decimal Proved => Lines.Where(line => line.Status == ScoreStatus.Proved).Sum(line => line.Points ?? 0m);

    /// <summary>待佐证分: full points of the rows that hang on evidence.</summary>
    public decimal OnEvidence => FullOf(ScoreStatus.Evidence);

    /// <summary>无从计算分: full points of the rows for which a figure or the rule is missing.</summary>
    public decimal NotComputable => FullOf(ScoreStatus.NotComputable);

    /// <summary>不适用分: full points of the rows that do not apply.</summary>
    public decimal NotApplicable => FullOf(ScoreStatus.NotApplicable);

    /// <summary>最低总分 consistent with the papers, after rows that were taken out are made up for.</summary>
    public decimal Lowest => Total(line => line.Lowest);

    /// <summary>最高总分 consistent with the papers.</summary>
    public decimal Highest => Total(line => line.Highest);

    private decimal FullOf(ScoreStatus status) => Lines.Where(line => line.Status == status).Sum(line => line.Row.Points);

    // 剔除折算: what the remaining rows earn is scaled up to full marks.
    private decimal Total(Func<ScoreLine, decimal> points)
    {
        decimal removed = Lines.Where(line => line.IsTakenOut).Sum(line => line.Row.Points);
        decimal sum = Lines.Where(line => !line.IsTakenOut).Sum(points);
        return removed == 0m || removed >= Scheme.Full ? sum : Math.Round(sum * Scheme.Full / (Scheme.Full - removed), 2, MidpointRounding.AwayFromZero);
    }
}
