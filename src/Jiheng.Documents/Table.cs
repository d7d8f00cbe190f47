using System.Collections.Immutable;

namespace Jiheng.Documents;

/// <summary>
/// 表格: a full rectangle of grid places. Rows that a file wrote shorter are filled with blank cells, so every place has exactly one owner.
/// </summary>
public sealed class Table : Block
{
    private readonly int[] _owners;

    /// <summary>Builds the grid; places that no cell covers become blank cells.</summary>
    /// <exception cref="ArgumentException">Two cells cover the same place, or one leaves the grid.</exception>
    public Table(
        int index,
        int rowCount,
        int columnCount,
        IEnumerable<Cell> cells,
        TableOrigin origin,
        DocumentPart part = DocumentPart.Body,
        SourceLocation? parent = null)
        : base(index, part)
    {
        RowCount = rowCount;
        ColumnCount = columnCount;
        Origin = origin;
        Parent = parent;
        _owners = new int[rowCount * columnCount];
        Array.Fill(_owners, -1);
        ImmutableArray<Cell>.Builder all = ImmutableArray.CreateBuilder<Cell>();
        foreach (Cell cell in cells) Place(all, cell);
        for (int place = 0; place < _owners.Length; place++)
        {
            if (_owners[place] < 0) Place(all, new Cell(place / columnCount, place % columnCount, CellContent.Empty));
        }

        all.Sort(static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        Cells = all.DrainToImmutable();
        for (int i = 0; i < Cells.Length; i++) Own(Cells[i], i);
    }

    /// <summary>行数.</summary>
    public int RowCount { get; }

    /// <summary>列数.</summary>
    public int ColumnCount { get; }

    /// <summary>由来.</summary>
    public TableOrigin Origin { get; }

    /// <summary>所在单元格: the cell of the outer table, for a table inside a table; null otherwise. The inner table follows the outer one in <see cref="Document.Blocks"/>.</summary>
    public SourceLocation? Parent { get; }

    /// <summary>各单元格 by row, then column; a merged area once.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <summary>The cell that covers a grid place.</summary>
    public Cell this[int row, int column] => Cells[_owners[(row * ColumnCount) + column]];

    /// <summary>合并归属 of a grid place.</summary>
    public MergeOwner OwnerOf(int row, int column)
    {
        Cell owner = this[row, column];
        return new MergeOwner(owner.Row, owner.Column);
    }

    /// <summary>True where the place is the upper left corner of its cell.</summary>
    public bool IsOwner(int row, int column) => OwnerOf(row, column) == new MergeOwner(row, column);

    private void Place(ImmutableArray<Cell>.Builder all, Cell cell)
    {
        if (cell.Row + cell.RowSpan > RowCount || cell.Column + cell.ColumnSpan > ColumnCount)
        {
            throw new ArgumentException($"The cell at row {cell.Row}, column {cell.Column} leaves the grid of {RowCount} × {ColumnCount}.");
        }

        for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                if (_owners[(row * ColumnCount) + column] >= 0) throw new ArgumentException($"Two cells cover row {row}, column {column}.");
            }
        }

        Own(cell, all.Count);
        all.Add(cell);
    }

    private void Own(Cell cell, int index)
    {
        for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++) _owners.AsSpan((row * ColumnCount) + cell.Column, cell.ColumnSpan).Fill(index);
    }
}
