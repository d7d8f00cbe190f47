using System.Text;

namespace Jiheng.Notation;

/// <summary>汉字数字: reads and writes Chinese numerals.</summary>
public static class ChineseNumeral
{
    private const string Plain = "零一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] PlainPlaces = ["", "十", "百", "千"];
    private static readonly string[] FormalPlaces = ["", "拾", "佰", "仟"];
    private static readonly string[] Sections = ["", "万", "亿", "万亿"];

    /// <summary>
    /// Reads one numeral and nothing else: 一千二百三十四, 一万零十二, 十二, 两千零三十, 壹佰万, 二〇二四, 三十七点七五, 负三, 25万6千, 百.
    /// False (and 0) for anything else, for 十几 and for numbers beyond 28 digits.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0m;
        text = text.Trim();
        bool negative = text.StartsWith("负");
        if (negative) text = text[1..];
        if (text.IsEmpty || text.Length > 60) return false;
        if (CharClass.Of(text[0]) is not (CharKind.Digit or CharKind.HanDigit) && CharClass.PlaceValue(text[0]) != 10)
        {
            value = text.Length == 1 ? CharClass.PlaceValue(text[0]) : 0;
            return value > 0;
        }

        Numeral n = NumeralReader.Read(text, 0);
        if (!n.Valid || n.SomewhatMore || n.AfterScale != text.Length) return false;
        value = n.Value * Scales.FactorOf(n.Scale);
        if (negative) value = -value;
        return true;
    }

    /// <summary>小写: 1200 → 一千二百, 10012 → 一万零一十二, 15 → 十五, 37.75 → 三十七点七五, -3 → 负三.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The whole part needs more than 16 digits.</exception>
    public static string Format(decimal value)
    {
        StringBuilder text = new();
        if (value < 0) text.Append('负');
        value = Math.Abs(value);
        string whole = FormatWhole(decimal.Truncate(value), Plain, PlainPlaces);
        if (whole.StartsWith("一十", StringComparison.Ordinal)) whole = whole[1..];
        text.Append(whole);
        string written = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        int point = written.IndexOf('.');
        if (point >= 0)
        {
            text.Append('点');
            foreach (char digit in written.AsSpan(point + 1)) text.Append(Plain[digit - '0']);
        }

        return text.ToString();
    }

    /// <summary>大写金额: 1200.5 → 壹仟贰佰元伍角整; rounded to 分.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 16 digits of 元.</exception>
    public static string FormatMoney(decimal yuan)
    {
        StringBuilder text = new(yuan < 0 ? "负" : "");
        yuan = Math.Round(Math.Abs(yuan), 2, MidpointRounding.AwayFromZero);
        decimal whole = decimal.Truncate(yuan);
        int cents = (int)((yuan - whole) * 100);
        (int jiao, int fen) = (cents / 10, cents % 10);
        if (whole > 0 || cents == 0) text.Append(FormatWhole(whole, Formal, FormalPlaces)).Append('元');
        if (cents == 0) return text.Append('整').ToString();
        if (jiao > 0) text.Append(Formal[jiao]).Append('角');
        else if (whole > 0) text.Append('零');
        return fen > 0 ? text.Append(Formal[fen]).Append('分').ToString() : text.Append('整').ToString();
    }

    /// <summary>年份: 2024 → 二〇二四. Years 1 to 9999.</summary>
    public static string FormatYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        StringBuilder text = new();
        foreach (char digit in year.ToString(System.Globalization.CultureInfo.InvariantCulture)) text.Append(digit == '0' ? '〇' : Plain[digit - '0']);
        return text.ToString();
    }

    private static string FormatWhole(decimal whole, string digits, string[] places)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(whole, 10_000_000_000_000_000m);
        if (whole == 0) return digits[0].ToString();
        StringBuilder text = new();
        bool zero = false;
        for (int section = 3; section >= 0; section--)
        {
            decimal unit = 1m;
            for (int k = 0; k < section; k++) unit *= 10_000m;
            int part = (int)(decimal.Truncate(whole / unit) % 10_000m);
            if (part == 0)
            {
                zero |= text.Length > 0;
                continue;
            }

            if (text.Length > 0 && (zero || part < 1_000)) text.Append(digits[0]);
            zero = false;
            AppendSection(text, part, digits, places);
            bool yiFollows = section == 3 && decimal.Truncate(whole / 100_000_000m) % 10_000m != 0;
            text.Append(yiFollows ? "万" : Sections[section]);
        }

        return text.ToString();
    }

    private static void AppendSection(StringBuilder text, int part, string digits, string[] places)
    {
        bool zero = false, begun = false;
        for ((int place, int worth) = (3, 1_000); place >= 0; place--, worth /= 10)
        {
            int digit = part / worth % 10;
            if (digit == 0)
            {
                zero |= begun;
                continue;
            }

            if (zero) text.Append(digits[0]);
            zero = false;
            begun = true;
            text.Append(digits[digit]).Append(places[place]);
        }
    }
}
