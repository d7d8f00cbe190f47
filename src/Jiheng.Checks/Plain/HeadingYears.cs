using Jiheng.Documents;
using Jiheng.Findings;
using Jiheng.Notation;

namespace Jiheng.Checks;

/// <summary>
/// 标题年份: "青禾县水务局2024年度部门决算" on the cover and "2023年度部门决算表" over a part of it: the year of last year's file, from which the new one was
/// copied. Only headings that name the same kind of paper as the cover count; a heading of two years compares them.
/// </summary>
internal static class HeadingYears
{
    private const int LongestHeading = 40;

    /// <summary>The title stands among the first paragraphs.</summary>
    private const int FirstParagraphs = 6;

    /// <summary>Kinds of paper, the longer names first.</summary>
    private static readonly string[] Papers = ["绩效自评", "绩效评价", "部门决算", "单位决算", "部门预算", "单位预算", "决算公开", "预算公开", "收支决算", "收支预算"];

    public static IEnumerable<Finding> In(TextBlock[] prose, PlaceNames names)
    {
        if (TitleOf(prose) is not { } title) yield break;
        List<(TextBlock Block, TextSpan Year)> others = [], same = [];
        foreach (TextBlock block in prose)
        {
            if (block == title.Block || !IsHeading(block.Text.Value) || !block.Text.Value.Contains(title.Paper, StringComparison.Ordinal) || YearsOf(block.Text.Value) is not [var year]) continue;
            (year.Of(block.Text.Value).SequenceEqual(title.Year) ? same : others).Add((block, year));
        }

        // Where no heading has the title's year, the title itself may be the wrong one: the first of the others says so.
        foreach ((TextBlock block, TextSpan year) in others)
        {
            SourceLocation place = SourceLocation.In(block, year), cover = SourceLocation.In(title.Block, title.Span);
            Bilingual where = names.Of(place);
            yield return Finding.Of(WordingFindings.HeadingYear,
                [("place", where.Chinese), ("placeEn", where.English), ("written", place.Quote + "年"), ("title", title.Year + "年")],
                [new LocationRole(PlaceRole.Reported, place), new LocationRole(PlaceRole.ComparedWith, cover)]) with
            {
                Rule = "plain/heading-year",
                GroupKey = PlaceKey.Of(place).ToString(),
                Expected = title.Year + "年",
                Actual = place.Quote + "年",
            };
            if (same.Count == 0) yield break;
        }
    }

    private static Title? TitleOf(TextBlock[] prose)
    {
        foreach (TextBlock block in prose.Where(block => !string.IsNullOrWhiteSpace(block.Text.Value)).Take(FirstParagraphs))
        {
            string text = block.Text.Value;
            if (!IsHeading(text) || Array.Find(Papers, paper => text.Contains(paper, StringComparison.Ordinal)) is not { } paper) continue;
            return YearsOf(text) is [var year] ? new Title(block, year, year.Of(text).ToString(), paper) : null;
        }

        return null;
    }

    private static bool IsHeading(string text) => text.Trim().Length is > 0 and <= LongestHeading && text.IndexOfAny(['。', '；', ';', '，', ',', '《']) < 0 && !text.Contains("执行", StringComparison.Ordinal);

    // Written in digits; a date (公开时间：2024年3月1日) is no year of a paper.
    private static List<TextSpan> YearsOf(string text) =>
        [.. QuantityScanner.Scan(text).Where(mention => mention.Kind == MentionKind.Year && mention.Digits.Length == 4).Select(mention => mention.Digits)];

    private sealed record Title(TextBlock Block, TextSpan Span, string Year, string Paper);
}
