namespace Jiheng.Notation;

/// <summary>年月日: reads dates and years; the number at the place has been read already where one is given.</summary>
internal static class DateReader
{
    /// <summary>2022-12-31, 2022.12.31, 2022/12/31, 2022-12. False where the digits are no date.</summary>
    public static bool TryNumeric(ReadOnlySpan<char> text, int start, out int end, out DateMention date)
    {
        end = start;
        date = default;
        if (start + 6 >= text.Length || !TryDigits(text, start, 4, out int year) || !IsYear(year)) return false;
        char mark = Fold(text[start + 4]);
        if (mark is not ('-' or '.' or '/')) return false;
        int p = start + 5;
        if (!TryShort(text, ref p, 12, out int month)) return false;
        if (p < text.Length && Fold(text[p]) == mark)
        {
            p++;
            if (!TryShort(text, ref p, 31, out int day)) return false;
            if (p < text.Length && text[p] is '日') p++;
            end = p;
            date = new DateMention(year, month, day);
            return true;
        }

        // 2022.12 is a number and 2022/12 a fraction; only the hyphen with two digits is a month.
        if (mark != '-' || p - start != 7 || (p < text.Length && text[p] is '年' or '月')) return false;
        end = p;
        date = new DateMention(year, month, null);
        return true;
    }

    /// <summary>年 behind a four-digit number, and month and day behind it: 2022年, 2022年度, 二〇二四年十二月三十一日, 2022年1-7月.</summary>
    public static bool TryAfterYear(ReadOnlySpan<char> text, in Numeral n, out int end, out DateMention date, out DateMention? last)
    {
        end = n.End;
        date = default;
        last = null;
        if (!IsYearNumeral(n)) return false;
        int p = NumeralReader.SkipGap(text, n.End);
        if (p >= text.Length || text[p] != '年') return false;
        end = p + 1;
        int year = (int)n.Value;
        date = new DateMention(year, null, null);
        if (end < text.Length && text[end] == '度')
        {
            end++;
            return true;
        }

        p = SkipSpaces(text, end);
        if (!TryMonth(text, p, out int monthEnd, out int month, out int lastMonth)) return true;
        end = monthEnd;
        date = new DateMention(year, month, null);
        if (lastMonth != month) last = new DateMention(year, lastMonth, null);
        else if (TryDay(text, SkipSpaces(text, end), out int dayEnd, out int day))
        {
            end = dayEnd;
            date = new DateMention(year, month, day);
        }

        return true;
    }

    /// <summary>12月31日, 12月, 1-7月 without a year.</summary>
    public static bool TryMonthDay(ReadOnlySpan<char> text, int start, out int end, out DateMention date, out DateMention? last)
    {
        date = default;
        last = null;
        if (!TryMonth(text, start, out end, out int month, out int lastMonth)) return false;
        date = new DateMention(null, month, null);
        if (lastMonth != month) last = new DateMention(null, lastMonth, null);
        else if (TryDay(text, SkipSpaces(text, end), out int dayEnd, out int day))
        {
            end = dayEnd;
            date = new DateMention(null, month, day);
        }

        // 一月一调度: once a month, not January.
        return !(month == 1 && text[start] == '一' && date.Day is null && last is null && text[end - 1] != '份');
    }

    /// <summary>Four plain digits of a year between 1900 and 2099.</summary>
    public static bool IsYearNumeral(in Numeral n) =>
        n is { Length: 4, Decimals: 0, Grouped: false, SomewhatMore: false, Valid: true } && n.AfterScale == n.End
        && n.Form is NumeralForm.Arabic or NumeralForm.Positional && IsYear(n.Value);

    private static bool IsYear(decimal value) => value is >= 1900 and < 2100;

    private static bool TryMonth(ReadOnlySpan<char> text, int start, out int end, out int month, out int lastMonth)
    {
        end = start;
        lastMonth = 0;
        if (!TrySmall(text, start, 12, out int p, out month)) return false;
        lastMonth = month;
        if (p < text.Length && text[p] is '-' or '－' or '—' or '–' or '~' or '～' or '至' or '到')
        {
            if (!TrySmall(text, p + 1, 12, out p, out lastMonth) || lastMonth <= month) return false;
        }

        p = SkipSpaces(text, p);
        if (p >= text.Length || text[p] != '月') return false;
        end = p + 1;
        if (end < text.Length && text[end] == '份') end++;
        if (end + 1 < text.Length && text[end] is '至' or '-' or '—' or '–' or '到' && TrySmall(text, end + 1, 12, out int q, out int until)
            && until > month && q < text.Length && text[q] == '月' && !(q + 1 < text.Length && CharClass.Of(text[q + 1]) is CharKind.Digit))
        {
            lastMonth = until;
            end = q + 1;
            if (end < text.Length && text[end] == '份') end++;
        }

        return true;
    }

    private static bool TryDay(ReadOnlySpan<char> text, int start, out int end, out int day)
    {
        end = start;
        if (!TrySmall(text, start, 31, out int p, out day)) return false;
        p = SkipSpaces(text, p);
        if (p >= text.Length || text[p] is not ('日' or '号')) return false;
        end = p + 1;
        return true;
    }

    /// <summary>A whole number from 1 to <paramref name="most"/>, in Arabic or Han digits.</summary>
    private static bool TrySmall(ReadOnlySpan<char> text, int start, int most, out int end, out int value)
    {
        end = start;
        value = 0;
        if (start >= text.Length) return false;
        CharKind kind = CharClass.Of(text[start]);
        if (kind == CharKind.Digit)
        {
            end = start;
            return TryShort(text, ref end, most, out value);
        }

        if (kind != CharKind.HanDigit && text[start] != '十') return false;
        Numeral n = HanReader.Read(text, start);
        if (!n.Valid || n.Form != NumeralForm.Han || n.AfterScale != n.End || n.Decimals > 0 || n.Value < 1 || n.Value > most) return false;
        end = n.End;
        value = (int)n.Value;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int start, int count, out int value)
    {
        value = 0;
        for (int k = start; k < start + count; k++)
        {
            if (k >= text.Length || CharClass.Of(text[k]) != CharKind.Digit) return false;
            value = (value * 10) + CharClass.DigitValue(text[k]);
        }

        return true;
    }

    /// <summary>One or two digits, no third.</summary>
    private static bool TryShort(ReadOnlySpan<char> text, ref int p, int most, out int value)
    {
        value = 0;
        int first = p;
        while (p < text.Length && p - first < 3 && CharClass.Of(text[p]) == CharKind.Digit) value = (value * 10) + CharClass.DigitValue(text[p++]);
        return p > first && p - first <= 2 && value >= 1 && value <= most;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int start) => NumeralReader.SkipGap(text, start);

    private static char Fold(char c) => c switch { '－' or '−' or '–' => '-', '．' => '.', '／' => '/', _ => c };
}
