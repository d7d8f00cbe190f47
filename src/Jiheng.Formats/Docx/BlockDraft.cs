using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>块草稿: a block before its index is known; text boxes are met inside the body but follow it in the document.</summary>
internal abstract class BlockDraft(DocumentPart part)
{
    public DocumentPart Part { get; } = part;
}

/// <summary>文字块草稿; level 0 is a plain paragraph.</summary>
internal sealed class TextDraft(SourcedText text, int level, string? number, DocumentPart part, int unit) : BlockDraft(part)
{
    public SourcedText Text { get; } = text;

    public int Level { get; } = level;

    public string? Number { get; } = number;

    /// <summary>Unit of its (last) w:p.</summary>
    public int Unit { get; } = unit;
}

/// <summary>表格草稿.</summary>
internal sealed class TableDraft(DocumentPart part) : BlockDraft(part)
{
    public List<CellDraft> Cells { get; } = [];

    public int RowCount { get; set; }

    public int ColumnCount { get; set; }

    /// <summary>Tables inside cells: the index of the cell in <see cref="Cells"/>, and the table.</summary>
    public List<(int Cell, TableDraft Table)>? Inner { get; set; }
}

/// <summary>单元格草稿; <paramref name="Unit"/> is its first w:p, known even where the cell is blank, or -1.</summary>
internal record struct CellDraft(int Row, int Column, int RowSpan, int ColumnSpan, SourcedText Text, int Unit);
