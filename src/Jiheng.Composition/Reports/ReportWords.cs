using Jiheng.Findings;

namespace Jiheng.Composition;

/// <summary>用语: the fixed words of every rendering of a check report.</summary>
public static class ReportWords
{
    /// <summary>严重程度的说法: 错误, 疑点, 提示.</summary>
    public static Bilingual Of(Severity severity) => severity switch
    {
        Severity.Error => new("错误", "error"),
        Severity.Warning => new("疑点", "warning"),
        _ => new("提示", "note"),
    };

    /// <summary>把握的说法.</summary>
    public static Bilingual Of(Certainty certainty) => certainty switch
    {
        Certainty.Proven => new("可证明", "proven"),
        Certainty.Likely => new("很可能", "likely"),
        _ => new("请说明", "question"),
    };

    /// <summary>位置角色的说法.</summary>
    public static Bilingual Of(PlaceRole role) => role switch
    {
        PlaceRole.Reported => new("所报", "reported"),
        PlaceRole.ComputedFrom => new("据以计算", "computed from"),
        _ => new("对照", "compared with"),
    };

    /// <summary>一条关系的结论: 相符, 相符（尾差）, 不符, 未定.</summary>
    public static Bilingual Verdict(ClaimRecord claim) => (claim.Holds, claim.Note) switch
    {
        (true, "withinRounding") => new("相符（尾差）", "holds (rounding)"),
        (true, "lastDigit") => new("相符（末位之差）", "holds (last digit)"),
        (true, _) => new("相符", "holds"),
        (false, _) => new("不符", "fails"),
        (null, "undefined") => new("无法计算", "undefined"),
        _ => new("未定", "undecided"),
    };

    /// <summary>关系种类的说法; an unknown kind stays as it is.</summary>
    public static Bilingual Kind(string kind) => kind switch
    {
        "sum" => new("合计", "sum"),
        "ratio" => new("占比", "ratio"),
        "change" => new("增减", "change"),
        "compare" => new("比较", "comparison"),
        "count" => new("个数", "count"),
        "band" => new("等次", "grade"),
        "agree" => new("前后一致", "agreement"),
        _ => new(kind, kind),
    };

    /// <summary>证人的说法: who states a relation.</summary>
    public static Bilingual Witness(string witness) => witness switch
    {
        "form" => new("表式", "form"),
        "table" => new("表", "table"),
        _ => new("句", "sentence"),
    };

    /// <summary>表式的说法: its title with pack and version, or that none was recognised.</summary>
    public static Bilingual Form(DocumentReport report) => report switch
    {
        { Pack: null } => new("未识别（只按表格自身和文字自身的说法核对）", "none recognised (only what tables and sentences say themselves was checked)"),
        { PackTitle: "" } => new(report.Pack, report.Pack),
        _ => new($"{report.PackTitle}（{report.Pack}）", $"{report.PackTitle} ({report.Pack})"),
    };

    /// <summary>没有发现时的说法: a report in which nothing could be checked at all must not look like one that passed.</summary>
    public static Bilingual NothingFound(DocumentReport report) => report.Claims.IsEmpty && report.Pack is null
        ? new(
            "没有读到可以核对的数量关系，所以谈不上有没有问题。文中如有数字和表格，请用 jiheng facts 看看读到了什么；表格散了的，请改用 Word（.docx）原件再查。",
            "No relation between figures was found, so nothing could be checked. If the report has figures and tables, see what was read with jiheng facts; if its tables fell apart, check the Word original (.docx) instead.")
        : new("未发现问题。", "Nothing found.");
}
