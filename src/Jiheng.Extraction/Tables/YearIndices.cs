using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 环比列: years or months as rows, and a column that holds each row's level or growth over the row before: 收入指数（上年=100）, 比上年增长%. The
/// amount it speaks of has its name (收入指数 of 收入) or stands nearest at its left.
/// </summary>
internal static class YearIndices
{
    private const int FewestRows = 3, ConfirmedOf = 2;

    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block, ImmutableArray<BlockRow> rows)
    {
        BlockRow[] years = [.. rows.Where(row => YearOf(row.Label) is not null)];
        if (years.Length < FewestRows || years.Zip(years.Skip(1)).Any(pair => YearOf(pair.Second.Label) != YearOf(pair.First.Label) + 1)) yield break;
        foreach (int column in block.ValueColumns)
        {
            string heading = TableSection.LeafOf(section.Paths[column]);
            bool index = TableWords.IsIndex(heading), growth = !index && RateColumns.IsRate(section, column) && (TableWords.IsChange(heading) || heading.Contains("增幅", StringComparison.Ordinal));
            if ((!index && !growth) || AmountOf(section, block, column, heading) is not int amount) continue;
            (BlockRow Now, BlockRow Before)[] pairs = [.. years.Skip(1).Zip(years).Select(pair => (pair.First, pair.Second)).Where(pair => pair.First[column] is not null && pair.First[amount] is not null && pair.Second[amount] is { Quantity.Value: > 0 })];
            // Yearbooks compute indices at constant prices, too: then hardly a row fits.
            if (pairs.Count(pair => Fits(pair.Now[column]!, pair.Now[amount]!, pair.Before[amount]!, growth)) is var fits && fits * ConfirmedOf < pairs.Length) continue;
            foreach ((BlockRow now, BlockRow before) in pairs) yield return Stated(section, now, before, column, amount, growth);
        }
    }

    private static Relation Stated(TableSection section, BlockRow now, BlockRow before, int column, int amount, bool growth)
    {
        string path = section.Paths[amount], heading = TableSection.LeafOf(section.Paths[column]);
        Operand current = now[amount]!.As(growth ? OperandRole.Current : OperandRole.Part, now.Name(path)), earlier = before[amount]!.As(growth ? OperandRole.Base : OperandRole.Whole, before.Name(path));
        return new Relation(growth ? RelationKind.Change : RelationKind.Ratio, RelationWitness.Table, growth ? "table/change-rate" : "table/rate", [current, earlier, now[column]!.As(OperandRole.Result, now.Name(section.Paths[column]))])
        {
            Direction = growth ? ChangeDirection.Increase : default,
            Text = now.Name(section.Paths[column]),
            Title = heading + "：" + now.Label + " ÷ " + before.Label,
        };
    }

    private static bool Fits(TableFigure rate, TableFigure now, TableFigure before, bool growth) =>
        Math.Abs((now.Quantity.BaseValue / before.Quantity.BaseValue) - (growth ? 1 : 0) - rate.Quantity.BaseValue) <= rate.Quantity.LastDigit * rate.Quantity.Unit.Factor;

    private static int? AmountOf(TableSection section, SectionBlock block, int column, string heading)
    {
        int[] amounts = [.. block.ValueColumns.Where(other => other != column && !RateColumns.IsRate(section, other) && TableSection.LeafOf(section.Paths[other]) is var name && !TableWords.IsChange(name) && !TableWords.IsNotAdded(name))];
        int[] named = [.. amounts.Where(other => TableWords.Bare(TableSection.LeafOf(section.Paths[other])) is { Length: > 1 } name && heading.StartsWith(name, StringComparison.Ordinal))];
        if (named.Length == 1) return named[0];
        int[] left = [.. amounts.Where(other => other < column)];
        return left.Length > 0 ? left[^1] : null;
    }

    private static int? YearOf(string label)
    {
        string bare = label.TrimEnd('度').TrimEnd('年');
        return bare.Length == 4 && bare[..2] is "19" or "20" && int.TryParse(bare, out int year) ? year : null;
    }
}
