using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>何处有数: which grid places own a figure, read once for all who look for headers and data.</summary>
internal sealed class OwnFigures
{
    private readonly bool[] _own;
    private readonly int _columns;

    public OwnFigures(Table table)
    {
        _columns = table.ColumnCount;
        _own = new bool[table.RowCount * _columns];
        foreach (Cell cell in table.Cells) _own[(cell.Row * _columns) + cell.Column] = TableSectionReader.FigureIn(table, cell, Unit.None) is not null;
    }

    public bool this[int row, int column] => _own[(row * _columns) + column];
}
