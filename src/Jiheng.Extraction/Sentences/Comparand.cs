using System.Globalization;

namespace Jiheng.Extraction;

/// <summary>比较对象: what a change is measured against, as its words name it (上年, 年初预算, 2022年决算数), "" where no word names it.</summary>
internal static class Comparand
{
    /// <summary>同比: the same period of the year before.</summary>
    public const string YearOnYear = "同比";

    /// <summary>环比: the period right before.</summary>
    public const string Sequential = "环比";

    /// <summary>口径: a comparison after something was set aside (同口径, 可比, 剔除…因素); it is never the one its neighbour makes.</summary>
    public const string Adjusted = "口径";

    private static readonly string[] SetAside = ["口径", "可比", "剔除", "扣除", "还原"];

    /// <summary>The stem of what stands before the 比 or 较 of a comparison ("2023年教育支出比2022年…": 教育支出), or "".</summary>
    public static string SubjectOf(string lead)
    {
        int at = lead.LastIndexOfAny(['比', '较']);
        string subject = at < 2 ? "" : FigureLabel.Stem(FigureLabel.Clean(lead[..at]));
        return subject.Length < 2 || Cues.Generic.Contains(subject) ? "" : subject;
    }

    /// <summary>True where the 比 or 较 at a place compares nothing: 比赛, 评比, 较大.</summary>
    public static bool IsOfAnotherWord(string words, int at)
    {
        if (at > 0 && words[at] == '比' && words[at - 1] is '评' or '竞') return true;
        if (at + 1 >= words.Length) return false;
        return words[at] == '比' ? words[at + 1] is '赛' or '武' or '选' or '价' or '拼' or '率' : words[at + 1] is '大' or '小' or '好' or '高' or '低' or '重' or '为' or '强' or '远' or '困' or '满' or '优';
    }

    /// <summary>True where words set something aside before they compare.</summary>
    // 自然口径 is that of the books: nothing was set aside.
    public static bool IsAdjusted(ReadOnlySpan<char> words) => Cues.Holds(words, SetAside) && !Cues.Holds(words, ["自然口径", "账面口径"]);

    /// <summary>Comparand that the words before a change word name.</summary>
    public static string Of(ReadOnlySpan<char> words)
    {
        if (IsAdjusted(words)) return Adjusted;
        if (Cues.EndOf(words.TrimEnd(), [YearOnYear, Sequential]) is string fixedPhrase) return fixedPhrase;
        int at = words.LastIndexOfAny("比较与同");
        // "与上年相比", "同去年相比较": the second 比 belongs to the first word.
        while (at > 0 && words[at] is '比' or '较' && words[at - 1] is '相' or '比')
        {
            int with = words[..(at - 1)].LastIndexOfAny("比较与同");
            // "相比2022年": nothing but the word itself says against what.
            if (with < 0 && at + 1 < words.Length && words[at + 1] is not ('，' or ',' or '较')) break;
            at = with;
        }

        if (at < 0) return "";
        // "上年同期": the 同 is inside the name.
        if (words[at] == '同' && at + 1 < words.Length && words[at + 1] is '期' or '月') at = Math.Max(words[..at].LastIndexOfAny("比较与同"), 0);
        ReadOnlySpan<char> rest = words[at..].TrimStart("比较与同");
        int end = rest.IndexOfAny("，,。：:");
        rest = end >= 0 ? rest[..end] : rest;
        if (rest.StartsWith("期") || rest.StartsWith("月")) return YearOnYear;
        foreach (string word in new[] { "相比较", "相比", "比较", "对比" })
        {
            if (rest.EndsWith(word, StringComparison.Ordinal)) rest = rest[..^word.Length];
        }

        return FigureLabel.TrimTail(rest).ToString();
    }

    /// <summary>True where two changes of a level may be told against one and the same thing: "比上年增加8万元，同比增长8.7%".</summary>
    public static bool MayBeOne(string a, string b, int? year)
    {
        if (a == Adjusted || b == Adjusted) return false;
        return a.Length == 0 || b.Length == 0 || a == b || (IsYearAgo(a, year) && IsYearAgo(b, year));
    }

    /// <summary>True where a comparand names a period (上年, 2023年支出), not a plan or another thing.</summary>
    public static bool IsPeriod(string against) => !against.Contains("预算", StringComparison.Ordinal) && (YearOf(against) is not null || Cues.Holds(against, Cues.Before));

    /// <summary>The year that a comparand begins with (2022年决算数), or null.</summary>
    public static int? YearOf(string against)
    {
        string text = against.TrimStart();
        return text.Length >= 5 && text[4] == '年' && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;
    }

    /// <summary>What a comparand names besides its period: 决算 of 2022年决算数, "" of 上年.</summary>
    public static string NameOf(string against)
    {
        string text = FigureLabel.Stem(against);
        foreach (string word in Cues.Before)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return FigureLabel.TrimTail(text.AsSpan(word.Length).TrimStart("的度")).ToString();
        }

        return FigureLabel.TrimTail(text.AsSpan().TrimStart("的度")).ToString();
    }

    // 上年同期 and 2022年 (said of a figure of 2023) are both a year ago; 上年预算 is another figure of that year.
    private static bool IsYearAgo(string against, int? year)
    {
        if (against == YearOnYear) return true;
        if (against.Contains("预算", StringComparison.Ordinal) || against.Contains('末') || against.Contains('底')) return false;
        if (Cues.Holds(against, Cues.Before)) return true;
        return year is int now && against.StartsWith((now - 1).ToString(CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal);
    }
}
