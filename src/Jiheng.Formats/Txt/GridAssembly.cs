using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 归格: gives the cells of rows of different widths their places in one rectangular grid. The widest row is the grid; a shorter row covers it with
/// cells that span several columns, chosen by what stands below (headers) or by what the columns hold elsewhere (data).
/// </summary>
internal static class GridAssembly
{
    /// <summary>More columns than this are no table a person laid out.</summary>
    public const int MaxColumns = 256;

    /// <summary>Writes one table.</summary>
    public static void Write(IReadOnlyList<TableRow> rows, TableOrigin origin, BlockSink sink)
    {
        int columns = rows.Max(row => row.Count);
        if (columns > MaxColumns)
        {
            foreach (SourcedText cell in rows.SelectMany(row => row.Cells)) sink.Paragraph(cell);
            return;
        }

        GridRow[] placed = new GridRow[rows.Count];
        ColumnKinds kinds = ColumnKinds.Of(rows, columns);
        for (int r = rows.Count - 1; r >= 0; r--)
        {
            GridRow? below = r + 1 < rows.Count ? placed[r + 1] : null;
            placed[r] = Place(rows[r], below, kinds, columns);
        }

        sink.Table(rows.Count, columns, MergeDown.Cells(placed, columns), origin);
    }

    private static GridRow Place(TableRow row, GridRow? below, ColumnKinds kinds, int columns)
    {
        if (row.Bounds is { } known) return new GridRow(row, known);
        if (row.Count == columns) return new GridRow(row, [.. Enumerable.Range(0, columns + 1)]);
        if (row.Count == 1) return new GridRow(row, [0, columns]);
        bool header = !row.HasFigure && below is not null && below.Row.Count >= row.Count && (below.Row.IsBlank(0) || row.LooksLikeHeader) && !kinds.LooksLikeData(row);
        // A label beside one long answer: the answer takes the rest of the row.
        if (row.Count == 2 && !header) return new GridRow(row, [0, 1, columns]);
        SpanFitting fitting = header ? SpanFitting.OverRow(row, below!, kinds) : SpanFitting.OverColumns(row, kinds);
        return new GridRow(row, fitting.Fit(columns));
    }
}
