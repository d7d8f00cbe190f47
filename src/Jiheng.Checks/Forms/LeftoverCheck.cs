using Jiheng.Documents;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>表样说明未删: words of the template that a filled form should no longer have; one finding for each wording.</summary>
internal static class LeftoverCheck
{
    public static IEnumerable<Finding> Run(FormCase one)
    {
        Dictionary<string, List<SourceLocation>> found = [];
        string[] words = [.. one.Pack.Lexicon.Leftovers.Where(one.Has)];
        for (int i = 0; i < one.Lines.Length && words.Length > 0; i++)
        {
            TextLine line = one.Lines[i];
            FoldedText folded = one.Folded(i);
            foreach (string word in words)
            {
                int at = folded.Value.IndexOf(word, StringComparison.Ordinal);
                if (at < 0) continue;
                if (!found.TryGetValue(word, out List<SourceLocation>? places)) found.Add(word, places = []);
                places.Add(line.At(folded.Original(at, word.Length)));
                break;
            }
        }

        foreach ((string _, List<SourceLocation> places) in found)
        {
            yield return one.Find(FormFindings.Leftover, "leftover", places[0], [("text", places[0].Quote)], places.Skip(1).Select(place => new LocationRole(PlaceRole.Reported, place)));
        }
    }
}
