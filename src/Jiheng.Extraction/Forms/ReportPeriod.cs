using Jiheng.Documents;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>报告年度: the year a report is about.</summary>
internal static class ReportPeriod
{
    // Title pages are short; a year further down may be any year.
    private const int TitleLines = 12;

    /// <summary>"2022年度" of the title page; else the year before the report's date; else the year named most often; null where none is named.</summary>
    public static int? Of(ReportPage report)
    {
        Dictionary<int, int> counts = [];
        int seen = 0, best = 0;
        int? reported = null;
        for (int i = 0; i < report.Lines.Length; i++)
        {
            TextLine line = report.Lines[i];
            foreach (QuantityMention mention in report.Mentions(i))
            {
                if (mention.Date?.Year is not { } year || year is < 1990 or > 2100) continue;
                bool title = seen < TitleLines && !line.InTable;
                if (title && mention.Kind == MentionKind.Year) return year;
                if (title && mention.Kind == MentionKind.Date) reported ??= year - 1;
                counts[year] = counts.GetValueOrDefault(year) + 1;
            }

            seen++;
        }

        if (reported is not null) return reported;
        int? most = null;
        foreach ((int year, int count) in counts)
        {
            if (count > best) (most, best) = (year, count);
        }

        return most;
    }
}
