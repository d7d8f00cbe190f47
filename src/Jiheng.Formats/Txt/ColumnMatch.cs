namespace Jiheng.Formats;

/// <summary>
/// 逐页对列: gives each column of a page its column in the table. A page on which some column is blank throughout has fewer; what stands there
/// and the order tell which is missing.
/// </summary>
internal static class ColumnMatch
{
    /// <summary>For each column of a page its index among the columns of the widest page.</summary>
    public static int[] Of(IReadOnlyList<AlignedColumn> page, IReadOnlyList<AlignedColumn> table)
    {
        if (page.Count == table.Count) return [.. Enumerable.Range(0, page.Count)];
        int n = page.Count, m = table.Count;
        int[,] best = new int[n + 1, m + 1];
        bool[,] taken = new bool[n + 1, m + 1];
        for (int i = 1; i <= n; i++)
        {
            for (int j = 0; j <= m; j++)
            {
                best[i, j] = int.MaxValue / 2;
                if (j < i) continue;
                best[i, j] = best[i, j - 1];
                int cost = best[i - 1, j - 1] + Cost(page, table, i - 1, j - 1);
                // Ties go to the earlier column: what a page leaves blank is mostly at its end.
                if (cost >= best[i, j]) continue;
                best[i, j] = cost;
                taken[i, j] = true;
            }
        }

        int[] matched = new int[n];
        for (int i = n, j = m; i > 0; j--)
        {
            if (!taken[i, j]) continue;
            matched[--i] = j - 1;
        }

        return matched;
    }

    private static int Cost(IReadOnlyList<AlignedColumn> page, IReadOnlyList<AlignedColumn> table, int i, int j)
    {
        int kind = page[i].Kind == table[j].Kind ? 0 : 100;
        // Same page width is rare; but a column that keeps its place needs no other.
        int shift = Math.Min(8, Math.Min(Math.Abs(page[i].Start - table[j].Start), Math.Abs(page[i].End - table[j].End)));
        return kind + shift;
    }
}
