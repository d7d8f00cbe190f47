using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 执行率得分: a self-evaluation form gives points for the execution rate in its rows of money and for the indicators far below; its 总分 adds both
/// (10 + 50 + 30 + 10 = 100).
/// </summary>
internal sealed class TenPoints(ImmutableArray<TableSection> sections)
{
    /// <summary>The row of points that an earlier section of the same table adds to this block's total, its figures put under this block's columns; null where there is none.</summary>
    public BlockRow? For(TableSection section, SectionBlock block)
    {
        (int points, int scored) = ColumnsOf(section, block);
        if (points < 0 || section.Rows.IsEmpty) return null;
        for (int i = sections.IndexOf(section) - 1; i >= 0; i--)
        {
            if (sections[i].Rows.IsEmpty || !ReferenceEquals(sections[i].Rows[0].Table, section.Rows[0].Table)) break;
            foreach (SectionBlock money in sections[i].Blocks.Where(one => one.ValueColumns.Any(column => TableWords.IsRate(Leaf(sections[i], column)))))
            {
                if (RowOf(sections[i], money) is not { } row) continue;
                return Moved(row.Row, section, scored < 0 || row.Scored is null ? [(points, row.Points)] : [(points, row.Points), (scored, row.Scored)]);
            }
        }

        return null;
    }

    private static (BlockRow Row, TableFigure Points, TableFigure? Scored)? RowOf(TableSection section, SectionBlock money)
    {
        (int points, int scored) = ColumnsOf(section, money);
        if (points < 0) return null;
        BlockRow[] rows = [.. BlockRow.Of(section, money).Where(row => row[points] is not null && (scored < 0 || row[scored] is not null))];
        return rows.Length == 1 ? (rows[0], rows[0][points]!, scored < 0 ? null : rows[0][scored]) : null;
    }

    private static BlockRow Moved(BlockRow row, TableSection section, params ReadOnlySpan<(int Column, TableFigure Figure)> figures)
    {
        TableFigure?[] placed = new TableFigure?[section.ColumnCount];
        foreach ((int column, TableFigure figure) in figures) placed[column] = figure;
        return row with { Row = row.Row with { Figures = [.. placed], Texts = [.. Enumerable.Repeat("", section.ColumnCount)] }, TotalRank = null, Code = "" };
    }

    /// <summary>The full points and those scored; a form not yet filled in has only the first.</summary>
    private static (int Points, int Scored) ColumnsOf(TableSection section, SectionBlock block) =>
        (ColumnOf(section, block, "分值") is >= 0 and int points ? points : ColumnOf(section, block, "权重"), ColumnOf(section, block, "得分"));

    private static int ColumnOf(TableSection section, SectionBlock block, string word)
    {
        int[] found = [.. block.ValueColumns.Where(column => Leaf(section, column).Contains(word, StringComparison.Ordinal))];
        return found.Length == 1 ? found[0] : -1;
    }

    private static string Leaf(TableSection section, int column) => TableSection.LeafOf(section.Paths[column]);
}
