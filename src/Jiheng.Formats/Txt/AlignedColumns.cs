namespace Jiheng.Formats;

/// <summary>分列: finds the columns that the lines of one page share, and gives every piece of a line its column.</summary>
internal static class AlignedColumns
{
    /// <summary>Columns from left to right. Pieces that overlap on different lines are one column, unless lines have two pieces there.</summary>
    public static List<AlignedColumn> Find(IReadOnlyList<AlignedLine> all)
    {
        List<AlignedColumn> columns = [];
        // A row of column numbers (栏次 1 2 3) is centred over columns that are not, so it would add columns of its own.
        List<AlignedLine> lines = [.. all.Where(line => !line.NumbersColumns)];
        if (lines.Count == 0) lines = [.. all];
        AlignedChunk[] chunks = [.. lines.SelectMany(line => line.Chunks).OrderBy(chunk => chunk.Start)];
        for (int i = 0; i < chunks.Length;)
        {
            int start = chunks[i].Start, end = chunks[i].End;
            for (i++; i < chunks.Length && chunks[i].Start < end; i++) end = Math.Max(end, chunks[i].End);
            Divide(lines, start, end, columns, 0);
        }

        JoinStrays(lines, columns);
        // A code or an ordinal stands before words; whole numbers anywhere else are amounts.
        for (int c = columns.Count - 1; c >= 0; c--)
        {
            bool beforeWords = c + 1 < columns.Count && columns[c + 1].Kind is ChunkKind.Text or ChunkKind.Code;
            if (columns[c].Kind == ChunkKind.Code && !beforeWords) columns[c] = columns[c] with { Kind = ChunkKind.Figure };
        }

        return columns;
    }

    /// <summary>The column of each piece of a line: in order, each as near as possible; two pieces share one only where nothing else fits.</summary>
    public static int[] Assign(AlignedLine line, IReadOnlyList<AlignedColumn> columns)
    {
        int pieces = line.Chunks.Length, count = columns.Count;
        int[,] best = new int[pieces + 1, count], from = new int[pieces + 1, count];
        for (int k = 1; k <= pieces; k++)
        {
            for (int c = 0; c < count; c++)
            {
                best[k, c] = int.MaxValue / 2;
                int misfit = columns[c].Misfit(line.Chunks[k - 1]);
                for (int previous = 0; previous <= c; previous++)
                {
                    int cost = (k == 1 ? 0 : best[k - 1, previous] + (previous == c ? 9 : 0)) + misfit;
                    if (cost >= best[k, c]) continue;
                    best[k, c] = cost;
                    from[k, c] = previous;
                    if (k == 1) break;
                }
            }
        }

        int[] assigned = new int[pieces];
        int at = 0;
        for (int c = 1; c < count; c++) at = best[pieces, c] < best[pieces, at] ? c : at;
        for (int k = pieces; k > 0; at = from[k, at], k--) assigned[k - 1] = at;
        return assigned;
    }

    private static void Divide(IReadOnlyList<AlignedLine> lines, int start, int end, List<AlignedColumn> columns, int depth)
    {
        int cut = depth < 12 ? Cut(lines, start, end) : -1;
        if (cut < 0)
        {
            columns.Add(new AlignedColumn(start, end, KindIn(lines, start, end)));
            return;
        }

        (int leftStart, int leftEnd) = Extent(lines, start, cut, start, cut);
        (int rightStart, int rightEnd) = Extent(lines, cut, end, cut, end);
        Divide(lines, leftStart, leftEnd, columns, depth + 1);
        Divide(lines, rightStart, rightEnd, columns, depth + 1);
    }

    /// <summary>The place that parts two pieces in more lines than it cuts through one; -1 where there is none.</summary>
    private static int Cut(IReadOnlyList<AlignedLine> lines, int start, int end)
    {
        int[] parted = new int[end - start + 1], covered = new int[end - start + 1];
        foreach (AlignedLine line in lines)
        {
            AlignedChunk? previous = null;
            foreach (AlignedChunk chunk in line.Chunks)
            {
                if (chunk.Middle2 < 2 * start || chunk.Middle2 > 2 * end) continue;
                for (int x = Math.Max(chunk.Start + 1, start); x < Math.Min(chunk.End, end); x++) covered[x - start]++;
                for (int x = previous?.End ?? end + 1; x <= Math.Min(chunk.Start, end); x++) parted[Math.Max(x, start) - start]++;
                previous = chunk;
            }
        }

        int best = -1, gain = 0;
        for (int x = 1; x < end - start; x++)
        {
            if (parted[x] - covered[x] <= gain) continue;
            (best, gain) = (x + start, parted[x] - covered[x]);
        }

        return best;
    }

    /// <summary>The edges of the pieces whose middle lies between two places.</summary>
    private static (int Start, int End) Extent(IReadOnlyList<AlignedLine> lines, int from, int to, int start, int end)
    {
        int least = int.MaxValue, most = int.MinValue;
        foreach (AlignedLine line in lines)
        {
            foreach (AlignedChunk chunk in line.Chunks)
            {
                if (chunk.Middle2 < 2 * from || chunk.Middle2 >= 2 * to) continue;
                least = Math.Min(least, Math.Max(chunk.Start, start));
                most = Math.Max(most, Math.Min(chunk.End, end));
            }
        }

        return least < most ? (least, most) : (start, end);
    }

    /// <summary>A total set in the middle of the label column overlaps no label; but as it never shares a line with one, it is in their column.</summary>
    private static void JoinStrays(IReadOnlyList<AlignedLine> lines, List<AlignedColumn> columns)
    {
        for (int c = columns.Count - 1; c > 0; c--)
        {
            AlignedColumn left = columns[c - 1], right = columns[c];
            if (left.Kind != ChunkKind.Text || right.Kind != ChunkKind.Text) continue;
            int inLeft = 0, inRight = 0, both = 0;
            foreach (AlignedLine line in lines)
            {
                bool l = line.Chunks.Any(left.Overlaps), r = line.Chunks.Any(right.Overlaps);
                inLeft += l ? 1 : 0;
                inRight += r ? 1 : 0;
                both += l && r ? 1 : 0;
            }

            if (both > 0 || Math.Min(inLeft, inRight) > Math.Max(2, Math.Max(inLeft, inRight) / 4)) continue;
            columns[c - 1] = new AlignedColumn(left.Start, right.End, ChunkKind.Text);
            columns.RemoveAt(c);
        }
    }

    private static ChunkKind KindIn(IReadOnlyList<AlignedLine> lines, int start, int end)
    {
        int[] counts = new int[3];
        foreach (AlignedLine line in lines)
        {
            foreach (AlignedChunk chunk in line.Chunks)
            {
                if (chunk.Middle2 >= 2 * start && chunk.Middle2 <= 2 * end) counts[(int)chunk.Kind]++;
            }
        }

        // Whole amounts ("200") look like codes; beside amounts with decimals they are amounts.
        if (counts[(int)ChunkKind.Figure] > 0 && counts[(int)ChunkKind.Figure] + counts[(int)ChunkKind.Code] > counts[(int)ChunkKind.Text]) return ChunkKind.Figure;
        return counts[(int)ChunkKind.Code] > counts[(int)ChunkKind.Text] ? ChunkKind.Code : ChunkKind.Text;
    }
}
