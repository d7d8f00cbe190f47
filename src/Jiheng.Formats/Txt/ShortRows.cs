using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 短行靠右: cells that run down over several rows are written once, at the left, so that the rows below have fewer cells; and 总分 stands across
/// several columns. Their figures belong under the last headings. A row is moved only where that puts more figures under headings of figures.
/// </summary>
internal static class ShortRows
{
    private const int LeastFigures = 3, MostBlank = 3;

    /// <summary>The rows with short ones moved to the right end of the header above them.</summary>
    public static List<TableRow> Straighten(List<TableRow> rows)
    {
        List<TableRow> straight = [];
        TableRow? header = null;
        bool codes = rows.Count(row => row.Count > 2 && CellShapes.IsCode(row.Cells[0].Value) && !row.IsFigure(1) && !row.IsBlank(1)) > 1;
        int columns = rows.Max(row => row.Count);
        foreach (TableRow row in rows)
        {
            // 合计 across the columns of codes and names.
            int over = row.Count == columns && row.Count > 3 && row.IsBlank(columns - 1) ? 1 : 0;
            if (codes && row.Count - over == columns - 1 && row.Count > 2 && RowLabel.IsTotal(row.Cells[0].Value) && row.IsFigure(1))
            {
                straight.Add(Moved(new TableRow([.. row.Cells.SkipLast(over)]), 1));
                continue;
            }

            if (IsHeader(row)) header = row;
            // Blanks at the end make room.
            straight.Add(header is not null && !ReferenceEquals(header, row) && row.HasFigure && Shift(row, header) is > 0 and int by ? Moved(row, by) : row);
        }

        return straight;
    }

    /// <summary>How far to the right a row belongs: to the end of its header, or, where blanks fill both up, as far as most figures find their headings.</summary>
    private static int Shift(TableRow row, TableRow header)
    {
        int own = Fit(row, header, 0), end = header.Count - row.Count;
        if (end > 0) return Fit(row, header, end) > own ? end : 0;
        int free = Filled(header) - Filled(row);
        if (free < 1 || free > MostBlank || Enumerable.Range(1, row.Count - 1).Count(row.IsFigure) < LeastFigures) return 0;
        int best = Enumerable.Range(1, free).MaxBy(by => Fit(row, header, by));
        return Fit(row, header, best) > own ? best : 0;
    }

    private static int Filled(TableRow row) => row.Count - Enumerable.Range(1, row.Count).TakeWhile(back => row.IsBlank(row.Count - back)).Count();

    /// <summary>Headings, most of them filled, at least two of figures, and no name twice as over two tables side by side.</summary>
    private static bool IsHeader(TableRow row)
    {
        if (row.HasFigure || row.Count < 4 || row.Cells.Count(cell => IsOfFigures(cell.Value)) < 2 || row.Cells.Count(cell => cell.Length == 0) > 2) return false;
        string[] names = [.. Enumerable.Range(0, row.Count).Where(cell => !row.IsBlank(cell) && !IsOfFigures(row.Cells[cell].Value)).Select(row.Key)];
        return names.Distinct().Count() == names.Length;
    }

    /// <summary>Figures under headings of figures, less those under other headings and words under headings of figures.</summary>
    private static int Fit(TableRow row, TableRow header, int by)
    {
        int fit = 0;
        for (int cell = 1; cell < row.Count && cell + by < header.Count; cell++)
        {
            // 年度指标值 and 实际完成值 hold words as well as figures.
            if (row.IsBlank(cell) || IsOfTargets(header.Key(cell + by))) continue;
            bool figure = row.IsFigure(cell), wanted = IsOfFigures(header.Cells[cell + by].Value);
            fit += figure == wanted ? figure ? 1 : 0 : -1;
            // 100.00% stands under 执行率 and not under 执行数.
            if (figure && wanted && row.Cells[cell].Value[^1] is '%' or '％' && !TakesRates(header.Key(cell + by))) fit -= 2;
        }

        return fit;
    }

    private static bool TakesRates(string key) => key.Contains('率') || key.Contains('比') || key.Contains('%') || key.Contains('％') || key.Contains('占') || key.Contains('幅') || IsOfTargets(key);

    private static bool IsOfFigures(string text) => StreamHeader.IsOfFigures(text) || StreamHeader.IsOfMoney(text);

    private static bool IsOfTargets(string key) => key.EndsWith("指标值", StringComparison.Ordinal) || key.EndsWith("完成值", StringComparison.Ordinal) || key.EndsWith("目标值", StringComparison.Ordinal) || key.EndsWith("实际值", StringComparison.Ordinal);

    /// <summary>A total stays at the left edge; other names go along with their figures.</summary>
    private static TableRow Moved(TableRow row, int by)
    {
        IEnumerable<SourcedText> gap = Enumerable.Repeat(SourcedText.Empty, by);
        bool total = RowLabel.IsTotal(row.Cells[0].Value) || row.Key(0) is "总分";
        IEnumerable<SourcedText> cells = row.Cells.Take(Filled(row));
        return new TableRow(total ? [row.Cells[0], .. gap, .. cells.Skip(1)] : [.. gap, .. cells]);
    }
}
