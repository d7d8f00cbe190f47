using Jiheng.Documents;

namespace Jiheng.Checks;

/// <summary>漏写单位: "年初预算为0.00万元，支出决算为4.19。": where the other amounts of a sentence have their unit and the last has none.</summary>
internal static class MissingUnits
{
    private static readonly string[] Before = ["预算为", "决算为", "预算数为", "决算数为"];

    public static IEnumerable<PlainSlip> In(TextBlock[] prose)
    {
        foreach (TextBlock block in prose)
        {
            string text = block.Text.Value;
            foreach (string words in Before)
            {
                for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
                {
                    int start = at + words.Length;
                    while (start < text.Length && text[start] == ' ') start++;
                    int end = start;
                    while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',')) end++;
                    // A bare 0 needs no unit, and a whole number may be a count of something.
                    if (end == start || !text.AsSpan(start, end - start).Contains('.') || end == text.Length || text[end] is not ('。' or '；' or ';' or '，')) continue;
                    if (text[end] == '，' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) continue;
                    if (UnitBefore(text, at) is string unit) yield return new PlainSlip("plain/unit", SourceLocation.In(block, TextSpan.FromBounds(start, end)), text[start..end] + unit, "漏写单位");
                }
            }
        }
    }

    // The unit of the amount before it in its own sentence.
    private static string? UnitBefore(string text, int at)
    {
        int stop = text.AsSpan(0, at).LastIndexOf('。') + 1, yuan = text.AsSpan(stop, at - stop).LastIndexOf('元');
        if (yuan < 1) return null;
        yuan += stop;
        if (text[yuan - 1] is not ('万' or '亿')) return char.IsAsciiDigit(text[yuan - 1]) ? "元" : null;
        string before = text[stop..(yuan - 1)].TrimEnd();
        return before.Length > 0 && char.IsAsciiDigit(before[^1]) ? text[(yuan - 1)..(yuan + 1)] : null;
    }
}
