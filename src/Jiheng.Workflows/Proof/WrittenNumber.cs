using System.Globalization;
using Jiheng.Documents;

namespace Jiheng.Workflows;

/// <summary>写出的数: a run of digits (ASCII or full width) with its point and thousands marks, as it stands in a text.</summary>
internal static class WrittenNumber
{
    /// <summary>Spans of all numbers inside <paramref name="within"/>, in order.</summary>
    public static IEnumerable<TextSpan> In(string text, TextSpan within)
    {
        for (int i = within.Start; i < within.End; i++)
        {
            if (!IsDigit(text[i])) continue;
            int end = i + 1;
            while (end < within.End && (IsDigit(text[end]) || (IsMark(text[end]) && end + 1 < within.End && IsDigit(text[end + 1])))) end++;
            yield return TextSpan.FromBounds(i, end);
            i = end;
        }
    }

    /// <summary>The number that has this value, or null where none has; <paramref name="value"/> may be written without its sign.</summary>
    public static TextSpan? Of(string text, TextSpan within, decimal value)
    {
        foreach (TextSpan span in In(text, within))
        {
            if (TryValue(text.AsSpan(span.Start, span.Length), out decimal found) && found == Math.Abs(value)) return span;
        }

        return null;
    }

    /// <summary>The value; false for what no decimal can hold.</summary>
    public static bool TryValue(ReadOnlySpan<char> written, out decimal value)
    {
        Span<char> plain = stackalloc char[Math.Min(written.Length, 40)];
        int length = 0;
        value = 0;
        foreach (char one in written)
        {
            if (length == plain.Length) return false;
            if (IsDigit(one)) plain[length++] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(one));
            else if (one is '.' or '．') plain[length++] = '.';
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>An ASCII or full-width digit.</summary>
    public static bool IsDigit(char one) => char.IsAsciiDigit(one) || one is >= '０' and <= '９';

    private static bool IsMark(char one) => one is '.' or '．' or ',' or '，';
}
