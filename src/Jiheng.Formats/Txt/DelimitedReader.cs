using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 线表: rows whose cells stand on one line, divided by tabs (copied from Word or Excel) or by | and drawn lines (markdown, console output).
/// The strokes themselves are drawing and belong to no cell.
/// </summary>
internal static class DelimitedReader
{
    /// <summary>Index just after the table that begins at <paramref name="first"/>; <paramref name="first"/> itself where none begins there.</summary>
    public static int End(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int first)
    {
        ReadOnlySpan<char> content = page.Content(lines[first]);
        char divider = Divider(page, lines[first]);
        if (divider == '\0' && !IsRule(content)) return first;
        int end = first, rows = 0;
        bool spaced = false;
        while (end < lines.Length)
        {
            // A blank line ends a table, unless one stands between all its rows.
            if (end == first + 1) spaced = lines[end].BlankBefore == 1;
            if (end > first && lines[end].BlankBefore > (spaced ? 1 : 0)) break;
            PhysicalLine line = lines[end];
            char own = Divider(page, line);
            // A label with nothing but blank cells beside it.
            bool bare = own == '\0' && divider == '\t' && end > first && EndsWithTab(page, line);
            if (bare)
            {
                end++;
                continue;
            }

            bool rule = IsRule(page.Content(line));
            if (own == '\0' && !rule) break;
            if (divider == '\0') divider = own;
            if (own != '\0' && own != divider) break;
            if (own != '\0') rows++;
            end++;
        }

        // One line with a stroke is a path ("首页 | 公开"), one with a tab is a label and its value.
        return rows >= 2 && divider != '\0' ? end : first;
    }

    /// <summary>Writes the table.</summary>
    public static void Write(TxtPage page, ReadOnlySpan<PhysicalLine> lines, BlockSink sink)
    {
        List<TableRow> rows = [];
        List<int> rules = [];
        int strokes = 0, framed = 0;
        foreach (PhysicalLine line in lines)
        {
            if (IsRule(page.Content(line))) continue;
            strokes++;
            framed += !line.IsEmpty && IsStroke(page.Text[line.From]) ? 1 : 0;
        }

        foreach (PhysicalLine line in lines)
        {
            // A stroke before few rows only is no frame: their first cell is blank.
            if (IsRule(page.Content(line))) rules.Add(rows.Count);
            else rows.Add(Row(page, line, framed * 2 > strokes));
        }

        if (rules.Count == 0 && WordedRows.Suit(rows))
        {
            foreach (TableRow row in rows) sink.Paragraph(WordedRows.Sentence(row));
            return;
        }

        if (rules.Distinct().Count() >= 4) rows = DrawnRows.Join(rows, rules);
        Write(rows, sink);
    }

    /// <summary>Writes the tables of rows that strokes divide.</summary>
    public static void Write(List<TableRow> rows, BlockSink sink)
    {
        foreach (List<TableRow> table in TableCaptions.Parted(rows)) WriteOne(table, sink);
    }

    private static void WriteOne(List<TableRow> rows, BlockSink sink)
    {
        int captions = TableCaptions.Leading(rows);
        foreach (SourcedText cell in rows.Take(captions).SelectMany(row => row.Cells)) sink.Paragraph(cell);
        if (captions < rows.Count) GridAssembly.Write(PackedHeader.Straighten(SteppedHeader.Straighten(Evened(WideTotals.Straighten(ShortRows.Straighten(rows[captions..]))))), TableOrigin.Delimited, sink);
    }

    /// <summary>A ragged end ("项目 | 预算数 |" over "合计 | 3318") leaves blank cells at the end of some rows; a column that is blank throughout is none.</summary>
    private static List<TableRow> Evened(List<TableRow> rows)
    {
        int columns = rows.Max(row => LastFilled(row) + 1);
        columns = Math.Max(columns, 1);
        return [.. rows.Select(row => new TableRow([.. Enumerable.Range(0, columns).Select(c => c < row.Count ? row.Cells[c] : SourcedText.Empty)]))];
    }

    private static int LastFilled(TableRow row)
    {
        int last = row.Count - 1;
        while (last >= 0 && row.IsBlank(last)) last--;
        return last;
    }

    private static TableRow Row(TxtPage page, PhysicalLine line, bool framed)
    {
        char divider = page.Content(line).ContainsAny("|｜│┃║") ? '|' : '\t';
        (int from, int to) = divider == '\t' ? (line.Start, line.End) : (line.From, line.To);
        if (framed && divider != '\t' && from < to && IsStroke(page.Text[from])) from++;
        if (divider != '\t' && to > from && IsStroke(page.Text[to - 1])) to--;
        List<SourcedText> cells = [];
        int start = from;
        for (int i = from; i <= to; i++)
        {
            if (i < to && !(divider == '\t' ? page.Text[i] == '\t' : IsStroke(page.Text[i]))) continue;
            cells.Add(Trimmed(page, start, i));
            start = i + 1;
        }

        return new TableRow(cells);
    }

    private static SourcedText Trimmed(TxtPage page, int from, int to)
    {
        while (from < to && CharKinds.IsWhite(page.Text[from])) from++;
        while (to > from && CharKinds.IsWhite(page.Text[to - 1])) to--;
        return page.Piece(from, to);
    }

    /// <summary>What divides the cells of a line: a stroke, a tab between two of its characters, or nothing ('\0').</summary>
    private static char Divider(TxtPage page, PhysicalLine line)
    {
        ReadOnlySpan<char> content = page.Content(line);
        if (IsRule(content)) return '\0';
        if (content.ContainsAny("|｜│┃║")) return '|';
        return content.Contains('\t') ? '\t' : '\0';
    }

    private static bool EndsWithTab(TxtPage page, PhysicalLine line) => !line.IsEmpty && page.Text.AsSpan(line.To, line.End - line.To).Contains('\t');

    private static bool IsStroke(char c) => c is '|' or '｜' or '│' or '┃' or '║';

    /// <summary>A drawn line: "|---|---|", "+----+", "├──┼──┤".</summary>
    private static bool IsRule(ReadOnlySpan<char> content)
    {
        int dashes = 0;
        foreach (char c in content)
        {
            if (c is '-' or '=' or '_' or '—' or (>= '─' and <= '╿')) dashes++;
            else if (!(c is '+' or '|' or ':' or '｜' || CharKinds.IsWhite(c))) return false;
        }

        return dashes >= 3;
    }
}
