namespace Jiheng.Findings;

/// <summary>89xx 文字: slips of the pen; notes, never errors.</summary>
public static class WordingFindings
{
    /// <summary>笔误.</summary>
    public const string Slip = "JH8901";

    /// <summary>括号不配对.</summary>
    public const string Brackets = "JH8902";

    /// <summary>今年.</summary>
    public const string ThisYear = "JH8903";

    /// <summary>区划名称缺字.</summary>
    public const string Division = "JH8904";

    /// <summary>标题年份不一.</summary>
    public const string HeadingYear = "JH8905";

    internal static IEnumerable<FindingDescriptor> All =>
    [
        new(Slip, Severity.Note, Certainty.Likely, Nature.Wording,
            new("疑似笔误", "A slip of the pen"),
            new("{place}“{wrong}”疑为“{right}”。{note}", "{placeEn}: “{wrong}” should probably read “{right}”.{note}"),
            new("请核对后改正。", "Check and correct it.")),
        new(Brackets, Severity.Note, Certainty.Likely, Nature.Wording,
            new("括号全角半角不配对", "A bracket of one width closed by one of the other"),
            new("{place}“{text}”的左右括号一个全角一个半角。", "{placeEn}: the brackets of “{text}” are of different widths."),
            new("中文里统一用全角括号“（）”。", "Use full-width brackets in Chinese.")),
        new(ThisYear, Severity.Note, Certainty.Likely, Nature.Wording,
            new("“今年”所指不明", "“This year” is unclear"),
            new("{place}写“{word}”，而报告写于 {written} 年，说的是 {period} 年的事。", "{placeEn}: “{word}” is written in {written} about the year {period}."),
            new("请改为“{period}年”。", "Write the year {period}.")),
        new(Division, Severity.Note, Certainty.Likely, Nature.Wording,
            new("区划名称缺字", "Part of a place name is missing"),
            new("{place}写“{written}”，前文写“{full}”，疑缺“{missing}”字。", "{placeEn}: “{written}” seems to lack “{missing}”; elsewhere it is “{full}”."),
            new("请核对单位全称。", "Check the full name.")),
        new(HeadingYear, Severity.Note, Certainty.Likely, Nature.Wording,
            new("标题年份前后不一", "Headings of different years"),
            new("{place}标题写“{written}”，而题目写“{title}”，疑为套用旧文件时没有改过来。", "{placeEn}: the heading says {written}, the title {title}; perhaps the year was left over from an earlier file."),
            new("请核对是哪一年的内容，再把两处年份改成一致。", "Check which year the content is of, then make the years agree.")),
    ];
}
