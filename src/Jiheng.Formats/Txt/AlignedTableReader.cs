using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 对齐表: rebuilds tables whose columns are kept apart by spaces. Each page has columns of its own, found from its own lines and then matched to
/// the table's; the header goes on top, and lines that hold only parts of a cell join the row they belong to.
/// </summary>
internal static class AlignedTableReader
{
    /// <summary>Writes the tables of one region.</summary>
    public static void Write(TxtPage page, List<AlignedLine> lines, BlockSink sink)
    {
        GluedCodes.Part(page, lines);
        for (int start = 0; start < lines.Count && !sink.Stopped;)
        {
            AlignedSections sections = AlignedSections.Of(page, lines, start);
            foreach (AlignedLine repeated in sections.RepeatedHeader) sink.Furniture(SpaceMender.Join(page, [repeated.Line], broken: true), DocumentPart.Header);
            WriteTable(page, sections, sink);
            start = sections.End;
        }
    }

    private static void WriteTable(TxtPage page, AlignedSections sections, BlockSink sink)
    {
        List<List<AlignedLine>> pages = [.. sections.Pages.Select(lines => ColumnSplitter.Part(page, lines, lines))];
        List<List<AlignedColumn>> columns = [.. pages.Select(AlignedColumns.Find)];
        int widest = columns.Count == 0 ? -1 : columns.FindIndex(one => one.Count == columns.Max(other => other.Count));
        List<AlignedColumn> body = widest < 0 ? [] : columns[widest];
        HeaderGrid header = HeaderGrid.Of(page, ColumnSplitter.PartHeader(page, sections.Header), body);
        List<AlignedRow> rows = [];
        for (int p = 0; p < pages.Count; p++)
        {
            int[] place = ColumnMatch.Of(columns[p], body);
            foreach (AlignedLine line in pages[p]) rows.Add(RowOf(line, columns[p], place, header));
        }

        List<List<AlignedRow>> grouped = WrappedRows.Group(page, rows, header.Kinds);
        List<Cell> cells = header.Cells(page);
        for (int r = 0; r < grouped.Count; r++)
        {
            for (int c = 0; c < header.Columns; c++)
            {
                SourcedText text = CellText(page, grouped[r], c);
                if (text.Length > 0) cells.Add(new Cell(header.Rows + r, c, new CellContent(text)));
            }
        }

        sink.Table(header.Rows + grouped.Count, header.Columns, cells, TableOrigin.Aligned);
    }

    private static AlignedRow RowOf(AlignedLine line, List<AlignedColumn> columns, int[] place, HeaderGrid header)
    {
        AlignedRow row = new(line, new AlignedChunk?[header.Columns]);
        int[] assigned = AlignedColumns.Assign(line, columns);
        int[] figures = [.. Enumerable.Range(0, header.Columns).Where(c => header.Kinds[c] == ChunkKind.Figure)];
        bool counted = line.NumbersColumns && line.Chunks.Count(chunk => chunk.Kind == ChunkKind.Code) == figures.Length;
        for (int k = 0, number = 0; k < assigned.Length; k++)
        {
            // Column numbers stand in the columns they count, in order, wherever a converter put them.
            int column = counted && line.Chunks[k].Kind == ChunkKind.Code ? figures[number++] : header.Place(place[assigned[k]]);
            // Two amounts are never one cell: the second stands in the blank column beside it.
            bool crowded = row.Cells[column] is { Kind: ChunkKind.Figure } && line.Chunks[k].Kind != ChunkKind.Text && column + 1 < header.Columns && row.Cells[column + 1] is null && header.Kinds[column + 1] == ChunkKind.Figure;
            if (crowded) column++;
            if (row.Cells[column] is null) row.Cells[column] = line.Chunks[k];
            else row.Extra.Add((column, line.Chunks[k]));
        }

        return row;
    }

    private static SourcedText CellText(TxtPage page, List<AlignedRow> rows, int column)
    {
        SourcedTextBuilder text = new();
        foreach (AlignedRow row in rows)
        {
            if (row.Cells[column] is { } piece) SpaceMender.AppendPiece(text, page.Text, piece.From, piece.To);
            foreach ((int extraColumn, AlignedChunk extra) in row.Extra)
            {
                if (extraColumn != column) continue;
                text.AppendOwn(" ");
                SpaceMender.AppendPiece(text, page.Text, extra.From, extra.To);
            }
        }

        return text.Build();
    }
}
