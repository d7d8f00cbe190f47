using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 逐格成行: a converter wrote every cell on a line of its own after a tab, with a blank line between rows. A cell of several paragraphs goes on
/// without tab, with blank lines of its own, so a blank line alone does not end a row.
/// </summary>
internal static class CellPerLineReader
{
    /// <summary>True where tabs at the start of lines are cells and not the indentation of paragraphs: many are short or empty and stand directly under each other.</summary>
    public static bool Suits(TxtPage page, ReadOnlySpan<PhysicalLine> lines)
    {
        int tabbed = 0, small = 0, stacked = 0, divided = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!IsCell(page, lines[i])) continue;
            tabbed++;
            ReadOnlySpan<char> content = page.Content(lines[i]);
            if (CharKinds.WidthOf(content) <= 40) small++;
            if (content.Contains('\t')) divided++;
            bool above = i > 0 && lines[i].BlankBefore == 0 && IsCell(page, lines[i - 1]);
            bool below = i + 1 < lines.Length && lines[i + 1].BlankBefore == 0 && IsCell(page, lines[i + 1]);
            if (above || below) stacked++;
        }

        return tabbed >= 3 && small * 10 >= tabbed * 6 && stacked * 10 >= tabbed * 4 && divided * 4 < tabbed;
    }

    /// <summary>Index just after the region of cells that begins at <paramref name="first"/>; <paramref name="first"/> itself where none begins there.</summary>
    public static int End(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int first)
    {
        if (!IsCell(page, lines[first])) return first;
        int end = first + 1;
        CellChunkJudge judge = new(page, lines);
        while (end < lines.Length)
        {
            if (IsCell(page, lines[end]))
            {
                end++;
                continue;
            }

            int next = NextCell(page, lines, end);
            int kept = judge.EndOfCell(RowStart(page, lines, first, end - 1), end, next);
            if (kept < next || next == lines.Length) return kept;
            end = next;
        }

        return end;
    }

    /// <summary>Writes the tables of a region.</summary>
    public static void Write(TxtPage page, ReadOnlySpan<PhysicalLine> lines, BlockSink sink)
    {
        foreach (ImmutableArray<TableRow> rows in TableSplitter.Split(Rows(page, lines)))
        {
            if (rows.All(row => row.Count == 1)) WriteSingles(rows, sink);
            else GridAssembly.Write(rows, TableOrigin.CellPerLine, sink);
        }
    }

    /// <summary>A line that begins with a tab.</summary>
    public static bool IsCell(TxtPage page, PhysicalLine line) => line.Start < line.End && page.Text[line.Start] == '\t';

    /// <summary>Cells that stand alone in their rows and begin no table are paragraphs of a frame.</summary>
    private static void WriteSingles(ImmutableArray<TableRow> rows, BlockSink sink)
    {
        foreach (TableRow row in rows)
        {
            CellContent content = new(row.Cells[0]);
            foreach (TextSpan span in content.Paragraphs) sink.Paragraph(new SourcedTextBuilder().Append(content.Text, span).Build());
        }
    }

    private static List<TableRow> Rows(TxtPage page, ReadOnlySpan<PhysicalLine> lines)
    {
        bool divided = RowsAreDivided(page, lines);
        List<TableRow> rows = [];
        List<SourcedText> cells = [];
        SourcedTextBuilder cell = new();
        for (int i = 0; i < lines.Length; i++)
        {
            PhysicalLine line = lines[i];
            if (IsCell(page, line))
            {
                if (i > 0) cells.Add(cell.Build());
                if (line.BlankBefore > 0 && cells.Count > 0) Close();
            }
            else
            {
                cell.AppendOwn("\n");
            }

            cell.Append(page.Content(line), 0, line.From);
        }

        cells.Add(cell.Build());
        Close();
        return divided ? rows : RowWidth.Divide(rows);

        void Close()
        {
            rows.Add(new TableRow([.. cells]));
            cells.Clear();
        }
    }

    /// <summary>Some converters leave the blank lines out; then the rows show only in the repetition of the cells.</summary>
    private static bool RowsAreDivided(TxtPage page, ReadOnlySpan<PhysicalLine> lines)
    {
        int blank = 0;
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].BlankBefore > 0 && IsCell(page, lines[i])) blank++;
        }

        return blank > 0 || lines.Length < 6;
    }

    private static int NextCell(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int from)
    {
        while (from < lines.Length && !IsCell(page, lines[from])) from++;
        return from;
    }

    private static int RowStart(TxtPage page, ReadOnlySpan<PhysicalLine> lines, int first, int at)
    {
        while (at > first && !(IsCell(page, lines[at]) && lines[at].BlankBefore > 0)) at--;
        return at;
    }
}
