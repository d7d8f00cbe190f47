namespace Jiheng.Formats;

/// <summary>
/// 断开的数: a line that stops inside a figure (1,2⏎34.5亿元) or between a figure and its unit (320 万⏎元) goes on in the next, whatever the lines measure:
/// nobody ends a paragraph there. Cells of a table are no such lines, so one of the two must read as a sentence.
/// </summary>
internal static class CutFigures
{
    private const string Marks = "，。；、：,;";

    /// <summary>Units that stand behind digits and nowhere at the head of a sentence.</summary>
    private static readonly string[] Units = ["万元", "亿元", "万亿元", "千元", "百万元", "元", "%", "％", "‰", "个百分点", "百分点"];

    /// <summary>元 begins words of its own.</summary>
    private const string NotBehindYuan = "旦月宵素件气老帅首";

    /// <summary>True where <paramref name="below"/> begins with what is missing at the end of <paramref name="above"/>.</summary>
    public static bool Are(ReadOnlySpan<char> above, ReadOnlySpan<char> below)
    {
        if (above.Length < 4 || below.IsEmpty || !(above.ContainsAny(Marks) || below.ContainsAny(Marks)) || !HasWords(above)) return false;
        char last = above[^1];
        if (last is '万' or '亿') return IsScaled(above) && StartsWithYuan(below);
        if (last is ',' or '.' or '．') return CharKinds.IsDigit(above[^2]) && CharKinds.IsDigit(below[0]) && !IsLabel(above);
        if (!CharKinds.IsDigit(last)) return false;
        if (below.Length > 1 && below[0] is ',' or '.' or '．' && CharKinds.IsDigit(below[1])) return true;
        return StartsWithUnit(below) || ClosesGroup(above, below);
    }

    private static bool StartsWithUnit(ReadOnlySpan<char> below)
    {
        foreach (string unit in Units)
        {
            if (below.StartsWith(unit, StringComparison.Ordinal)) return unit != "元" || StartsWithYuan(below);
        }

        return false;
    }

    private static bool StartsWithYuan(ReadOnlySpan<char> below) => below[0] == '元' && (below.Length == 1 || !NotBehindYuan.Contains(below[1]));

    /// <summary>Digits before the 万, perhaps a space between: 320 万.</summary>
    private static bool IsScaled(ReadOnlySpan<char> above)
    {
        int at = above.Length - 1;
        while (at > 0 && (above[at] is '万' or '亿' or '千' or '百' or '十' || CharKinds.IsWhite(above[at]))) at--;
        return CharKinds.IsDigit(above[at]);
    }

    /// <summary>"1,2" and "34.5": together the three digits that stand behind a thousands comma.</summary>
    private static bool ClosesGroup(ReadOnlySpan<char> above, ReadOnlySpan<char> below)
    {
        int before = DigitsAtEnd(above), behind = 0;
        while (behind < below.Length && behind < 4 && CharKinds.IsDigit(below[behind])) behind++;
        int comma = above.Length - before - 1;
        return before is 1 or 2 && before + behind == 3 && comma > 0 && above[comma] == ',' && CharKinds.IsDigit(above[comma - 1]);
    }

    private static int DigitsAtEnd(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && count < 4 && CharKinds.IsDigit(text[text.Length - 1 - count])) count++;
        return count;
    }

    /// <summary>"3." at the end of a line may number what follows; a figure that is cut has a word right before it.</summary>
    private static bool IsLabel(ReadOnlySpan<char> above)
    {
        int at = above.Length - 2;
        while (at >= 0 && (CharKinds.IsDigit(above[at]) || above[at] == ',')) at--;
        return at < 0 || CharKinds.EndsSentence(above[at]) || above[at] is '：' or ':' || (CharKinds.IsWhite(above[at]) && at > 0 && CharKinds.EndsSentence(above[at - 1]));
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (CharKinds.IsHan(c) && c is not ('万' or '亿' or '元' or '千' or '百' or '十')) return true;
        }

        return false;
    }
}
