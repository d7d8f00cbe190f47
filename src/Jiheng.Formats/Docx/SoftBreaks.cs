namespace Jiheng.Formats;

/// <summary>
/// 软回车: w:br inside a paragraph. People use it both to begin a new paragraph ("……。↵（二）……") and to fold a long title; only the first parts a paragraph,
/// the second stays in the text as '\n'.
/// </summary>
internal static class SoftBreaks
{
    private const string Stops = "。！？；：!?;:.…";
    private const string Numerals = "一二三四五六七八九十百〇零0123456789０１２３４５６７８９";

    /// <summary>The end of the paragraph that begins at <paramref name="start"/>: a parting '\n' or the end of the text.</summary>
    public static int EndOfParagraph(ReadOnlySpan<char> text, int start)
    {
        for (int at = start; at < text.Length; at++)
        {
            int step = text[at..].IndexOf('\n');
            if (step < 0) return text.Length;
            at += step;
            if (Parts(text[start..at].TrimEnd(), text[(at + 1)..].TrimStart())) return at;
        }

        return text.Length;
    }

    private static bool Parts(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.IsEmpty || after.IsEmpty || Stops.Contains(before[^1]) || BeginsWithLabel(after);

    /// <summary>一、 （一） 1. 1、 ① 第一条 …</summary>
    private static bool BeginsWithLabel(ReadOnlySpan<char> text)
    {
        if (text[0] is >= '①' and <= '⒛') return true;
        int at = text[0] is '（' or '(' or '第' ? 1 : 0;
        int digits = 0;
        while (at + digits < text.Length && Numerals.Contains(text[at + digits])) digits++;
        if (digits is 0 or > 3 || at + digits >= text.Length) return false;
        char next = text[at + digits];
        if (at == 0) return next is '、' or '．' || (next == '.' && at + digits + 1 < text.Length && !char.IsAsciiDigit(text[at + digits + 1]));
        return text[0] == '第' ? next is '条' or '章' or '节' or '部' : next is '）' or ')';
    }
}
