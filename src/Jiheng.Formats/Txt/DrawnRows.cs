using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>画线分行: in a table with a drawn line between all its rows, the lines of text between two drawn lines are one row.</summary>
internal static class DrawnRows
{
    /// <summary>Joins the physical rows between rules; <paramref name="rules"/> holds for each drawn line the number of rows above it.</summary>
    public static List<TableRow> Join(List<TableRow> rows, List<int> rules)
    {
        List<TableRow> joined = [];
        int start = 0;
        foreach (int rule in rules.Append(rows.Count))
        {
            List<TableRow> between = rows[start..Math.Max(start, rule)];
            // Lines that each have an amount of their own are rows, drawn apart or not.
            if (AreRows(between)) joined.AddRange(between);
            else if (rule > start) joined.Add(Stack(between));
            start = rule;
        }

        return joined;
    }

    private static bool AreRows(List<TableRow> rows)
    {
        for (int c = 1; rows.Count > 1 && c < rows[0].Count; c++)
        {
            int figures = rows.Count(row => c < row.Count && StreamCell.IsFigure(row.Cells[c].Value.Trim()) && !row.IsBlank(0));
            if (figures > 1 && figures == rows.Count) return true;
        }

        return false;
    }

    private static TableRow Stack(List<TableRow> rows)
    {
        if (rows.Count == 1) return rows[0];
        SourcedTextBuilder[] cells = [.. Enumerable.Range(0, rows.Max(row => row.Count)).Select(_ => new SourcedTextBuilder())];
        foreach (TableRow row in rows)
        {
            for (int c = 0; c < row.Count; c++)
            {
                if (row.IsBlank(c)) continue;
                if (cells[c].Length > 0) cells[c].AppendOwn("\n");
                cells[c].Append(row.Cells[c]);
            }
        }

        return new TableRow([.. cells.Select(cell => cell.Build())]);
    }
}
