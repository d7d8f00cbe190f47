using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>行的合计式: rows of one block put together as whole and parts, column by column.</summary>
internal sealed class RowCases(TableSection section, SectionBlock block)
{
    /// <summary>Columns whose figures add up down the rows.</summary>
    public ImmutableArray<int> Columns { get; } = AddedColumns(section, block);

    /// <summary>Rows of the block from top to bottom.</summary>
    public ImmutableArray<BlockRow> Rows { get; } = BlockRow.Of(section, block);

    private RowSides? _sides;

    private RowSides Sides => _sides ??= new RowSides(Rows);

    /// <summary>True where the row has a figure that adds.</summary>
    public bool HasFigures(BlockRow row) => Columns.Any(column => row[column] is not null);

    /// <summary>错位: a table made out of lines whose total is blank where all its parts have figures lost a cell of that row.</summary>
    public bool IsShifted(BlockRow whole, ImmutableArray<BlockRow> parts)
    {
        if (section.IsNative) return false;
        BlockRow[] written = [.. parts.Where(HasFigures)];
        return written.Length > 1 && Columns.Any(column => whole[column] is null && written.All(part => part[column] is not null));
    }

    /// <summary>Whole and parts in every column where both are written.</summary>
    public SumStructure Structure(string rule, BlockRow whole, IEnumerable<BlockRow> parts, bool said, ListExtent extent)
    {
        ImmutableArray<BlockRow> members = Sides.Beside(whole, Added(whole, [.. parts.Where(part => !TableWords.IsNotAdded(part.Label) || HoldsPoints(part))]));
        bool mixed = Sides.AreMixed && !RowSides.Agree(whole, members);
        if (members.IsEmpty || members.Any(part => part.Measure != whole.Measure && part.Measure.Length > 0 && whole.Measure.Length > 0) || TableWords.IsNotAdded(whole.Label)) return new SumStructure(rule, [], said, extent);
        return new SumStructure(rule,
        [
            .. Columns.Where(column => whole[column] is not null && !(RowMeasure.IsQuantity(section.Paths[column]) && RowMeasure.Differ(members)) && members.Any(part => part[column] is not null))
                // A part whose figures lost their columns may have one here.
                .Where(column => !members.Any(part => part[column] is null && part.Row.HasStray))
                .Select(column => new SumCase(whole[column]!, whole.Name(section.Paths[column]), [.. members.Select(part => (part[column], part.Name(section.Paths[column])))]))
                .Where(one => one.MayAdd && (one.Fits || !mixed))
                .Where(one => one.Fits || !HasMoved(one, members)),
        ], said, extent);
    }

    /// <summary>挪列: on a page laid out with spaces a figure may have come to stand under the next heading: the gap is just that figure, and its row is blank beside it.</summary>
    private bool HasMoved(SumCase one, ImmutableArray<BlockRow> parts)
    {
        if (one.Whole.Location.Column is not int column || !parts.Any(part => part.Row.Table.Origin == TableOrigin.Aligned)) return false;
        decimal gap = one.Whole.Quantity.BaseValue - one.Sum;
        bool Holds(BlockRow row, int at) => row[at]?.Quantity.BaseValue == Math.Abs(gap);
        foreach (int beside in Columns.Where(other => Math.Abs(other - column) == 1))
        {
            if (parts.Any(part => gap < 0 ? Holds(part, column) && part[beside] is null : Holds(part, beside) && part[column] is null)) return true;
        }

        return false;
    }

    /// <summary>公务用车保有量（辆） stands below the money of the three public expenses and is no money; where all rows count, they add up.</summary>
    private ImmutableArray<BlockRow> Added(BlockRow whole, ImmutableArray<BlockRow> parts)
    {
        bool Counts(BlockRow row) => RowMeasure.Counts(row.Label) && !HoldsPoints(row);
        return Counts(whole) || parts.All(Counts) ? parts : [.. parts.Where(part => !Counts(part))];
    }

    /// <summary>An indicator called 合格率 or 就业人数 names a rate or persons; its points add up all the same.</summary>
    private bool HoldsPoints(BlockRow row) => Columns.Any(column => row[column]?.Quantity.Unit == Unit.Score);

    /// <summary>Rates, numbers of order and the like do not add; nor does 累计 where the rows are months.</summary>
    private static ImmutableArray<int> AddedColumns(TableSection section, SectionBlock block)
    {
        bool byPeriod = section.Rows.Count(row => block.LabelColumns.Any(column => IsPeriod(row.Texts[column]))) > 1;
        return [.. block.ValueColumns.Where(column => TableSection.LeafOf(section.Paths[column]) is var heading && !TableWords.IsNotAdded(heading) && !(byPeriod && RunningTotals.IsRunning(heading)))];
    }

    private static bool IsPeriod(string label) => label.EndsWith('月') || label.EndsWith("季度", StringComparison.Ordinal);
}
