using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>表头成格: the header cells in the rows and columns of the table, matched to the columns that hold data.</summary>
internal sealed class HeaderGrid
{
    private readonly List<(HeaderNode Node, int Row, int Column, int RowSpan, int ColumnSpan)> _cells = [];
    private readonly int[] _places;

    private HeaderGrid(int rows, int columns, int[] places, ChunkKind[] kinds) => (Rows, Columns, _places, Kinds) = (rows, columns, places, kinds);

    /// <summary>Number of header rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns of the table, with those that have a header and no data.</summary>
    public int Columns { get; }

    /// <summary>What stands in each column.</summary>
    public ChunkKind[] Kinds { get; }

    /// <summary>Column of the table for a column of data.</summary>
    public int Place(int column) => _places[column];

    /// <summary>Builds the header over the columns of the data.</summary>
    public static HeaderGrid Of(TxtPage page, IReadOnlyList<AlignedLine> header, IReadOnlyList<AlignedColumn> body)
    {
        List<HeaderNode> tops = HeaderTree.Of(page.Text, header, body);
        List<HeaderNode> leaves = [.. tops.SelectMany(top => top.AllLeaves())];
        (int[] first, int[] count) = LeafMatch.Of(page.Text, leaves, body);
        int[] places = new int[body.Count];
        Array.Fill(places, -1);
        List<ChunkKind> kinds = [];
        int[] leafColumn = new int[leaves.Count], leafSpan = new int[leaves.Count];
        int next = 0;
        for (int leaf = 0; leaf < leaves.Count; leaf++)
        {
            int end = count[leaf] > 0 ? first[leaf] : next;
            // Data columns without a header of their own.
            for (; next < end; next++) PlaceBody(next);
            leafColumn[leaf] = kinds.Count;
            for (int b = 0; b < count[leaf]; b++, next++) PlaceBody(next);
            if (count[leaf] == 0) kinds.Add(ChunkKind.Figure);
            leafSpan[leaf] = kinds.Count - leafColumn[leaf];
        }

        for (; next < body.Count; next++) PlaceBody(next);
        int rows = tops.Count == 0 ? 0 : tops.Max(top => top.Depth);
        HeaderGrid grid = new(rows, Math.Max(1, kinds.Count), places, [.. kinds]);
        int index = 0;
        foreach (HeaderNode top in tops) grid.Lay(top, 0, ref index, leafColumn, leafSpan);
        return grid;

        void PlaceBody(int column)
        {
            places[column] = kinds.Count;
            kinds.Add(body[column].Kind);
        }
    }

    /// <summary>The header's cells.</summary>
    public List<Cell> Cells(TxtPage page)
    {
        List<Cell> cells = [];
        foreach ((HeaderNode node, int row, int column, int rowSpan, int columnSpan) in _cells)
        {
            SourcedTextBuilder text = new();
            foreach (AlignedChunk piece in node.Pieces) SpaceMender.AppendPiece(text, page.Text, piece.From, piece.To);
            cells.Add(new Cell(row, column, new CellContent(text.Build()), rowSpan, columnSpan));
        }

        return cells;
    }

    private (int Start, int End) Lay(HeaderNode node, int row, ref int leaf, int[] leafColumn, int[] leafSpan)
    {
        if (node.Children.Count == 0)
        {
            int column = leafColumn[leaf], span = leafSpan[leaf];
            leaf++;
            _cells.Add((node, row, column, Rows - row, span));
            return (column, column + span);
        }

        int start = -1, end = 0;
        foreach (HeaderNode child in node.Children)
        {
            (int from, int to) = Lay(child, row + 1, ref leaf, leafColumn, leafSpan);
            if (start < 0) start = from;
            end = to;
        }

        _cells.Add((node, row, start, 1, end - start));
        return (start, end);
    }
}
