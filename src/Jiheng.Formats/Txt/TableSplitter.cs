using System.Collections.Immutable;

namespace Jiheng.Formats;

/// <summary>
/// 分表: decides where in a run of rows one table ends and the next begins. A title row of one cell begins a table, and so does a row of labels
/// after figures when its width changes or it repeats the header.
/// </summary>
internal static class TableSplitter
{
    /// <summary>Cuts the rows into tables; every row is in exactly one.</summary>
    public static List<ImmutableArray<TableRow>> Split(IReadOnlyList<TableRow> rows)
    {
        List<ImmutableArray<TableRow>> tables = [];
        ImmutableArray<TableRow>.Builder current = ImmutableArray.CreateBuilder<TableRow>();
        for (int i = 0; i < rows.Count; i++)
        {
            if (current.Count > 0 && Begins(current, rows, i))
            {
                tables.Add(current.ToImmutable());
                current.Clear();
            }

            current.Add(rows[i]);
        }

        if (current.Count > 0) tables.Add(current.ToImmutable());
        return tables;
    }

    private static bool Begins(ImmutableArray<TableRow>.Builder current, IReadOnlyList<TableRow> rows, int at)
    {
        TableRow row = rows[at], last = current[^1];
        bool onlyTitles = current.All(one => one.Count == 1);
        if (onlyTitles) return row.Count == 1 && last.IsBlank(0) != row.IsBlank(0);
        TableRow? next = at + 1 < rows.Count ? rows[at + 1] : null;
        if (row.Count == 1) return !IsBand(last, row, next);
        if (!row.LooksLikeHeader) return !row.HasFigure && next is not null && HeaderOverRows(row, next) && row.Count != last.Count && HasData(current);
        if (RepeatsHeader(current, row)) return true;
        return row.Count >= 3 && row.Count != last.Count && next is not null && (next.IsBlank(0) || next.Count != row.Count || next.HasFigure) && HasData(current);
    }

    /// <summary>One cell across the table between two rows of the same kind ("一、基本支出") parts a table and begins none.</summary>
    private static bool IsBand(TableRow last, TableRow row, TableRow? next) =>
        row.IsBlank(0) || (next is not null && next.Count == last.Count && last.Count > 1 && next.HasFigure && last.HasFigure && !next.LooksLikeHeader);

    /// <summary>"项目资金（万元）" with blank cells, over a row that begins blank: the first cell runs down beside the rows below.</summary>
    private static bool HeaderOverRows(TableRow row, TableRow next) => !row.IsBlank(0) && row.Count >= 3 && next.IsBlank(0) && !next.IsAllBlank;

    private static bool HasData(ImmutableArray<TableRow>.Builder current) => current.Any(row => row.Count > 1 && !row.LooksLikeHeader);

    private static bool RepeatsHeader(ImmutableArray<TableRow>.Builder current, TableRow row)
    {
        TableRow? header = current.FirstOrDefault(one => one.Count > 1);
        return header is not null && header.LooksLikeHeader && current.Count > 1 && header.Key(0) == row.Key(0) && HasData(current);
    }
}
