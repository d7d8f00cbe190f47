namespace Jiheng.House.Tests;

/// <summary>Finds whole words.</summary>
internal static class WordSearch
{
    /// <summary>Starts of a word in a text, where the characters before and after it are breaks or the text's ends.</summary>
    public static IEnumerable<int> All(string text, string word, char[] breaks)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            bool before = at == 0 || breaks.Contains(text[at - 1]);
            bool after = at + word.Length == text.Length || breaks.Contains(text[at + word.Length]);
            if (before && after) yield return at;
        }
    }
}
