namespace Jiheng.Extraction;

/// <summary>
/// 物名: one key for the ways in which a report names one thing in different places: 本年支出合计, 支出总预算 and 支出; 公务用车运行维护费 and 公车运行费.
/// Two things may have one key (all funds' expenditure and one fund's): what is found by it must fit.
/// </summary>
internal static class ThingName
{
    /// <summary>Shorter keys name nothing by themselves.</summary>
    public const int Shortest = 2;

    private static readonly string[] Verbs = ["累计完成", "累计实现", "完成", "实现"];

    // What is left of 年初预算 and 调整后预算 in a stem, and what was carried out of them.
    private static readonly string[] Plans = ["调整后", "年初", "全年", "调整", "年度", "执行", "执行数"];

    private static readonly string[] Cars = ["公务用车", "公车", "公务车"];

    private static readonly string[] Running = ["运行", "运维", "维护"];

    // Part of one of the three public expenses, or more than one of them.
    private static readonly string[] NoWhole = ["国内", "国（境）外", "外宾", "外事", "会议", "培训", "数量", "保有"];

    /// <summary>The key of a label's stem.</summary>
    public static string Of(string stem)
    {
        if (PublicExpense(stem) is string expense) return expense;
        string text = WithoutMonths(stem);
        foreach (string verb in Verbs)
        {
            // "某协会实现财务收入"
            if (text.LastIndexOf(verb, StringComparison.Ordinal) is > 0 and int at && text.Length > at + verb.Length + 2) text = text[(at + verb.Length)..];
        }

        text = WithoutDoing(text);
        if (Cues.EndOf(text, Plans) is string plan && text.Length > plan.Length + 1) text = text[..^plan.Length];
        text = FigureLabel.WithoutFund(FigureLabel.Bare(text)).Replace("基金预算", "基金", StringComparison.Ordinal).Replace("总收入", "收入", StringComparison.Ordinal).Replace("总支出", "支出", StringComparison.Ordinal);
        if (text.EndsWith('总') && text.Length > 2) text = text[..^1];
        if (text.EndsWith("合计", StringComparison.Ordinal) || text.EndsWith("总计", StringComparison.Ordinal)) text = text.Length > 3 ? text[..^2] : text;
        return text.EndsWith("费支出", StringComparison.Ordinal) ? text[..^2] : text;
    }

    /// <summary>A stem without the verb behind it: 全市收入 of 全市收入安排 and 全市收入完成.</summary>
    public static string WithoutDoing(string stem) =>
        Cues.EndOf(stem, ["拟安排", "安排", "预计完成", "预计", "完成", "实现"]) is string verb && stem.Length >= verb.Length + 4 ? stem[..^verb.Length] : stem;

    // "1-9月税收收入", "上半年税收收入"
    private static string WithoutMonths(string stem)
    {
        foreach (string span in (string[])["上半年", "前三季度", "一季度", "前三个月", "全年"])
        {
            if (stem.StartsWith(span, StringComparison.Ordinal) && stem.Length > span.Length + 1) return stem[span.Length..];
        }

        int month = stem.IndexOf('月', StringComparison.Ordinal);
        return month is > 0 and <= 6 && char.IsAsciiDigit(stem[0]) && stem.Length > month + 2 ? stem[(month + 1)..].TrimStart('份', '底', '末') : stem;
    }

    /// <summary>三公: which of the public expenses a stem names, by the words that every report has for them; null where it names none or more than one.</summary>
    public static string? PublicExpense(string stem)
    {
        // Each of their names has one of these characters; most stems have none.
        if (stem.AsSpan().IndexOfAny("公国境待车") < 0) return null;
        if (stem.Contains("三公", StringComparison.Ordinal)) return Cues.Holds(stem, NoWhole) ? null : "三公经费";
        bool abroad = stem.Contains("出国", StringComparison.Ordinal) || stem.Contains("出境", StringComparison.Ordinal), reception = stem.Contains("接待费", StringComparison.Ordinal) || stem.Contains("公务接待", StringComparison.Ordinal), cars = Cues.Holds(stem, Cars);
        if ((abroad ? 1 : 0) + (reception ? 1 : 0) + (cars ? 1 : 0) != 1 || Cues.Holds(stem, NoWhole)) return null;
        if (abroad) return "因公出国费";
        if (reception) return "公务接待费";
        bool buying = stem.Contains("购置", StringComparison.Ordinal);
        return buying == Cues.Holds(stem, Running) ? "公务用车费" : buying ? "公务用车购置费" : "公务用车运行费";
    }
}
