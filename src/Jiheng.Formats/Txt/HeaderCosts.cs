namespace Jiheng.Formats;

/// <summary>表头各读法的代价: how unlikely a place for a header piece is. Distances are in half columns; the other costs are weighed against them.</summary>
internal sealed class HeaderCosts(string text, IReadOnlyList<AlignedLine> header, IReadOnlyList<AlignedColumn> columns)
{
    private const int Never = int.MaxValue / 4;

    /// <summary>A word over one of two tables side by side is short ("收入", "财政拨款支出").</summary>
    private const int LongestSide = 8;

    /// <summary>Words that are whole headers and never the first half of one.</summary>
    private static readonly string[] WholeWords = ["项目", "收入", "支出", "其中", "其中：", "合计", "小计", "预算数", "决算数", "金额", "行次"];

    /// <summary>Words that a group of columns begins with.</summary>
    private static readonly string[] Totals = ["合计", "小计"];

    /// <summary>The three parts of a classification code, which share one header.</summary>
    private static readonly string[] CodeParts = ["类", "款", "项"];

    /// <summary>Words of headers over codes and names, which "项目" covers and nothing else.</summary>
    private static readonly string[] LabelWords = ["编码", "代码", "名称", "科目", "类", "款", "项", "序号"];

    /// <summary>Cost of piece <paramref name="k"/> of a line taking the cells from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public int Of(AlignedChunk[] pieces, int k, int line, List<HeaderNode> tops, int from, int to) =>
        to == from ? Own(pieces, k, tops, from) : to == from + 1 ? Stack(pieces[k], line, tops, from) : Cover(pieces[k], line, tops, from, to);

    /// <summary>
    /// Blocks that begin with the same word: two tables side by side ("项目" twice under 收入 and 支出), or groups that repeat their columns (合计, 基本支出, 项目支出 under
    /// 本年收入 and again under 本年支出). Then each upper piece covers one of them, the first perhaps the columns of names before them; null where it is not so.
    /// </summary>
    public int[]? Blocks(AlignedChunk[] pieces, List<HeaderNode> tops)
    {
        if (pieces.Length < 2 || tops.Count <= pieces.Length || pieces.Any(piece => piece.To - piece.From > LongestSide)) return null;
        if (StartsOf(Words(tops[0]), tops) is var sides && sides.Length == pieces.Length) return Cover(pieces, tops, sides) ? sides : null;
        foreach (string total in Totals)
        {
            int[] groups = StartsOf(total, tops);
            if (groups.Length < 2 || groups[0] == 0 || groups.Length != pieces.Length - 1 || !tops.Take(groups[0]).All(IsName)) continue;
            return Cover(pieces[1..], tops, groups) ? [0, .. groups] : null;
        }

        return null;
    }

    private int[] StartsOf(string word, List<HeaderNode> tops) => [.. Enumerable.Range(0, tops.Count).Where(n => Words(tops[n]) == word)];

    /// <summary>Each block has several columns, and its heading stands somewhere over them.</summary>
    private static bool Cover(AlignedChunk[] pieces, List<HeaderNode> tops, int[] starts)
    {
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1] : tops.Count;
            int right = end < tops.Count ? tops[end].Left : tops[^1].Right;
            if (end - starts[i] < 2 || pieces[i].Middle2 < 2 * tops[starts[i]].Left || pieces[i].Middle2 > 2 * right) return false;
        }

        return true;
    }

    private bool IsName(HeaderNode node) => IsLabel(node) || Words(node) is "项目" or "单位" or "部门";

    private int Own(AlignedChunk[] pieces, int k, List<HeaderNode> tops, int at)
    {
        AlignedChunk piece = pieces[k];
        HeaderNode? left = at > 0 ? tops[at - 1] : null, right = at < tops.Count ? tops[at] : null;
        if (left is not null && (left.IsUnder(piece) || left.Left + left.Right >= piece.Middle2)) return Never;
        if (right is not null && (right.IsUnder(piece) || right.Left + right.Right <= piece.Middle2)) return Never;
        bool outside = (left is null && piece.End <= right?.Left) || (right is null && piece.Start >= left?.Right) || tops.Count == 0;
        if (outside) return 0;
        bool whole = WholeWords.Contains(Words(piece));
        if (Words(piece) != "项目" && columns.Any(column => column.Overlaps(piece) && !IsHeaded(column, tops))) return 0;
        // Several pieces in one gap cannot all cover what stands on either side of it: they are columns.
        int inGap = pieces.Count(other => (left is null || other.Start >= left.Right) && (right is null || other.End <= right.Left));
        if (inGap > 1) return 0;
        return whole ? 30 : columns.Count == 0 ? 14 : 20;
    }

    private int Stack(AlignedChunk piece, int line, List<HeaderNode> tops, int at)
    {
        HeaderNode node = tops[at];
        bool beside = !node.IsUnder(piece);
        // Halves of a narrow cell may miss each other by a column or two.
        if (beside && piece.Overlap(node.Pieces[0].Start - 2, node.Pieces[0].End + 2) == 0) return Never;
        int cost = (beside ? 4 : 0) + Distance(piece, node) + (8 * Math.Max(0, node.TopLine - line - 2)) + (6 * Blank(line, node));
        if (WholeWords.Contains(Words(piece)) || CodeParts.Contains(Words(node))) cost += 24;
        return cost + (12 * (tops.Count(top => top.Pieces[0].Overlap(piece.Start, piece.End) > 0) - 1));
    }

    private int Cover(AlignedChunk piece, int line, List<HeaderNode> tops, int from, int to)
    {
        int left = tops[from].Left, right = tops[to - 1].Right;
        int reach = Words(piece) == "项目" ? 12 : 2;
        if (piece.Start < left - reach || piece.End > right + reach) return Never;
        int cost = Math.Abs(piece.Middle2 - left - right) + 1;
        if (from > 0 && CodeParts.Contains(Words(tops[from])) && CodeParts.Contains(Words(tops[from - 1]))) return Never;
        if (to < tops.Count && CodeParts.Contains(Words(tops[to])) && CodeParts.Contains(Words(tops[to - 1]))) return Never;
        if (Words(piece) == "项目")
        {
            for (int n = 0; n < tops.Count; n++)
            {
                bool covered = n >= from && n < to;
                if (covered != IsLabel(tops[n])) cost += covered ? 40 : 15;
            }

            return cost;
        }

        // Exactly on top of other words the piece is most likely their first half.
        bool half = !WholeWords.Contains(Words(piece)) && tops.Skip(from).Take(to - from).Any(node => node.IsUnder(piece) && Distance(piece, node) <= 2 && Blank(line, node) == 0 && node.TopLine - line <= 2);
        return cost + (half ? 4 : 0);
    }

    private int Blank(int line, HeaderNode node)
    {
        int blank = 0;
        for (int i = line + 1; i <= node.TopLine; i++) blank += header[i].Line.BlankBefore > 0 ? 1 : 0;
        return blank;
    }

    private static bool IsHeaded(AlignedColumn column, List<HeaderNode> tops) =>
        tops.SelectMany(top => top.AllLeaves()).Any(leaf => leaf.Pieces.Any(column.Overlaps));

    private bool IsLabel(HeaderNode node) => LabelWords.Any(word => Words(node).Contains(word, StringComparison.Ordinal)) && !Words(node).StartsWith("项目", StringComparison.Ordinal);

    private static int Distance(AlignedChunk piece, HeaderNode node) => Math.Abs(piece.Middle2 - node.Pieces[0].Middle2);

    private string Words(HeaderNode node) => string.Concat(node.Pieces.Select(Words));

    private string Words(AlignedChunk piece) => string.Concat(text[piece.From..piece.To].Where(c => !CharKinds.IsWhite(c)));
}
