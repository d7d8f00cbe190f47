namespace Jiheng.Formats;

/// <summary>
/// 表头还原: header cells are centred over what they cover, and long ones are broken over several lines. Read from the bottom line up, a piece
/// either goes on top of a cell (the same words broken), covers several cells, or heads a column of its own; the smallest distance of middles decides.
/// </summary>
internal sealed class HeaderTree
{
    /// <summary>Words that are whole headers and never the first half of one.</summary>
    private static readonly string[] WholeWords = ["项目", "收入", "支出", "其中", "其中：", "合计", "小计"];

    private readonly string _text;
    private readonly IReadOnlyList<AlignedColumn> _columns;
    private readonly List<HeaderNode> _tops = [];

    private HeaderTree(string text, IReadOnlyList<AlignedColumn> columns) => (_text, _columns) = (text, columns);

    /// <summary>The topmost cells from left to right.</summary>
    public static List<HeaderNode> Of(string text, IReadOnlyList<AlignedLine> header, IReadOnlyList<AlignedColumn> columns)
    {
        HeaderTree tree = new(text, columns);
        for (int line = header.Count - 1; line >= 0; line--) tree.AddLine(header[line], line);
        return tree._tops;
    }

    private void AddLine(AlignedLine header, int line)
    {
        AlignedChunk[] chunks = [.. header.Chunks];
        if (Blocks(chunks) is { } starts)
        {
            for (int i = chunks.Length - 1; i >= 0; i--) Cover(chunks[i], line, starts[i], (i + 1 < chunks.Length ? starts[i + 1] : _tops.Count) - 1);
            return;
        }

        List<HeaderNode> below = [.. _tops];
        for (int i = 0; i < chunks.Length; i++)
        {
            // Cells that this line has already covered or added are out of reach; so are those nearer to the next piece.
            int limit = i + 1 < chunks.Length ? chunks[i + 1].Middle2 : int.MaxValue;
            Add(chunks[i], line, below, i > 0 ? chunks[i - 1].Middle2 : int.MinValue, limit);
        }
    }

    private void Add(AlignedChunk piece, int line, List<HeaderNode> below, int previous2, int next2)
    {
        int first = -1, last = -1, stack = -1;
        for (int n = 0; n < _tops.Count; n++)
        {
            HeaderNode node = _tops[n];
            if (!below.Contains(node) || node.TopLine <= line || !Reachable(node, piece, previous2, next2)) continue;
            if (first < 0) first = n;
            last = n;
            if (node.IsUnder(piece) && (stack < 0 || Distance(piece, node) < Distance(piece, _tops[stack]))) stack = n;
        }

        int stackCost = stack < 0 ? int.MaxValue : StackCost(piece, line, _tops[stack]);
        int ownCost = stack >= 0 ? int.MaxValue : OwnCost(piece, first, last);
        (int from, int to, int coverCost) = BestCover(piece, first, last);
        if (stackCost <= coverCost && stackCost <= ownCost && stack >= 0) _tops[stack].AddAbove(piece, line);
        else if (coverCost < ownCost) Cover(piece, line, from, to);
        else Insert(HeaderNode.Leaf(piece, line));
    }

    private static bool Reachable(HeaderNode node, AlignedChunk piece, int previous2, int next2)
    {
        if (node.IsUnder(piece)) return true;
        int middle2 = node.Left + node.Right;
        bool afterPrevious = previous2 == int.MinValue || middle2 * 2 > previous2 + piece.Middle2;
        bool beforeNext = next2 == int.MaxValue || middle2 * 2 < next2 + piece.Middle2;
        return afterPrevious && beforeNext;
    }

    private static int Distance(AlignedChunk piece, HeaderNode node) => Math.Abs(piece.Middle2 - node.Pieces[0].Middle2);

    private int StackCost(AlignedChunk piece, int line, HeaderNode node)
    {
        int cost = Distance(piece, node) + 2 + (8 * Math.Max(0, node.TopLine - line - 2));
        return cost + (WholeWords.Contains(Words(piece)) ? 12 : 0);
    }

    /// <summary>A column that has figures but no header yet wants this piece; without one a column of its own is a last resort.</summary>
    private int OwnCost(AlignedChunk piece, int first, int last)
    {
        bool headed(AlignedColumn column) => _tops.SelectMany(top => top.AllLeaves()).Any(leaf => leaf.Pieces.Any(part => part.Overlap(column.Start, column.End) > 0));
        bool wanted = _columns.Any(column => column.Overlaps(piece) && !headed(column));
        bool outside = first < 0 || last < 0 || piece.Start >= _tops[last].Right || piece.End <= _tops[first].Left;
        return wanted || outside ? 0 : _columns.Count == 0 ? 6 : 10;
    }

    private (int From, int To, int Cost) BestCover(AlignedChunk piece, int first, int last)
    {
        (int From, int To, int Cost) best = (-1, -1, int.MaxValue);
        for (int from = Math.Max(first, 0); first >= 0 && from <= last; from++)
        {
            for (int to = from + 1; to <= last; to++)
            {
                int left = _tops[from].Left, right = _tops[to].Right;
                if (piece.Start < left - 2 || piece.End > right + 2) continue;
                int cost = Math.Abs(piece.Middle2 - left - right) + 1;
                if (cost < best.Cost) best = (from, to, cost);
            }
        }

        return best;
    }

    /// <summary>Two tables side by side repeat a header word ("项目" twice under 收入 and 支出): then each upper piece covers one of the blocks.</summary>
    private int[]? Blocks(AlignedChunk[] chunks)
    {
        if (chunks.Length < 2 || _tops.Count <= chunks.Length) return null;
        string first = Words(_tops[0].Pieces[^1]);
        int[] starts = [.. Enumerable.Range(0, _tops.Count).Where(n => Words(_tops[n].Pieces[^1]) == first)];
        if (starts.Length != chunks.Length) return null;
        for (int i = 0; i < chunks.Length; i++)
        {
            int right = i + 1 < starts.Length ? _tops[starts[i + 1]].Left : _tops[^1].Right;
            int width = (i + 1 < starts.Length ? starts[i + 1] : _tops.Count) - starts[i];
            if (width < 2 || chunks[i].Middle2 < 2 * _tops[starts[i]].Left || chunks[i].Middle2 > 2 * right) return null;
        }

        return starts;
    }

    private void Cover(AlignedChunk piece, int line, int from, int to)
    {
        List<HeaderNode> children = _tops.GetRange(from, to - from + 1);
        _tops.RemoveRange(from, children.Count);
        _tops.Insert(from, HeaderNode.Over(piece, line, children));
    }

    private void Insert(HeaderNode node)
    {
        int at = _tops.FindIndex(top => top.Left + top.Right > node.Left + node.Right);
        _tops.Insert(at < 0 ? _tops.Count : at, node);
    }

    private string Words(AlignedChunk piece) => string.Concat(_text[piece.From..piece.To].Where(c => !CharKinds.IsWhite(c)));
}
