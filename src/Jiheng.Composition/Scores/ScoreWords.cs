using System.Globalization;
using Jiheng.Findings;
using Jiheng.Scoring;

namespace Jiheng.Composition;

/// <summary>评分的说法: what a score sheet says in words, the same on every page and screen.</summary>
public static class ScoreWords
{
    /// <summary>状态 in a word.</summary>
    public static Bilingual Status(ScoreStatus status) => status switch
    {
        ScoreStatus.Proved => new("可证", "proved"),
        ScoreStatus.Evidence => new("待佐证", "on evidence"),
        ScoreStatus.NotComputable => new("无从计算", "not computable"),
        _ => new("不适用", "not applicable"),
    };

    /// <summary>得分 of a line: points, or the range that the papers leave.</summary>
    public static string Points(ScoreLine line) => line.Points is decimal points ? Number(points) : Number(line.Lowest) + "–" + Number(line.Highest);

    /// <summary>差额 between the department's points and ours; "" where either is not known.</summary>
    public static string Difference(ScoreLine line) => line is { Points: decimal points, Self: decimal self } && self != points ? (self > points ? "+" : "−") + Number(Math.Abs(self - points)) : "";

    /// <summary>自评高了 or 低了: what the department's own total says against the papers; "" where it fits them.</summary>
    public static string AgainstSelf(ScoreSheet sheet, Language language) => sheet.Self switch
    {
        decimal self when self > sheet.Highest => language == Language.English
            ? $"The self-evaluation of {Number(self)} is {Number(self - sheet.Highest)} above the highest total that the papers allow."
            : $"自评 {Number(self)} 分，比所报材料允许的最高总分多 {Number(self - sheet.Highest)} 分。",
        decimal self when self < sheet.Lowest => language == Language.English
            ? $"The self-evaluation of {Number(self)} is {Number(sheet.Lowest - self)} below what the papers already prove."
            : $"自评 {Number(self)} 分，比所报材料已能证明的还少 {Number(sheet.Lowest - self)} 分。",
        _ => "",
    };

    /// <summary>总的一句: "自评 96 分：可证 14 分，待佐证 …".</summary>
    public static string Summary(ScoreSheet sheet, Language language)
    {
        string self = sheet.Self is decimal own ? (language == Language.English ? $"self-evaluation {Number(own)} points: " : $"自评 {Number(own)} 分：") : "";
        string absent = sheet.NotApplicable > 0m ? (language == Language.English ? $", not applicable {Number(sheet.NotApplicable)}" : $"，不适用 {Number(sheet.NotApplicable)} 分") : "";
        return language == Language.English
            ? $"{self}proved {Number(sheet.Proved)}, on evidence {Number(sheet.OnEvidence)}, not computable {Number(sheet.NotComputable)}{absent}; totals consistent with the papers: {Number(sheet.Lowest)} to {Number(sheet.Highest)}."
            : $"{self}可证 {Number(sheet.Proved)} 分，待佐证 {Number(sheet.OnEvidence)} 分，无从计算 {Number(sheet.NotComputable)} 分{absent}；与所报材料一致的总分区间 {Number(sheet.Lowest)} 至 {Number(sheet.Highest)}。";
    }

    /// <summary>所缺, and where it would stand: "2021年“三公经费”预算数（见上年度部门预算公开表）".</summary>
    public static string Missing(MissingFigure missing, Language language) =>
        missing.Paper.Length == 0 ? missing.Label : language == Language.English ? $"{missing.Label} (stands in: {missing.Paper})" : $"{missing.Label}（见{missing.Paper}）";

    /// <summary>A number of points without idle zeros.</summary>
    public static string Number(decimal points) => points.ToString("0.####", CultureInfo.InvariantCulture);
}
