using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 软回车: w:br inside a paragraph of prose. People use it both to begin a new paragraph ("……。↵（二）……") and to fold a long title or sentence.
/// Only the first parts a paragraph; the second is folded back, so that a sentence is whole again. A page break always parts.
/// </summary>
internal static class SoftBreaks
{
    public const char Line = '\n';
    public const char Page = '\f';
    private const int LongestLabel = 12;
    private const string Stops = "。！？；：!?;:.…";
    private const string Numerals = "一二三四五六七八九十百〇零0123456789０１２３４５６７８９";

    /// <summary>The end of the paragraph that begins at <paramref name="start"/>: a parting break or the end of the text.</summary>
    public static int EndOfParagraph(ReadOnlySpan<char> text, int start)
    {
        for (int at = start; at < text.Length; at++)
        {
            int step = text[at..].IndexOfAny(Line, Page);
            if (step < 0) return text.Length;
            at += step;
            if (text[at] == Page || Parts(text[start..at].TrimEnd(), text[(at + 1)..].TrimStart())) return at;
        }

        return text.Length;
    }

    /// <summary>A paragraph without the breaks that fold it; Latin words on both sides of one get a blank between them.</summary>
    public static SourcedText Fold(SourcedText text)
    {
        ReadOnlySpan<char> value = text.Value;
        if (!value.Contains(Line)) return text;
        SourcedTextBuilder folded = new();
        for (int start = 0; start <= value.Length;)
        {
            int step = value[start..].IndexOf(Line), end = step < 0 ? value.Length : start + step;
            if (folded.Length > 0 && start < end && char.IsAscii(folded.Last) && !char.IsWhiteSpace(folded.Last) && char.IsAscii(value[start])) folded.AppendOwn(" ");
            folded.Append(text, TextSpan.FromBounds(start, end));
            start = end + 1;
        }

        return folded.Build();
    }

    private static bool Parts(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.IsEmpty || after.IsEmpty || Stops.Contains(before[^1]) || BeginsWithNumber(after) || BeginsWithLabel(after);

    /// <summary>"联系电话：……": a line that names what follows, as on a cover.</summary>
    private static bool BeginsWithLabel(ReadOnlySpan<char> text)
    {
        int colon = text[..Math.Min(text.Length, LongestLabel)].IndexOfAny('：', ':');
        return colon > 0 && text[..colon].IndexOfAny("，。、；\n") < 0;
    }

    /// <summary>一、 （一） 1. 1、 ① 第一条 …</summary>
    private static bool BeginsWithNumber(ReadOnlySpan<char> text)
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
