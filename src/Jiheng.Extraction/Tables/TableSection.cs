using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>数据行: one row under a header; figures by column, text by column (white space removed).</summary>
internal sealed record SectionRow(Table Table, int Row, ImmutableArray<TableFigure?> Figures, ImmutableArray<string> Texts);

/// <summary>
/// 表段: data rows under one header. A form that is one big table has several; a table that goes on over a page is one section again.
/// </summary>
internal sealed record TableSection(ImmutableArray<HeaderNode> Header, ImmutableArray<string> Paths, ImmutableArray<SectionRow> Rows, ImmutableArray<SectionBlock> Blocks)
{
    /// <summary>列数.</summary>
    public int ColumnCount => Paths.Length;

    /// <summary>
    /// 错列: names and amounts mixed in one column, or one lowest heading over two columns of amounts, tell that a converter lost the columns of some rows;
    /// what such a section seems to state accuses nobody.
    /// </summary>
    public bool IsMisread =>
        Blocks.Any(block => block.ValueColumns.Any(column => Paths[column].Length > 0 && block.ValueColumns.Contains(column + 1) && Paths[column] == Paths[column + 1]))
        || Enumerable.Range(0, ColumnCount).Any(MixesNamesAndAmounts);

    private bool MixesNamesAndAmounts(int column)
    {
        int amounts = Rows.Count(row => row.Figures[column] is { Quantity.Decimals: > 0 });
        int names = Rows.Count(row => row.Figures[column] is null && row.Texts[column].Length > 2 && row.Texts[column].Any(char.IsLetter));
        return amounts > 1 && names > 1 && Math.Min(amounts, names) * 6 >= amounts + names;
    }
}

/// <summary>并列块: label columns and the value columns to their right; a table of income and expenditure side by side has two.</summary>
internal sealed record SectionBlock(int First, int Last, ImmutableArray<int> LabelColumns, ImmutableArray<int> CodeColumns, ImmutableArray<int> ValueColumns);
