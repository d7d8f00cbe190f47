using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 相合的列: a column that is row after row the sum of those right behind it or right before it, amounts or shares alike (中央45% | 省27% | 县3% | 三级75%), and shares side by side that make
/// 100% in every row.
/// </summary>
internal static class NetColumns
{
    private const int MostParts = 8;

    /// <summary>How likely shares may make 100% by chance: shares of one thing side by side are mostly meant to.</summary>
    private const decimal Shares = 0.02m;

    /// <summary>Reads the sums across the columns of a grid.</summary>
    public static IEnumerable<Relation> Read(NetGrid grid)
    {
        // Forms divide their page into many more columns than hold figures; a range with an empty end is that of the range without it.
        bool[] filled = Holding(grid, figure => figure is not null), shares = Holding(grid, figure => figure?.Quantity.Unit.Dimension == UnitDimension.Ratio);
        int tried = 0;
        foreach (bool behind in (bool[])[true, false])
        {
            for (int whole = 0; whole < grid.Columns; whole++)
            {
                for (int length = 2; length <= MostParts; length++)
                {
                    int from = behind ? whole + 1 : whole - length;
                    if (from < 0 || from + length > grid.Columns) break;
                    tried++;
                    if (!filled[whole] || !filled[from] || !filled[from + length - 1]) continue;
                    if (Closing(grid, whole, from, length, NetGrid.Loose / tried) is not { } rows) continue;
                    foreach (NetRow row in rows)
                    {
                        if (grid.IsWholeAcross(row.Figures[whole]!)) continue;
                        yield return grid.Sum(row.As(whole, OperandRole.Whole), PartsOf(row, from, length));
                    }

                    break;
                }
            }
        }

        tried = 0;
        for (int length = MostParts; length >= 2; length--)
        {
            for (int from = 0; from + length <= grid.Columns; from++)
            {
                tried++;
                if (!Array.Exists(shares[from..(from + length)], held => held)) continue;
                if (Closing(grid, -1, from, length, Shares / tried) is not { } rows) continue;
                foreach (NetRow row in rows.Where(row => !Array.Exists(row.Figures[from..(from + length)], figure => figure is not null && grid.IsShared(figure)))) yield return grid.Sum(new Operand(OperandRole.Whole, new Quantity(100m, 0, Unit.Percent), null, "100%"), PartsOf(row, from, length));
                from += length - 1;
            }
        }
    }

    private static bool[] Holding(NetGrid grid, Func<TableFigure?, bool> wanted)
    {
        bool[] held = new bool[grid.Columns];
        foreach (NetRow row in grid.Rows)
        {
            for (int column = 0; column < held.Length; column++) held[column] |= wanted(row.Figures[column]);
        }

        return held;
    }

    private static IEnumerable<Operand> PartsOf(NetRow row, int from, int length) =>
        Enumerable.Range(from, length).Where(column => row.Figures[column] is not null).Select(column => row.As(column, OperandRole.Part));

    // The rows that close, where hardly one does not and chance would not have made so many; without a column of wholes 100% is meant.
    private static List<NetRow>? Closing(NetGrid grid, int whole, int from, int length, decimal limit)
    {
        List<NetRow> closing = [];
        HashSet<decimal> seen = [];
        int failing = 0;
        decimal chance = 1m;
        foreach (NetRow row in grid.Rows)
        {
            TableFigure?[] parts = row.Figures[from..(from + length)];
            if (whole >= 0 ? row.Figures[whole] is null : Array.TrueForAll(parts, part => part?.Quantity.Unit.Dimension != UnitDimension.Ratio)) continue;
            Quantity total = whole >= 0 ? row.Figures[whole]!.Quantity : new Quantity(100m, 0, Unit.Percent);
            // A blank row of a register or a heading of figures says nothing.
            if (Array.TrueForAll(parts, part => part is null) || total.Value == 0m) continue;
            if (total.Value < 0m || !Array.TrueForAll(parts, part => part is null || (part.Quantity.Value >= 0m && part.Quantity.Unit.IsComparableWith(total.Unit)))) return null;
            decimal[] values = [.. parts.Select(part => part?.Quantity.BaseValue ?? 0m)];
            decimal gap = values.Sum() - total.BaseValue, finest = parts.Where(part => part is not null).Min(part => part!.Quantity.LastDigit * part.Quantity.Unit.Factor);
            bool missing = Array.Exists(parts, part => part is null), one = values.Count(value => value != 0m) < 2;
            if (Math.Abs(gap) > (total.Decimals == 0 && finest == total.Unit.Factor ? 0m : finest / 2m * (length + 1)))
            {
                if (++failing * 4 > grid.Rows.Count) return null;
                continue;
            }

            if (missing || one) continue;
            closing.Add(row);
            if (seen.Add(total.BaseValue + (values[0] * 0.37m) + (values[^1] * 0.11m))) chance = Math.Max(chance * NetGrid.Chance(total.BaseValue, values, gap), 1e-20m);
        }

        return closing.Count > 0 && failing * 4 <= closing.Count && chance < limit ? closing : null;
    }
}
