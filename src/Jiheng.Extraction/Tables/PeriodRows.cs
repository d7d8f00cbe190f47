using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 期间成行: a table whose rows are periods or stages (2015年, 2016年, 2016年比2015年增减%; 年初预算, 决算, 完成预算%) and whose columns are items. Turned
/// over, it is a table like any other, and its rows of change and of rates are read as columns.
/// </summary>
internal static class PeriodRows
{
    /// <summary>Rows of periods are few; a long table with a row named 增减 is another thing.</summary>
    private const int MostRows = 16;

    private static readonly ImmutableArray<string> Stages = ["预算数", "决算数", "执行数", "完成数", "预算", "决算"];

    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block, ImmutableArray<BlockRow> all)
    {
        ImmutableArray<BlockRow> rows = [.. all.Where(row => row.Label.Length > 0 && block.ValueColumns.Any(column => row[column] is not null))];
        if (rows.Length == 2 && IsShares(section, block, rows)) return Turned(section, block, rows);
        if (rows.Length is < 3 or > MostRows || !rows.Any(IsDerived) || (rows.Count(row => !IsDerived(row) && NamesPeriod(row.Label)) < 2 && !rows.Any(row => HasItsRows(row, rows)))) return [];
        return Turned(section, block, rows);
    }

    private static IEnumerable<Relation> Turned(TableSection section, SectionBlock block, ImmutableArray<BlockRow> rows)
    {
        TableSection turned = Turn(section, block, rows);
        return new ColumnRates(turned, turned.Blocks[0], BlockRow.Of(turned, turned.Blocks[0])).Read();
    }

    /// <summary>占% under a row of amounts: every column's share in all of them.</summary>
    private static bool IsShares(TableSection section, SectionBlock block, ImmutableArray<BlockRow> rows) =>
        ColumnRates.IsShare(rows[1].Label) && !rows[1].Label.Contains("预算", StringComparison.Ordinal) && block.ValueColumns.All(column => rows[0][column] is null || rows[1][column] is { Quantity.Unit.Dimension: UnitDimension.Ratio } || TableWords.IsRate(rows[1].Label))
        && !block.ValueColumns.Any(column => RateColumns.IsRate(section, column));

    /// <summary>A row of changes or rates; an item that rose (投资增长基金) has no years beside it.</summary>
    private static bool IsDerived(BlockRow row) => TableWords.IsChange(row.Label) || TableWords.IsRate(row.Label) || RateForm.Of(row.Label) is not null;

    /// <summary>得分率 among rows of 分值 and 得分, 到位率 among those of 计划 and 到位: the two rows it divides are there, and no other that might be meant.</summary>
    private static bool HasItsRows(BlockRow rate, ImmutableArray<BlockRow> rows) =>
        RateForm.Of(rate.Label) is RateForm form && rows.Count(row => !IsDerived(row) && form.IsPart(row.Label)) == 1 && rows.Count(row => !IsDerived(row) && form.IsWhole(row.Label)) == 1;

    private static bool NamesPeriod(string label) =>
        RateColumns.YearIn(label) is not null || RateColumns.NamesEarlier(label) || label is "本年" or "本年数" or "当年" || Stages.Any(stage => label.EndsWith(stage, StringComparison.Ordinal));

    private static TableSection Turn(TableSection section, SectionBlock block, ImmutableArray<BlockRow> rows)
    {
        ImmutableArray<string> paths = ["", .. rows.Select(row => row.Label.Replace('/', '／'))];
        SectionRow[] turned =
        [
            .. block.ValueColumns.Where(column => !RateColumns.IsRate(section, column)).Select(column => new SectionRow(
                rows[0].Row.Table, rows[0].Row.Row, [null, .. rows.Select(row => AsRate(row, row[column]))], [TableSection.LeafOf(section.Paths[column]), .. rows.Select(_ => "")])),
        ];
        return section with { Header = [], Paths = paths, Rows = [.. turned], Blocks = [new SectionBlock(0, rows.Length, [0], [], [.. Enumerable.Range(1, rows.Length)])] };
    }

    /// <summary>-16.77 in a row named 增减% was read in the unit of its column.</summary>
    private static TableFigure? AsRate(BlockRow row, TableFigure? figure) =>
        figure is not null && TableWords.IsRate(row.Label) && figure.Quantity.Unit.Dimension != UnitDimension.Ratio
            ? figure with { Quantity = figure.Quantity with { Unit = Unit.Percent } }
            : figure;
}
