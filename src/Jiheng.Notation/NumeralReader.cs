namespace Jiheng.Notation;

/// <summary>Reads the number that begins at a place, in whatever way it is written, with 余/多 and the scale word behind it.</summary>
internal static class NumeralReader
{
    /// <summary>Spaces that a converter may have put between a number and its unit.</summary>
    private const int MaxGap = 4;

    public static Numeral Read(ReadOnlySpan<char> text, int start)
    {
        if (CharClass.Of(text[start]) != CharKind.Digit)
        {
            Numeral han = HanReader.Read(text, start);
            if (han.Valid) ReadMore(text, ref han);
            return han;
        }

        Numeral n = ArabicReader.Read(text, start);
        if (!n.Valid) return n;
        SpacedGroups.Extend(text, ref n);
        int end = ChainEnd(text, n.End, out decimal factor);
        if (end > n.End && n.Decimals == 0 && n.Length <= 8 && ContinuesAfterChain(text, end))
        {
            Numeral mixed = HanReader.Continue(text, n);
            if (mixed.End > end || mixed.AfterScale > end)
            {
                mixed.Grouped = n.Grouped;
                if (mixed.Valid) ReadMore(text, ref mixed);
                return mixed;
            }
        }

        if (end > n.End) TakeChain(ref n, end, factor);
        ReadMore(text, ref n);
        if (n.AfterScale == n.End && !n.SomewhatMore) ReadSpacedScale(text, ref n);
        return n;
    }

    /// <summary>余, 多, 几 behind the number, and the scale behind them: 三千余, 10余万元, 十几.</summary>
    private static void ReadMore(ReadOnlySpan<char> text, ref Numeral n)
    {
        int p = n.AfterScale;
        if (p >= text.Length) return;
        switch (text[p])
        {
            case '几':
                n.Valid = false;
                n.End = n.AfterScale = p + 1;
                return;
            case '余' when p + 1 >= text.Length || text[p + 1] is not ('额' or '款' or '下' or '热' or '地'):
            case '多' when p + 1 >= text.Length || text[p + 1] is not ('数' or '于' or '少' or '样'):
                n.SomewhatMore = true;
                n.AfterScale = p + 1;
                if (n.Scale != Scale.None) return;
                int end = ChainEnd(text, p + 1, out decimal factor);
                if (end > p + 1 && factor >= 10_000m)
                {
                    n.Scale = Scales.FromFactor(factor);
                    n.AfterScale = end;
                }

                return;
            default:
                return;
        }
    }

    /// <summary>Up to two place words in a row behind Arabic digits: 万, 百万, 千亿, 万亿.</summary>
    public static int ChainEnd(ReadOnlySpan<char> text, int start, out decimal factor)
    {
        factor = 1m;
        int p = start;
        int last = 0;
        while (p < text.Length && p - start < 2)
        {
            int place = CharClass.PlaceValue(text[p]);
            if (place == 0 || place <= last || (place == 10_000 && last >= 10_000) || HanReader.BelongsToUnit(text, p)) break;
            if (last is > 0 and < 10_000 && place < 10_000) break;
            factor *= place;
            last = place;
            p++;
        }

        return p;
    }

    private static void TakeChain(ref Numeral n, int end, decimal factor)
    {
        n.Scale = Scales.FromFactor(factor);
        if (n.Scale == Scale.None)
        {
            // 3十: nobody writes it, but it has only one meaning.
            n.Value *= factor;
            n.End = n.AfterScale = end;
            return;
        }

        n.AfterScale = end;
    }

    private static bool ContinuesAfterChain(ReadOnlySpan<char> text, int p)
    {
        if (p >= text.Length) return false;
        CharKind kind = CharClass.Of(text[p]);
        if (kind == CharKind.Digit) return FitsAfterChain(text, p);
        if (kind != CharKind.HanDigit || p + 1 >= text.Length) return false;
        bool zero = CharClass.DigitValue(text[p]) == 0;
        return zero ? CharClass.Of(text[p + 1]) is CharKind.Digit or CharKind.HanDigit : CharClass.Of(text[p + 1]) == CharKind.HanTens;
    }

    /// <summary>3万4000, 25万6千 and 1亿2.5万 go on; in 5万2个 the 2 is another figure.</summary>
    private static bool FitsAfterChain(ReadOnlySpan<char> text, int p)
    {
        int end = DigitsEnd(text, p), length = end - p;
        bool decimals = end + 1 < text.Length && CharClass.Of(text[end]) == CharKind.Point && CharClass.Of(text[end + 1]) == CharKind.Digit;
        if (decimals) end = DigitsEnd(text, end + 1);
        if (length >= (decimals ? 2 : 3)) return true;
        if (decimals) return end < text.Length && CharClass.PlaceValue(text[end]) > 0;
        return end >= text.Length || text[end] is '元' or '千' or '百' or '十' or '万' || CharClass.Of(text[end]) is CharKind.Stop or CharKind.Comma or CharKind.Close;
    }

    private static int DigitsEnd(ReadOnlySpan<char> text, int p)
    {
        int end = p;
        while (end < text.Length && end - p < 9 && CharClass.Of(text[end]) == CharKind.Digit) end++;
        return end;
    }

    /// <summary>"9,101.68 万 元", "307.82\n\n万元": 万 and 亿 may stand apart where 元 or another unit follows them.</summary>
    private static void ReadSpacedScale(ReadOnlySpan<char> text, ref Numeral n)
    {
        int p = SpacedScale(text, n.End);
        if (p >= 0) TakeChain(ref n, ChainEnd(text, p, out decimal factor), factor);
    }

    /// <summary>Where the scale word behind the gap at <paramref name="start"/> begins; -1 where none stands there, or no unit behind it.</summary>
    public static int SpacedScale(ReadOnlySpan<char> text, int start)
    {
        int p = SkipGap(text, start);
        if (p == start || p >= text.Length) return -1;
        int end = ChainEnd(text, p, out decimal factor);
        if (end == p || factor < 1_000m) return -1;
        int unit = SkipGap(text, end);
        return unit < text.Length && (text[unit] == '元' || (unit == end && factor >= 10_000m && UnitFinder.IsHead(text[unit]))) ? p : -1;
    }

    /// <summary>The first character that is neither space nor line break, or <paramref name="start"/> where the gap is too wide.</summary>
    public static int SkipGap(ReadOnlySpan<char> text, int start)
    {
        int p = start;
        while (p < text.Length && CharClass.Of(text[p]) is CharKind.Space or CharKind.LineBreak)
        {
            if (++p - start > MaxGap) return start;
        }

        return p;
    }
}
