using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>措辞重合: how much of one wording is found in another, by pairs of neighbouring characters; no dictionary is needed and word order hardly matters.</summary>
internal static class Overlap
{
    /// <summary>The pairs of a wording, marks and spaces left out.</summary>
    public static HashSet<int> Pairs(string text)
    {
        // Two characters as one number: sets of numbers need no compiling in every process.
        HashSet<int> pairs = [];
        char last = '\0';
        foreach (char c in LabelText.Normalise(text))
        {
            char now = char.IsLetterOrDigit(c) || c == '%' ? c : '\0';
            if (last != '\0' && now != '\0') pairs.Add((last << 16) | now);
            last = now;
        }

        return pairs;
    }

    /// <summary>占比: the share (0–1) of the pairs of <paramref name="part"/> that stand in <paramref name="whole"/>; 0 for a wording without pairs.</summary>
    public static decimal Share(HashSet<int> part, HashSet<int> whole) => part.Count == 0 ? 0m : part.Count(whole.Contains) / (decimal)part.Count;

    /// <summary>分句: the clauses of a wording.</summary>
    public static string[] Clauses(string text) => text.Split(['，', '；', '。', '、', ',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
