using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 行首竖线: every cell is closed by a stroke on a line of its own, and a stroke before the first one opens a row. So rows are sure and cells may be long:
/// <code>
/// | 1
/// |
/// 东岭县
/// |
/// 120.00
/// |
/// </code>
/// </summary>
internal static class OpenedRows
{
    private const int LeastRows = 2, MostLinesOfCell = 12;

    /// <summary>Index just after the rows that begin at <paramref name="first"/>; <paramref name="first"/> itself where none begin there.</summary>
    public static int End(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int first)
    {
        int end = first, rows = 0;
        for (int at = first; at < lines.Length && Opens(page, lines[at]); rows++)
        {
            int closed = RowEnd(page, lines, at, out int cells);
            if (cells < 2) break;
            end = at = closed;
        }

        return rows >= LeastRows && Rows(page, lines[first..end]) is not null ? end : first;
    }

    /// <summary>Writes the rows.</summary>
    public static void Write(TxtPage page, ReadOnlySpan<PhysicalLine> lines, BlockSink sink) => DelimitedReader.Write(Rows(page, lines)!, sink);

    /// <summary>The rows; null where some are wider than most without being several.</summary>
    private static List<TableRow>? Rows(TxtPage page, ReadOnlySpan<PhysicalLine> lines)
    {
        List<TableRow> rows = [];
        for (int at = 0; at < lines.Length;)
        {
            int end = RowEnd(page, lines, at, out _);
            rows.Add(Row(page, lines[at..end]));
            at = end;
        }

        IGrouping<int, TableRow> most = rows.GroupBy(row => row.Count).MaxBy(same => same.Count())!;
        if (most.Count() * 2 <= rows.Count) return rows;
        int width = most.Key;
        List<TableRow> parted = [];
        foreach (TableRow row in rows)
        {
            // A row whose first cell is blank opens with a bare stroke, which seemed to close one more cell of the row before.
            for (int at = 0; at < row.Count; at += width + 1)
            {
                if (at > 0 && (row.Count - at < width || !row.IsBlank(at - 1))) return null;
                parted.Add(new TableRow([.. row.Cells.Skip(at).Take(width)]));
            }
        }

        return parted;
    }

    private static TableRow Row(TxtPage page, ReadOnlySpan<PhysicalLine> lines)
    {
        List<SourcedText> cells = [];
        SourcedTextBuilder cell = new();
        for (int i = 0; i < lines.Length; i++)
        {
            if (IsStrokes(page, lines[i]))
            {
                cells.Add(cell.Length == 0 ? SourcedText.Empty : cell.Build());
                cell = new();
                continue;
            }

            int from = i == 0 ? AfterStroke(page, lines[i]) : lines[i].From;
            if (from >= lines[i].To) continue;
            if (cell.Length > 0) cell.AppendOwn("\n");
            cell.Append(page.Text.AsSpan(from, lines[i].To - from), 0, from);
        }

        return new TableRow(cells);
    }

    /// <summary>Index just after the last stroke of the row that opens at a line.</summary>
    private static int RowEnd(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int at, out int cells)
    {
        int end = at;
        cells = 0;
        for (int i = at + 1; i < lines.Length && i - end <= MostLinesOfCell && !Opens(page, lines[i]); i++)
        {
            if (!IsStrokes(page, lines[i]))
            {
                if (DividesCells(page, lines[i])) break;
                continue;
            }

            cells++;
            end = i + 1;
        }

        return end;
    }

    /// <summary>A stroke, then words, and no stroke behind them.</summary>
    private static bool Opens(TxtPage page, PhysicalLine line) =>
        line.From < line.To && IsStroke(page.Text[line.From]) && !IsStrokes(page, line) && !page.Text.AsSpan(line.From + 1, line.To - line.From - 1).ContainsAny("|｜│┃║");

    private static bool DividesCells(TxtPage page, PhysicalLine line) => page.Content(line).ContainsAny("|｜│┃║");

    private static bool IsStrokes(TxtPage page, PhysicalLine line) => !line.IsEmpty && page.Content(line).Trim("|｜│┃║ \t\u3000").IsEmpty;

    private static int AfterStroke(TxtPage page, PhysicalLine line)
    {
        int from = line.From + 1;
        while (from < line.To && CharKinds.IsWhite(page.Text[from])) from++;
        return from;
    }

    private static bool IsStroke(char c) => c is '|' or '｜' or '│' or '┃' or '║';
}
