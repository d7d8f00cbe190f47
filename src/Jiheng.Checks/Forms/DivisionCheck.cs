using Jiheng.Documents;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>区划名称: "青禾财政局" on the cover of a report of 青禾区; the issuing office's name lacks the 区, 县 or 市 that the title has.</summary>
internal static class DivisionCheck
{
    private const int CoverLines = 14, ShortestName = 2, LongestName = 4;
    private const string Levels = "区县市旗州盟";

    public static IEnumerable<Finding> Run(FormCase one)
    {
        TextLine[] cover = [.. one.Lines.Where(line => !line.InTable).Take(CoverLines)];
        foreach (TextLine line in cover)
        {
            int office = line.Text.IndexOf("财政局", StringComparison.Ordinal);
            if (office < ShortestName || Levels.Contains(line.Text[office - 1], StringComparison.Ordinal) || line.Text.Length > 24) continue;
            for (int length = LongestName; length >= ShortestName; length--)
            {
                if (office < length) continue;
                string stem = line.Text[(office - length)..office];
                if (stem.Any(c => c is < '一' or > '龥' || Levels.Contains(c, StringComparison.Ordinal)) || FullName(cover, stem) is not { } full) continue;
                yield return one.Find(WordingFindings.Division, "division", line.At(TextSpan.FromBounds(office - length, office + 3)),
                    [("written", stem + "财政局"), ("full", full), ("missing", full[^1..])]) with
                { Expected = full + "财政局", Actual = stem + "财政局" };
                yield break;
            }
        }
    }

    private static string? FullName(TextLine[] cover, string stem)
    {
        foreach (TextLine line in cover)
        {
            for (int at = line.Text.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(stem, at + 1, StringComparison.Ordinal))
            {
                int end = at + stem.Length;
                if (end < line.Text.Length && Levels.Contains(line.Text[end], StringComparison.Ordinal)) return line.Text[at..(end + 1)];
            }
        }

        return null;
    }
}
