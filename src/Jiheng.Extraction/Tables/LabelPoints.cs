using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>名中分值: 产出指标（50分） names the points that its rows have together; a bare number (决策（20）) does where several such names close.</summary>
internal static class LabelPoints
{
    private const string Rule = "table/hierarchy-points", PointsMark = "分）";

    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block)
    {
        int[] points = [.. block.ValueColumns.Where(column => TableSection.LeafOf(section.Paths[column]) is var leaf && (leaf.Contains("分值", StringComparison.Ordinal) || leaf.Contains("权重", StringComparison.Ordinal)))];
        if (points.Length != 1) return [];
        return block.LabelColumns.Select(column => new SumStructure(Rule, [.. Groups(section, column, points[0])], Explicit: false, ListExtent.Exhaustive))
            .Where(groups => groups.KeepsFitting || groups.Cases.Any(one => one.Fits && one.WholeName.EndsWith(PointsMark, StringComparison.Ordinal) && one.Weight > 1)).SelectMany(groups => groups.Relations());
    }

    private static IEnumerable<SumCase> Groups(TableSection section, int column, int points)
    {
        for (int i = 0; i < section.Rows.Length;)
        {
            SectionRow first = section.Rows[i];
            Cell cell = first.Table[first.Row, column];
            int end = i + 1;
            // A merged cell reaches over its rows; a blank one below a name belongs to that name.
            while (end < section.Rows.Length && ReferenceEquals(section.Rows[end].Table, first.Table) && (ReferenceEquals(first.Table[section.Rows[end].Row, column], cell) || first.Table[section.Rows[end].Row, column].Content.IsBlank)) end++;
            SectionRow[] members = [.. section.Rows[i..end].Where(row => row.Figures[points] is not null && !row.Texts.Any(TableWords.IsBareTotal))];
            if (members.Length > 1 && Named(first.Table, cell) is TableFigure named)
            {
                yield return new SumCase(named, first.Texts[column].Replace(')', '）'), [.. members.Select(row => (row.Figures[points], row.Texts[..points].LastOrDefault(text => text.Length > 0) ?? ""))]);
            }

            i = end;
        }
    }

    /// <summary>The points in brackets at the end of a name.</summary>
    private static TableFigure? Named(Table table, Cell cell)
    {
        string text = cell.Text.TrimEnd();
        int open = text.LastIndexOfAny(['（', '(']);
        if (open <= 0 || text[^1] is not ('）' or ')')) return null;
        return NumberCell.TryRead(text.AsSpan(open + 1, text.Length - open - 2), Unit.Score, out Quantity quantity, out TextSpan digits) && quantity.Unit.Dimension == UnitDimension.Score
            ? new TableFigure(quantity, SourceLocation.In(table, cell, new TextSpan(open + 1 + digits.Start, digits.Length)))
            : null;
    }
}
