using System.Text;

namespace Jiheng.Cli;

/// <summary>版面: widths of Chinese text on a terminal and breaking it into lines.</summary>
internal static class TextLayout
{
    /// <summary>Columns a text takes: two for a Chinese character or full-width mark, one for the rest.</summary>
    public static int WidthOf(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += WidthOf(rune);
        return width;
    }

    /// <summary>The text with spaces behind it up to a width.</summary>
    public static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - WidthOf(text)));

    /// <summary>
    /// Breaks a text into lines of at most <paramref name="width"/> columns: between Chinese characters, else at spaces, never inside a number,
    /// and no line begins with a closing mark. Null width: one line for each line of the text.
    /// </summary>
    public static IEnumerable<string> Lines(string text, int? width)
    {
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (width is not int columns || WidthOf(line) <= columns) yield return line;
            else foreach (string part in Broken(line, Math.Max(8, columns))) yield return part;
        }
    }

    private static IEnumerable<string> Broken(string line, int width)
    {
        int start = 0;
        while (start < line.Length)
        {
            int end = start, columns = 0, lastBreak = -1;
            while (end < line.Length)
            {
                int length = char.IsHighSurrogate(line[end]) && end + 1 < line.Length ? 2 : 1;
                int wide = Rune.TryGetRuneAt(line, end, out Rune rune) ? WidthOf(rune) : 1;
                if (columns + wide > width) break;
                columns += wide;
                end += length;
                if (end < line.Length && MayBreak(line[end - 1], line[end])) lastBreak = end;
            }

            if (end < line.Length && lastBreak > start) end = lastBreak;
            if (end == start) end++;
            yield return line[start..end].TrimEnd(' ');
            start = end;
            while (start < line.Length && line[start] == ' ') start++;
        }
    }

    private static bool MayBreak(char before, char after)
    {
        if ("，。；：、？！）”’》】％%…／/·)".Contains(after, StringComparison.Ordinal) || "（“‘《【(".Contains(before, StringComparison.Ordinal)) return false;
        if (before == ' ') return true;
        return !(IsWord(before) && IsWord(after));
    }

    private static bool IsWord(char one) => one < 0x2E80 && one != ' ';

    private static int WidthOf(Rune rune) => rune.Value switch
    {
        < 0x1100 => 1,
        <= 0x115F => 2,
        // Quotation marks, dashes, dots and circled figures: Chinese fonts draw them wide; counting them wide never overflows a line.
        0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026 => 2,
        >= 0x2460 and <= 0x24FF => 2,
        >= 0x2E80 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1FAFF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
