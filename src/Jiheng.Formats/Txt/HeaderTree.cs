namespace Jiheng.Formats;

/// <summary>
/// 表头还原: header cells are centred over what they cover, and long ones are broken over several lines. Read from the bottom line up, every piece of
/// a line either goes on top of a cell (the same words broken), covers several cells, or heads a column of its own; the cheapest reading of the whole line wins.
/// </summary>
internal sealed class HeaderTree
{
    private readonly HeaderCosts _costs;
    private readonly List<HeaderNode> _tops = [];

    private HeaderTree(HeaderCosts costs) => _costs = costs;

    /// <summary>The topmost cells from left to right.</summary>
    public static List<HeaderNode> Of(string text, IReadOnlyList<AlignedLine> header, IReadOnlyList<AlignedColumn> columns)
    {
        HeaderTree tree = new(new HeaderCosts(text, header, columns));
        for (int line = header.Count - 1; line >= 0; line--) tree.AddLine([.. header[line].Chunks], line);
        return tree._tops;
    }

    private void AddLine(AlignedChunk[] pieces, int line)
    {
        if (_costs.Blocks(pieces, _tops) is { } starts)
        {
            for (int i = pieces.Length - 1; i >= 0; i--) Take(pieces[i], line, starts[i], i + 1 < pieces.Length ? starts[i + 1] : _tops.Count);
            return;
        }

        (int From, int To)[] ranges = Fit(pieces, line);
        for (int k = pieces.Length - 1; k >= 0; k--)
        {
            (int from, int to) = ranges[k];
            Take(pieces[k], line, from, to);
        }
    }

    private void Take(AlignedChunk piece, int line, int from, int to)
    {
        if (to == from) _tops.Insert(from, HeaderNode.Leaf(piece, line));
        else if (to == from + 1) _tops[from].AddAbove(piece, line);
        else Cover(piece, line, from, to);
    }

    /// <summary>For every piece the cells it takes: none (a column of its own), one (on top of it) or several (over them).</summary>
    private (int From, int To)[] Fit(AlignedChunk[] pieces, int line)
    {
        int n = _tops.Count;
        int[,] best = new int[pieces.Length + 1, n + 1];
        (int From, int To)[,] taken = new (int, int)[pieces.Length + 1, n + 1];
        for (int j = 0; j <= n; j++) best[0, j] = 0;
        for (int k = 1; k <= pieces.Length; k++)
        {
            for (int j = 0; j <= n; j++) best[k, j] = int.MaxValue / 2;
            for (int from = 0; from <= n; from++)
            {
                if (best[k - 1, from] >= int.MaxValue / 2) continue;
                for (int to = from; to <= n; to++)
                {
                    int cost = best[k - 1, from] + _costs.Of(pieces, k - 1, line, _tops, from, to);
                    if (cost < best[k, to]) (best[k, to], taken[k, to]) = (cost, (from, to));
                }
            }

            // Cells between two pieces may stay uncovered: they reach up beside their neighbours.
            for (int j = 1; j <= n; j++)
            {
                if (best[k, j - 1] < best[k, j]) (best[k, j], taken[k, j]) = (best[k, j - 1] + 1, taken[k, j - 1]);
            }
        }

        (int From, int To)[] ranges = new (int, int)[pieces.Length];
        int end = n;
        for (int k = pieces.Length; k > 0; k--)
        {
            ranges[k - 1] = taken[k, end];
            end = ranges[k - 1].From;
        }

        return ranges;
    }

    private void Cover(AlignedChunk piece, int line, int from, int to)
    {
        List<HeaderNode> children = _tops.GetRange(from, to - from);
        _tops.RemoveRange(from, children.Count);
        _tops.Insert(from, HeaderNode.Over(piece, line, children));
    }
}
