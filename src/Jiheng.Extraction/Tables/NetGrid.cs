using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>一行之数: the figures of a row by column, each with the nearest name before it.</summary>
internal sealed record NetRow(Cell?[] Names, TableFigure?[] Figures)
{
    /// <summary>A figure as an operand with the name that stands before it.</summary>
    public Operand As(int column, OperandRole role) => Figures[column]!.As(role, LabelOf(column));

    /// <summary>The name before a figure without white space, made only where something is told.</summary>
    public string LabelOf(int column) => Names[column] is Cell name ? TableWords.Squeeze(name.Text) : "";
}

/// <summary>
/// 数阵: a table as rows of figures, whatever its heading says, and what has been told of it. The nets over it tell only what fits, in so many columns or rows and with so many
/// digits that it is no chance; they accuse nobody.
/// </summary>
internal sealed class NetGrid
{
    /// <summary>Chance below which a fit is told.</summary>
    public const decimal Loose = 0.0003m;

    private const int MostRows = 400, MostColumns = 40;

    private readonly HashSet<long> _down = [], _across = [], _rated = [], _shared = [];

    private NetGrid(List<NetRow> rows, int columns, IEnumerable<Relation> known)
    {
        (Rows, Columns) = (rows, columns);
        foreach (Relation relation in known) Learn(relation);
    }

    /// <summary>各行 that hold figures, from top to bottom.</summary>
    public List<NetRow> Rows { get; }

    /// <summary>列数.</summary>
    public int Columns { get; }

    /// <summary>A table's figures; null where they are too few or too many to look at.</summary>
    public static NetGrid? Of(Table table, Unit unit, IEnumerable<Relation> known)
    {
        if (table.RowCount > MostRows || table.ColumnCount is < 2 or > MostColumns) return null;
        List<NetRow> rows = [];
        foreach (IGrouping<int, Cell> row in table.Cells.GroupBy(cell => cell.Row))
        {
            TableFigure?[] figures = new TableFigure?[table.ColumnCount];
            Cell?[] names = new Cell?[table.ColumnCount];
            Cell? name = null;
            bool any = false;
            foreach (Cell cell in row)
            {
                if (HasDigit(cell.Text) && TableSectionReader.FigureIn(table, cell, unit) is TableFigure figure) (figures[cell.Column], names[cell.Column], any) = (figure, name, true);
                else if (!cell.Content.IsBlank) name = cell;
            }

            if (any) rows.Add(new NetRow(names, figures));
        }

        return rows.Count == 0 ? null : new NetGrid(rows, table.ColumnCount, known);
    }

    /// <summary>Chance that a sum of so fine figures falls so near to a whole.</summary>
    public static decimal Chance(decimal whole, IReadOnlyList<decimal> parts, decimal gap)
    {
        decimal unit = 0.0001m;
        while (unit < whole && whole % (unit * 10m) == 0m && parts.All(part => part % (unit * 10m) == 0m)) unit *= 10m;
        if (whole % (unit * 5m) == 0m && parts.All(part => part % (unit * 5m) == 0m)) unit *= 5m;
        return Math.Min(1m, ((2m * Math.Abs(gap)) + unit) / whole);
    }

    /// <summary>True where a figure has been told to be the whole of rows below or above it.</summary>
    public bool IsWholeDown(TableFigure figure) => _down.Contains(PlaceOf(figure.Location));

    /// <summary>True where a figure has been told to be the whole of columns beside it.</summary>
    public bool IsWholeAcross(TableFigure figure) => _across.Contains(PlaceOf(figure.Location));

    /// <summary>True where a share is in a list that makes 100% already.</summary>
    public bool IsShared(TableFigure figure) => _shared.Contains(PlaceOf(figure.Location));

    /// <summary>True where a rate has been told of.</summary>
    public bool IsRated(TableFigure figure) => _rated.Contains(PlaceOf(figure.Location));

    /// <summary>A sum that is told; it is known from now on.</summary>
    public Relation Sum(Operand whole, IEnumerable<Operand> parts)
    {
        Relation relation = new(RelationKind.Sum, RelationWitness.Table, "table/closing-cells", [whole, .. parts])
        {
            Extent = ListExtent.Exhaustive,
            Firmness = RelationFirmness.Tentative,
            Text = whole.Label,
            Title = whole.Label + "为各项之和",
        };
        Learn(relation);
        return relation;
    }

    private void Learn(Relation relation)
    {
        if (relation.Operands.LastOrDefault(operand => operand.Role is OperandRole.Result or OperandRole.Delta)?.Location is SourceLocation rate) _rated.Add(PlaceOf(rate));
        if (relation.Kind != RelationKind.Sum) return;
        if (relation.First(OperandRole.Whole)?.Location is not SourceLocation whole)
        {
            _shared.UnionWith(relation.Operands.Select(operand => operand.Location).OfType<SourceLocation>().Select(PlaceOf));
            return;
        }

        bool across = relation.Operands.All(operand => operand.Location is null || operand.Location.Row == whole.Row);
        (across ? _across : _down).Add(PlaceOf(whole));
    }

    // All figures are of one table: row, column and place in the cell tell them apart, without the words that a location carries.
    private static long PlaceOf(SourceLocation place) => (((place.Row ?? 0) * 4096L) + (place.Column ?? 0)) * 65536L + place.Span.Start;

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9') || text.AsSpan().ContainsAnyInRange('０', '９');
}
