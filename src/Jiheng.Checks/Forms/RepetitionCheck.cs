using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>大段重复: a narrative that copies the completion cells instead of analysing them.</summary>
internal static class RepetitionCheck
{
    // Names of documents and campaigns repeat rightly; a run of 20 same characters is a copy, and 150 of them a long passage.
    private const int Run20 = 20, LongPassage = 150, Shown = 40;

    public static IEnumerable<Finding> Run(FormCase one)
    {
        Fact[] cells = [.. one.Of("goal.result")];
        HashSet<string> runs = new(StringComparer.Ordinal);
        foreach (Fact cell in cells)
        {
            string text = LabelText.Normalise(Indicator.TextOf(cell));
            for (int i = 0; i + Run20 <= text.Length; i++) runs.Add(text.Substring(i, Run20));
        }

        if (runs.Count == 0) yield break;
        int copied = 0;
        List<SourceLocation> places = [];
        for (int i = 0; i < one.Lines.Length; i++)
        {
            if (!one.SectionOf(i).StartsWith("performance", StringComparison.Ordinal)) continue;
            FoldedText folded = one.Folded(i);
            int here = Copied(folded.Value, runs, out int first);
            if (here < Run20 * 3) continue;
            copied += here;
            places.Add(one.Lines[i].At(folded.Original(first, Math.Min(Shown, folded.Value.Length - first))));
        }

        if (copied < LongPassage) yield break;
        yield return one.Find(FormFindings.Repetition, "repetition", places[0], [("length", (copied / 10 * 10).ToString(CultureInfo.InvariantCulture))],
            [.. places.Skip(1).Select(place => new LocationRole(PlaceRole.Reported, place)), .. cells.Select(cell => new LocationRole(PlaceRole.ComparedWith, cell.Evidence.Location))]);
    }

    /// <summary>How many characters of a line lie in a run that stands in the cells too, and where the first begins.</summary>
    private static int Copied(string text, HashSet<string> runs, out int first)
    {
        int copied = 0, until = 0;
        first = -1;
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = runs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i + Run20 <= text.Length; i++)
        {
            if (!known.Contains(text.AsSpan(i, Run20))) continue;
            if (first < 0) first = i;
            copied += i + Run20 - Math.Max(until, i);
            until = i + Run20;
        }

        return copied;
    }
}
