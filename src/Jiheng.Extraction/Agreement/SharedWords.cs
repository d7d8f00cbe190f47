using System.Buffers;
using System.Text;

namespace Jiheng.Extraction;

/// <summary>名称亲疏: how much the words around two figures have in common.</summary>
internal enum NameBond
{
    /// <summary>无.</summary>
    None,

    /// <summary>泛: both are 收入, both are 支出; so is half of a report.</summary>
    General,

    /// <summary>有词相同: a word that tells one thing from others stands in both.</summary>
    Word,

    /// <summary>同名.</summary>
    Same,
}

/// <summary>共词: what two ways of naming have in common.</summary>
internal static class SharedWords
{
    private const int ShortestName = 3;

    // Words that half of a report's names are made of; what they leave tells one thing from another.
    private static readonly string[] OfNoOne =
        ["支出", "收入", "预算", "决算", "经费", "费用", "资金", "财政", "拨款", "公务", "公共", "金额", "总额", "年度", "一般", "本年", "项目", "其他", "政府", "完成", "安排", "单位", "部门", "全年", "工作", "其中", "主要", "用于",
         "合计", "总计", "小计", "万元", "亿元", "情况", "我市", "我县", "我区", "执行", "数为", "当年", "上年", "增加", "减少", "增长", "下降", "实际", "累计", "共计", "分别", "根据", "公开", "同比", "同期", "去年", "比上", "较上", "比去", "较去", "总收", "总支"];

    // What one of them may begin with: most characters begin none.
    private static readonly SearchValues<char> FirstOfNoOne = SearchValues.Create([.. OfNoOne.Select(word => word[0]).Distinct()]);

    private static readonly string[] Sides = ["收入", "支出", "结余", "结转", "经费", "资金", "拨款"];

    /// <summary>The bond of two figures by their names, else by the words around them.</summary>
    public static NameBond Between(Naming one, Naming other)
    {
        (string name, string words, string otherName, string otherWords) = (one.Name, one.Words, other.Name, other.Words);
        if (name.Length >= ShortestName && otherName.Length >= ShortestName && one.Key == other.Key) return NameBond.Same;
        if (AreTwoExpenses(name, words, otherWords)) return NameBond.None;
        if (ShareAWord(one.Telling, other.Telling)) return NameBond.Word;
        foreach (string side in Sides)
        {
            if (words.Contains(side, StringComparison.Ordinal) && otherWords.Contains(side, StringComparison.Ordinal)) return NameBond.General;
        }

        return NameBond.None;
    }

    // 公务用车购置费 and 公务用车运行费 have a word in common, and each its own figure; 公务用车购置及运行费 may well be one of the two.
    private static bool AreTwoExpenses(string name, string words, string otherWords) =>
        (ThingName.PublicExpense(name) ?? ThingName.PublicExpense(words)) is string one && ThingName.PublicExpense(otherWords) is string two && one != two
        && !(one.StartsWith(Cars, StringComparison.Ordinal) && two.StartsWith(Cars, StringComparison.Ordinal) && (one == Cars + "费" || two == Cars + "费"));

    private const string Cars = "公务用车";

    /// <summary>Two characters in a row that stand in both and belong to no word of every name.</summary>
    private static bool ShareAWord(string words, string others)
    {
        for (int i = 0; i + 2 <= words.Length; i++)
        {
            if (words[i] != '|' && words[i + 1] != '|' && others.Contains(words.AsSpan(i, 2), StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The words without those of every name.</summary>
    public static string Telling(string words)
    {
        StringBuilder kept = new(words.Length);
        for (int i = 0; i < words.Length;)
        {
            string? word = FirstOfNoOne.Contains(words[i]) ? Cues.StartOf(words.AsSpan(i), OfNoOne) : null;
            if (word is null && words[i] is >= '一' and <= '鿿' and not '年') kept.Append(words[i]);
            else kept.Append('|');
            i += word?.Length ?? 1;
        }

        return kept.ToString();
    }
}

/// <summary>称呼: the name of a figure and the words around it; what is made of them is made once.</summary>
internal sealed class Naming(string name, string words)
{
    private string? _key;
    private string? _telling;

    /// <summary>名称.</summary>
    public string Name { get; } = name;

    /// <summary>前后之词.</summary>
    public string Words { get; } = words;

    /// <summary>物名.</summary>
    public string Key => _key ??= ThingName.Of(Name);

    /// <summary>Its words without those of every name.</summary>
    public string Telling => _telling ??= SharedWords.Telling(Words);
}
