using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 跨块合计: the foot of a table whose blocks go on side by side: 公用经费合计 under 302, 307 and 310 sums the blocks from its own name to the next name in its row.
/// </summary>
internal static class FootTotals
{
    private const string Rule = "table/total-row";

    // A table of accounts has two or three feet; a page of nothing but totals was made to be slow.
    private const int ClassDigits = 3, MostFeet = 20;

    public static IEnumerable<Relation> Read(TableSection section)
    {
        if (section.Blocks.Length < 2 || section.Blocks.Any(block => block.CodeColumns.IsEmpty || block.ValueColumns.Length != 1)) yield break;
        ImmutableArray<BlockRow>[] blocks = [.. section.Blocks.Select(block => BlockRow.Of(section, block))];
        for (int first = 0; first + 1 < blocks.Length; first++)
        {
            foreach (BlockRow total in blocks[first].Where(row => row.TotalRank is not null).Take(MostFeet))
            {
                int last = first;
                while (last + 1 < blocks.Length && In(blocks[last + 1], total.Row) is null or { Label: "" }) last++;
                if (last > first && Of(section, total.Row, total, blocks, first, last) is { } sum) yield return sum;
            }
        }
    }

    private static Relation? Of(TableSection section, SectionRow row, BlockRow total, ImmutableArray<BlockRow>[] blocks, int first, int last)
    {
        int[] columns = [.. Enumerable.Range(first, last - first + 1).Select(block => section.Blocks[block].ValueColumns[0])];
        int[] written = [.. columns.Where(column => row.Figures[column] is not null)];
        if (written.Length != 1) return null;
        (TableFigure Figure, string Name)[] parts =
        [
            .. Enumerable.Range(first, last - first + 1).SelectMany(block => blocks[block].Where(one => one.Code.Length == ClassDigits && one[columns[block - first]] is not null)
                .Select(one => (one[columns[block - first]]!, one.Name(section.Paths[columns[block - first]])))),
        ];
        if (parts.Length < 2) return null;
        SumCase sum = new(row.Figures[written[0]]!, total.Label, [.. parts.Select(part => ((TableFigure?)part.Figure, part.Name))]);
        // A total that stands under its own name may leave out the blocks beside it, whose feet are blank.
        return written[0] == columns[0] && !sum.Fits ? null : new SumStructure(Rule, [sum], Explicit: true, ListExtent.Exhaustive).Relations().FirstOrDefault();
    }

    private static BlockRow? In(ImmutableArray<BlockRow> rows, SectionRow row)
    {
        foreach (BlockRow one in rows)
        {
            if (ReferenceEquals(one.Row, row)) return one;
        }

        return null;
    }
}
