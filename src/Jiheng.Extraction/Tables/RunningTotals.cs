using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>累计列: 累计 of a month = 累计 of the month before + 当月, down the rows.</summary>
internal static class RunningTotals
{
    private const string Rule = "table/running-total";

    private static readonly string[] Months = ["当月", "本月", "当期", "当季", "本季"];

    /// <summary>True for headings of running totals, whose rows do not add up.</summary>
    public static bool IsRunning(string heading) => heading.Contains("累计", StringComparison.Ordinal);

    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block)
    {
        int[] running = [.. block.ValueColumns.Where(column => IsRunning(Leaf(section, column)) && !TableWords.IsRate(Leaf(section, column)) && !TableWords.IsChange(Leaf(section, column)))];
        int[] months = [.. block.ValueColumns.Where(column => Array.Exists(Months, word => Leaf(section, column).Contains(word, StringComparison.Ordinal)) && !TableWords.IsRate(Leaf(section, column)))];
        if (months.Length != 1) return [];
        BlockRow[] rows = [.. BlockRow.Of(section, block).Where(row => row.TotalRank is null)];
        SumStructure? best = SumStructure.Best(running.Select(column => Structure(section, rows, column, months[0])));
        // The rows are periods only where most of them go on from the one before.
        return best is not null && best.KeepsFitting ? best.Relations() : [];
    }

    private static SumStructure Structure(TableSection section, BlockRow[] rows, int running, int month)
    {
        ImmutableArray<SumCase>.Builder cases = ImmutableArray.CreateBuilder<SumCase>();
        for (int i = 1; i < rows.Length; i++)
        {
            if (rows[i][running] is not TableFigure now || rows[i - 1][running] is not TableFigure before || rows[i][month] is not TableFigure added) continue;
            cases.Add(new SumCase(now, rows[i].Name(section.Paths[running]), [(before, rows[i - 1].Name(section.Paths[running])), (added, rows[i].Name(section.Paths[month]))]));
        }

        return new SumStructure(Rule, cases.ToImmutable(), Explicit: false, ListExtent.Exhaustive);
    }

    private static string Leaf(TableSection section, int column) => TableSection.LeafOf(section.Paths[column]);
}
