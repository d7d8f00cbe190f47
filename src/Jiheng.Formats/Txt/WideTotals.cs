using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 跨列合计: 总计 stands across the columns of names and was written once, so that its figures came under the names and its blanks to the end. They go
/// under the first column that has figures in the other rows, if every one of them finds a column of figures so.
/// </summary>
internal static class WideTotals
{
    private const int LeastRows = 2;

    /// <summary>The rows with such totals spread.</summary>
    public static List<TableRow> Straighten(List<TableRow> rows)
    {
        TableRow[] others = [.. rows.Where(row => row.HasFigure && !RowLabel.IsTotal(row.Cells[0].Value))];
        if (others.Length < LeastRows) return rows;
        int columns = rows.Max(row => row.Count), first = 1;
        while (first < columns && !HasFigures(others, first)) first++;
        // Every row has a name in each of the columns between.
        if (first < 2 || first == columns || !Enumerable.Range(1, first - 1).All(column => others.Count(row => column < row.Count && !row.IsBlank(column)) * 2 > others.Length)) return rows;
        return [.. rows.Select(row => RowLabel.IsTotal(row.Cells[0].Value) && Fits(row, others, first - 1, columns) ? Spread(row, first - 1, columns) : row)];
    }

    private static bool HasFigures(TableRow[] rows, int column) => rows.Any(row => column < row.Count && row.IsFigure(column) && !CellShapes.IsNil(row.Cells[column].Value));

    private static bool Fits(TableRow row, TableRow[] others, int by, int columns)
    {
        if (row.Count < 2 || !row.IsFigure(1)) return false;
        for (int cell = 1; cell < row.Count; cell++)
        {
            if (row.IsBlank(cell)) continue;
            if (cell + by >= columns || (row.IsFigure(cell) && !HasFigures(others, cell + by))) return false;
        }

        return true;
    }

    private static TableRow Spread(TableRow row, int by, int columns)
    {
        IEnumerable<SourcedText> cells = [row.Cells[0], .. Enumerable.Repeat(SourcedText.Empty, by), .. row.Cells.Skip(1)];
        return new TableRow([.. cells.Take(columns)]);
    }
}
