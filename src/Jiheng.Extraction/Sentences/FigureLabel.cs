using System.Text;

namespace Jiheng.Extraction;

/// <summary>称谓文字: cleans the words before a figure into a label, and compares labels.</summary>
internal static class FigureLabel
{
    /// <summary>Label of the words before a figure: connectives before and verbs after taken away.</summary>
    public static string Clean(string lead)
    {
        ReadOnlySpan<char> text = lead.AsSpan().Trim();
        text = StripNumber(text);
        bool changed = true;
        while (changed && text.Length > 0)
        {
            changed = false;
            foreach (string word in Cues.Head)
            {
                // 其 of 其他 and 其余 belongs to the label.
                if (!text.StartsWith(word, StringComparison.Ordinal) || (word == "其" && text.Length > 1 && text[1] is '他' or '它' or '余')) continue;
                if (word.Length == 1 && char.IsLetter(word[0]) && text.Length <= 2) continue;
                text = text[word.Length..].TrimStart();
                changed = true;
            }
        }

        text = TrimTail(text);
        if (Cues.EndOf(text, Cues.Done) is string done && text.Length > done.Length + 1) text = text[..^done.Length];
        return TrimTail(text).ToString();
    }

    /// <summary>Verbs and particles after a label taken away.</summary>
    public static ReadOnlySpan<char> TrimTail(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        while (text.Length > 0)
        {
            string? word = Cues.EndOf(text, Cues.Tail);
            if (word is null || (word == "数" && !EndsWithCountedNoun(text))) break;
            // 实有, 现有 are the label themselves.
            if (word == "有" && text.Length > 1 && text[^2] is '实' or '现') break;
            // 节约, 合约 and 签约 are words of their own.
            if (word == "约" && text.Length > 1 && text[^2] is '节' or '合' or '签' or '履' or '违') break;
            text = text[..^word.Length].TrimEnd();
        }

        return text;
    }

    /// <summary>A list label at the start (1. （一） 一是 ①) taken away.</summary>
    public static ReadOnlySpan<char> StripNumber(ReadOnlySpan<char> text)
    {
        int length = NumberLength(text);
        return length == 0 ? text : text[length..].TrimStart();
    }

    /// <summary>How many characters a list label at the start takes, 0 where there is none.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2) return 0;
        if (text[0] is >= '①' and <= '⑳') return 1;
        int i = 0;
        bool open = text[0] is '（' or '(';
        if (open) i++;
        int digits = 0, hans = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is >= '０' and <= '９')) (i, digits) = (i + 1, digits + 1);
        while (digits == 0 && i < text.Length && "一二三四五六七八九十".Contains(text[i])) (i, hans) = (i + 1, hans + 1);
        if (digits + hans == 0 || digits > 2 || hans > 3 || i >= text.Length) return 0;
        if (open) return text[i] is '）' or ')' ? i + 1 : 0;
        // "1 、2016年…": a blank before the mark.
        if (text[i] == ' ' && i + 1 < text.Length && text[i + 1] == '、') return i + 2;
        if (text[i] is '、' or '）' or ')' or '．') return i + 1;
        if (text[i] == '.' && digits > 0 && (i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1]))) return i + 1;
        if (hans > 0 && text[i] == '是') return i + 1;
        return 0;
    }

    /// <summary>Rank of a list label: 1 for 一、 2 for （一） 3 for 1. 4 for （1） 5 for ① and 一是, 0 for none; smaller ranks enclose larger ones.</summary>
    public static int NumberRank(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        int length = NumberLength(text);
        if (length == 0) return 0;
        if (text[0] is >= '①' and <= '⑳' || text[length - 1] == '是') return 5;
        bool open = text[0] is '（' or '(';
        bool digits = char.IsAsciiDigit(text[open ? 1 : 0]) || text[open ? 1 : 0] is >= '０' and <= '９';
        return digits ? (open ? 4 : 3) : (open ? 2 : 1);
    }

    /// <summary>
    /// 归一: what is left of a label for comparing: no brackets, quotes, spaces, years, "本年", "我局" and the like.
    /// </summary>
    public static string Normalise(string label)
    {
        StringBuilder kept = new(label.Length);
        int depth = 0;
        for (int i = 0; i < label.Length; i++)
        {
            char c = label[i];
            if (c is '（' or '(') depth++;
            else if (c is '）' or ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && !char.IsWhiteSpace(c) && c is not ('“' or '”' or '"' or '《' or '》' or '‘' or '’')) kept.Append(c);
        }

        string text = kept.ToString().Replace("收、支", "收支", StringComparison.Ordinal);
        int year = text.IndexOf('年', StringComparison.Ordinal);
        if (year is > 1 and <= 8 && text[..year].All(c => char.IsAsciiDigit(c) || "二〇零○一三四五六七八九".Contains(c)))
        {
            text = text[(year + 1)..].TrimStart('度').TrimStart('的');
        }

        foreach (string word in OfThisYear)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length + 1) text = text[word.Length..];
        }

        return text;
    }

    /// <summary>词干: a normalised label without the 预算, 决算, 数, 总额 at its end: 基本支出预算 and 基本支出 name one thing.</summary>
    public static string Stem(string label)
    {
        string text = Normalise(label);
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (string word in Endings)
            {
                if (text.Length <= word.Length + 1 || !text.EndsWith(word, StringComparison.Ordinal)) continue;
                // 一般公共预算 and 政府性基金预算 end with a word that belongs to them.
                if (word == "预算" && (text.EndsWith("公共预算", StringComparison.Ordinal) || text.EndsWith("基金预算", StringComparison.Ordinal) || text.EndsWith("经营预算", StringComparison.Ordinal))) continue;
                text = text[..^word.Length];
                changed = true;
            }
        }

        // 一般公共预算拨款支出, 一般公共预算财政拨款支出 and 一般公共预算支出 are one.
        return text.Replace("预算财政拨款", "预算", StringComparison.Ordinal).Replace("预算拨款", "预算", StringComparison.Ordinal);
    }

    /// <summary>去资金名: a stem without 一般公共预算 and 财政拨款, which a report says of one thing at one time and not at another (三公经费财政拨款支出).</summary>
    public static string WithoutFund(string stem) =>
        Bare(stem.Replace("一般公共预算", "", StringComparison.Ordinal).Replace("财政拨款", "", StringComparison.Ordinal));

    /// <summary>True where one label names the other: equal, or the shorter is the head or the tail of the longer.</summary>
    public static bool Names(string shorter, string longer) => StemsName(Stem(shorter), Stem(longer));

    /// <summary>As <see cref="Names"/>, for two stems.</summary>
    public static bool StemsName(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2) return false;
        if (a.Length > b.Length) (a, b) = (b, a);
        // 年度支出 is 支出 and nothing more: it names every expenditure and so none.
        if (a != b && (a.Length < 3 || Cues.Generic.Contains(a))) return false;
        if (a == b) return true;
        // 税收返还和转移支付 is neither of the two.
        if (b.StartsWith(a, StringComparison.Ordinal)) return b[a.Length] is not ('和' or '与' or '、');
        // 净资产 is no 资产, 非税收入 no 税收入.
        return b.EndsWith(a, StringComparison.Ordinal) && b[^(a.Length + 1)] is not ('净' or '非' or '无' or '未' or '和' or '与' or '、');
    }

    /// <summary>Names that end in so many equal characters (财政收入) speak of one kind of thing.</summary>
    public const int TellingTail = 4;

    /// <summary>共尾: how many characters two stems have in common at their ends.</summary>
    public static int SharedTail(string a, string b)
    {
        int shared = 0;
        while (shared < a.Length && shared < b.Length && a[^(shared + 1)] == b[^(shared + 1)]) shared++;
        return shared;
    }

    /// <summary>True where a name says more than another that it ends with: 房产营业税 is a part of 营业税, 总收入 is not one of 收入.</summary>
    public static bool Narrows(string name, string wider) =>
        wider.Length >= 2 && name.Length > wider.Length && name.EndsWith(wider, StringComparison.Ordinal) && !Whole.Contains(name[..^wider.Length]);

    /// <summary>True where two stems say one thing: 全省一般公共预算支出 and 一般公共预算支出, 财政支出总量 and 财政支出. 财政总收入 and 财政收入 are two.</summary>
    public static bool AreOne(string a, string b) => a == b || Bare(a) == Bare(b);

    /// <summary>素名: a stem without the words of place and doing before it and of total behind it, where a name of three characters is left.</summary>
    public static string Bare(string stem)
    {
        string text = stem;
        foreach (string place in Places)
        {
            if (text.Length > place.Length + 2 && text.StartsWith(place, StringComparison.Ordinal)) text = text[place.Length..];
        }

        foreach (string total in Totals)
        {
            if (text.Length > total.Length + 2 && text.EndsWith(total, StringComparison.Ordinal)) text = text[..^total.Length];
        }

        return text;
    }

    /// <summary>范围: the words 全市, 全省, 全系统 that a name begins with, or null.</summary>
    public static string? PlaceOf(string name) => Places.FirstOrDefault(place => place[0] == '全' && place != "全部" && name.StartsWith(place, StringComparison.Ordinal));

    private static readonly string[] Places = ["全国", "全省", "全自治区", "全市", "全州", "全盟", "全县", "全旗", "全区", "全镇", "全乡", "全系统", "全部", "我省", "我市", "我县", "我区", "本市", "本县", "本区", "累计完成", "累计", "完成", "实现"];

    private static readonly string[] Totals = ["总量", "总规模", "总数", "总计", "合计", "总和", "规模"];

    // Words that before a name leave it what it is.
    private static readonly string[] Whole = ["总", "全部", "合计", "累计", "实际", "本期", "全年", "当期"];

    private static readonly string[] Endings = ["预算数", "决算数", "预算", "决算", "金额", "总额"];

    private static readonly string[] OfThisYear = ["全年", "本年度", "本年", "当年", "年度", "我单位", "我局", "本单位", "本部门", "部门", "共", "全县", "全区", "全市"];

    // 人数, 户数, 件数 are nouns; in 决算数, 预算数 the 数 may go: both are told apart by what follows elsewhere, so only these are trimmed.
    private static bool EndsWithCountedNoun(ReadOnlySpan<char> text) =>
        text.EndsWith("算数", StringComparison.Ordinal) || text.EndsWith("行数", StringComparison.Ordinal) || text.EndsWith("支出数", StringComparison.Ordinal);
}
