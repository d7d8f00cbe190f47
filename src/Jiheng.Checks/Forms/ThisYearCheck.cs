using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>今年: written the year after, of the year the report is about. Problems and plans may rightly speak of the year they are written in.</summary>
internal static class ThisYearCheck
{
    public static IEnumerable<Finding> Run(FormCase one)
    {
        if (one.Year is not { } period || one.Of("cover.report-date").FirstOrDefault()?.Value is not FactValue.Date { Year: var written } || written == period) yield break;
        string[] words = [.. one.Words("this-year").Where(one.Has).OrderByDescending(word => word.Length)];
        List<SourceLocation> places = [];
        for (int i = 0; i < one.Lines.Length; i++)
        {
            if (one.SectionOf(i) is "problems" or "measures" or "remarks") continue;
            foreach (string word in words)
            {
                for (int at = one.Lines[i].Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = one.Lines[i].Text.IndexOf(word, at + 1, StringComparison.Ordinal))
                {
                    SourceLocation place = one.Lines[i].At(new TextSpan(at, word.Length));
                    if (!places.Any(known => known.Block == place.Block && known.Row == place.Row && known.Column == place.Column && known.Span.Overlaps(place.Span))) places.Add(place);
                }
            }
        }

        if (places.Count == 0) yield break;
        yield return one.Find(WordingFindings.ThisYear, "this-year", places[0],
            [("word", places[0].Quote), ("written", written.ToString(CultureInfo.InvariantCulture)), ("period", period.ToString(CultureInfo.InvariantCulture))],
            places.Skip(1).Select(place => new LocationRole(PlaceRole.Reported, place)));
    }
}
