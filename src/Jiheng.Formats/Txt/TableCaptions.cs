namespace Jiheng.Formats;

/// <summary>表上各行: the number, the title and the unit of a table, written as if they were its rows: one filled cell, the others blank.</summary>
internal static class TableCaptions
{
    /// <summary>The rows of each table, where several were written one under another with their titles between them.</summary>
    public static List<List<TableRow>> Parted(List<TableRow> rows)
    {
        List<List<TableRow>> tables = [[]];
        bool data = false;
        foreach (TableRow row in rows)
        {
            if (data && IsTitle(row))
            {
                tables.Add([]);
                data = false;
            }

            data |= row.HasFigure;
            tables[^1].Add(row);
        }

        return tables;
    }

    /// <summary>How many rows stand above the header.</summary>
    public static int Leading(List<TableRow> rows)
    {
        int first = rows.FindIndex(row => Filled(row) > 1 && !row.Cells.Any(cell => UnitLine.Is(cell.Value)));
        if (first < 0) return 0;
        // A lone row under the captions would be no table.
        return rows.Count - first >= 2 || rows[..first].Any(IsTitle) ? first : 0;
    }

    /// <summary>"表2", "2021年支出情况表", "单位：万元" and nothing beside it.</summary>
    private static bool IsTitle(TableRow row)
    {
        if (Filled(row) != 1) return false;
        ReadOnlySpan<char> text = row.Cells.First(cell => cell.Length > 0).Value;
        return IsTitle(text);
    }

    /// <summary>The same of the text alone.</summary>
    public static bool IsTitle(ReadOnlySpan<char> text) =>
        UnitLine.Is(text) || text[^1] == '表' || (ListLabel.Of(text) is { Kind: ListLabelKind.Word } label && label.Length == text.Length);

    private static int Filled(TableRow row) => row.Cells.Count(cell => cell.Length > 0);
}
