using Jiheng.Documents;

namespace Jiheng.Checks;

/// <summary>年份缺位: "202 年度部门决算情况说明" in a report of 2025.</summary>
internal static class MissingYearDigit
{
    public static IEnumerable<PlainSlip> In(TextBlock[] prose)
    {
        List<(TextBlock Block, TextSpan Span)> short3 = [];
        Dictionary<string, int> years = new(StringComparer.Ordinal);
        foreach (TextBlock block in prose)
        {
            string text = block.Text.Value;
            for (int at = text.IndexOf("年度", StringComparison.Ordinal); at >= 0; at = text.IndexOf("年度", at + 2, StringComparison.Ordinal))
            {
                int end = at;
                while (end > 0 && text[end - 1] == ' ') end--;
                int start = end;
                while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
                if (end - start is not (3 or 4) || !text.AsSpan(start).StartsWith("20") || (start > 0 && text[start - 1] is '.' or ',' or '-' or '－' or '—')) continue;
                if (end - start == 3) short3.Add((block, TextSpan.FromBounds(start, at + 2)));
                else years[text[start..end]] = years.GetValueOrDefault(text[start..end]) + 1;
            }
        }

        foreach ((TextBlock block, TextSpan span) in short3)
        {
            string written = block.Text.Value.Substring(span.Start, span.Length);
            // The year the report speaks of most, if it begins so; without one nothing is known.
            string? meant = years.Where(year => year.Key.StartsWith(written[..3], StringComparison.Ordinal)).OrderByDescending(year => year.Value).Select(year => year.Key).FirstOrDefault();
            if (meant is not null) yield return new PlainSlip("plain/year", SourceLocation.In(block, span), meant + written[3..], "年份缺一位");
        }
    }
}
