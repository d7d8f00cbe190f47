using System.Collections.Immutable;

namespace Jiheng.Formats;

/// <summary>
/// 跨列分配: divides the columns of the grid among the cells of a shorter row so that what the cells say fits best. Costs are small whole numbers;
/// the cheapest division wins, and among equals the one that keeps earlier cells narrow.
/// </summary>
internal sealed class SpanFitting
{
    private readonly TableRow _row;
    private readonly Func<int, int, int, int> _cost;

    private SpanFitting(TableRow row, Func<int, int, int, int> cost) => (_row, _cost) = (row, cost);

    /// <summary>A header row over the row below it.</summary>
    public static SpanFitting OverRow(TableRow row, GridRow below, ColumnKinds kinds) => new(row, (cell, from, to) => HeaderCost(row, below, kinds, cell, from, to));

    /// <summary>A data row in a grid whose columns are known from other rows.</summary>
    public static SpanFitting OverColumns(TableRow row, ColumnKinds kinds) => new(row, (cell, from, to) => DataCost(row, kinds, cell, from, to));

    /// <summary>Bounds of the cells over the columns.</summary>
    public ImmutableArray<int> Fit(int columns)
    {
        int cells = _row.Count;
        int[,] best = new int[cells + 1, columns + 1];
        int[,] from = new int[cells + 1, columns + 1];
        for (int j = 0; j <= cells; j++)
        {
            for (int c = 0; c <= columns; c++) best[j, c] = j == 0 && c == 0 ? 0 : int.MaxValue / 2;
        }

        for (int j = 1; j <= cells; j++)
        {
            for (int end = j; end <= columns - (cells - j); end++)
            {
                for (int start = end - 1; start >= j - 1; start--)
                {
                    int cost = best[j - 1, start] + _cost(j - 1, start, end);
                    if (cost >= best[j, end]) continue;
                    best[j, end] = cost;
                    from[j, end] = start;
                }
            }
        }

        int[] bounds = new int[cells + 1];
        bounds[cells] = columns;
        for (int j = cells; j > 0; j--) bounds[j - 1] = from[j, bounds[j]];
        return [.. bounds];
    }

    private static int HeaderCost(TableRow row, GridRow below, ColumnKinds kinds, int cell, int from, int to)
    {
        int cost = 0;
        // A cell below may not stick out on either side.
        if (from > 0 && below.CellAt(from) == below.CellAt(from - 1)) cost += 30;
        if (to < below.Bounds[^1] && below.CellAt(to) == below.CellAt(to - 1)) cost += 30;
        int first = below.CellAt(from), last = below.CellAt(to - 1);
        bool open = IsOpen(row.Key(cell));
        if (first == last) return cost + (below.Row.IsBlank(first) ? row.IsBlank(cell) ? 4 : 0 : row.IsBlank(cell) ? 0 : open ? 8 : 10);
        string key = row.Key(cell);
        for (int child = first; child <= last; child++)
        {
            if (below.Row.IsBlank(child)) cost += 20;
            else if (key.Length > 1 && below.Row.Key(child).Contains(key, StringComparison.Ordinal)) cost -= 6;
            else if (!open) cost += 1;
        }

        // Of labels without a hint the one over columns that run down beside the rows is the wide one ("评价内容" over 一级指标, 二级指标).
        for (int c = from; !open && c < to; c++) cost += kinds.RunsDown(c) ? 0 : 2;
        return cost + 2 + (row.IsBlank(cell) ? 20 : 0);
    }

    private static int DataCost(TableRow row, ColumnKinds kinds, int cell, int from, int to)
    {
        int cost = 3 * (to - from - 1);
        if (row.IsFigure(cell)) return cost + (to - from > 1 ? 20 : 0) + (kinds.IsFigures(from) ? 0 : 10);
        if (row.IsBlank(cell)) return cost + (to - from > 1 ? 10 : 0);
        for (int c = from; c < to; c++) cost += kinds.IsFigures(c) ? 8 : 0;
        // "合计" over the code and name columns, or a long answer over the last ones: the ends of a row are wide, not its middle.
        return cost + (to - from > 1 && cell > 0 && cell < row.Count - 1 ? 4 : 0);
    }

    /// <summary>A label that promises parts below it: "其中：", "其 中".</summary>
    private static bool IsOpen(string key) => key.StartsWith("其中", StringComparison.Ordinal) || key.EndsWith('：') || key.EndsWith(':');
}
