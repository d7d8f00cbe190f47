namespace Jiheng.Formats;

/// <summary>格子的样子: whether a cell's text is a figure, told without asking what the figure means.</summary>
internal static class CellShapes
{
    /// <summary>
    /// A cell that holds nothing but figures: "1,234.50", "-3", "86.5%", "≥95%", "12件", "—". Not "1、局机关", not "2022年度".
    /// </summary>
    public static bool IsFigure(ReadOnlySpan<char> text)
    {
        bool digit = false, unit = false;
        foreach (char c in text)
        {
            if (CharKinds.IsWhite(c)) continue;
            if (CharKinds.IsDigit(c)) (digit, unit) = (true, false);
            else if ("万亿千元个件人次项%％‰".Contains(c) && digit) unit = true;
            else if (!",，.．+-－—–()（）≥≤<>＝=~～/:：±".Contains(c)) return false;
        }

        return digit || unit || IsNil(text);
    }

    /// <summary>An amount with decimals or thousands: "82,096,797.42", "0.00". Codes, years and ordinals are none.</summary>
    public static bool IsAmount(ReadOnlySpan<char> text)
    {
        int digits = 0, since = -1;
        bool divided = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (CharKinds.IsDigit(c)) (digits, since) = (digits + 1, since < 0 ? -1 : since + 1);
            else if (c is '.' or '．' or ',' or '，' && digits > 0 && i + 1 < text.Length) (divided, since) = (true, 0);
            else if (c is '%' or '％' && i == text.Length - 1 && digits > 0) divided = true;
            else if (!(i == 0 && c is '-' or '－' or '+' or '(' or '（') && !(i == text.Length - 1 && c is ')' or '）')) return false;
        }

        return digits > 0 && divided;
    }

    /// <summary>A classification code: three, five or seven digits, or the two of a 款 or 项 column.</summary>
    public static bool IsCode(ReadOnlySpan<char> text) => text.Length is 2 or 3 or 5 or 7 && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>"-", "—", "/", "无" instead of a figure.</summary>
    public static bool IsNil(ReadOnlySpan<char> text) => text is "-" or "—" or "——" or "－" or "--" or "/" or "／";
}
