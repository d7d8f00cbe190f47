using Jiheng.Findings;

namespace Jiheng.Cli;

/// <summary>是否想写: the known word nearest to a mistyped one.</summary>
internal static class Suggestion
{
    /// <summary>"，是否想写“--format”" or nothing where no known word is near (at most two edits, fewer for short words).</summary>
    public static string For(string word, IEnumerable<string> known, Language language)
    {
        string? nearest = known
            .Select(one => (Word: one, Distance: Distance(word.ToUpperInvariant(), one.ToUpperInvariant())))
            .Where(one => one.Distance <= Math.Clamp(word.Length / 3, 1, 2))
            .OrderBy(one => one.Distance).ThenBy(one => one.Word, StringComparer.Ordinal)
            .Select(one => one.Word)
            .FirstOrDefault();
        if (nearest is null) return "";
        return language == Language.English ? $"; did you mean “{nearest}”?" : $"，是否想写“{nearest}”";
    }

    // Edit distance with neighbouring swaps ("--fromat"), O(n·m) on words of a command line.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2) return int.MaxValue;
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, cost[i - 2, j - 2] + 1);
                cost[i, j] = best;
            }
        }

        return cost[a.Length, b.Length];
    }
}
