using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>限定词: the words before and behind a number that limit it.</summary>
internal static class QualifierWords
{
    /// <summary>Longest words first: the first that ends where the number begins is taken.</summary>
    private static readonly (string Word, Qualifier Meaning)[] Before =
    [
        ("大于或等于", Qualifier.AtLeast), ("小于或等于", Qualifier.AtMost), ("大于等于", Qualifier.AtLeast), ("小于等于", Qualifier.AtMost),
        ("不得低于", Qualifier.AtLeast), ("不得少于", Qualifier.AtLeast), ("不得高于", Qualifier.AtMost), ("不得超过", Qualifier.AtMost),
        ("不能低于", Qualifier.AtLeast), ("不能少于", Qualifier.AtLeast), ("不能超过", Qualifier.AtMost), ("没有超过", Qualifier.AtMost), ("不得大于", Qualifier.AtMost),
        ("不低于", Qualifier.AtLeast), ("不少于", Qualifier.AtLeast), ("不小于", Qualifier.AtLeast), ("未低于", Qualifier.AtLeast), ("不得小于", Qualifier.AtLeast),
        ("不高于", Qualifier.AtMost), ("不超过", Qualifier.AtMost), ("不大于", Qualifier.AtMost), ("不多于", Qualifier.AtMost), ("未超过", Qualifier.AtMost), ("未高于", Qualifier.AtMost),
        ("控制在", Qualifier.None), ("超过", Qualifier.MoreThan), ("高于", Qualifier.MoreThan), ("大于", Qualifier.MoreThan), ("多于", Qualifier.MoreThan), ("突破", Qualifier.MoreThan),
        ("高达", Qualifier.None), ("低于", Qualifier.LessThan), ("小于", Qualifier.LessThan), ("少于", Qualifier.LessThan), ("不足", Qualifier.LessThan), ("不到", Qualifier.LessThan),
        ("不满", Qualifier.LessThan), ("未满", Qualifier.LessThan), ("未达", Qualifier.LessThan),
        ("至少", Qualifier.AtLeast), ("最少", Qualifier.AtLeast), ("至多", Qualifier.AtMost), ("最多", Qualifier.AtMost),
        ("不超", Qualifier.AtMost), ("未超", Qualifier.AtMost), ("大约", Qualifier.About), ("大概", Qualifier.About), ("约为", Qualifier.About), ("约占", Qualifier.About), ("约合", Qualifier.About),
        ("接近", Qualifier.Nearly), ("将近", Qualifier.Nearly), (">=", Qualifier.AtLeast), ("=>", Qualifier.AtLeast), ("<=", Qualifier.AtMost), ("=<", Qualifier.AtMost),
        ("≥", Qualifier.AtLeast), ("≧", Qualifier.AtLeast), ("⩾", Qualifier.AtLeast), ("≤", Qualifier.AtMost), ("≦", Qualifier.AtMost), ("⩽", Qualifier.AtMost),
        (">", Qualifier.MoreThan), ("＞", Qualifier.MoreThan), ("﹥", Qualifier.MoreThan), ("<", Qualifier.LessThan), ("＜", Qualifier.LessThan), ("﹤", Qualifier.LessThan),
        ("逾", Qualifier.MoreThan), ("超", Qualifier.MoreThan), ("约", Qualifier.About), ("近", Qualifier.Nearly), ("≈", Qualifier.About),
    ];

    private static readonly (string Word, Qualifier Meaning)[] Behind =
    [
        ("(含)以上", Qualifier.AtLeast), ("（含）以上", Qualifier.AtLeast), ("(含)以下", Qualifier.AtMost), ("（含）以下", Qualifier.AtMost), ("(含)以内", Qualifier.AtMost), ("（含）以内", Qualifier.AtMost),
        ("及以上", Qualifier.AtLeast), ("及以下", Qualifier.AtMost), ("或以上", Qualifier.AtLeast), ("或以下", Qualifier.AtMost), ("以上", Qualifier.AtLeast), ("之上", Qualifier.AtLeast),
        ("以下", Qualifier.AtMost), ("以内", Qualifier.AtMost), ("之内", Qualifier.AtMost), ("左右", Qualifier.About), ("上下", Qualifier.About),
    ];

    private static readonly bool[] EndsBefore = BuildEnds();

    /// <summary>The qualifier that ends at <paramref name="end"/> (a space may lie between); its first character in <paramref name="start"/>.</summary>
    public static Qualifier ReadBefore(ReadOnlySpan<char> text, int floor, int end, out int start)
    {
        start = end;
        int p = end;
        while (p > floor && end - p < 2 && CharClass.Of(text[p - 1]) == CharKind.Space) p--;
        if (p > floor && text[p - 1] == '了') p--;
        if (p <= floor || !EndsBefore[text[p - 1]]) return Qualifier.None;
        foreach ((string word, Qualifier meaning) in Before)
        {
            int first = p - word.Length;
            if (first < floor || !text[first..p].SequenceEqual(word)) continue;
            if (meaning == Qualifier.None || IsPartOfAnother(text, floor, first, p)) return Qualifier.None;
            // In 约占 and 约为 the verb is the sentence's, not the figure's: the span begins after it.
            if (word[^1] is not ('占' or '为' or '合')) start = first;
            return meaning;
        }

        return Qualifier.None;
    }

    /// <summary>The qualifier that begins at <paramref name="start"/>; its end in <paramref name="end"/>.</summary>
    public static Qualifier ReadBehind(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        if (start >= text.Length || !(text[start] is '以' or '及' or '或' or '之' or '左' or '上' or '(' or '（')) return Qualifier.None;
        ReadOnlySpan<char> rest = text[start..];
        foreach ((string word, Qualifier meaning) in Behind)
        {
            if (!rest.StartsWith(word, StringComparison.Ordinal)) continue;
            end = start + word.Length;
            return meaning;
        }

        return Qualifier.None;
    }

    /// <summary>节约3万元 and 最近3年 hold no qualifier.</summary>
    private static bool IsPartOfAnother(ReadOnlySpan<char> text, int floor, int first, int end)
    {
        if (end - first != 1 || first <= floor) return false;
        char before = text[first - 1];
        return text[first] switch
        {
            '约' => "节合条预签公履违契集制邀特失爽简要盟协".Contains(before),
            '近' => "最附临靠远邻亲贴逼就相新晚".Contains(before),
            '超' => "赶反高".Contains(before),
            _ => false,
        };
    }

    private static bool[] BuildEnds()
    {
        bool[] ends = new bool[char.MaxValue + 1];
        foreach ((string word, _) in Before) ends[word[^1]] = true;
        return ends;
    }
}
