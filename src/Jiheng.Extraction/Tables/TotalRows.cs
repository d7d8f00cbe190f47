using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>合计行: the rows named 小计, 合计 and 总计 with the rows that make them up, above them or below.</summary>
internal sealed class TotalRows(RowCases cases, BlockRow? tenPoints)
{
    private const string Rule = "table/total-row";

    private readonly ImmutableArray<BlockRow> _rows = cases.Rows;

    public IEnumerable<Relation> Read()
    {
        int[] totals = [.. Enumerable.Range(0, _rows.Length).Where(i => _rows[i].TotalRank is not null && !_rows[i].Number.Among)];
        SumStructure[] numbered = [.. totals.Select(Numbered).OfType<SumStructure>()];
        HashSet<TableFigure> told = [.. numbered.SelectMany(one => one.Cases).Select(one => one.Whole)];
        return numbered.Concat(totals.GroupBy(i => _rows[i].TotalRank!.Value).OrderBy(rank => rank.First()).SelectMany(rank => OfRank([.. rank], rank.Key)).Where(one => !one.Cases.Any(sum => told.Contains(sum.Whole))))
            .SelectMany(one => one.Relations());
    }

    /// <summary>"二、支出合计" with 1. and 2. under it sums these, whatever stands above; that is taken where the figures or the names of the parts bear it out.</summary>
    private SumStructure? Numbered(int index)
    {
        RowNumber number = _rows[index].Number;
        if (number.Level == 0) return null;
        int end = index + 1;
        while (end < _rows.Length && _rows[end] is { Number.Among: false, TotalRank: null } row && row.Number.Level > number.Level) end++;
        if (end - index < 3) return null;
        ImmutableArray<BlockRow> below = _rows[(index + 1)..end];
        int level = below.Min(row => row.Number.Level);
        ImmutableArray<BlockRow> parts = [.. below.Where(row => row.Number.Level == level)];
        SumStructure read = cases.Structure(Rule, _rows[index], parts, said: true, ListExtent.Exhaustive);
        return Closing([read]) > 0 || (RowPartitions.AreAll(parts) && !read.Cases.IsEmpty) ? read : null;
    }

    /// <summary>Totals of one rank all stand below their rows or all above them; which, the figures say, and where they say nothing, what stands above the first one.</summary>
    private IEnumerable<SumStructure> OfRank(int[] totals, int rank)
    {
        if (totals.Length > 1)
        {
            SumStructure?[] above = [.. totals.Select(i => Best(i, Above(i, rank)))], below = [.. totals.Select(i => Best(i, Below(i, rank)))];
            if (Closing(below) > Closing(above)) return below.OfType<SumStructure>();
        }

        return totals.Select(i => Above(i, rank) is { IsEmpty: false } above ? Best(i, above) : Heading(i, rank)).OfType<SumStructure>();
    }

    /// <summary>A total that stands first sums what stands below; but what lies between 本年支出合计 and the 总计 is added to it, not part of it, unless the figures say so.</summary>
    private SumStructure? Heading(int index, int rank)
    {
        ImmutableArray<BlockRow> below = Below(index, rank);
        int end = index + 1 + below.Length;
        SumStructure? best = Best(index, below);
        return end < _rows.Length && _rows[end].TotalRank > rank && best is not null ? best with { Explicit = false } : best;
    }

    private static int Closing(SumStructure?[] structures) => structures.Count(one => one is not null && one.Cases.Any(sum => sum.Weight > 0 && sum.Fits) && one.Cases.Count(sum => sum.Fits) * 2 > one.Cases.Length);

    private SumStructure? Best(int total, ImmutableArray<BlockRow> segment) =>
        SumStructure.Best(WithTenPoints(_rows[total], Readings(segment)).Select(reading => Structure(_rows[total], reading)));

    private SumStructure Structure(BlockRow total, PartReading reading)
    {
        if (cases.IsShifted(total, reading.Parts)) return new SumStructure(Rule, [], false, ListExtent.Exhaustive);
        SumStructure read = cases.Structure(Rule, total, reading.Parts, reading.IsSaid && !MayBeAName(total), ListExtent.Exhaustive);
        // A total beside one filled row may have nothing to do with it, unless the two keep saying the same.
        bool one = read.Cases.All(sum => sum.Parts.Count(part => part.Figure is not null) < 2);
        return one && !read.KeepsFitting ? read with { Explicit = false } : read;
    }

    /// <summary>社会消费品零售总额 amid other rows is the name of a quantity; only a bare 总额, or one at an end of its block, surely sums the rows beside it.</summary>
    private bool MayBeAName(BlockRow total) =>
        TableWords.Bare(total.Label) is { Length: > 2 } label && (label.EndsWith("总额", StringComparison.Ordinal) || label.EndsWith("总数", StringComparison.Ordinal))
        && !ReferenceEquals(total, _rows.FirstOrDefault(cases.HasFigures)) && !ReferenceEquals(total, _rows.LastOrDefault(cases.HasFigures));

    /// <summary>总分: the ten points of 预算执行率 stand in the rows of money, far above the indicators.</summary>
    private IEnumerable<PartReading> WithTenPoints(BlockRow total, IEnumerable<PartReading> readings)
    {
        foreach (PartReading reading in readings)
        {
            if (tenPoints is not null && total.TotalRank > 0) yield return reading with { Parts = reading.Parts.Insert(0, tenPoints) };
            yield return reading;
        }
    }

    private ImmutableArray<BlockRow> Above(int index, int rank)
    {
        int start = index;
        while (start > 0 && !(_rows[start - 1].TotalRank >= rank)) start--;
        return _rows[start..index];
    }

    private ImmutableArray<BlockRow> Below(int index, int rank)
    {
        int end = index + 1;
        while (end < _rows.Length && !(_rows[end].TotalRank >= rank)) end++;
        return _rows[(index + 1)..end];
    }

    /// <summary>The ways the rows of a segment can make up its total, likeliest first.</summary>
    private IEnumerable<PartReading> Readings(ImmutableArray<BlockRow> segment)
    {
        int inner = -1;
        for (int i = 0; i < segment.Length; i++)
        {
            if (segment[i].TotalRank is not null) inner = i;
        }

        if (inner >= 0)
        {
            ImmutableArray<BlockRow> after = segment[(inner + 1)..], totals = [.. segment.Where(row => row.TotalRank is not null)];
            RowNesting below = RowNesting.Of(after, cases.Columns);
            bool flat = below.Families.IsEmpty;
            if (!flat) yield return new([segment[inner], .. below.Roots], !below.IsOpen);
            foreach (ImmutableArray<BlockRow> roots in below.LongerReaches()) yield return new([segment[inner], .. roots], false);
            yield return new([segment[inner], .. Unnumbered(after)], flat);
            yield return new([segment[inner], .. TopLevel(after)], flat);
            yield return new([.. totals, .. TopLevel(after)], flat);
            yield return new(totals, flat);
        }

        ImmutableArray<BlockRow> plain = [.. segment.Where(row => row.TotalRank is null)];
        if (plain.FirstOrDefault(cases.HasFigures) is { Number.Among: true })
        {
            // 年度资金总额 / 其中：财政拨款 / 其他资金: the 其中 lists the parts of the total itself.
            yield return new(plain, true);
            yield break;
        }

        foreach (PartReading reading in Plain(plain)) yield return reading;
    }

    private IEnumerable<PartReading> Plain(ImmutableArray<BlockRow> rows)
    {
        RowNesting nesting = RowNesting.Of(rows, cases.Columns);
        // Numbers and codes say themselves which rows are the highest; elsewhere rows that prove to be parts of others are left out first.
        bool ranked = rows.Any(row => row.Code.Length > 0 || row.Number is { Level: > 0, Among: false }), flat = ranked || nesting.Families.IsEmpty;
        if (!flat) yield return new(nesting.Roots, !nesting.IsOpen);
        yield return new(TopLevel(rows), flat);
        yield return new([.. TopLevel(rows).Union(Unnumbered(rows), ReferenceEqualityComparer.Instance).Cast<BlockRow>()], flat);
        yield return new(Unnumbered(rows), flat);
        if (ranked) yield return new(nesting.Roots, false);
        foreach (ImmutableArray<BlockRow> roots in nesting.LongerReaches()) yield return new(roots, false);
    }

    private static ImmutableArray<BlockRow> Unnumbered(ImmutableArray<BlockRow> rows) =>
        [.. rows.Where(row => row.Number is { Level: 0, Among: false } && row.Code.Length == 0)];

    private static ImmutableArray<BlockRow> TopLevel(ImmutableArray<BlockRow> rows)
    {
        if (rows.Any(row => row.Code.Length > 0))
        {
            return [.. rows.Where(row => row.Code.Length > 0 && !rows.Any(other => IsBelow(row.Code, other.Code)))];
        }

        ImmutableArray<BlockRow> numbered = [.. rows.Where(row => row.Number is { Level: > 0, Among: false })];
        if (numbered.IsEmpty) return [.. rows.Where(row => !row.Number.Among)];
        int highest = numbered.Min(row => row.Number.Level);
        return [.. numbered.Where(row => row.Number.Level == highest)];
    }

    private static bool IsBelow(string code, string other) => other.Length > 0 && code.Length > other.Length && code.StartsWith(other, StringComparison.Ordinal);

    /// <summary>一种读法; <paramref name="IsSaid"/> where words, not figures alone, tell these parts.</summary>
    private sealed record PartReading(ImmutableArray<BlockRow> Parts, bool IsSaid);
}
