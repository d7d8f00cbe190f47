namespace Jiheng.Formats;

/// <summary>表头格: the pieces of one header cell and the cells under it. <see cref="Left"/> and <see cref="Right"/> bound it with everything under it.</summary>
internal sealed class HeaderNode
{
    private HeaderNode(AlignedChunk piece, int line, List<HeaderNode> children)
    {
        Pieces = [piece];
        TopLine = line;
        Children = children;
        Left = children.Count == 0 ? piece.Start : Math.Min(piece.Start, children[0].Left);
        Right = children.Count == 0 ? piece.End : Math.Max(piece.End, children[^1].Right);
        InnerMiddle2 = children.Count == 0 ? piece.Middle2 : children[0].Left + children[^1].Right;
    }

    /// <summary>The pieces from top to bottom.</summary>
    public List<AlignedChunk> Pieces { get; }

    /// <summary>Header line of the topmost piece.</summary>
    public int TopLine { get; private set; }

    /// <summary>Cells under it, from left to right.</summary>
    public List<HeaderNode> Children { get; }

    /// <summary>Left edge.</summary>
    public int Left { get; private set; }

    /// <summary>Right edge.</summary>
    public int Right { get; private set; }

    /// <summary>Twice the middle of what it covers.</summary>
    public int InnerMiddle2 { get; }

    /// <summary>Rows it needs: itself and the deepest chain under it.</summary>
    public int Depth => 1 + (Children.Count == 0 ? 0 : Children.Max(child => child.Depth));

    /// <summary>Columns under it that have no further cells.</summary>
    public int Leaves => Children.Count == 0 ? 1 : Children.Sum(child => child.Leaves);

    /// <summary>A cell of its own column.</summary>
    public static HeaderNode Leaf(AlignedChunk piece, int line) => new(piece, line, []);

    /// <summary>A cell over others.</summary>
    public static HeaderNode Over(AlignedChunk piece, int line, List<HeaderNode> children) => new(piece, line, children);

    /// <summary>Adds a piece of the same cell, one line higher.</summary>
    public void AddAbove(AlignedChunk piece, int line)
    {
        Pieces.Insert(0, piece);
        TopLine = line;
        Left = Math.Min(Left, piece.Start);
        Right = Math.Max(Right, piece.End);
    }

    /// <summary>True where a piece stands above this cell's own words.</summary>
    public bool IsUnder(AlignedChunk piece) => piece.Overlap(Pieces[0].Start, Pieces[0].End) > 0;

    /// <summary>The leaves in order.</summary>
    public IEnumerable<HeaderNode> AllLeaves() => Children.Count == 0 ? [this] : Children.SelectMany(child => child.AllLeaves());
}
