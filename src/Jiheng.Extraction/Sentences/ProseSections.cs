using Jiheng.Documents;

namespace Jiheng.Extraction;

/// <summary>
/// 文段: runs of prose that may be read together: the paragraphs between two tables, and the paragraphs of one cell.
/// A list that begins in one paragraph may go on in the next of the same run, never across a table.
/// </summary>
internal static class ProseSections
{
    /// <summary>A cell with fewer characters is a label or a value, not prose.</summary>
    private const int ShortestCellProse = 12;

    /// <summary>All runs of a document in reading order.</summary>
    public static IEnumerable<List<ProseText>> Of(Document document)
    {
        List<ProseText> run = [];
        foreach (Block block in document.Blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    run.Add(new ProseText(block.Index, null, null, 0, text.Text.Value));
                    break;
                case Table table:
                    if (run.Count > 0) yield return run;
                    run = [];
                    foreach (List<ProseText> cell in CellsOf(table)) yield return cell;
                    break;
            }
        }

        if (run.Count > 0) yield return run;
    }

    private static IEnumerable<List<ProseText>> CellsOf(Table table)
    {
        foreach (Cell cell in table.Cells)
        {
            if (cell.Text.Length < ShortestCellProse) continue;
            List<ProseText> run = [];
            foreach (TextSpan span in cell.Content.Paragraphs)
            {
                if (span.Length > 0) run.Add(new ProseText(table.Index, cell.Row, cell.Column, span.Start, cell.Text.Substring(span.Start, span.Length)));
            }

            if (run.Count > 0) yield return run;
        }
    }
}
