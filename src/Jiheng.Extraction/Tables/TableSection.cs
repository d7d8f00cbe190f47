using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>数据行: one row under a header; figures by column, text by column (white space removed).</summary>
internal sealed record SectionRow(Table Table, int Row, ImmutableArray<TableFigure?> Figures, ImmutableArray<string> Texts)
{
    /// <summary>失列: the row has figures behind all headed columns of a table made out of lines; a column that seems blank in it may not be.</summary>
    public bool HasStray { get; init; }
}

/// <summary>
/// 表段: data rows under one header. A form that is one big table has several; a table that goes on over a page is one section again.
/// </summary>
internal sealed record TableSection(ImmutableArray<HeaderNode> Header, ImmutableArray<string> Paths, ImmutableArray<SectionRow> Rows, ImmutableArray<SectionBlock> Blocks)
{
    /// <summary>列数.</summary>
    public int ColumnCount => Paths.Length;

    /// <summary>末级表头: the last heading of a path, the one right above the figures.</summary>
    public static string LeafOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>原表: the format itself has tables; a table made out of lines may have lost cells and merged headings.</summary>
    public bool IsNative => Rows.All(row => row.Table.Origin == TableOrigin.Native);

    /// <summary>
    /// 错列: names and amounts mixed in one column, one lowest heading over two columns of amounts, two 合计 of one group, or amounts under no heading at all, tell that a converter lost the columns of some rows;
    /// what such a section seems to state accuses nobody.
    /// </summary>
    public bool IsMisread =>
        Blocks.Any(block => block.ValueColumns.Any(column => Paths[column].Length > 0 && block.ValueColumns.Contains(column + 1) && Paths[column] == Paths[column + 1]))
        || Blocks.Any(block => block.ValueColumns.Any(column => Paths[column].Length == 0))
        || HasTwoTotals(Header)
        || Enumerable.Range(0, ColumnCount).Any(MixesNamesAndAmounts)
        || Blocks.Any(block => HasNamelessFigures(block) || block.ValueColumns.Any(MixesOrdinals));

    /// <summary>A row of figures without a name beside a name without figures: one row of a page that became several.</summary>
    private bool HasNamelessFigures(SectionBlock block)
    {
        if (IsNative || block.LabelColumns.IsEmpty) return false;
        bool Named(int row) => block.LabelColumns.Any(column => Rows[row].Texts[column].Length > 0);
        bool Filled(int row) => block.ValueColumns.Any(column => Rows[row].Figures[column] is not null);
        bool Cut(int row) => row >= 0 && row < Rows.Length && Named(row) && !Filled(row);
        return Enumerable.Range(0, Rows.Length).Any(row => Filled(row) && !Named(row) && Cut(row - 1) && Cut(row + 1));
    }

    /// <summary>行次 among amounts: whole numbers that count up from row to row in a column whose other figures have decimals.</summary>
    private bool MixesOrdinals(int column)
    {
        int run = 0;
        decimal last = 0;
        foreach (SectionRow row in Rows)
        {
            if (row.Table.Origin == TableOrigin.Native || row.Figures[column] is not { } figure) continue;
            run = figure.Quantity.Decimals == 0 && figure.Quantity.Value == last + 1 ? run + 1 : 0;
            last = figure.Quantity.Value;
            if (run >= 3) return true;
        }

        return false;
    }

    /// <summary>合计 twice under one heading: one of them is another group's, and so are columns beside it.</summary>
    private static bool HasTwoTotals(ImmutableArray<HeaderNode> nodes) =>
        nodes.Any(node => !node.IsLeaf && (node.Children.Count(child => child.IsLeaf && TableWords.IsBareTotal(child.Text)) > 1 || HasTwoTotals(node.Children)));

    private bool MixesNamesAndAmounts(int column)
    {
        int amounts = 0, names = 0;
        foreach (SectionRow row in Rows)
        {
            if (row.Figures[column] is { Quantity.Decimals: > 0 }) amounts++;
        }

        if (amounts < 2) return false;
        foreach (SectionRow row in Rows)
        {
            if (row.Figures[column] is null && row.Texts[column].Length > 2 && row.Texts[column].Any(char.IsLetter)) names++;
        }

        return amounts > 1 && names > 1 && Math.Min(amounts, names) * 6 >= amounts + names;
    }
}

/// <summary>并列块: label columns and the value columns to their right; a table of income and expenditure side by side has two.</summary>
internal sealed record SectionBlock(int First, int Last, ImmutableArray<int> LabelColumns, ImmutableArray<int> CodeColumns, ImmutableArray<int> ValueColumns);
