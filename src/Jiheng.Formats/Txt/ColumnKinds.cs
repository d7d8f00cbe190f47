namespace Jiheng.Formats;

/// <summary>列的样子: what the full rows of a table show about each column.</summary>
internal sealed class ColumnKinds
{
    private readonly int[] _figures;
    private readonly int[] _texts;
    private readonly int[] _blanks;

    private ColumnKinds(int columns) => (_figures, _texts, _blanks) = (new int[columns], new int[columns], new int[columns]);

    /// <summary>Counts over the rows that fill the whole grid.</summary>
    public static ColumnKinds Of(IReadOnlyList<TableRow> rows, int columns)
    {
        ColumnKinds kinds = new(columns);
        foreach (TableRow row in rows)
        {
            if (row.Count != columns) continue;
            for (int c = 0; c < columns; c++) (row.IsBlank(c) ? kinds._blanks : row.IsFigure(c) ? kinds._figures : kinds._texts)[c]++;
        }

        return kinds;
    }

    /// <summary>A column of figures.</summary>
    public bool IsFigures(int column) => _figures[column] > _texts[column];

    /// <summary>A column of labels that run down beside several rows: texts with blanks under them and no figures.</summary>
    public bool RunsDown(int column) => _figures[column] == 0 && _blanks[column] > 0 && _texts[column] > 0;

    /// <summary>True where the table has columns of figures and this row has some too: then it is data, however short.</summary>
    public bool LooksLikeData(TableRow row) => row.HasFigure && Enumerable.Range(0, _figures.Length).Any(IsFigures);
}
