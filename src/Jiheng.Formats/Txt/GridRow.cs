using System.Collections.Immutable;

namespace Jiheng.Formats;

/// <summary>已归格的一行: cell <c>i</c> covers the columns from <paramref name="Bounds"/>[i] up to, not including, <paramref name="Bounds"/>[i + 1].</summary>
internal sealed record GridRow(TableRow Row, ImmutableArray<int> Bounds)
{
    /// <summary>The cell that covers a column.</summary>
    public int CellAt(int column)
    {
        int cell = 0;
        while (Bounds[cell + 1] <= column) cell++;
        return cell;
    }

    /// <summary>Number of columns that a cell covers.</summary>
    public int Span(int cell) => Bounds[cell + 1] - Bounds[cell];
}
