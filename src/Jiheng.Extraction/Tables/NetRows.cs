using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 相合的行: a row that is the sum of the rows right below it (or right above), column for column, rows that are sums themselves counted once:
/// 全市 | 市本级 | 县区 | 甲区 | 乙区. Columns of rates and those whose cells were lost do not close, and the others must be the better for it.
/// </summary>
internal static class NetRows
{
    private const int MostParts = 40;

    /// <summary>Reads the sums down the rows of a grid, those whose whole stands first, then those whose whole stands last.</summary>
    public static IEnumerable<Relation> Read(NetGrid grid)
    {
        List<NetRow> rows = grid.Rows;
        foreach (bool up in (bool[])[true, false])
        {
            List<NetRow> roots = [];
            for (int i = 0; i < rows.Count; i++)
            {
                NetRow row = up ? rows[^(i + 1)] : rows[i];
                if (up && roots.Count > 0 && IsOnlyPart(row, roots[^1])) roots.RemoveAt(roots.Count - 1);
                (int count, List<int> columns) = Reach(row, roots, grid.Columns);
                if (count > 0)
                {
                    List<NetRow> parts = roots[^count..];
                    if (up) parts.Reverse();
                    roots.RemoveRange(roots.Count - count, count);
                    foreach (int column in columns)
                    {
                        if (grid.IsWholeDown(row.Figures[column]!)) continue;
                        yield return grid.Sum(row.As(column, OperandRole.Whole), parts.Where(part => part.Figures[column] is not null).Select(part => part.As(column, OperandRole.Part)));
                    }
                }

                roots.Add(row);
            }

            // What is part of a row above it is no part of a total below.
            roots.Reverse();
            rows = roots;
        }
    }

    // "三、其他 75.27" over "企业办学 75.27".
    private static bool IsOnlyPart(NetRow row, NetRow below)
    {
        bool any = false;
        for (int column = 0; column < row.Figures.Length; column++)
        {
            if (row.Figures[column]?.Quantity.BaseValue != below.Figures[column]?.Quantity.BaseValue) return false;
            if (row.Figures[column] is null) continue;
            int level = RowNumber.Of(row.LabelOf(column)).Level;
            if (level == 0 || RowNumber.Of(below.LabelOf(column)).Level == level) return false;
            any = true;
        }

        return any;
    }

    // The shortest run of roots that makes the row beyond chance, and the columns that close.
    private static (int Count, List<int> Columns) Reach(NetRow row, List<NetRow> roots, int width)
    {
        int[] columns = [.. Enumerable.Range(0, width).Where(column => row.Figures[column] is { Quantity: { IsPlain: true, Value: > 0m, Unit.Dimension: not UnitDimension.Ratio } })];
        if (columns.Length == 0) return default;
        decimal[] sums = new decimal[width];
        decimal subsets = columns.Length > 1 ? 1 << Math.Min(columns.Length, 12) : 1;
        for (int count = 1; count <= roots.Count && count <= MostParts; count++)
        {
            NetRow part = roots[^count];
            bool open = false;
            foreach (int column in columns)
            {
                sums[column] += part.Figures[column]?.Quantity.BaseValue ?? 0m;
                open |= sums[column] <= row.Figures[column]!.Quantity.BaseValue * 1.001m;
            }

            if (!open) break;
            if (count == 1) continue;
            List<int> closing = [.. columns.Where(column => Closes(row, roots, count, column, sums[column]))];
            if (closing.Count == 0) continue;
            decimal chance = (closing.Count == columns.Length ? 1m : subsets) * (count - 1);
            foreach (int column in closing) chance *= NetGrid.Chance(row.Figures[column]!.Quantity.BaseValue, ValuesOf(roots, count, column), sums[column] - row.Figures[column]!.Quantity.BaseValue);
            if (chance < NetGrid.Loose && closing.Count * 2 > columns.Length) return (count, closing);
        }

        return default;
    }

    private static List<decimal> ValuesOf(List<NetRow> roots, int count, int column) =>
        [.. roots[^count..].Select(part => part.Figures[column]?.Quantity.BaseValue ?? 0m)];

    private static bool Closes(NetRow row, List<NetRow> roots, int count, int column, decimal sum)
    {
        TableFigure whole = row.Figures[column]!;
        decimal finest = LastDigitOf(whole);
        int written = 0;
        foreach (NetRow part in roots[^count..])
        {
            if (part.Figures[column] is not TableFigure figure) continue;
            if (!figure.Quantity.Unit.IsComparableWith(whole.Quantity.Unit) || figure.Quantity.Value < 0m) return false;
            if (figure.Quantity.Value != 0m) written++;
            finest = Math.Min(finest, LastDigitOf(figure));
        }

        bool counted = finest == whole.Quantity.Unit.Factor;
        return written > 1 && Math.Abs(sum - whole.Quantity.BaseValue) <= (counted ? 0m : finest / 2m * (written + 1));
    }

    private static decimal LastDigitOf(TableFigure figure) => figure.Quantity.LastDigit * figure.Quantity.Unit.Factor;
}
