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
}

/// <summary>并列块: label columns and the value columns to their right; a table of income and expenditure side by side has two.</summary>
internal sealed record SectionBlock(int First, int Last, ImmutableArray<int> LabelColumns, ImmutableArray<int> CodeColumns, ImmutableArray<int> ValueColumns);
