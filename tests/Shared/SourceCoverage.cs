using Jiheng.Documents;

namespace Jiheng;

/// <summary>Proof that a reader lost nothing: which characters of the file stand in no block, in two, or elsewhere than their place says.</summary>
internal static class SourceCoverage
{
    /// <summary>Faults of a document against the text it was read from; empty where every character that is neither white nor drawing is in exactly one block, at its place.</summary>
    public static List<string> Faults(Document document, string text, Func<char, bool>? drawing = null)
    {
        int[] seen = new int[text.Length];
        List<string> faults = [];
        foreach (SourcedText block in Texts(document))
        {
            int at = 0;
            foreach (SourceRun run in block.Runs)
            {
                if (run.Offset < 0 || run.Offset + run.Length > text.Length || !text.AsSpan(run.Offset, run.Length).SequenceEqual(block.Value.AsSpan(run.Start, run.Length)))
                {
                    faults.Add($"run {run} of \"{block.Value}\" does not stand there");
                    continue;
                }

                if (block.Value.AsSpan(at, run.Start - at).ContainsAnyExcept(' ', '\n')) faults.Add($"\"{block.Value}\" has characters from nowhere");
                for (int i = 0; i < run.Length; i++) seen[run.Offset + i]++;
                at = run.End;
            }
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool ink = !char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B' or '\0' or '\u00AD' or '\u2060') && !(c is >= '\u200B' and <= '\u200F') && drawing?.Invoke(c) != true;
            if (seen[i] > 1) faults.Add($"character {i} '{c}' stands in {seen[i]} blocks");
            if (seen[i] == 0 && ink) faults.Add($"character {i} '{c}' is lost: …{text[Math.Max(0, i - 10)..Math.Min(text.Length, i + 10)]}…");
        }

        return faults;
    }

    private static IEnumerable<SourcedText> Texts(Document document) => document.Blocks.SelectMany(block => block switch
    {
        TextBlock text => [text.Text],
        Table table => table.Cells.Select(cell => cell.Content.Text),
        _ => Enumerable.Empty<SourcedText>(),
    });
}
