namespace Jiheng.Notation;

/// <summary>
/// Reads a numeral with 十百千万亿: wholly in Han characters (一万零一十二) or begun in Arabic digits (25万6千, 2千零30万).
/// Digits are added up section by section, as they are spoken; what does not fit ends the numeral.
/// </summary>
internal ref struct HanReader
{
    /// <summary>No figure of a report is written in more characters.</summary>
    private const int MaxLength = 40;

    private readonly ReadOnlySpan<char> text;
    private int p;
    private decimal yi, wan, section, current;
    private bool hasCurrent, zeroSeen, wanSeen, wanAgain, yiSeen, valid;

    /// <summary>A part with decimals (3万4993.1) is the last one: only its scale word may follow. The decimals it adds to the whole.</summary>
    private bool ended;
    private int arabicDecimals;

    /// <summary>Smallest place word of the running section, and the place the last digit would take if nothing names it (三万五 = 35 000).</summary>
    private int lastInSection, lastPlace;

    private HanReader(ReadOnlySpan<char> text, int p)
    {
        this.text = text;
        this.p = p;
        valid = true;
    }

    /// <summary>A numeral that begins with a Han digit or 十.</summary>
    public static Numeral Read(ReadOnlySpan<char> text, int start)
    {
        int run = DigitRun(text, start);
        if (run >= 2) return Positional(text, start, run);
        HanReader reader = new(text, start);
        return reader.Finish(start, NumeralForm.Han);
    }

    /// <summary>A numeral whose first part was Arabic: <paramref name="seed"/> with place words and further digits behind it.</summary>
    public static Numeral Continue(ReadOnlySpan<char> text, in Numeral seed)
    {
        HanReader reader = new(text, seed.End) { current = seed.Value, hasCurrent = true };
        return reader.Finish(seed.Start, NumeralForm.Mixed);
    }

    /// <summary>百 or 千 that belongs to the word behind it, not to the number before (12百分点, 一千瓦).</summary>
    public static bool BelongsToUnit(ReadOnlySpan<char> text, int p)
    {
        if (p + 1 >= text.Length) return false;
        char next = text[p + 1];
        return text[p] switch
        {
            '百' => next == '分' && p + 2 < text.Length && text[p + 2] is '点' or '之' or '比',
            '千' => next is '瓦' or '米' or '克' or '伏' or '卡' or '帕' or '赫' || (next == '分' && p + 2 < text.Length && text[p + 2] == '之'),
            '万' => next == '分' && p + 2 < text.Length && text[p + 2] == '之',
            _ => false,
        };
    }

    private static int DigitRun(ReadOnlySpan<char> text, int start)
    {
        int p = start;
        while (p < text.Length && (CharClass.Of(text[p]) == CharKind.HanDigit || (p > start && text[p] is '0' or '０' or 'O' or 'o' or 'Ｏ' && IsBetweenHanDigits(text, p)))) p++;
        return p - start;
    }

    /// <summary>二0二四, 二O二四: a zero typed as a figure or a letter among Han digits.</summary>
    private static bool IsBetweenHanDigits(ReadOnlySpan<char> text, int p) =>
        CharClass.Of(text[p - 1]) == CharKind.HanDigit && p + 1 < text.Length && CharClass.Of(text[p + 1]) == CharKind.HanDigit;

    private static Numeral Positional(ReadOnlySpan<char> text, int start, int run)
    {
        int end = start + run;
        bool vague = end < text.Length && (CharClass.PlaceValue(text[end]) > 0 || text[end] == '几');
        Numeral n = new() { Start = start, Form = NumeralForm.Positional, Length = run, Valid = run <= 18 && !vague };
        if (n.Valid)
        {
            for (int k = start; k < end; k++) n.Value = (n.Value * 10) + Math.Max(0, CharClass.DigitValue(text[k]));
        }

        while (end < text.Length && (CharClass.PlaceValue(text[end]) > 0 || CharClass.Of(text[end]) == CharKind.HanDigit) && vague) end++;
        n.End = n.AfterScale = end;
        return n;
    }

    private Numeral Finish(int start, NumeralForm form)
    {
        while (p < text.Length && (Step() || (form == NumeralForm.Mixed && SkipToScale())))
        {
        }

        Numeral n = new() { Start = start, Form = form, Length = p - start, Valid = valid && p - start <= MaxLength };
        int fraction = 0;
        decimal tail = 0m;
        if (n.Valid && form == NumeralForm.Han && p + 1 < text.Length && text[p] == '点' && CharClass.Of(text[p + 1]) == CharKind.HanDigit)
        {
            p++;
            while (p < text.Length && CharClass.Of(text[p]) == CharKind.HanDigit)
            {
                if (++fraction <= 10) tail = (tail * 10) + CharClass.DigitValue(text[p]);
                p++;
            }

            if (fraction > 10) n.Valid = false;
        }

        if (!n.Valid)
        {
            n.End = n.AfterScale = p;
            return n;
        }

        if (fraction == 0 && hasCurrent && !zeroSeen && current is > 0 and < 10 && lastPlace >= 100) current *= lastPlace / 10;
        n.Value = yi + wan + section + (hasCurrent ? current : 0);
        if (fraction > 0)
        {
            for (int k = 0; k < fraction; k++) tail /= 10m;
            n.Value += tail;
            n.Decimals = fraction;
        }

        n.Decimals += arabicDecimals;
        n.End = n.AfterScale = p;
        if (fraction == 0) SplitScale(ref n);
        else if (p < text.Length && CharClass.Of(text[p]) == CharKind.HanMyriad && !BelongsToUnit(text, p)) TakeScale(ref n);
        return n;
    }

    /// <summary>一点五亿: the scale behind Han decimals.</summary>
    private readonly void TakeScale(ref Numeral n)
    {
        bool wanYi = p + 1 < text.Length && CharClass.PlaceValue(text[p]) == 10_000 && CharClass.PlaceValue(text[p + 1]) > 10_000;
        n.Scale = wanYi ? Scale.WanYi : CharClass.PlaceValue(text[p]) == 10_000 ? Scale.Wan : Scale.Yi;
        n.AfterScale = wanYi ? p + 2 : p + 1;
    }

    /// <summary>万 or 亿 at the very end belongs to the unit as written: 一千二百万元 is 1200 of 万元.</summary>
    private readonly void SplitScale(ref Numeral n)
    {
        int last = n.End - 1;
        if (last <= n.Start || CharClass.Of(text[last]) != CharKind.HanMyriad) return;
        bool isYi = CharClass.PlaceValue(text[last]) > 10_000;
        if (isYi && last - 1 > n.Start && CharClass.PlaceValue(text[last - 1]) == 10_000)
        {
            n.Scale = Scale.WanYi;
            n.End -= 2;
        }
        else
        {
            n.Scale = isYi ? Scale.Yi : Scale.Wan;
            n.End--;
        }

        while (CharClass.Of(text[n.End - 1]) is CharKind.Space or CharKind.LineBreak) n.End--;
        n.Value /= Scales.FactorOf(n.Scale);
    }

    /// <summary>1亿2000 万元: the last scale word stands apart, as <see cref="NumeralReader"/> allows it behind plain digits.</summary>
    private bool SkipToScale()
    {
        if (!hasCurrent || CharClass.Of(text[p]) is not (CharKind.Space or CharKind.LineBreak)) return false;
        int scale = NumeralReader.SpacedScale(text, p);
        if (scale < 0 || CharClass.Of(text[scale]) != CharKind.HanMyriad) return false;
        p = scale;
        return true;
    }

    /// <summary>Takes one character (or one Arabic group); false where the numeral ends.</summary>
    private bool Step()
    {
        char c = text[p];
        CharKind kind = CharClass.Of(c);
        if (ended && kind is CharKind.HanDigit or CharKind.Digit) return false;
        switch (kind)
        {
            case CharKind.HanDigit:
                return TakeDigit(CharClass.DigitValue(c));
            case CharKind.Digit:
                return TakeArabicGroup();
            case CharKind.HanTens:
                return !BelongsToUnit(text, p) && TakeTens(CharClass.PlaceValue(c));
            case CharKind.HanMyriad:
                return !BelongsToUnit(text, p) && TakeMyriad(CharClass.PlaceValue(c));
            default:
                return false;
        }
    }

    private bool TakeDigit(int digit)
    {
        if (digit == 0)
        {
            if (hasCurrent && lastPlace == 0) return false;
            if (!hasCurrent && lastPlace == 0)
            {
                current = 0;
                hasCurrent = true;
                p++;
                return true;
            }

            if (hasCurrent || p + 1 >= text.Length) return false;
            CharKind next = CharClass.Of(text[p + 1]);
            if (!(next == CharKind.Digit || (next == CharKind.HanDigit && CharClass.DigitValue(text[p + 1]) > 0) || CharClass.PlaceValue(text[p + 1]) == 10)) return false;
            zeroSeen = true;
            p++;
            return true;
        }

        if (hasCurrent)
        {
            // 一百二三十: nobody can say which.
            if (lastPlace == 0) return false;
            valid = false;
            p++;
            return true;
        }

        current = digit;
        hasCurrent = true;
        p++;
        return true;
    }

    private bool TakeArabicGroup()
    {
        if (hasCurrent || lastPlace < 1_000) return false;
        Numeral group = ArabicReader.Read(text, p);
        int places = lastPlace switch { 1_000 => 3, 10_000 => 4, _ => 8 };
        if (!group.Valid || group.Length > places || (group.Grouped && text[p..group.End].Contains('，'))) return false;
        char next = group.End < text.Length ? text[group.End] : '\0';
        if (group.Length == 4 && group.Decimals == 0 && next == '年') return false;
        if (CharClass.Of(next) is CharKind.Point or CharKind.Comma && group.End + 1 < text.Length && CharClass.Of(text[group.End + 1]) == CharKind.Digit) return false;
        current = group.Value;
        hasCurrent = true;
        ended = group.Decimals > 0;
        arabicDecimals = group.Decimals;
        if (group.Length > 1 || ended || text[p] is '0' or '０') zeroSeen = true;
        p = group.End;
        return true;
    }

    private bool TakeTens(int place)
    {
        if (!hasCurrent)
        {
            if (place != 10 || (section != 0 && !zeroSeen)) return false;
            current = 1;
        }

        if (lastInSection != 0 && place >= lastInSection)
        {
            valid = false;
            p++;
            return true;
        }

        section += current * place;
        hasCurrent = zeroSeen = false;
        lastInSection = lastPlace = place;
        for (int zeros = place; zeros > 1 && arabicDecimals > 0; zeros /= 10) arabicDecimals--;
        p++;
        return true;
    }

    private bool TakeMyriad(int place)
    {
        decimal value = section + (hasCurrent ? current : 0);
        // 3万4993.1万元, 1万亿2000亿元: the scale word is said of both parts; in 三万两万 the second is another number.
        bool again = value is > 0 and < 10_000 && (value >= 1_000 || zeroSeen);
        if (place == 10_000)
        {
            if (value == 0 || (wanSeen && (!again || wanAgain))) return false;
            wan = ((wanSeen ? wan : 0) + value) * 10_000;
            wanAgain = wanSeen;
            wanSeen = true;
        }
        else
        {
            value += wan;
            if (value == 0 || (yiSeen && !(again && wan == 0 && yi >= 1_000_000_000_000m && yi % 1_000_000_000_000m == 0))) return false;
            yi += value * 100_000_000;
            wan = 0;
            wanSeen = wanAgain = false;
            yiSeen = true;
        }

        section = 0;
        hasCurrent = zeroSeen = false;
        lastInSection = 0;
        lastPlace = place;
        p++;
        return true;
    }
}
