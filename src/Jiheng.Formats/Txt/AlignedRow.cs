namespace Jiheng.Formats;

/// <summary>表中一行文字: the pieces of one physical line in the columns of the table.</summary>
internal sealed class AlignedRow(AlignedLine line, AlignedChunk?[] cells)
{
    /// <summary>The physical line.</summary>
    public AlignedLine Line { get; } = line;

    /// <summary>The piece in each column, or null.</summary>
    public AlignedChunk?[] Cells { get; } = cells;

    /// <summary>Further pieces in a column that already has one.</summary>
    public List<(int Column, AlignedChunk Piece)> Extra { get; } = [];

    /// <summary>Columns with something in them.</summary>
    public IEnumerable<int> Filled => Enumerable.Range(0, Cells.Length).Where(c => Cells[c] is not null);
}
