using System.Text;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>表中用语: the words of tables that the language itself fixes, whoever draws up the form. Everything here is read with white space removed.</summary>
internal static class TableWords
{
    /// <summary>合计 words at the end of a label, by rank: a 总计 takes in the 合计 above it, a 合计 the 小计.</summary>
    private static readonly (string Word, int Rank)[] Totals =
    [
        ("小计", 0), ("合计", 1), ("总计", 2), ("汇总", 1), ("合计数", 1), ("总额", 1), ("总数", 1), ("共计", 1), ("总分", 1), ("总和", 1), ("累计", 1),
    ];

    /// <summary>Columns and rows whose figures do not add: rates, numbers of order, averages, dates, limits.</summary>
    private static readonly string[] NotAdded =
    [
        "率", "%", "％", "比例", "比重", "占比", "增幅", "降幅", "百分比", "序号", "行次", "栏次", "编号", "年份", "日期", "时间", "标准值",
        "指标值", "目标值", "完成值", "单价", "备注", "说明", "排名", "位次", "名次", "级次", "编码", "代码", "电话", "指数",
    ];

    /// <summary>The same, wherever the word stands.</summary>
    private static readonly string[] NeverAdded = ["人均", "平均", "均值", "%", "％"];

    private static readonly string[] ChangeWords = ["增减", "增加", "增长", "减少", "下降", "比上年", "较上年", "同比", "变动", "变化", "差额"];

    private static readonly string[] PaceWords = ["增幅", "降幅", "增速", "升降", "增降幅", "升幅"];

    /// <summary>The text without any white space (Chinese labels are spaced out for looks: 合　计), traditional characters folded.</summary>
    public static string Squeeze(string text)
    {
        text = TraditionalFolder.Fold(text);
        int at = 0;
        while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
        if (at == text.Length) return text;
        StringBuilder kept = new(text, 0, at, text.Length);
        foreach (char one in text.AsSpan(at))
        {
            if (!char.IsWhiteSpace(one)) kept.Append(one);
        }

        return kept.ToString();
    }

    /// <summary>级: 0 小计, 1 合计, 2 总计; null for a label that is no total. A note in brackets and the unit are overlooked.</summary>
    public static int? TotalRank(string label)
    {
        string bare = Bare(label);
        if (bare.StartsWith("其中", StringComparison.Ordinal)) return null;
        foreach ((string word, int rank) in Totals)
        {
            if (bare.EndsWith(word, StringComparison.Ordinal) && (word != "累计" || bare == word)) return rank;
        }

        return null;
    }

    /// <summary>A label that is nothing but a word of total: 合计, 总计, 小计.</summary>
    public static bool IsBareTotal(string label)
    {
        string bare = Bare(label);
        foreach ((string word, _) in Totals)
        {
            if (word == bare) return true;
        }

        return false;
    }

    /// <summary>其中: what follows is part of what stands before.</summary>
    public static bool IsAmong(string label) => label.StartsWith("其中", StringComparison.Ordinal);

    /// <summary>A heading that only says 其中.</summary>
    public static bool IsBareAmong(string label) => label.TrimEnd(':', '：') == "其中";

    /// <summary>True where figures under this heading, or in a row of this label, do not add up to anything.</summary>
    public static bool IsNotAdded(string label)
    {
        string bare = Bare(label);
        if (Cues.EndOf(bare, NotAdded) is not null) return true;
        foreach (string word in NeverAdded)
        {
            if (Measures(label, word)) return true;
        }

        return false;
    }

    /// <summary>人均支出 and 占比% name a measure; 单价50万元以上的设备 and 持股50%以上的企业 only bound what is counted, and that adds up.</summary>
    private static bool Measures(string label, string word)
    {
        int at = label.IndexOf(word, StringComparison.Ordinal);
        if (at < 0) return false;
        int after = at + word.Length;
        bool limit = word is "%" or "％" ? at > 0 && char.IsDigit(label[at - 1]) && after < label.Length : after < label.Length && char.IsDigit(label[after]);
        return !limit;
    }

    /// <summary>True for headings of differences between two periods.</summary>
    public static bool IsChange(string label) => Cues.Holds(label, ChangeWords);

    /// <summary>增幅 and 增速 name a change and are never an amount.</summary>
    public static bool IsPace(string label) => Cues.EndOf(Bare(label).AsSpan().TrimEnd("%％"), PaceWords) is not null;

    /// <summary>True where a heading names a share, an execution rate or a rate of change.</summary>
    public static bool IsRate(string label) =>
        Bare(label) is var bare && (bare.EndsWith('率') || bare.EndsWith("占比", StringComparison.Ordinal) || bare.EndsWith("比重", StringComparison.Ordinal)
            || bare.EndsWith("比例", StringComparison.Ordinal) || bare.EndsWith("增幅", StringComparison.Ordinal) || bare.EndsWith("降幅", StringComparison.Ordinal)
            || bare.EndsWith('%') || bare.EndsWith('％') || label.Contains("（%）", StringComparison.Ordinal) || label.Contains("(%)", StringComparison.Ordinal));

    /// <summary>收入指数（上年=100）: a level of the year before, in hundredths of it.</summary>
    public static bool IsIndex(string label) =>
        Bare(label).EndsWith("指数", StringComparison.Ordinal) || label.Contains("=100", StringComparison.Ordinal) || label.Contains("＝100", StringComparison.Ordinal) || label.Contains("为100", StringComparison.Ordinal);

    /// <summary>True for a cell that is filled to say "nothing": dashes, strokes, 单位不需填列.</summary>
    public static bool IsDash(string text) =>
        (text.Length is > 0 and <= 3 && text.All(one => one is '-' or '—' or '－' or '–' or '/' or '／' or '─')) || text == "不适用" || text.EndsWith("填列", StringComparison.Ordinal);

    /// <summary>The label without its notes in brackets and closing colon: "合计（万元）：" is 合计.</summary>
    public static string Bare(string label)
    {
        string bare = label.TrimEnd(':', '：');
        while (bare.Length > 0 && bare[^1] is '）' or ')')
        {
            int open = bare.LastIndexOfAny(['（', '(']);
            if (open <= 0) break;
            bare = bare[..open];
        }

        return bare;
    }
}
