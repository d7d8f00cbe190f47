using Jiheng.Documents;

namespace Jiheng.Formats;

internal sealed partial class PartReader
{
    private TableDraft ReadTable(DocumentPart part)
    {
        TableDraft table = new(part);
        GridBuilder grid = new(table, _cursor.Meter);
        CellSink cell = new(part);
        ReadRows(grid, cell);
        grid.Finish();
        return table;
    }

    /// <summary>Rows may be wrapped in content controls and the like.</summary>
    private void ReadRows(GridBuilder grid, CellSink cell)
    {
        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement) continue;
            string name = _cursor.Name;
            if (_cursor.IsWord && ReferenceEquals(name, _names.Tr)) ReadRow(grid, cell);
            else if (_cursor.IsWord && IsWrapper(name)) ReadRows(grid, cell);
            else if (_cursor.IsCompatibility && ReferenceEquals(name, _names.AlternateContent)) ReadAlternate(() => ReadRows(grid, cell));
            else _cursor.Skip();
        }
    }

    private void ReadRow(GridBuilder grid, CellSink cell)
    {
        grid.BeginRow();
        ReadCells(grid, cell);
        grid.EndRow();
    }

    private void ReadCells(GridBuilder grid, CellSink cell)
    {
        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement) continue;
            string name = _cursor.Name;
            if (_cursor.IsWord && ReferenceEquals(name, _names.Tc)) ReadCell(grid, cell);
            else if (_cursor.IsWord && ReferenceEquals(name, _names.TrPr)) ReadRowProperties(grid);
            else if (_cursor.IsWord && IsWrapper(name)) ReadCells(grid, cell);
            else if (_cursor.IsCompatibility && ReferenceEquals(name, _names.AlternateContent)) ReadAlternate(() => ReadCells(grid, cell));
            else _cursor.Skip();
        }
    }

    private void ReadRowProperties(GridBuilder grid)
    {
        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement || !_cursor.IsWord) continue;
            string name = _cursor.Name;
            if (ReferenceEquals(name, _names.GridBefore))
            {
                grid.SkipColumns(_cursor.Number() ?? 0);
            }
            else if (ReferenceEquals(name, _names.Del))
            {
                _tally.Deleted++;
                grid.DropRow();
            }
            else if (ReferenceEquals(name, _names.Ins))
            {
                _tally.Inserted++;
            }

            _cursor.Skip();
        }
    }

    private void ReadCell(GridBuilder grid, CellSink sink)
    {
        _cursor.Meter.AddCell();
        CellShape shape = CellShape.Plain;
        if (!_cursor.IsEmpty)
        {
            int depth = _cursor.Depth;
            while (_cursor.ReadInside(depth))
            {
                if (!_cursor.IsElement) continue;
                if (_cursor.IsWord && ReferenceEquals(_cursor.Name, _names.TcPr))
                {
                    shape = ReadCellShape();
                    continue;
                }

                // A cell that continues the one above shows nothing of its own, whatever is left in it.
                if (grid.Hides(shape)) _cursor.Skip();
                else ReadBlock(sink);
            }
        }

        sink.Flush(this);
        List<TableDraft>? inner = sink.Tables;
        (SourcedText text, int unit) = sink.Finish();
        grid.AddCell(shape, text, unit, inner);
    }

    private CellShape ReadCellShape()
    {
        CellShape shape = CellShape.Plain;
        if (_cursor.IsEmpty) return shape;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement || !_cursor.IsWord) continue;
            string name = _cursor.Name;
            if (ReferenceEquals(name, _names.GridSpan))
            {
                shape = shape with { Span = Math.Max(1, _cursor.Number() ?? 1) };
            }
            else if (ReferenceEquals(name, _names.VMerge))
            {
                shape = shape with { Down = MergeOf() };
            }
            else if (ReferenceEquals(name, _names.HMerge))
            {
                shape = shape with { Across = MergeOf() };
            }
            else if (ReferenceEquals(name, _names.CellDel))
            {
                _tally.Deleted++;
                shape = shape with { Deleted = true };
            }

            _cursor.Skip();
        }

        return shape;
    }

    private CellMerge MergeOf() => _cursor.Attribute("val") == "restart" ? CellMerge.Begins : CellMerge.Continues;
}
