using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>从属的依据: what tells that rows are parts of the row above them, from surest to least sure.</summary>
internal enum NestingCue
{
    /// <summary>其中.</summary>
    Among,

    /// <summary>序号: a deeper number.</summary>
    Number,

    /// <summary>已知划分: 基本支出 followed by 人员经费 and 公用经费.</summary>
    Partition,

    /// <summary>相合: nothing but the figures, which add up.</summary>
    Closing,
}

/// <summary>从属组: a row with the rows below it that are its parts.</summary>
internal sealed record RowFamily(BlockRow Whole, ImmutableArray<BlockRow> Parts, NestingCue Cue);

/// <summary>
/// 从属行: which of the rows that follow each other are parts of a row above them, told by words, by numbers, or by figures that close. Rows that
/// are part of no other row are the roots, and only roots make up a total. Read from below, so that parts of parts are folded away first.
/// </summary>
internal sealed class RowNesting
{
    private const int MostParts = 80, TellingDigits = 3, TellingDigitsOfOne = 6;

    private readonly ImmutableArray<int> _columns;
    private readonly List<BlockRow> _roots = [];
    private readonly List<RowFamily> _families = [];
    private readonly List<(BlockRow First, int Longest)> _open = [];

    private RowNesting(ImmutableArray<int> columns) => _columns = columns;

    /// <summary>Rows that are part of no other, from top to bottom.</summary>
    public ImmutableArray<BlockRow> Roots => [.. Enumerable.Reverse(_roots)];

    /// <summary>Rows with their parts, from top to bottom.</summary>
    public ImmutableArray<RowFamily> Families => [.. Enumerable.Reverse(_families)];

    /// <summary>True where rows without 其中 follow one with 其中, and no figure tells whether they belong to it.</summary>
    public bool IsOpen => _open.Count > 0;

    /// <summary>Reads the nesting of rows that no total divides.</summary>
    public static RowNesting Of(ImmutableArray<BlockRow> rows, ImmutableArray<int> columns)
    {
        RowNesting nesting = new(columns);
        for (int i = rows.Length - 1; i >= 0; i--)
        {
            if (rows[i].Label.Length > 0) nesting.Put(rows[i]);
        }

        return nesting;
    }

    /// <summary>The roots that remain if an open 其中 reaches one, two, three rows further than its words say.</summary>
    public IEnumerable<ImmutableArray<BlockRow>> LongerReaches()
    {
        ImmutableArray<BlockRow> roots = Roots;
        foreach ((BlockRow first, int longest) in _open)
        {
            int at = roots.IndexOf(first);
            for (int length = 1; at >= 0 && length <= longest && at + length <= roots.Length; length++) yield return roots.RemoveRange(at, length);
        }
    }

    private void Put(BlockRow row)
    {
        (int count, NestingCue cue) = Reach(row);
        if (count > 0)
        {
            _families.Add(new RowFamily(row, [.. Enumerable.Range(0, count).Select(Next)], cue));
            _roots.RemoveRange(_roots.Count - count, count);
        }

        _roots.Add(row);
    }

    /// <summary>The root <paramref name="distance"/> places below the row now looked at.</summary>
    private BlockRow Next(int distance) => _roots[_roots.Count - 1 - distance];

    private (int Count, NestingCue Cue) Reach(BlockRow row)
    {
        if (_roots.Count == 0 || row.TotalRank is not null || row.Number.Among) return default;
        if (Next(0).Number.Among) return (AmongReach(row), NestingCue.Among);
        if (row.Number.Level > 0 && Run(row, other => other.Number.Level > row.Number.Level) is > 0 and int numbered) return (numbered, NestingCue.Number);
        if (RowPartitions.LengthOf(row, Upcoming()) is > 0 and int known && (Closes(row, known) || RowPartitions.IsWholeOf(row, Upcoming(), known))) return (known, NestingCue.Partition);
        return (ClosingReach(row), NestingCue.Closing);
    }

    private IEnumerable<BlockRow> Upcoming() => Enumerable.Range(0, Math.Min(_roots.Count, MostParts)).Select(Next);

    private int Run(BlockRow row, Func<BlockRow, bool> belongs) => Upcoming().TakeWhile(other => other.TotalRank is null && other.Measure == row.Measure && belongs(other)).Count();

    /// <summary>其中 is said once and may hold for the rows that follow as well: as far as the figures close, else only the rows that say it.</summary>
    private int AmongReach(BlockRow row)
    {
        int marked = Run(row, other => other.Number.Among), level = Next(0).Number.Level;
        int longest = Run(row, other => other.Number.Among || (other.Number.Level == level && other.Code.Length == 0));
        // A numbered 其中：（1） is followed by its （2）; a row numbered like the whole is none of its parts.
        if (level > 0) return longest;
        for (int length = longest; length >= marked; length--)
        {
            if (Closes(row, length)) return length;
        }

        if (longest > marked) _open.Add((Next(marked), longest - marked));
        return marked;
    }

    /// <summary>The shortest run of roots whose figures make up the row's, beyond chance.</summary>
    private int ClosingReach(BlockRow row)
    {
        if (row.Code.Length > 0) return 0;
        int longest = Run(row, other => other.Number.Level == 0 && other.Code.Length == 0 && !other.Number.Among);
        RowTally tally = new(row, _columns);
        for (int length = 1; length <= longest; length++)
        {
            tally.Add(Next(length - 1));
            (int full, int fails, int digits) = tally.Standing();
            bool beyondChance = length == 1 ? fails == 0 && full > 1 && digits >= TellingDigitsOfOne : full > fails * 2 && digits >= TellingDigits;
            if (beyondChance) return length;
        }

        return 0;
    }

    private bool Closes(BlockRow row, int length)
    {
        RowTally tally = new(row, _columns);
        for (int i = 0; i < length; i++) tally.Add(Next(i));
        (int full, int fails, _) = tally.Standing();
        return full > fails;
    }
}
