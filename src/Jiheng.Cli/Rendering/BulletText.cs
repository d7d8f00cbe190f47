namespace Jiheng.Cli;

/// <summary>条目文字: one item with its mark, the lines after the first set in under it.</summary>
internal static class BulletText
{
    /// <summary>Writes an item behind <paramref name="mark"/> ("  · ").</summary>
    public static void Write(CliConsole console, string mark, string text)
    {
        string lead = mark;
        foreach (string line in TextLayout.Lines(text, console.Width - mark.Length))
        {
            console.Out.WriteLine(lead + line);
            lead = new string(' ', mark.Length);
        }
    }
}
