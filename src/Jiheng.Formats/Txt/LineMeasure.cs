namespace Jiheng.Formats;

/// <summary>
/// 行的尺寸 in columns (a Chinese character is two): indentation, width, and what the end of the line says. <paramref name="IndentChars"/> counts
/// the same indentation in characters, as converters from PDF do.
/// </summary>
internal readonly record struct LineMeasure(int Indent, int IndentChars, int Width, int Chars, bool EndsSentence, bool IsContents, ListLabel Label)
{
    /// <summary>Right edge.</summary>
    public int Right => Indent + Width;

    /// <summary>Measures a line.</summary>
    public static LineMeasure Of(TxtPage page, PhysicalLine line)
    {
        ReadOnlySpan<char> content = page.Content(line);
        int indent = 0;
        foreach (char c in page.Text.AsSpan(line.Start, line.From - line.Start)) indent += c == '\t' ? 8 - (indent % 8) : CharKinds.WidthOf(c);
        char last = content.IsEmpty ? '\0' : content[^1];
        if (last is '”' or '）' or ')' or '"' && content.Length > 1 && content[^2] == '。') last = content[^2];
        return new LineMeasure(
            indent,
            line.From - line.Start,
            CharKinds.WidthOf(content),
            content.Length,
            CharKinds.EndsSentence(last),
            HasLeaders(content),
            ListLabel.Of(content));
    }

    /// <summary>Dots that lead to a page number: a line of a table of contents.</summary>
    private static bool HasLeaders(ReadOnlySpan<char> content)
    {
        int run = 0;
        foreach (char c in content)
        {
            run = c is '.' or '…' or '·' or '．' or '‥' or '⋯' ? run + 1 : CharKinds.IsWhite(c) && run > 0 ? run : 0;
            if (run >= 5) return true;
        }

        return false;
    }
}
