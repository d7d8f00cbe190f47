using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 线表表头: header rows of a divided table whose merged cells were written once. Blanks between filled cells keep the places, so that a blank over a
/// filled cell belongs to the cell at its left; blanks at the end only fill up the row, and the words tell which cell covers which.
/// </summary>
internal static class PackedHeader
{
    private const int MostRows = 3;

    /// <summary>The rows, all of one width, with the header put over its columns; the same rows where there is nothing to mend.</summary>
    public static List<TableRow> Straighten(List<TableRow> rows)
    {
        int header = rows.FindIndex(row => row.HasFigure);
        if (header is < 2 or > MostRows || rows.Any(row => row.Bounds is not null)) return rows;
        int columns = rows[0].Count;
        if (!rows.Take(header).Any(HasBlankEnd) && !rows.Take(header).Any(HasGap)) return rows;
        if (rows.Take(header - 1).Any(HasGap)) return [.. Reaching(rows[..header]), .. rows.Skip(header)];
        SourcedText[] cells = [.. rows.Take(header).SelectMany(row => row.Cells).Where(cell => cell.Length > 0)];
        return StreamHeader.Lay(cells, Labels(rows, header, columns), columns) is { } sketch && (sketch.Rows == header || cells.Length == columns) ? [.. sketch.Lines(0), .. rows.Skip(header)] : rows;
    }

    private static bool HasBlankEnd(TableRow row) => row.IsBlank(row.Count - 1);

    /// <summary>A blank between two filled cells.</summary>
    private static bool HasGap(TableRow row)
    {
        int first = Enumerable.Range(0, row.Count).FirstOrDefault(c => !row.IsBlank(c), row.Count), last = Enumerable.Range(0, row.Count).LastOrDefault(c => !row.IsBlank(c), -1);
        return first < last && Enumerable.Range(first, last - first).Any(row.IsBlank);
    }

    /// <summary>From the lowest row up: a blank with something below it belongs to the cell at its left, where that has something below it too.</summary>
    private static List<TableRow> Reaching(List<TableRow> header)
    {
        List<TableRow> reaching = [new TableRow(header[^1].Cells) { IsHeading = true }];
        bool[] covered = [.. Enumerable.Range(0, header[^1].Count).Select(c => !header[^1].IsBlank(c))];
        foreach (TableRow row in Enumerable.Reverse(header).Skip(1))
        {
            ImmutableArray<int>.Builder bounds = ImmutableArray.CreateBuilder<int>();
            List<SourcedText> cells = [];
            bool[] own = new bool[row.Count];
            for (int c = 0; c < row.Count; c++)
            {
                bool reached = row.IsBlank(c) && c > 0 && covered[c] && covered[c - 1] && own[c - 1];
                own[c] = reached || !row.IsBlank(c);
                if (reached) continue;
                bounds.Add(c);
                cells.Add(row.Cells[c]);
            }

            bounds.Add(row.Count);
            reaching.Insert(0, new TableRow(cells) { Bounds = bounds.ToImmutable(), IsHeading = true });
            for (int c = 0; c < row.Count; c++) covered[c] |= own[c];
        }

        return reaching;
    }

    /// <summary>Columns at the left that hold no figures.</summary>
    private static int Labels(List<TableRow> rows, int header, int columns)
    {
        int labels = 0;
        while (labels < columns && rows.Skip(header).All(row => row.IsBlank(labels) || !row.IsFigure(labels) || CellShapes.IsCode(row.Cells[labels].Value))) labels++;
        return labels;
    }
}
