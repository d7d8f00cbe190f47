using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>表中一数: a number in a cell with all words that might name it: its row's, those above it in its column, its table's; the unit where one is told.</summary>
internal sealed record LooseCell(Quantity Quantity, SourceLocation Place, string Row, string Words);

/// <summary>散读表: every number of every table, whether or not its header could be read; good for looking up what a sentence says, not for judging.</summary>
internal static class LooseCells
{
    /// <summary>More cells than a set of final accounts has are a hostile page's, or a register's.</summary>
    private const int MostCells = 60_000;

    private const int LongestHeading = 60;

    /// <summary>Numbers of all tables in reading order; <paramref name="known"/> are the figures whose unit was read.</summary>
    public static List<LooseCell> Of(Document document, IEnumerable<TableMention> known)
    {
        Dictionary<string, TableFigure> figures = new(StringComparer.Ordinal);
        foreach (TableMention mention in known) figures.TryAdd(KeyOf(mention.Figure.Location), mention.Figure);
        List<LooseCell> cells = [];
        foreach (Table table in document.Blocks.OfType<Table>())
        {
            if (cells.Count > MostCells) break;
            Read(cells, table, TableSurroundings.UnitOf(document, table), TableSurroundings.TitleOf(document, table), figures);
        }

        return cells;
    }

    private static void Read(List<LooseCell> cells, Table table, Unit unit, string title, Dictionary<string, TableFigure> known)
    {
        string[] heads = new string[table.ColumnCount];
        bool[] closed = new bool[table.ColumnCount];
        Array.Fill(heads, "");
        string label = "";
        int row = -1;
        foreach (Cell cell in table.Cells)
        {
            if (cell.Row != row) (row, label) = (cell.Row, "");
            if (cell.Content.IsBlank) continue;
            if (TableSectionReader.FigureIn(table, cell, unit) is TableFigure figure)
            {
                if (known.TryGetValue(KeyOf(figure.Location), out TableFigure? read)) figure = read;
                string name = label + "|" + heads[cell.Column];
                Quantity quantity = figure.Quantity.Unit == Unit.None && MoneyUnitLabel.In(name) is Unit own ? figure.Quantity with { Unit = own } : figure.Quantity;
                cells.Add(new LooseCell(quantity, figure.Location, FigureLabel.Normalise(RowNumber.Of(label).Name), name + "|" + title));
                closed[cell.Column] = true;
                continue;
            }

            string text = TableWords.Squeeze(cell.Text);
            if (text.Length > LongestHeading) continue;
            label = text;
            for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                heads[column] = closed[column] || heads[column].Length > LongestHeading ? text : heads[column] + "/" + text;
                closed[column] = false;
            }
        }
    }

    private static string KeyOf(SourceLocation place) => $"{place.Block}.{place.Row}.{place.Column}";
}
