using System.Runtime.InteropServices;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 表格网格: places the cells of a w:tbl in a rectangular grid. A cell that continues the one above lengthens it, if one begins there and is as wide;
/// otherwise it stands for itself, so that no text is lost in a table whose merges are muddled.
/// </summary>
internal sealed class GridBuilder(TableDraft table, ReadMeter meter)
{
    /// <summary>Word allows 63 columns; other programs a few more.</summary>
    private const int MaxColumns = 1024;

    /// <summary>By column: index of the cell that a continuing cell there would lengthen, or -1.</summary>
    private readonly List<int> _open = [];
    private int _row;
    private int _column;
    private int _firstOfRow;
    private bool _drop;

    public void BeginRow()
    {
        _column = 0;
        _firstOfRow = table.Cells.Count;
        _drop = false;
    }

    public void SkipColumns(int count)
    {
        int end = Math.Min(_column + Math.Max(0, count), MaxColumns - 1);
        for (; _column < end; _column++) Close(_column);
    }

    /// <summary>The row is deleted by a revision.</summary>
    public void DropRow() => _drop = true;

    /// <summary>True where the cell about to be read shows nothing of its own.</summary>
    public bool Hides(CellShape shape) => shape.Deleted || _drop || ContinuedBy(shape) >= 0 || IsAcross(shape);

    public void AddCell(CellShape shape, SourcedText text, int unit, List<TableDraft>? inner)
    {
        if (shape.Deleted || _drop) return;
        int span = Math.Min(shape.Span, MaxColumns - _column);
        if (span <= 0) throw new ReadStoppedException(ReadingTrouble.TooManyCells(meter.FileName, meter.Options.MaxCells));
        Span<CellDraft> cells = CollectionsMarshal.AsSpan(table.Cells);
        if (ContinuedBy(shape) is >= 0 and int above)
        {
            cells[above].RowSpan++;
            _column += span;
            return;
        }

        if (IsAcross(shape))
        {
            cells[^1].ColumnSpan += span;
            for (int i = 0; i < span; i++) Close(_column++);
            return;
        }

        int index = table.Cells.Count;
        table.Cells.Add(new CellDraft(_row, _column, 1, span, text, unit));
        if (inner is not null) foreach (TableDraft one in inner) (table.Inner ??= []).Add((index, one));
        for (int i = 0; i < span; i++) Close(_column + i);
        if (shape.Down != CellMerge.None) _open[_column] = index;
        _column += span;
    }

    public void EndRow()
    {
        if (_drop) return;
        table.ColumnCount = Math.Max(table.ColumnCount, _column);
        for (int column = _column; column < _open.Count; column++) _open[column] = -1;
        _row++;
        meter.AddGrid(_row, table.ColumnCount);
    }

    public void Finish() => table.RowCount = _row;

    private int ContinuedBy(CellShape shape)
    {
        if (shape.Down != CellMerge.Continues || _column >= _open.Count || _open[_column] < 0) return -1;
        int above = _open[_column];
        CellDraft cell = table.Cells[above];
        return cell.ColumnSpan == shape.Span && cell.Row + cell.RowSpan == _row ? above : -1;
    }

    private bool IsAcross(CellShape shape) => shape.Across == CellMerge.Continues && table.Cells.Count > _firstOfRow && table.Cells[^1].Row == _row;

    private void Close(int column)
    {
        while (_open.Count <= column) _open.Add(-1);
        _open[column] = -1;
    }
}
