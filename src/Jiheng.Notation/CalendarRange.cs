namespace Jiheng.Notation;

/// <summary>Years and days that only their neighbours make such: 2020-2022年, 2021、2022年, 12月, 31日.</summary>
internal static class CalendarRange
{
    /// <summary>Behind a four-digit year: another year joined to it, or words that show it is a year.</summary>
    public static bool TryYears(ReadOnlySpan<char> text, in Numeral n, out int end, out DateMention date, out DateMention? last)
    {
        end = n.End;
        last = null;
        date = new DateMention((int)n.Value, null, null);
        if (n.End >= text.Length) return false;
        char next = text[n.End];
        if (CharClass.Of(next) is CharKind.Minus or CharKind.Dash || next is '至' or '到' or '/')
        {
            int p = n.End + 1;
            while (p < text.Length && p - n.End < 3 && CharClass.Of(text[p]) is CharKind.Minus or CharKind.Dash) p++;
            if (!IsFourDigits(text, p)) return false;
            Numeral second = CharClass.Of(text[p]) == CharKind.Digit ? ArabicReader.Read(text, p) : HanReader.Read(text, p);
            if (!DateReader.IsYearNumeral(second) || second.Value <= n.Value) return false;
            end = second.End;
            int after = NumeralReader.SkipGap(text, end);
            if (after < text.Length && text[after] == '学') after++;
            if (after < text.Length && text[after] == '年')
            {
                end = after + 1;
                if (end < text.Length && text[end] == '度') end++;
            }

            last = new DateMention((int)second.Value, null, null);
            return true;
        }

        if (IsYearListed(text, n.End)) return true;
        if (next == '起' && n.Start > 0 && text[n.Start - 1] is '自' or '从') return true;

        // 荣获2022市级…: a year that lacks its 年.
        return n.Form == NumeralForm.Arabic && CharClass.Of(next) == CharKind.Hanzi && UnitFinder.Find(text, n.End, out _) is null && !LookAlikes.IsNameBehind(text, n.End)
            && next is not ('余' or '多' or '以' or '左' or '至' or '到');
    }

    /// <summary>12月31日, 12月, 1-7月; 31日 alone, unless it is a time limit (20日内).</summary>
    public static bool TryMonthOrDay(ReadOnlySpan<char> text, in Numeral n, out int end, out DateMention date, out DateMention? last)
    {
        if (DateReader.TryMonthDay(text, n.Start, out end, out date, out last)) return true;
        int p = n.End;
        if (p < text.Length && text[p] == ' ') p++;
        if (p >= text.Length || text[p] != '日' || n.Value < 1) return false;
        end = p + 1;
        char next = end < text.Length ? text[end] : '\0';
        if (next is '内' or '均' or '报' || (next is '以' or '之' && end + 1 < text.Length && text[end + 1] == '内')) return false;
        if (n.Form != NumeralForm.Arabic && n.Value == 1) return false;
        date = new DateMention(null, null, (int)n.Value);
        return true;
    }

    /// <summary>2020、2021和2022年, 2019、2020、2021三年: a list of years of which only the last is named so.</summary>
    private static bool IsYearListed(ReadOnlySpan<char> text, int p)
    {
        for (int k = 0; k < 6 && p < text.Length; k++)
        {
            int after = NumeralReader.SkipGap(text, p);
            if (after < text.Length && text[after] == '年') return k > 0;
            if (p + 1 < text.Length && CharClass.Of(text[p]) == CharKind.HanDigit && text[p + 1] == '年') return true;
            if (text[p] is not ('、' or '和' or '与' or '及') || !IsFourDigits(text, p + 1)) return false;
            p += 5;
        }

        return false;
    }

    private static bool IsFourDigits(ReadOnlySpan<char> text, int p)
    {
        for (int k = p; k < p + 4; k++)
        {
            if (k >= text.Length || CharClass.Of(text[k]) is not (CharKind.Digit or CharKind.HanDigit)) return false;
        }

        return p + 4 >= text.Length || CharClass.Of(text[p + 4]) != CharClass.Of(text[p + 3]);
    }
}
