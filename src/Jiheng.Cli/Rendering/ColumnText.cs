namespace Jiheng.Cli;

/// <summary>分列文字: rows under each other without rules; the last column takes what is left and is broken into lines on a terminal.</summary>
internal static class ColumnText
{
    private const int Widest = 36;

    /// <summary>Writes rows of equal length; columns that are empty below the header are left out.</summary>
    public static void Write(CliConsole console, IReadOnlyList<string[]> rows)
    {
        int[] columns = [.. Enumerable.Range(0, rows[0].Length).Where(column => rows.Skip(1).Any(row => row[column].Length > 0))];
        if (columns.Length == 0) return;
        int[] widths = [.. columns.Select(column => Math.Min(Widest, rows.Max(row => TextLayout.WidthOf(OneLine(row[column])))) + 2)];
        int last = columns.Length - 1, before = widths[..last].Sum();
        foreach (string[] row in rows)
        {
            string lead = string.Concat(columns[..last].Select((column, i) => TextLayout.Padded(Fitted(OneLine(row[column]), widths[i] - 2), widths[i])));
            foreach (string line in TextLayout.Lines(OneLine(row[columns[last]]), console.Width - before))
            {
                console.Out.WriteLine((lead + line).TrimEnd());
                lead = new string(' ', before);
            }
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Fitted(string text, int width)
    {
        if (TextLayout.WidthOf(text) <= width) return text;
        int length = text.Length;
        while (length > 0 && TextLayout.WidthOf(text[..length]) > width - 2) length--;
        return text[..length] + "…";
    }
}
