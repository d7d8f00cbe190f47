using System.Text;

namespace Jiheng.Samples;

/// <summary>
/// A sample as a converter flattens it into text: a cell a line with a leading tab, a blank line between rows and between paragraphs, merged
/// areas empty below their first row.
/// </summary>
public static class FlatText
{
    /// <summary>The text, with line feeds.</summary>
    public static string Of(SampleDocument document)
    {
        StringBuilder text = new();
        foreach (SampleBlock block in document.Blocks)
        {
            if (block is Grid grid) Append(text, grid);
            else text.Append(((Line)block).Text).Append("\n\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Grid grid)
    {
        foreach (Box[] row in grid.Rows)
        {
            foreach (Box box in row)
            {
                text.Append('\t').AppendJoin("\n\n", box.Lines.Select(line => line.Text)).Append('\n');
            }

            text.Append('\n');
        }
    }
}
