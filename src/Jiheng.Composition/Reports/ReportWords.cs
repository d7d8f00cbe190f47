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
}
