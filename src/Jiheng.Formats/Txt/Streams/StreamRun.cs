using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 格流: lines of a page on which the cells of tables follow one another. Tables are taken out of it one after another; what lies before, between and
/// after them is text.
/// </summary>
internal sealed record StreamRun(int From, int To, List<SourcedText> Texts, List<StreamTable> Tables)
{
    /// <summary>How the tables are known.</summary>
    public TableOrigin Origin { get; init; } = TableOrigin.CellPerLine;

    /// <summary>The tables in a stream of cells. <paramref name="blanksKept"/>: blank cells left a mark. <paramref name="lines"/>: the lines that the cells stand on, where that tells rows.</summary>
    public static List<StreamTable> TablesIn(List<SourcedText> texts, bool blanksKept, IReadOnlyList<int>? lines = null)
    {
        List<StreamCell> cells = StreamCell.Of(texts, lines);
        List<StreamTable> tables = [];
        for (int at = 0; at < cells.Count;)
        {
            StreamTable? table = (blanksKept ? null : RaggedRows.Find(cells, at, cells.Count)) ?? FixedRows.Find(cells, at, cells.Count, blanksKept)
                ?? (blanksKept ? FormMoneyRows.Find(cells, at, cells.Count) : null);
            if (table is not null)
            {
                tables.Add(table);
                at = table.End;
                continue;
            }

            // Behind the figures that made no table another may begin.
            while (at < cells.Count && cells[at].Kind != StreamKind.Figure) at++;
            while (at < cells.Count && !StreamCaptions.IsCaption(cells[at])) at++;
        }

        return tables;
    }

    /// <summary>Writes text and tables in order.</summary>
    public void Write(BlockSink sink)
    {
        int at = 0;
        foreach (StreamTable table in Tables)
        {
            Paragraphs(at, table.First, sink);
            GridAssembly.Write(table.Rows, Origin, sink);
            foreach (SourcedText text in table.Behind) sink.Paragraph(text);
            at = table.End;
        }

        Paragraphs(at, Texts.Count, sink);
    }

    private void Paragraphs(int from, int to, BlockSink sink)
    {
        for (int i = from; i < to; i++) sink.Paragraph(Texts[i]);
    }
}
