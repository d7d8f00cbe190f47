namespace Jiheng.Formats;

/// <summary>
/// 折行归行: a label too long for its column stands on two or three lines, with the code and the figures of its row beside the middle of them. Lines
/// that hold only parts of labels are given to the row above or below, so that every row has about as many parts above its figures as below.
/// </summary>
internal static class WrappedRows
{
    /// <summary>Groups lines into rows, in order.</summary>
    public static List<List<AlignedRow>> Group(TxtPage page, List<AlignedRow> lines, ChunkKind[] kinds)
    {
        List<List<AlignedRow>> rows = [];
        List<List<AlignedRow>> gaps = [[]];
        int[] edges = new int[kinds.Length];
        foreach (AlignedRow line in lines)
        {
            foreach (int column in line.Filled) edges[column] = Math.Max(edges[column], line.Cells[column]!.Value.End);
        }

        for (int i = 0; i < lines.Count; i++)
        {
            if (IsPart(page, lines, i, kinds, edges))
            {
                gaps[^1].Add(lines[i]);
                continue;
            }

            if (gaps[^1].Count == 0 && rows.Count > 0 && CodeAlone(rows[^1], lines[i], kinds))
            {
                rows[^1].Add(lines[i]);
                continue;
            }

            rows.Add([lines[i]]);
            gaps.Add([]);
        }

        if (rows.Count == 0) return [.. gaps[0].Select(part => new List<AlignedRow> { part })];
        int[] above = PartAllotment.Above(page, rows, gaps, kinds);
        List<List<AlignedRow>> joined = [];
        for (int r = 0; r < rows.Count; r++)
        {
            int below = gaps[r + 1].Count - (r + 1 < rows.Count ? above[r + 1] : 0);
            joined.Add([.. gaps[r].TakeLast(above[r]), .. rows[r], .. gaps[r + 1].Take(below)]);
        }

        // Parts above the first row that are none of its own stay a row.
        int lead = gaps[0].Count - above[0];
        if (lead > 0) joined.InsertRange(0, gaps[0].Take(lead).Select(part => new List<AlignedRow> { part }));
        return joined;
    }

    /// <summary>A line with nothing but words, which no number or total marks as a row of its own.</summary>
    private static bool IsPart(TxtPage page, List<AlignedRow> lines, int at, ChunkKind[] kinds, int[] edges)
    {
        AlignedRow line = lines[at];
        int[] filled = [.. line.Filled];
        foreach (int column in filled)
        {
            AlignedChunk piece = line.Cells[column]!.Value;
            if (piece.Kind != ChunkKind.Text || RowLabel.BeginsRow(page.Text.AsSpan(piece.From, piece.To - piece.From))) return false;
        }

        if (filled.Any(column => HasCodes(kinds, column))) return true;
        // Without codes a label alone may be a row that was left blank; it is a part where a row beside it lacks its label, or the label above was full.
        if (filled.Length > 1 && filled.Any(column => kinds[column] != ChunkKind.Text)) return true;
        return filled.Length == 1 && (LacksLabel(lines, at + 1, filled[0]) || LacksLabel(lines, at - 1, filled[0]) || IsOverflow(lines, at, filled[0], edges[filled[0]]));
    }

    private static bool LacksLabel(List<AlignedRow> lines, int at, int column) =>
        at >= 0 && at < lines.Count && lines[at].Cells[column] is null && lines[at].Line.HasData && column + 1 < lines[at].Cells.Length
        && Enumerable.Range(column + 1, lines[at].Cells.Length - column - 1).TakeWhile(c => c < column + 4).Any(c => lines[at].Cells[c] is { Kind: not ChunkKind.Text });

    /// <summary>The line above reaches the edge of the column, so this one goes on with its words.</summary>
    private static bool IsOverflow(List<AlignedRow> lines, int at, int column, int edge)
    {
        if (at == 0 || lines[at].Line.Line.BlankBefore > 0 || lines[at - 1].Cells[column] is not { Kind: ChunkKind.Text } above) return false;
        AlignedChunk piece = lines[at].Cells[column]!.Value;
        return above.End >= edge - 1 && above.End - above.Start >= 6 && piece.End - piece.Start < above.End - above.Start;
    }

    /// <summary>True where codes stand in the block of columns that a column belongs to (side by side tables have a block each).</summary>
    private static bool HasCodes(ChunkKind[] kinds, int column)
    {
        for (int c = column; c >= 0; c--)
        {
            if (kinds[c] == ChunkKind.Code) return true;
            if (kinds[c] == ChunkKind.Figure) return false;
        }

        return false;
    }

    /// <summary>A code that stands a line higher than its label and figures.</summary>
    private static bool CodeAlone(List<AlignedRow> row, AlignedRow line, ChunkKind[] kinds)
    {
        if (row.Count != 1 || line.Line.Line.BlankBefore > 0) return false;
        int[] code = [.. row[0].Filled];
        return code.Length > 0 && code.All(c => kinds[c] == ChunkKind.Code && row[0].Cells[c]!.Value.Kind == ChunkKind.Code && line.Cells[c] is null)
            && line.Filled.All(c => c > code[^1]) && line.Filled.Any(c => kinds[c] == ChunkKind.Text);
    }
}
