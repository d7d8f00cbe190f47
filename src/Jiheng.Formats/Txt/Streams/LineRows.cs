using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 一行一条: small tables written as lines of words and figures between single spaces ("2021 310 295 15" under "年份 收入 支出 差额"), which nothing but the
/// count of words on each line makes a table. A list that ends or begins with its 合计 needs no header.
/// </summary>
internal static class LineRows
{
    private const int MostColumns = 16, LongestHeading = 24, FewestFigures = 3, FewestListed = 3, MostNames = 4, ShortestTitle = 5;

    /// <summary>Adds the tables of lines that hold none of the larger kinds.</summary>
    public static void Add(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int from, int to, List<StreamRun> runs)
    {
        List<LineRow?> read = [];
        for (int i = from; i < to; i++) read.Add(LineRow.Of(LinePieces.Of(page, lines[i])));
        for (int at = 0; at < read.Count;)
        {
            int end = at;
            while (end < read.Count && read[end] is not null && lines[from + end].BlankBefore <= (end == at ? int.MaxValue : 1)) end++;
            // Words or figures alone before the next blank line are pieces of cells that broke.
            if (end > at && (end == read.Count || lines[from + end].BlankBefore > 0))
            {
                // A year over a column makes the header look like a row of figures.
                List<SourcedText>? own = IsHeader(LinePieces.Of(page, lines[from + at])) ? LinePieces.Of(page, lines[from + at]) : null;
                bool above = own is null && at > 0 && lines[from + at].BlankBefore <= 1 && IsHeader(LinePieces.Of(page, lines[from + at - 1]));
                List<SourcedText>? header = above ? LinePieces.Of(page, lines[from + at - 1]) : own;
                LineRow[] rows = [.. read[(own is null ? at : at + 1)..end].OfType<LineRow>()];
                int first = from + at - (above ? 1 : 0);
                if (IsTitled(page, lines, from, first) && TableOf(header, rows) is { } table) runs.Add(new StreamRun(first, from + end, Texts(header, rows), [table]) { Origin = TableOrigin.Spaced });
                else if (own is null && IsTitled(page, lines, from, from + at) && ListOf(rows) is { } list) runs.Add(new StreamRun(from + at, from + end, Texts(null, rows), [list]) { Origin = TableOrigin.Spaced });
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>Above the table stands a title or a unit, or nothing; not words in columns.</summary>
    private static bool IsTitled(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int from, int first)
    {
        if (first <= from || lines[first].BlankBefore > 0) return true;
        List<SourcedText> above = LinePieces.Of(page, lines[first - 1]);
        return (above.Count == 1 && above[0].Length > ShortestTitle) || UnitLine.Is(page.Content(lines[first - 1])) || above[^1].Value.EndsWith("元）", StringComparison.Ordinal);
    }

    private static List<SourcedText> Texts(List<SourcedText>? header, LineRow[] rows) => [.. header ?? [], .. rows.SelectMany(row => row.Pieces)];

    /// <summary>Words only, or years among them; several of them.</summary>
    private static bool IsHeader(List<SourcedText> pieces) =>
        pieces.Count is > 1 and <= MostColumns && pieces.All(piece => piece.Length <= LongestHeading && (!StreamCell.IsFigure(piece.Value) || LineRow.IsYear(piece.Value)))
        && pieces.Any(piece => !StreamCell.IsFigure(piece.Value)) && !pieces.All(piece => RowLabel.IsTotal(piece.Value));

    /// <summary>Every line has as many words as the header, but for a total, which has no further names, and a line that lacks its last figures.</summary>
    private static StreamTable? TableOf(List<SourcedText>? header, LineRow[] rows)
    {
        if (header is null || rows.Length == 0) return null;
        int figures = rows.Max(row => row.Figures), names = rows.Max(row => row.Names);
        int over = header.Count - figures;
        if (figures < 2 || names > MostNames || (rows.Length == 1 && figures < FewestFigures) || over < 0 || over > names) return null;
        // A year column is headed like any other.
        if (rows.All(row => row.IsDated) && over != 1) return null;
        LineRow[] full = [.. rows.Where(row => row.Figures == figures && row.Names == names)];
        if (full.Length == 0 || !rows.All(row => row.Names == names || (row.Names < names && RowLabel.IsTotal(row.Pieces[0].Value)))) return null;
        if (rows.Any(row => row.Figures < figures && !LacksLast(row, full))) return null;
        int width = names + figures;
        // The number of order is not headed.
        int free = over > 0 && over < names && full.All(row => row.Pieces[0].Value.All(char.IsAsciiDigit)) ? 1 : 0;
        IEnumerable<(SourcedText, int, int)> heads = header.Select((text, i) => i < over - 1 ? (text, i + free, 1) : i == over - 1 ? (text, i + free, names - over - free + 1) : (text, i - over + names, 1));
        return new StreamTable(0, header.Count + rows.Sum(row => row.Pieces.Count), [StreamTable.Row(heads, width), .. rows.Select(row => row.In(names, width))]);
    }

    /// <summary>Names with one figure each, one or more of them called a total.</summary>
    private static StreamTable? ListOf(LineRow[] rows)
    {
        if (rows.Length < FewestListed || rows.Any(row => row.Figures != 1 || row.IsDated) || !rows.Any(row => RowLabel.IsTotal(row.Pieces[0].Value)) || rows.All(row => RowLabel.IsTotal(row.Pieces[0].Value))) return null;
        int names = rows.Max(row => row.Names);
        return names > MostNames ? null : new StreamTable(0, rows.Sum(row => row.Pieces.Count), [.. rows.Select(row => row.In(names, names + 1))]);
    }

    /// <summary>A first year has no growth: what is written looks like the first columns and not like the last.</summary>
    private static bool LacksLast(LineRow row, LineRow[] full)
    {
        int missing = full[0].Figures - row.Figures;
        bool Alike(int shift) => Enumerable.Range(0, row.Figures).All(i => full.All(other => other.ShapeOf(i + shift) == row.ShapeOf(i)));
        return row.Figures > 0 && Alike(0) && Enumerable.Range(1, missing).All(shift => !Alike(shift));
    }
}
