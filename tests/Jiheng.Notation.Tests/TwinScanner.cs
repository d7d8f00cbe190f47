using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Notation.Tests;

/// <summary>
/// 慢双胞胎: the same grammar written the obvious way. At every place the longest piece of text that is wholly "limit? sign? number 余? scale? 余? unit? limit?" is a figure.
/// It shares no code with the scanner: own tables, own arithmetic, substrings everywhere. It knows nothing of labels, codes and names; the texts it is given have none.
/// </summary>
internal static class TwinScanner
{
    public static readonly string[] Units = ["元", "%", "‰", "倍", "个百分点", "件", "批", "人次", "人", "名", "户", "家", "项", "次", "平方米", "公里", "亩", "吨", "天", "小时", "个月", "分", "个", "台", "套"];
    public static readonly string[] ScaledUnits = ["元", "人次", "人", "户", "件", "平方米", "亩", "吨"];
    public static readonly string[] ArabicScales = ["万", "亿", "百万", "千万"];

    public static readonly (string Word, Qualifier Meaning)[] Limits =
    [
        ("不低于", Qualifier.AtLeast), ("不少于", Qualifier.AtLeast), ("不超过", Qualifier.AtMost), ("≥", Qualifier.AtLeast), ("≤", Qualifier.AtMost),
        ("超过", Qualifier.MoreThan), ("低于", Qualifier.LessThan), ("不足", Qualifier.LessThan), ("约", Qualifier.About), ("近", Qualifier.Nearly),
    ];

    public static readonly (string Word, Qualifier Meaning)[] Tails = [("以上", Qualifier.AtLeast), ("以下", Qualifier.AtMost), ("以内", Qualifier.AtMost), ("左右", Qualifier.About)];

    public readonly record struct Found(int Start, int End, string Digits, decimal Value, string Unit, Qualifier Qualifier);

    public static List<Found> Scan(string text)
    {
        List<Found> all = [];
        for (int start = 0; start < text.Length;)
        {
            Found? best = null;
            for (int end = Math.Min(text.Length, start + 40); end > start && best is null; end--) best = Whole(text[start..end], start);
            if (best is { } found) all.Add(found);
            start = best?.End ?? start + 1;
        }

        return all;
    }

    private static Found? Whole(string piece, int start)
    {
        string rest = piece;
        Qualifier limit = Qualifier.None, tail = Qualifier.None;
        foreach ((string word, Qualifier meaning) in Limits)
        {
            if (limit != Qualifier.None || !rest.StartsWith(word, StringComparison.Ordinal)) continue;
            limit = meaning;
            rest = rest[word.Length..];
        }

        foreach ((string word, Qualifier meaning) in Tails)
        {
            if (tail != Qualifier.None || !rest.EndsWith(word, StringComparison.Ordinal)) continue;
            tail = meaning;
            rest = rest[..^word.Length];
        }

        bool negative = rest.StartsWith('-');
        if (negative) rest = rest[1..];
        string unit = Units.Where(u => rest.EndsWith(u, StringComparison.Ordinal)).MaxBy(u => u.Length) ?? "";
        rest = rest[..(rest.Length - unit.Length)];
        bool more = rest.EndsWith('余');
        if (more) rest = rest[..^1];
        string scale = "";
        foreach (string candidate in new[] { "百万", "千万", "万", "亿" })
        {
            if (scale != "" || !rest.EndsWith(candidate, StringComparison.Ordinal)) continue;
            string before = rest[..^candidate.Length];

            // 一百万: in a Han number 百 belongs to the number.
            bool arabic = before.Length > 0 && (char.IsAsciiDigit(before[^1]) || (before[^1] == '余' && before.Length > 1 && char.IsAsciiDigit(before[^2])));
            if (candidate.Length == 2 && !arabic) continue;
            scale = candidate;
            rest = before;
        }

        if (!more && scale.Length == 1 && rest.EndsWith('余'))
        {
            more = true;
            rest = rest[..^1];
        }

        if (unit == "" || rest.Length == 0) return null;
        decimal? value = Arabic(rest) ?? Mixed(rest, scale) ?? (rest.All(c => "零一二三四五六七八九十百千万两".Contains(c)) ? Han(rest) : null);
        if (value is not { } number) return null;
        if (Mixed(rest, scale) is not null) number /= Worth(scale);
        Qualifier own = limit != Qualifier.None && !(limit is Qualifier.About or Qualifier.Nearly && tail != Qualifier.None) ? limit : tail != Qualifier.None ? tail : more ? Qualifier.SomewhatMore : Qualifier.None;
        return new Found(start, start + piece.Length, rest, negative ? -number : number, scale + unit, own);
    }

    /// <summary>3万4993.1 before 亿 is 34 993.1 of them; 2亿3560.5 before 万 is 2亿 and 3560.5万: each part counts by its own word, the last by the one behind it. In base units.</summary>
    private static decimal? Mixed(string s, string scale)
    {
        int at = s.IndexOfAny(['万', '亿']);
        if (at < 1 || Arabic(s[..at]) is not { } head || Arabic(s[(at + 1)..]) is not { } tail || s[(at + 1)..].Contains(',')) return null;
        decimal word = Worth(s[at].ToString());
        return head * word >= word && tail < word && Worth(scale) < word ? (head * word) + (tail * Worth(scale)) : ((head * word) + tail) * Worth(scale);
    }

    private static decimal Worth(string scale) => scale switch { "" => 1m, "万" => 10_000m, "亿" => 100_000_000m, "百万" => 1_000_000m, _ => 10_000_000m };

    /// <summary>Digits, or groups of three with commas, and perhaps decimals.</summary>
    private static decimal? Arabic(string s)
    {
        string[] halves = s.Split('.');
        if (halves.Length > 2 || halves.Any(h => h.Length == 0) || (halves.Length == 2 && !halves[1].All(char.IsAsciiDigit))) return null;
        string[] groups = halves[0].Split(',');
        if (groups.Any(g => g.Length == 0 || !g.All(char.IsAsciiDigit))) return null;
        if (groups.Length > 1 && (groups[0].Length > 3 || groups.Skip(1).Any(g => g.Length != 3))) return null;
        return decimal.Parse(string.Concat(groups) + (halves.Length == 2 ? "." + halves[1] : ""), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Split at the greatest place word; what is before it counts so many times, what is behind is added.</summary>
    private static decimal? Han(string s)
    {
        if (s.Length == 0) return null;
        foreach ((char word, decimal worth) in new[] { ('亿', 100_000_000m), ('万', 10_000m), ('千', 1_000m), ('百', 100m), ('十', 10m) })
        {
            int at = s.LastIndexOf(word);
            if (at < 0) continue;
            decimal? before = at == 0 && word == '十' ? 1m : Han(s[..at].TrimStart('零'));
            string behind = s[(at + 1)..];
            bool zero = behind.StartsWith('零');
            behind = behind.TrimStart('零');
            decimal? after = behind == "" ? 0m : Han(behind);
            if (before is null || after is null || (behind == "" && zero)) return null;
            if (!zero && behind.Length == 1 && worth >= 100m && after < 10) after *= worth / 10m;
            return (before * worth) + after;
        }

        return s.Length == 1 && "零一二三四五六七八九".IndexOf(s[0]) is var digit and >= 0 ? digit : s == "两" ? 2m : null;
    }
}
