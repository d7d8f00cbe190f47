using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 去除杂空: a converter from PDF leaves white space where a line was broken, where the font changes (before and after figures) and within words.
/// White space goes where Chinese is written without it and stays between words and between figures. No other character is touched.
/// </summary>
internal static class SpaceMender
{
    /// <summary>
    /// One text of several lines. In text that was broken by a converter (<paramref name="broken"/>) stray spaces go; in other text only those
    /// between a figure and its unit in a sentence.
    /// </summary>
    public static SourcedText Join(TxtPage page, ReadOnlySpan<PhysicalLine> lines, bool broken)
    {
        SourcedTextBuilder text = new();
        bool sentence = lines.Length > 1;
        foreach (PhysicalLine line in lines) sentence |= page.Content(line).ContainsAny("，。；");
        char before = '\0';
        foreach (PhysicalLine line in lines)
        {
            if (line.IsEmpty) continue;
            // A Latin word or a phrase of them was broken at its space.
            if (before != '\0' && IsLatin(before) && IsLatin(page.Text[line.From])) text.AppendOwn(" ");
            AppendLine(text, page.Text, line.From, line.To, sentence, broken);
            before = page.Text[line.To - 1];
        }

        return text.Build();
    }

    /// <summary>Adds one more piece of a cell that was broken over several lines.</summary>
    public static void AppendPiece(SourcedTextBuilder text, string source, int from, int to)
    {
        if (text.Length > 0 && IsLatin(text.Last) && IsLatin(source[from])) text.AppendOwn(" ");
        AppendLine(text, source, from, to, sentence: true, broken: true);
    }

    private static void AppendLine(SourcedTextBuilder text, string source, int from, int to, bool sentence, bool broken)
    {
        int at = from;
        while (at < to)
        {
            int end = at;
            while (end < to && !CharKinds.IsWhite(source[end])) end++;
            text.Append(source.AsSpan(at, end - at), 0, at);
            int gap = end;
            while (end < to && CharKinds.IsWhite(source[end])) end++;
            if (end == to) return;
            int kept = Kept(source, gap, end, sentence, broken);
            text.Append(source.AsSpan(gap, kept), 0, gap);
            at = end;
        }
    }

    /// <summary>How many of the white characters between two others stay.</summary>
    private static int Kept(string source, int gap, int end, bool sentence, bool broken)
    {
        char left = source[gap - 1], right = source[end];
        int width = end - gap;
        if (!broken && !(sentence && width == 1)) return width;
        bool figure = (IsFigurePart(left) && CharKinds.IsHan(right)) || (CharKinds.IsHan(left) && IsFigurePart(right));
        if (figure) return width > 1 && !sentence ? 1 : broken || !NextToFigures(source, gap, end) ? 0 : width;
        if (!broken) return width;
        if (right is '%' or '％' or '‰' && IsFigurePart(left)) return 0;
        if (IsChineseMark(left) || IsChineseMark(right)) return 0;
        if (!CharKinds.IsHan(left) || !CharKinds.IsHan(right)) return 1;
        // "目   录": a word set wide, letter by letter; but the parts of a heading stay apart.
        return sentence || IsLone(source, gap, end) ? 0 : 1;
    }

    /// <summary>Figures in a row ("90 89.974 89.974") are cells that lost their tabs, not a sentence.</summary>
    private static bool NextToFigures(string source, int gap, int end)
    {
        int left = gap - 1, right = end;
        while (left > 0 && IsFigurePart(source[left])) left--;
        while (right < source.Length && IsFigurePart(source[right])) right++;
        bool figureLeft = left > 1 && source[left] == ' ' && IsFigurePart(source[left - 1]);
        bool figureRight = right + 1 < source.Length && source[right] == ' ' && IsFigurePart(source[right + 1]);
        return figureLeft || figureRight;
    }

    private static bool IsLone(string source, int gap, int end)
    {
        bool left = gap < 2 || CharKinds.IsWhite(source[gap - 2]);
        bool right = end + 1 >= source.Length || CharKinds.IsWhite(source[end + 1]);
        return left && right;
    }

    private static bool IsFigurePart(char c) => CharKinds.IsDigit(c) || c is '.' or ',' or '%' or '％' or '-';

    private static bool IsLatin(char c) => char.IsAsciiLetter(c);

    private static bool IsChineseMark(char c) => c is (>= '\u3000' and <= '\u3020') or (>= '\uFF01' and <= '\uFF0F') or (>= '\uFF1A' and <= '\uFF20') or '“' or '”' or '‘' or '’';
}
