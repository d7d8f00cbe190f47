using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 各类得分: the rows of one first-level indicator (产出) in a score table make what its own cell says ("产出指标（50分）") and what the text says it scored
/// ("产出指标分值50分，得分47.5分").
/// </summary>
internal static class ClassScores
{
    private static readonly string[] Points = ["分值", "权重", "标准分", "满分", "标准分值", "指标分值", "权重分"], Got = ["得分", "自评得分", "评价得分", "自评分", "自评分值", "实际得分", "评分"];

    private const decimal FullMarks = 100m;

    /// <summary>Relations of all score tables and the text around them.</summary>
    public static IEnumerable<Relation> Read(ImmutableArray<TableSection> sections, IReadOnlyList<ProseSection> prose)
    {
        Dictionary<string, List<ScoredIndicator>>? said = null;
        List<TableFigure> totals = [];
        foreach (TableSection section in sections)
        {
            if (ColumnOf(section, Points) is not { } points || ColumnOf(section, Got) is not { } got) continue;
            totals.AddRange(section.Rows.Where(row => IsWhole(row, points)).Select(row => row.Figures[got]).OfType<TableFigure>());
            List<ScoreClass> classes = ClassesOf(section, points, got);
            // Two parts of one name are not one indicator's rows.
            foreach (ScoreClass one in classes.Where(one => classes.Count(other => other.Name == one.Name) == 1))
            {
                if (OwnPoints(one) is { } own) yield return Sum(own, one.Points, one.Label + "·分值");
                said ??= ScorePoints.NamedIn([.. prose.SelectMany(part => part.Figures)]);
                foreach (ScoredIndicator text in said.GetValueOrDefault(one.Name, []))
                {
                    // Only where the points say that the same indicator is meant.
                    if (text.Points is not { } full || full.Quantity.Value != one.Points.Sum(figure => figure.Quantity.Value)) continue;
                    yield return Sum(text.Got.As(OperandRole.Whole) with { Label = one.Name + "得分" }, one.Got, one.Label + "·得分");
                }
            }
        }

        // Two score tables are those of two projects.
        if (totals is not [var whole]) yield break;
        foreach (ProseFigure total in ScorePoints.TotalsIn([.. prose.SelectMany(part => part.Figures)]))
        {
            yield return new Relation(RelationKind.Agree, RelationWitness.Table, "agreement/total-score", [total.As(OperandRole.Mention) with { Label = "总得分" }, whole.As(OperandRole.Mention, "总得分")])
            {
                Title = "总得分",
                Text = RelationText.Of(total),
            };
        }
    }

    // The row of the whole: 合计 or 总分, with all the points that there are.
    private static bool IsWhole(SectionRow row, int points) => row.Figures[points] is { Quantity.Value: FullMarks } && row.Texts.Any(TableWords.IsBareTotal);

    private static int? ColumnOf(TableSection section, string[] names)
    {
        int[] columns = [.. Enumerable.Range(0, section.ColumnCount).Where(column => names.Contains(BareName(TableSection.LeafOf(section.Paths[column]))))];
        return columns.Length == 1 ? columns[0] : null;
    }

    // 分值（权重） and 得分(分) are 分值 and 得分.
    private static string BareName(string heading)
    {
        int bracket = heading.IndexOfAny(['（', '(']);
        return bracket > 0 ? heading[..bracket] : heading;
    }

    // Rows under one name in the first column; the name stands once, or again in every row.
    private static List<ScoreClass> ClassesOf(TableSection section, int points, int got)
    {
        List<ScoreClass> classes = [];
        ScoreClass? open = null;
        foreach (SectionRow row in section.Rows)
        {
            string label = row.Texts[0];
            if (label.Length > 0 && label != open?.Label)
            {
                open = ScorePoints.NameOf(label) is { } name ? new ScoreClass(name, label, row, [], []) : null;
                if (open is not null) classes.Add(open);
            }

            if (open is null) continue;
            bool counted = row.Figures[points] is not null && row.Figures[got] is not null && !row.Texts.Any(text => text.Contains("小计", StringComparison.Ordinal));
            if (!counted)
            {
                // A row without its points: what the class makes cannot be told.
                classes.Remove(open);
                open = null;
                continue;
            }

            open.Points.Add(row.Figures[points]!);
            open.Got.Add(row.Figures[got]!);
        }

        return [.. classes.Where(one => one.Points.Count > 1)];
    }

    // "产出指标（50分）": the points of the class in its own cell.
    private static Operand? OwnPoints(ScoreClass one)
    {
        Cell cell = one.First.Table[one.First.Row, 0];
        foreach (Notation.QuantityMention mention in Notation.QuantityScanner.Scan(cell.Text))
        {
            if (mention.Kind == Notation.MentionKind.Score && mention.Quantity.IsPlain) return new Operand(OperandRole.Whole, mention.Quantity, SourceLocation.In(one.First.Table, cell, mention.Digits), one.Label);
        }

        return null;
    }

    private static Relation Sum(Operand whole, List<TableFigure> parts, string label) =>
        new(RelationKind.Sum, RelationWitness.Table, "agreement/class-score", [whole, .. parts.Select(part => part.As(OperandRole.Part, label))])
        {
            Extent = ListExtent.Exhaustive,
            Text = label,
        };

    private sealed record ScoreClass(string Name, string Label, SectionRow First, List<TableFigure> Points, List<TableFigure> Got);
}
