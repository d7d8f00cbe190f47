namespace Jiheng.Documents;

/// <summary>单元格: content with its place in the rectangular grid; a merged area is one cell, owned by its upper left corner.</summary>
public sealed class Cell
{
    /// <summary>A cell at 0-based row and column that covers <paramref name="rowSpan"/> × <paramref name="columnSpan"/> grid places.</summary>
    public Cell(int row, int column, CellContent content, int rowSpan = 1, int columnSpan = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfLessThan(rowSpan, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(columnSpan, 1);
        Row = row;
        Column = column;
        RowSpan = rowSpan;
        ColumnSpan = columnSpan;
        Content = content;
    }

    /// <summary>行, 0-based.</summary>
    public int Row { get; }

    /// <summary>列, 0-based.</summary>
    public int Column { get; }

    /// <summary>跨行数.</summary>
    public int RowSpan { get; }

    /// <summary>跨列数.</summary>
    public int ColumnSpan { get; }

    /// <summary>内容.</summary>
    public CellContent Content { get; }

    /// <summary>文字, paragraphs joined by '\n'.</summary>
    public string Text => Content.Text.Value;
}
