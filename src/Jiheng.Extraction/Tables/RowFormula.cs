using System.Collections.Immutable;

namespace Jiheng.Extraction;

/// <summary>算式: "A=B+C", "H＝A＋D－G", "3=1+2": the name of a row and the rows it is made of.</summary>
internal static class RowFormula
{
    private const int LongestName = 3;

    /// <summary>True for a cell that holds a formula.</summary>
    public static bool IsFormula(string text) => !Parse(text).IsEmpty;

    /// <summary>The row's own name: what stands before the sign of equality, or the whole of a short cell; null for any other text.</summary>
    public static string? NameIn(string text)
    {
        int equal = text.AsSpan().IndexOfAny('=', '＝');
        string name = equal < 0 ? text : text[..equal];
        return IsName(name) ? name : null;
    }

    /// <summary>The terms with their signs; empty where the text is no formula.</summary>
    public static ImmutableArray<(string Name, decimal Sign)> Parse(string text)
    {
        int equal = text.AsSpan().IndexOfAny('=', '＝');
        if (equal <= 0 || !IsName(text[..equal])) return [];
        ImmutableArray<(string, decimal)>.Builder terms = ImmutableArray.CreateBuilder<(string, decimal)>();
        decimal sign = 1m;
        for (int at = equal + 1; at <= text.Length;)
        {
            int end = at;
            while (end < text.Length && !IsSign(text[end])) end++;
            if (!IsName(text[at..end])) return [];
            terms.Add((text[at..end], sign));
            if (end < text.Length) sign = text[end] is '+' or '＋' ? 1m : -1m;
            at = end + 1;
        }

        return terms.Count > 1 ? terms.ToImmutable() : [];
    }

    private static bool IsName(string text) => text.Length is > 0 and <= LongestName && text.All(char.IsAsciiLetterOrDigit);

    private static bool IsSign(char one) => one is '+' or '＋' or '-' or '－' or '−' or '–';
}
