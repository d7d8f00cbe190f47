namespace Jiheng.Formats;

/// <summary>
/// 行宽: where a converter wrote cells one under another without anything between rows, the width shows in the repetition: labels, figures and
/// blanks come back after the same number of cells.
/// </summary>
internal static class RowWidth
{
    private const int MaxWidth = 24;

    /// <summary>Cuts rows that are really several rows in one.</summary>
    public static List<TableRow> Divide(List<TableRow> rows)
    {
        List<TableRow> divided = [];
        foreach (TableRow row in rows)
        {
            int lead = 0, width = row.Count;
            if (row.Count >= 6) (lead, width) = Find(row);
            for (int i = 0; i < lead; i++) divided.Add(new TableRow([row.Cells[i]]));
            for (int i = lead; i < row.Count; i += width) divided.Add(new TableRow([.. row.Cells.Skip(i).Take(width)]));
        }

        return divided;
    }

    /// <summary>Number of single cells in front (titles) and the width of the rows after them; the whole row where nothing repeats.</summary>
    private static (int Lead, int Width) Find(TableRow row)
    {
        (int Lead, int Width) best = (0, row.Count);
        decimal bestShare = 0.85m;
        for (int lead = 0; lead <= 2; lead++)
        {
            int cells = row.Count - lead;
            for (int width = 2; width <= Math.Min(MaxWidth, cells / 2); width++)
            {
                if (cells % width != 0) continue;
                decimal share = Agreement(row, lead, width);
                if (share <= bestShare) continue;
                (best, bestShare) = ((lead, width), share);
            }
        }

        return best;
    }

    private static decimal Agreement(TableRow row, int lead, int width)
    {
        int same = 0, all = 0;
        bool figures = false;
        // The first row may be the header, whose cells are labels over figures.
        for (int i = lead + width; i < row.Count; i++)
        {
            int column = (i - lead) % width;
            figures |= row.IsFigure(i);
            if (column == 0 && (row.IsBlank(i) || row.IsFigure(i)) && !CellShapes.IsCode(row.Cells[i].Value)) return 0;
            if (i + width >= row.Count) continue;
            all++;
            if (row.IsBlank(i) || row.IsBlank(i + width) || row.IsFigure(i) == row.IsFigure(i + width)) same++;
        }

        return !figures || all == 0 ? figures ? 0.9m : 0 : (decimal)same / all;
    }
}
