using System.Globalization;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>自设指标簿: the indicators of a report, by their number, with points, target and completion.</summary>
internal sealed class IndicatorBook(FactSet facts)
{
    private const string Prefix = "indicator-";

    /// <summary>Prefix of the row that stands for what the report's indicators leave open: all of them, or the points they lack.</summary>
    public const string Rest = Prefix + "all";

    /// <summary>
    /// A row for each indicator that has points, and one for the points they lack. One row for all of them where the report gives none, or where they add up to more than
    /// the table has: several forms in one paper, which nobody can total.
    /// </summary>
    public IEnumerable<ScoreRow> RowsOf(OwnIndicators own)
    {
        ScoreRow[] rows = [.. facts.Of(new("indicator.target")).Where(target => target.Value is FactValue.Words && PointsOf(target.Key.Dimension) is not null).Select(target => Row(target.Key.Dimension, own))];
        Stated = rows.Sum(row => row.Points);
        if (Stated > own.Points) rows = [];
        decimal open = own.Points - rows.Sum(row => row.Points);
        return open == 0m ? rows : [.. rows, new ScoreRow(Rest, rows.Length == 0 ? "自设指标" : "其余自设指标", open, own.Rule) { Standard = own.Standard }];
    }

    /// <summary>报告所写各指标分值之和, once the rows are made.</summary>
    public decimal Stated { get; private set; }

    /// <summary>目标 as a figure or a day; null for words.</summary>
    public Fact? WantedOf(string row) => Of(ScoreConcepts.Wanted, row);

    /// <summary>完成值; null where the completion is no value of the target's kind.</summary>
    public Fact? ReachedOf(string row) => Of(ScoreConcepts.Reached, row);

    /// <summary>自评得分 of an indicator, from the report's own column.</summary>
    public decimal? SelfOf(string row) => NumberIn(Of(new("indicator.score"), row));

    /// <summary>目标 or 完成 as written.</summary>
    public string TextOf(string concept, string row) => Of(new(concept), row)?.Value switch
    {
        FactValue.Words words => words.Text.Trim(),
        FactValue.NotApplicable none => none.Text,
        _ => "",
    };

    private ScoreRow Row(string number, OwnIndicators own)
    {
        string id = Prefix + number, name = TextOf("indicator.name", id);
        string category = (Of(new("indicator.category"), id)?.Value as FactValue.Choice)?.Text ?? "";
        return new ScoreRow(id, name.Length > 0 ? name : TextOf("indicator.target", id), PointsOf(number) ?? 0m, own.Rule) { Groups = category.Length > 0 ? [category] : [], Standard = own.Standard };
    }

    private decimal? PointsOf(string number) => NumberIn(Of(new("indicator.points"), Prefix + number));

    private Fact? Of(ConceptId concept, string row) =>
        row.StartsWith(Prefix, StringComparison.Ordinal) ? facts.Of(concept).FirstOrDefault(fact => fact.Key.Dimension.AsSpan().SequenceEqual(row.AsSpan(Prefix.Length))) : null;

    // Points stand in their column with or without 分.
    private static decimal? NumberIn(Fact? fact) => fact?.Value switch
    {
        FactValue.Number number => number.Quantity.Value,
        FactValue.Words words when decimal.TryParse(words.Text.Trim().TrimEnd('分'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points) => points,
        _ => null,
    };
}
