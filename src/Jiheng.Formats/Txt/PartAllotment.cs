namespace Jiheng.Formats;

/// <summary>分配折行: divides the parts between two rows so that all rows together look as even as possible.</summary>
internal static class PartAllotment
{
    private const int Most = 12;

    /// <summary>For each row the number of parts above it; the rest of a gap goes to the row before.</summary>
    public static int[] Above(TxtPage page, List<List<AlignedRow>> rows, List<List<AlignedRow>> gaps, ChunkKind[] kinds)
    {
        int n = rows.Count;
        int[,] best = new int[n, Most + 1], from = new int[n, Most + 1];
        for (int r = 0; r < n; r++)
        {
            for (int above = 0; above <= Most; above++)
            {
                best[r, above] = int.MaxValue / 2;
                if (above > gaps[r].Count) continue;
                if (r == 0)
                {
                    best[0, above] = 5 * (gaps[0].Count - above);
                    continue;
                }

                // The parts of the gap that this row leaves go to the row before, which has its own share above.
                for (int before = 0; before <= Math.Min(Most, gaps[r - 1].Count); before++)
                {
                    int cost = best[r - 1, before] + Cost(page, rows[r - 1], gaps[r - 1], before, gaps[r], gaps[r].Count - above, kinds) + Crossing(gaps[r], above, rows[r]);
                    if (cost < best[r, above]) (best[r, above], from[r, above]) = (cost, before);
                }
            }
        }

        int chosen = 0, least = int.MaxValue;
        for (int above = 0; above <= Math.Min(Most, gaps[n - 1].Count); above++)
        {
            int cost = best[n - 1, above] + Cost(page, rows[n - 1], gaps[n - 1], above, gaps[n], gaps[n].Count, kinds);
            if (cost < least) (chosen, least) = (above, cost);
        }

        int[] all = new int[n];
        for (int r = n - 1; r >= 0; r--)
        {
            all[r] = chosen;
            chosen = from[r, chosen];
        }

        return all;
    }

    /// <summary>How odd a row looks with so many parts above and below.</summary>
    private static int Cost(TxtPage page, List<AlignedRow> row, List<AlignedRow> gapAbove, int above, List<AlignedRow> gapBelow, int below, ChunkKind[] kinds)
    {
        int cost = 0;
        for (int i = 0; i < below; i++) cost += gapBelow[i].Line.Line.BlankBefore > 0 ? 2 : 0;
        if (above + below == 0) return cost;
        bool labelled = Parts(gapAbove.TakeLast(above).Concat(gapBelow.Take(below))).All(column => row.Any(line => line.Cells[column] is not null));
        int uneven = Math.Abs(above - below);
        if (above > 0 && below > 0) cost += 3 * uneven;
        else cost += labelled ? above > 0 ? 4 * above : 2 * below : 4 + uneven;
        if (labelled && above > 0 && below > 0) cost += 1;
        return cost + (Balanced(page, gapAbove.TakeLast(above).Concat(row).Concat(gapBelow.Take(below))) ? 0 : 3);
    }

    private static int Crossing(List<AlignedRow> gap, int above, List<AlignedRow> row)
    {
        int cost = above > 0 && row[0].Line.Line.BlankBefore > 0 ? 2 : 0;
        for (int i = gap.Count - above + 1; i < gap.Count; i++) cost += gap[i].Line.Line.BlankBefore > 0 ? 2 : 0;
        return cost;
    }

    private static IEnumerable<int> Parts(IEnumerable<AlignedRow> parts) => parts.SelectMany(part => part.Filled).Distinct();

    /// <summary>A label that was broken within brackets is whole again only with both of them.</summary>
    private static bool Balanced(TxtPage page, IEnumerable<AlignedRow> lines)
    {
        int open = 0;
        foreach (AlignedRow line in lines)
        {
            foreach (char c in page.Content(line.Line.Line))
            {
                open += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
                if (open < 0) return false;
            }
        }

        return open == 0;
    }
}
