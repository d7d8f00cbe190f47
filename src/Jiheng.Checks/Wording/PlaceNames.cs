using System.Globalization;
using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>位置的说法: "第2张表第3行", "第12段"; counted as a person counts who pages through the report.</summary>
internal sealed class PlaceNames
{
    private readonly Document _document;
    private readonly int[] _ordinals;

    public PlaceNames(Document document)
    {
        _document = document;
        _ordinals = new int[document.Blocks.Length];
        int tables = 0, paragraphs = 0;
        foreach (Block block in document.Blocks)
        {
            bool blank = block is TextBlock text && string.IsNullOrWhiteSpace(text.Text.Value);
            _ordinals[block.Index] = block is Table ? ++tables : blank ? paragraphs : ++paragraphs;
        }
    }

    /// <summary>
    /// 文中: true in a paragraph, and in a cell that holds sentences. Forms print whole chapters in one large cell, and what is said there is prose, not a table.
    /// </summary>
    public bool IsProse(SourceLocation location)
    {
        if (location.Row is not int row || location.Column is not int column || location.Block < 0 || location.Block >= _ordinals.Length) return true;
        if (_document.Blocks[location.Block] is not Table table || row >= table.RowCount || column >= table.ColumnCount) return true;
        string text = table[row, column].Text;
        return text.Length > location.Span.Length && text.Contains('。', StringComparison.Ordinal);
    }

    /// <summary>The place in words; empty for no place.</summary>
    public Bilingual Of(SourceLocation? location)
    {
        if (location is null || location.Block < 0 || location.Block >= _ordinals.Length) return new("", "");
        string ordinal = _ordinals[location.Block].ToString(CultureInfo.InvariantCulture);
        if (_document.Blocks[location.Block] is not Table) return new($"第{ordinal}段", $"Paragraph {ordinal}");
        string row = ((location.Row ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        return new($"第{ordinal}张表第{row}行", $"Table {ordinal}, row {row}");
    }
}
