using System.Globalization;
using Jiheng.Documents;

namespace Jiheng.Composition;

/// <summary>报告原文: the report's own text and tables with the places marked.</summary>
internal static class ReportBody
{
    public static void Write(Html html, Document document, PlaceMarks marks, string prefix)
    {
        foreach (Block block in document.Blocks)
        {
            if (block is Table table) Write(html, table, marks, prefix);
            else if (block is TextBlock text && (text.Text.Length > 0 || text.Number is not null)) Write(html, text, marks, prefix);
        }
    }

    private static void Write(Html html, TextBlock block, PlaceMarks marks, string prefix)
    {
        string tag = block is Heading heading ? heading.Level <= 2 ? "h4" : "h5" : "p";
        html.Raw($"<{tag}");
        if (block.Part != DocumentPart.Body) html.Attribute("class", "aside");
        html.Raw(">");
        if (block.Number is { Length: > 0 } number) html.Text(number).Raw(" ");
        MarkedText.Write(html, block.Text.Value, marks.In(block.Index), prefix);
        html.Raw($"</{tag}>\n");
    }

    private static void Write(Html html, Table table, PlaceMarks marks, string prefix)
    {
        // Wide tables scroll in their own frame; the page itself never does sideways.
        html.Raw("<div class=\"wide\" tabindex=\"0\"><table class=\"own\">\n");
        for (int row = 0; row < table.RowCount; row++)
        {
            html.Raw("<tr>");
            foreach (Cell cell in table.Cells.Where(cell => cell.Row == row))
            {
                html.Raw("<td");
                if (cell.ColumnSpan > 1) html.Attribute("colspan", cell.ColumnSpan.ToString(CultureInfo.InvariantCulture));
                if (cell.RowSpan > 1) html.Attribute("rowspan", cell.RowSpan.ToString(CultureInfo.InvariantCulture));
                if (TableHeaders.IsFigure(TableNames.WordsOf(cell.Text)) && cell.Text.Length > 0) html.Attribute("class", "figure");
                html.Raw(">");
                MarkedText.Write(html, cell.Text, marks.In(table.Index, cell.Row, cell.Column), prefix);
                html.Raw("</td>");
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</table></div>\n");
    }
}
