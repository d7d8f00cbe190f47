namespace Jiheng.Extraction;

/// <summary>
/// 行号层级: the numbering before a row's label. Official papers nest 一、（一）1.（1）① in this order; <paramref name="Level"/> is 1 to 5, 0 for no number.
/// <paramref name="Among"/> is true where the label begins with 其中.
/// </summary>
internal readonly record struct RowNumber(int Level, bool Among, string Name)
{
    private const string Han = "一二三四五六七八九十";

    /// <summary>Reads the numbering off a label without white space: "3、公务用车" → level 3, "其中：（1）运行维护" → level 4, 其中.</summary>
    public static RowNumber Of(string label)
    {
        string rest = label;
        bool among = TableWords.IsAmong(rest);
        if (among) rest = rest[2..].TrimStart(':', '：');
        (int level, int length) = Prefix(rest);
        return new RowNumber(level, among, rest[length..]);
    }

    private static (int Level, int Length) Prefix(string text)
    {
        if (text.Length == 0) return (0, 0);
        bool bracket = text[0] is '（' or '(';
        int start = bracket ? 1 : 0, end = start;
        while (end < text.Length && Han.Contains(text[end], StringComparison.Ordinal)) end++;
        bool han = end > start;
        if (!han)
        {
            while (end < text.Length && end - start < 3 && text[end] is >= '0' and <= '9' or >= '０' and <= '９') end++;
        }

        if (end == start) return text[0] is >= '①' and <= '⑳' ? (5, 1) : (0, 0);
        if (end >= text.Length) return (0, 0);
        if (bracket) return text[end] is '）' or ')' ? (han ? 2 : 4, end + 1) : (0, 0);
        if (text[end] is '、' || (han && text[end] is '。')) return (han ? 1 : 3, end + 1);
        bool point = text[end] is '.' or '．' && !(end + 1 < text.Length && char.IsDigit(text[end + 1]));
        return point && !han ? (3, end + 1) : (0, 0);
    }
}
