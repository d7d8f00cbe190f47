using Jiheng.Documents;

namespace Jiheng.Workflows;

/// <summary>改动的生成: the slips tried on one figure. Which digit slips is drawn from the figure's own place, so that every run tries the same.</summary>
internal static class FigureChanges
{
    private static readonly string[] MoneyUnits = ["万元", "亿元", "元"];

    /// <summary>A replacement of a piece of a text.</summary>
    public readonly record struct Change(ChangeKind Kind, TextSpan Span, string Replacement);

    /// <summary>The changes of the number at <paramref name="number"/>; each gives another value, none begins with a needless zero.</summary>
    public static IEnumerable<Change> Of(string text, TextSpan number, int seed)
    {
        string written = text.Substring(number.Start, number.Length);
        if (OtherDigit(written, seed) is { } digit) yield return new(ChangeKind.OtherDigit, number, digit);
        if (Swapped(written, seed) is { } swapped) yield return new(ChangeKind.SwappedDigits, number, swapped);
        if (Shifted(written) is { } shifted) yield return new(ChangeKind.ShiftedPoint, number, shifted);
        if (UnitAfter(text, number.End) is { } unit && IsNotZero(written))
        {
            yield return new(ChangeKind.OtherUnit, unit, text.Substring(unit.Start, unit.Length) == "元" ? "万元" : "元");
        }
    }

    private static string? OtherDigit(string written, int seed)
    {
        int[] digits = Digits(written);
        int at = digits[seed % digits.Length];
        int old = written[at] & 0xF, step = 1 + (seed / 7 % 9);
        int fresh = (old + step) % 10;
        if (fresh == 0 && at == digits[0] && digits.Length > 1) fresh = (fresh + 1) % 10 == old ? 2 : 1;
        return Replaced(written, at, fresh);
    }

    private static string? Swapped(string written, int seed)
    {
        int[] digits = Digits(written);
        int[] pairs = [.. Enumerable.Range(0, digits.Length - 1).Where(i => written[digits[i]] != written[digits[i + 1]] && (i > 0 || (written[digits[1]] & 0xF) != 0 || IsBeforePoint(written, digits[0])))];
        if (pairs.Length == 0) return null;
        int pair = pairs[seed % pairs.Length];
        char[] swapped = written.ToCharArray();
        (swapped[digits[pair]], swapped[digits[pair + 1]]) = (swapped[digits[pair + 1]], swapped[digits[pair]]);
        return new string(swapped);
    }

    // 1202.95 → 12029.5; a number without a point gets a zero more.
    private static string? Shifted(string written)
    {
        if (!IsNotZero(written)) return null;
        string plain = written.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).Replace('．', '.');
        int point = plain.IndexOf('.');
        if (point < 0) return plain + (plain[^1] > '９' || plain[^1] < '０' ? "0" : "０");
        string digits = plain.Remove(point, 1);
        string moved = (point + 1 >= digits.Length ? digits : digits.Insert(point + 1, ".")).TrimStart('0');
        return moved.Length == 0 || moved[0] == '.' ? "0" + moved : moved;
    }

    private static TextSpan? UnitAfter(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        foreach (string unit in MoneyUnits)
        {
            if (string.CompareOrdinal(text, at, unit, 0, unit.Length) == 0) return new TextSpan(at, unit.Length);
        }

        return null;
    }

    private static bool IsNotZero(string written) => WrittenNumber.TryValue(written, out decimal value) && value != 0;

    private static bool IsBeforePoint(string written, int at) => at + 1 < written.Length && written[at + 1] is '.' or '．';

    private static int[] Digits(string written) => [.. Enumerable.Range(0, written.Length).Where(i => WrittenNumber.IsDigit(written[i]))];

    private static string Replaced(string written, int at, int digit) =>
        string.Concat(written.AsSpan(0, at), ((char)(written[at] - (written[at] & 0xF) + digit)).ToString(), written.AsSpan(at + 1));
}
