using System.Globalization;

namespace Jiheng.Formats;

/// <summary>编号写法: a list number in the numeral system that w:numFmt names; unknown systems become Arabic digits, as Word does.</summary>
internal static class ListNumeral
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    public static string Format(int value, string system) => system switch
    {
        "none" => "",
        "bullet" => "•",
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting"
            or "ideographLegalTraditional" when value is > 0 and < 10_000 => Chinese(value, Digits, "十百千", '零', shortTen: true),
        "chineseLegalSimplified" when value is > 0 and < 10_000 => Chinese(value, LegalDigits, "拾佰仟", '零', shortTen: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" when value > 0 => EachDigit(value, '〇'),
        "ideographTraditional" when value is > 0 and <= 10 => Stems[value - 1].ToString(),
        "ideographZodiac" when value is > 0 and <= 12 => Branches[value - 1].ToString(),
        "upperLetter" when value > 0 => Letters(value, 'A'),
        "lowerLetter" when value > 0 => Letters(value, 'a'),
        "upperRoman" when value is > 0 and < 4000 => Roman(value),
        "lowerRoman" when value is > 0 and < 4000 => Roman(value).ToLowerInvariant(),
        "decimalZero" when value is >= 0 and < 10 => "0" + Plain(value),
        "decimalFullWidth" or "decimalFullWidth2" when value >= 0 => string.Create(Plain(value).Length, value, static (span, one) =>
        {
            one.TryFormat(span, out _, default, CultureInfo.InvariantCulture);
            for (int i = 0; i < span.Length; i++) span[i] = (char)(span[i] - '0' + '０');
        }),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(value),
        "decimalEnclosedParen" when value is > 0 and <= 20 => ((char)('⑴' + value - 1)).ToString(),
        "decimalEnclosedFullstop" when value is > 0 and <= 20 => ((char)('⒈' + value - 1)).ToString(),
        "ideographEnclosedCircle" when value is > 0 and <= 10 => ((char)('㊀' + value - 1)).ToString(),
        _ => Plain(value),
    };

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Circled(int value) => value switch
    {
        0 => "⓪",
        > 0 and <= 20 => ((char)('①' + value - 1)).ToString(),
        > 20 and <= 35 => ((char)('㉑' + value - 21)).ToString(),
        > 35 and <= 50 => ((char)('㊱' + value - 36)).ToString(),
        _ => Plain(value),
    };

    /// <summary>12 → 十二, 20 → 二十, 105 → 一百零五, 110 → 一百一十.</summary>
    private static string Chinese(int value, string digits, string powers, char zero, bool shortTen)
    {
        if (shortTen && value is >= 10 and < 20) return value == 10 ? powers[..1] : $"{powers[0]}{digits[value - 10]}";
        Span<char> text = stackalloc char[8];
        int length = 0;
        bool gap = false;
        for (int power = 3, unit = 1000; power >= 0; power--, unit /= 10)
        {
            int digit = value / unit % 10;
            if (digit == 0)
            {
                gap = length > 0;
                continue;
            }

            if (gap) text[length++] = zero;
            gap = false;
            text[length++] = digits[digit];
            if (power > 0) text[length++] = powers[power - 1];
        }

        return new string(text[..length]);
    }

    private static string EachDigit(int value, char zero)
    {
        char[] text = Plain(value).ToCharArray();
        for (int i = 0; i < text.Length; i++) text[i] = text[i] == '0' ? zero : Digits[text[i] - '0'];
        return new string(text);
    }

    /// <summary>1 → A, 26 → Z, 27 → AA, 28 → BB: Word repeats the letter.</summary>
    private static string Letters(int value, char first) => new((char)(first + ((value - 1) % 26)), Math.Min(((value - 1) / 26) + 1, 30));

    private static string Roman(int value)
    {
        ReadOnlySpan<int> worth = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] marks = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        System.Text.StringBuilder text = new();
        for (int i = 0; i < worth.Length; i++)
        {
            for (; value >= worth[i]; value -= worth[i]) text.Append(marks[i]);
        }

        return text.ToString();
    }
}
