namespace Jiheng.Formats;

/// <summary>列名对列: finds for each lowest header cell the data columns it stands over: one, several (a code written in parts), or none (left blank).</summary>
internal static class LeafMatch
{
    private const int Unheaded = 30;

    /// <summary>A header over a blank column: likely after the last filled column, less so between, least for a total.</summary>
    private const int BlankAtEnd = 4, BlankBetween = 9, BlankTotal = 10, BlankOverData = 6;

    /// <summary>First data column and number of data columns for each leaf, in order and without overlap.</summary>
    public static (int[] First, int[] Count) Of(string text, IReadOnlyList<HeaderNode> leaves, IReadOnlyList<AlignedColumn> body)
    {
        int n = leaves.Count, m = body.Count;
        int[,] best = new int[n + 1, m + 1], take = new int[n + 1, m + 1];
        for (int j = 1; j <= m; j++) (best[0, j], take[0, j]) = (best[0, j - 1] + Unheaded, -1);
        for (int i = 1; i <= n; i++)
        {
            bool total = leaves[i - 1].Pieces.Any(piece => text.AsSpan(piece.From, piece.To - piece.From).Contains("合计", StringComparison.Ordinal));
            // What stands right under a header is hardly another header's.
            bool over = leaves[i - 1].Pieces.Any(piece => body.Any(column => column.Overlaps(piece)));
            // Headers drawn close together stand further left than their columns.
            bool close = i > 1 && leaves[i - 1].Left - leaves[i - 2].Right is 0 or 1;
            int blank = (total ? BlankTotal : 0) + (over ? BlankOverData : 0);
            for (int j = 0; j <= m; j++)
            {
                (best[i, j], take[i, j]) = (best[i - 1, j] + (j == m ? BlankAtEnd : BlankBetween) + blank, 0);
                if (j > 0 && best[i, j - 1] + Unheaded < best[i, j]) (best[i, j], take[i, j]) = (best[i, j - 1] + Unheaded, -1);
                for (int k = 1; k <= Math.Min(j, 4); k++)
                {
                    // One header over several columns is a code written in parts, never a code and its name.
                    bool mixed = k > 1 && (body[j - k].Kind != body[j - 1].Kind || body[j - 1].Kind == ChunkKind.Figure);
                    int cost = best[i - 1, j - k] + (Distance(leaves[i - 1], body[j - k], body[j - 1]) / (close ? 2 : 1)) + (4 * (k - 1)) + (mixed ? 30 * (k - 1) : 0) + Strangeness(text, leaves[i - 1], body[j - k]);
                    if (cost < best[i, j]) (best[i, j], take[i, j]) = (cost, k);
                }
            }
        }

        int[] first = new int[n], count = new int[n];
        for (int i = n, j = m; i > 0;)
        {
            int taken = take[i, j];
            if (taken < 0)
            {
                j--;
                continue;
            }

            i--;
            j -= taken;
            (first[i], count[i]) = (j, taken);
        }

        return (first, count);
    }

    /// <summary>Words stand under headers that name something, figures do not.</summary>
    private static int Strangeness(string text, HeaderNode leaf, AlignedColumn column)
    {
        bool names = false;
        foreach (AlignedChunk piece in leaf.Pieces)
        {
            ReadOnlySpan<char> words = text.AsSpan(piece.From, piece.To - piece.From);
            names |= words.Contains("名称", StringComparison.Ordinal) || words.Contains("编码", StringComparison.Ordinal) || words.SequenceEqual("项目");
        }

        return column.Kind switch
        {
            ChunkKind.Text => names ? 0 : 8,
            ChunkKind.Figure => names ? 20 : 0,
            _ => 0,
        };
    }

    private static int Distance(HeaderNode leaf, AlignedColumn from, AlignedColumn to)
    {
        int least = int.MaxValue;
        foreach (AlignedChunk piece in leaf.Pieces)
        {
            int gap = Math.Max(0, Math.Max(from.Start - piece.End, piece.Start - to.End));
            int edge = Math.Min(Math.Abs(piece.Middle2 - from.Start - to.End) / 2, Math.Min(Math.Abs(piece.Start - from.Start), Math.Abs(piece.End - to.End)));
            least = Math.Min(least, gap > 0 ? 2 + gap : Math.Min(edge, 4));
        }

        return least;
    }
}
