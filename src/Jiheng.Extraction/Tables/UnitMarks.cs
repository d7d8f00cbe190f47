namespace Jiheng.Extraction;

/// <summary>
/// 单位说明: the money unit that "单位：万元" or "（万元）" names. Written by hand, as a regex that cannot backtrack is built when the program
/// starts and costs a cold start more than the whole reading of a table.
/// </summary>
internal static class UnitMarks
{
    private static readonly string[] Units = ["千元", "百万元", "万元", "亿元", "元"];

    /// <summary>The unit after 单位, with the given characters between them at will; null where none is named.</summary>
    public static string? AfterLabel(string text, ReadOnlySpan<char> between)
    {
        for (int at = text.IndexOf("单位", StringComparison.Ordinal); at >= 0; at = text.IndexOf("单位", at + 2, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> rest = text.AsSpan(at + 2).TrimStart(between);
            if (UnitAt(rest) is { } unit) return unit;
        }

        return null;
    }

    /// <summary>The unit that fills a pair of brackets or ends it after a comma: （万元）, （2023年，万元）; null where none does.</summary>
    public static string? InBrackets(string text)
    {
        int open = -1, comma = -1;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '（' or '(':
                    open = comma = i;
                    break;
                case '、' or ',' or '，' when open >= 0:
                    comma = i;
                    break;
                case '）' or ')' when open >= 0:
                    ReadOnlySpan<char> inside = text.AsSpan(comma + 1, i - comma - 1);
                    if (UnitAt(inside) is { } unit && unit.Length == inside.Length) return unit;
                    open = -1;
                    break;
                default:
                    break;
            }
        }

        return null;
    }

    private static string? UnitAt(ReadOnlySpan<char> text)
    {
        foreach (string unit in Units)
        {
            if (text.StartsWith(unit, StringComparison.Ordinal)) return unit;
        }

        return null;
    }
}
