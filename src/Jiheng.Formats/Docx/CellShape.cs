namespace Jiheng.Formats;

/// <summary>合并: what a cell says about its neighbour above (w:vMerge) or to the left (w:hMerge).</summary>
internal enum CellMerge
{
    None,
    Begins,
    Continues,
}

/// <summary>格形: what w:tcPr says about a cell's place in the grid.</summary>
internal readonly record struct CellShape(int Span, CellMerge Down, CellMerge Across, bool Deleted)
{
    public static CellShape Plain => new(1, CellMerge.None, CellMerge.None, false);
}
