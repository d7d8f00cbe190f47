using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>合并格小组: a figure in a cell that spans several rows (履职效能 60) is the sum of the figures of those rows under the same heading further right (30 + 20 + 10).</summary>
internal static class MergedGroups
{
    private const string Rule = "table/hierarchy-merged";

    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block)
    {
        ImmutableArray<BlockRow> rows = BlockRow.Of(section, block);
        for (int i = 0; i + 1 < block.ValueColumns.Length; i++)
        {
            int wide = block.ValueColumns[i], narrow = NextOfKind(section, block, i);
            if (narrow < 0) continue;
            SumStructure groups = new(Rule, [.. Groups(section, rows, wide, narrow)], Explicit: false, ListExtent.Exhaustive);
            // A cell beside one row only is the same figure twice; groups of several rows show that the columns belong together.
            if (!groups.Cases.Any(one => one.Weight > 1)) continue;
            foreach (Relation relation in groups.Relations()) yield return relation;
        }
    }

    /// <summary>The next column under the same heading, as 权重 follows 权重.</summary>
    private static int NextOfKind(TableSection section, SectionBlock block, int index)
    {
        for (int i = index + 1; i < block.ValueColumns.Length; i++)
        {
            if (Leaf(section, block.ValueColumns[i]) == Leaf(section, block.ValueColumns[index])) return block.ValueColumns[i];
        }

        return -1;
    }

    private static IEnumerable<SumCase> Groups(TableSection section, ImmutableArray<BlockRow> rows, int wide, int narrow)
    {
        foreach (BlockRow first in rows)
        {
            if (first[wide] is not TableFigure whole || first.TotalRank is not null) continue;
            Cell cell = first.Row.Table[first.Row.Row, wide];
            BlockRow[] members = [.. rows.Where(row => ReferenceEquals(row.Row.Table, first.Row.Table) && row.Row.Row >= cell.Row && row.Row.Row < cell.Row + cell.RowSpan && row[narrow] is not null)];
            if (members.Length > 0) yield return new SumCase(whole, NameOf(section, first, wide), [.. members.Select(row => (row[narrow], row.Name(section.Paths[narrow])))]);
        }
    }

    /// <summary>The group's own name stands left of its figure.</summary>
    private static string NameOf(TableSection section, BlockRow row, int wide)
    {
        string name = wide > 0 ? row.Row.Texts[wide - 1] : "";
        return name.Length > 0 ? name + "·" + Leaf(section, wide) : row.Name(section.Paths[wide]);
    }

    private static string Leaf(TableSection section, int column) => TableSection.LeafOf(section.Paths[column]);
}
