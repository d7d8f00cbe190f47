using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 单位标注: the one reader of what a label says about the unit of money: "单位：万元", "金额单位 元", "（2023年，万元）", "单位：人民币元", with
/// their spaces or without. Written by hand, as a regex that cannot backtrack is built when the program starts and costs a cold start more than the
/// whole reading of a table.
/// </summary>
internal static class MoneyUnitLabel
{
    private const string Mark = "单位";

    // What stands between two units or ends one; a label may name several (单位：万元、%).
    private const string Ends = "、，,；;/／()（）[]【】\"“”。|";

    private const string MoneyCharacters = "十百千万亿美欧港日人民币元";

    // "预算单位元旦前报送" is no unit: without a colon only these words may stand before 单位.
    private static readonly string[] Before = ["金额", "计量", "货币", "币种"];

    private static readonly Dictionary<string, Unit> Units = new Dictionary<string, Unit>(StringComparer.Ordinal)
    {
        ["元"] = Unit.Yuan,
        ["千元"] = Unit.ThousandYuan,
        ["万元"] = Unit.TenThousandYuan,
        ["百万元"] = Unit.MillionYuan,
        ["亿元"] = Unit.HundredMillionYuan,
    };

    // 百万元 before 万元 before 元: a label ends in the longest.
    private static readonly ImmutableArray<string> ByLength = [.. Units.Keys.OrderByDescending(name => name.Length)];

    /// <summary>The unit a label names after 单位 or in brackets; null where it names none that is known.</summary>
    public static Unit? In(string text)
    {
        // Most labels have neither 单位 nor a bracket, in whatever characters and however spaced.
        if (text.AsSpan().IndexOfAny('位', '（', '(') < 0) return null;
        return Read(text, out _) ?? (TableWords.Squeeze(text) is var bare && bare != text ? Read(bare, out _) : null);
    }

    /// <summary>What a label gives as the unit of money and nobody knows (单位：百元, 单位：万美元); "" where it gives none, or one that is known.</summary>
    public static string NotUnderstood(string text)
    {
        if (In(text) is not null) return "";
        Read(TableWords.Squeeze(text), out string unknown);
        if (unknown.Length == 0) Read(text, out unknown);
        return unknown;
    }

    /// <summary>The length of a known unit in brackets at the end of a label: 4 for "收入合计(万元)", 0 where there is none.</summary>
    public static int LengthAtEnd(string label)
    {
        if (label.Length == 0 || label[^1] is not (')' or '）')) return 0;
        int open = label.LastIndexOfAny(['(', '（']);
        if (open < 0) return 0;
        string inside = label[(open + 1)..^1];
        if (inside.StartsWith(Mark, StringComparison.Ordinal)) inside = inside[Mark.Length..].TrimStart(':', '：');
        return Named(inside) is null ? 0 : label.Length - open;
    }

    private static Unit? Read(string text, out string unknown) => AfterMark(text, out unknown) ?? InBrackets(text);

    private static Unit? AfterMark(string text, out string unknown)
    {
        unknown = "";
        for (int at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal))
        {
            int from = Space(text, at + Mark.Length);
            bool colon = from < text.Length && text[from] is ':' or '：';
            if (colon) from = Space(text, from + 1);
            else if (!MayDoWithoutColon(text.AsSpan(0, at))) continue;
            for (bool more = true; more && from < text.Length;)
            {
                int end = from;
                while (end < text.Length && !IsEnd(text[end])) end++;
                string piece = text[from..end];
                if ((Named(piece) ?? (colon ? AtStart(piece) : null)) is { } unit) return unit;
                if (unknown.Length == 0 && SoundsLikeMoney(piece)) unknown = piece;
                more = end < text.Length && text[end] is '、' or '，' or ',' or '/' or '／';
                from = end + 1;
            }
        }

        return null;
    }

    private static bool IsEnd(char one) => char.IsWhiteSpace(one) || Ends.Contains(one, StringComparison.Ordinal);

    private static int Space(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static bool MayDoWithoutColon(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || IsEnd(before[^1])) return true;
        foreach (string word in Before)
        {
            if (before.EndsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The unit that fills a pair of brackets or ends it after a comma: （万元）, （2023年，万元）.</summary>
    private static Unit? InBrackets(string text)
    {
        int from = -1;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '（' or '(':
                    from = i + 1;
                    break;
                case '、' or ',' or '，' when from >= 0:
                    from = i + 1;
                    break;
                case '）' or ')' when from >= 0:
                    if (text[i - 1] is '元' or '币' && Named(text[from..i]) is { } unit) return unit;
                    from = -1;
                    break;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>The unit of money that a word is, or null.</summary>
    public static Unit? Named(string name)
    {
        if (name.StartsWith("人民币", StringComparison.Ordinal)) name = name[3..];
        else if (name.EndsWith("人民币", StringComparison.Ordinal)) name = name[..^3];
        return Units.GetValueOrDefault(name);
    }

    /// <summary>"单位：万元公开03表": the next label ran into the unit.</summary>
    private static Unit? AtStart(string piece)
    {
        if (piece.StartsWith("人民币", StringComparison.Ordinal)) piece = piece[3..];
        foreach (string name in ByLength)
        {
            if (piece.StartsWith(name, StringComparison.Ordinal)) return Units[name];
        }

        return null;
    }

    // 单位 also means the institution (编制单位：青禾县水利局), and units of other things (单位：人) are no business of this label.
    private static bool SoundsLikeMoney(string piece) =>
        piece.Length is > 0 and <= 6 && piece.AsSpan().IndexOfAnyExcept(MoneyCharacters) < 0 && piece[^1] is '元' or '币' or '万' or '亿' or '千' or '百';
}
