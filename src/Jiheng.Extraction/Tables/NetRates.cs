using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 相乘的列: a column of rates of which no heading could be read what they are rates of: row after row one column is the other times the rate (保额1100 | 费率4.5% | 保费49.5).
/// </summary>
internal static class NetRates
{
    private const int MostAmounts = 10, FewestRows = 3;

    /// <summary>Reads the rates across the columns of a grid.</summary>
    public static IEnumerable<Relation> Read(NetGrid grid)
    {
        int[] rates = [.. Enumerable.Range(0, grid.Columns).Where(column => Holds(grid, column, true))], amounts = [.. Enumerable.Range(0, grid.Columns).Where(column => Holds(grid, column, false)).Take(MostAmounts)];
        foreach (int rate in rates)
        {
            if (grid.Rows.Exists(row => row.Figures[rate] is TableFigure figure && grid.IsRated(figure))) continue;
            int tried = 0;
            bool told = false;
            foreach ((int part, int whole) in amounts.SelectMany(part => amounts.Where(whole => whole != part).OrderBy(whole => Math.Abs(whole - rate)).Select(whole => (part, whole))))
            {
                if (told || Fitting(grid, rate, part, whole, ++tried) is not { } rows) continue;
                told = true;
                foreach (NetRow row in rows)
                {
                    yield return new Relation(RelationKind.Ratio, RelationWitness.Table, "table/rate",
                        [row.As(part, OperandRole.Part), row.As(whole, OperandRole.Whole), row.As(rate, OperandRole.Result)])
                    {
                        Firmness = RelationFirmness.Tentative,
                        Text = row.LabelOf(part),
                        Title = row.LabelOf(part) + "之率",
                    };
                }
            }
        }
    }

    private static bool Holds(NetGrid grid, int column, bool rates) =>
        grid.Rows.Count(row => row.Figures[column] is { Quantity.Value: > 0m } figure && figure.Quantity.Unit.Dimension == UnitDimension.Ratio == rates) is var count && count >= FewestRows && count * 2 > grid.Rows.Count;

    private static List<NetRow>? Fitting(NetGrid grid, int rate, int part, int whole, int tried)
    {
        List<NetRow> fitting = [];
        HashSet<decimal> seen = [];
        int failing = 0;
        decimal chance = tried;
        foreach (NetRow row in grid.Rows)
        {
            if (row.Figures[rate] is not { Quantity.Value: > 0m } of || row.Figures[part] is not { Quantity.Value: > 0m } some || row.Figures[whole] is not { Quantity.Value: > 0m } all) continue;
            decimal made = all.Quantity.BaseValue * of.Quantity.BaseValue, value = some.Quantity.BaseValue;
            // Either is rounded: the amount to its last digit, or the rate to its own.
            decimal slack = Math.Max(some.Quantity.LastDigit * some.Quantity.Unit.Factor, all.Quantity.BaseValue * of.Quantity.LastDigit * of.Quantity.Unit.Factor) / 2m;
            if (Math.Abs(made - value) > slack)
            {
                if (++failing * 4 > grid.Rows.Count) return null;
                continue;
            }

            fitting.Add(row);
            if (seen.Add((value * 0.37m) + all.Quantity.BaseValue)) chance = Math.Max(chance * Math.Min(1m, 2m * slack / value), 1e-20m);
        }

        return seen.Count >= FewestRows && failing * 4 <= fitting.Count && chance < NetGrid.Loose ? fitting : null;
    }
}
