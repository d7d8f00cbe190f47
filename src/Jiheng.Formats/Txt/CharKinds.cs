namespace Jiheng.Formats;

/// <summary>字符类别 that layout is judged by: white space, width on a page, what may stand at the end of a sentence.</summary>
internal static class CharKinds
{
    /// <summary>White space, and the invisible characters that converters leave (zero-width space and joiner, stray byte order mark).</summary>
    public static bool IsWhite(char c) => char.IsWhiteSpace(c) || c is (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' or '\u00AD' or '\0';

    /// <summary>Two columns for what a Chinese font sets full width, one for the rest (each half of a surrogate pair counts one).</summary>
    public static int WidthOf(char c) => IsWide(c) ? 2 : 1;

    /// <summary>Full width in a Chinese font.</summary>
    public static bool IsWide(char c) => c switch
    {
        < '\u1100' => c is '\u00B7' or '\u00D7',
        >= '\u1100' and <= '\u115F' => true,
        >= '\u2014' and <= '\u2026' => true,
        >= '\u2103' and <= '\u22FF' => true,
        >= '\u2460' and <= '\u27BF' => true,
        >= '\u2E80' and <= '\uA4CF' => true,
        >= '\uAC00' and <= '\uD7A3' => true,
        >= '\uF900' and <= '\uFAFF' => true,
        >= '\uFE30' and <= '\uFE4F' => true,
        >= '\uFF00' and <= '\uFF60' => true,
        >= '\uFFE0' and <= '\uFFE6' => true,
        _ => false,
    };

    /// <summary>A Chinese character.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '\u3007' or '\u3005';

    /// <summary>A digit, half or full width.</summary>
    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '\uFF10' and <= '\uFF19');

    /// <summary>A mark that ends a sentence or a clause that a paragraph may end with.</summary>
    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；' or '!' or '?' or ';' or '…';

    /// <summary>Punctuation that never begins a line of its own accord.</summary>
    public static bool IsClosing(char c) => c is '。' or '，' or '、' or '；' or '：' or '！' or '？' or '）' or ')' or '”' or '’' or '》' or '〉' or '】' or '」' or '』' or '％' or '%'
        or ',' or ';' or '!' or '?' or ']' or '…';

    /// <summary>Width of a piece of text in columns.</summary>
    public static int WidthOf(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char c in text) width += WidthOf(c);
        return width;
    }
}
