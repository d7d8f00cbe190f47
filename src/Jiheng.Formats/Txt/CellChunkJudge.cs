namespace Jiheng.Formats;

/// <summary>
/// 续段判断: lines without tab after a cell are either further paragraphs of that cell or text after the table. The next cell, the numbering and
/// the cell's own last character tell which.
/// </summary>
internal readonly ref struct CellChunkJudge(TxtPage page, ReadOnlySpan<PhysicalLine> lines)
{
    private readonly ReadOnlySpan<PhysicalLine> _lines = lines;

    /// <summary>
    /// Lines from <paramref name="chunk"/> up to <paramref name="next"/> have no tab. Returns the index of the first of them that no longer belongs
    /// to the cell above. <paramref name="row"/> is the first line of the row whose last cell is meant.
    /// </summary>
    public int EndOfCell(int row, int chunk, int next)
    {
        bool last = next == _lines.Length;
        // The next cell follows without a blank line, so the row goes on and everything before it was this cell.
        if (!last && _lines[next].BlankBefore == 0) return next;
        int kept = chunk;
        while (kept < next && GoesOn(row, kept, last)) kept++;
        // A label at the end of the chunk belongs to the cell only if all before it does.
        return kept;
    }

    private bool GoesOn(int row, int at, bool last)
    {
        PhysicalLine line = _lines[at], above = _lines[at - 1];
        if (line.BlankBefore == 0) return !above.IsEmpty;
        if (line.BlankBefore > 1 || above.IsEmpty || CellShapes.IsFigure(page.Content(above))) return false;
        char end = page.Text[above.To - 1];
        if (end is '：' or ':' && !StartsSection(line)) return true;
        if (ListLabel.Continues(page.Content(above), page.Content(line))) return true;
        if (last || CellsInRow(row, at) < 2 || StartsSection(line)) return false;
        return true;
    }

    private bool StartsSection(PhysicalLine line) => ListLabel.Of(page.Content(line)).Kind is ListLabelKind.Section or ListLabelKind.Part;

    private int CellsInRow(int row, int end)
    {
        int cells = 0;
        for (int i = row; i < end; i++)
        {
            if (CellPerLineReader.IsCell(page, _lines[i])) cells++;
        }

        return cells;
    }
}
