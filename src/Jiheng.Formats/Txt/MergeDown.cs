using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 跨行合并: a converter writes a cell that runs down over several rows once and leaves blanks under it. In header rows every blank under a label
/// belongs to it; further down only the blanks at the start of a row do, for a blank among figures is an unfilled amount.
/// </summary>
internal static class MergeDown
{
    /// <summary>The cells of the grid, merged areas once.</summary>
    public static List<Cell> Cells(GridRow[] rows, int columns)
    {
        // owner[r, c] is the row that the place's text comes from.
        int[] ownerRow = new int[columns];
        Dictionary<(int Row, int Cell), int> spans = [];
        bool header = true;
        for (int r = 0; r < rows.Length; r++)
        {
            GridRow row = rows[r];
            bool continues = r > 0 && row.Row.IsBlank(0) && !row.Row.HasFigure && !row.Row.IsAllBlank;
            header &= r == 0 || continues || rows[r - 1].Row.Count == 1;
            bool leading = !row.Row.IsAllBlank;
            for (int cell = 0; cell < row.Row.Count; cell++)
            {
                int column = row.Bounds[cell];
                bool blank = row.Row.IsBlank(cell);
                leading &= blank;
                if (blank && r > 0 && (leading || row.Row.IsHeading || (header && continues)) && OwnerAbove(rows, ownerRow[column], column, row.Span(cell)) is { } above)
                {
                    spans[above] = r - above.Row + 1;
                    continue;
                }

                for (int c = column; c < row.Bounds[cell + 1]; c++) ownerRow[c] = r;
                spans[(r, cell)] = 1;
            }
        }

        List<Cell> cells = [];
        foreach (((int r, int cell), int rowSpan) in spans)
        {
            GridRow row = rows[r];
            cells.Add(new Cell(r, row.Bounds[cell], new CellContent(row.Row.Cells[cell]), rowSpan, row.Span(cell)));
        }

        return cells;
    }

    private static (int Row, int Cell)? OwnerAbove(GridRow[] rows, int ownerRow, int column, int span)
    {
        GridRow owner = rows[ownerRow];
        int cell = owner.CellAt(column);
        bool label = !owner.Row.IsBlank(cell) && !owner.Row.IsFigure(cell) && owner.Row.Count > 1;
        return label && owner.Bounds[cell] == column && owner.Span(cell) == span ? (ownerRow, cell) : null;
    }
}
