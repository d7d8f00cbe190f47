namespace Jiheng.Notation;

/// <summary>Reads the plain Arabic part of a number: digits, thousands separators, decimals. Every character is looked at a bounded number of times.</summary>
internal static class ArabicReader
{
    /// <summary>More groups than this are a list or rubbish; the limit also keeps a failed full-width reading linear.</summary>
    private const int MaxGroups = 8;

    /// <summary>decimal holds 28 digits.</summary>
    private const int MaxDigits = 27;

    /// <summary>Nobody budgets more than 千万亿元; a longer row of digits is a code, and its worth in 亿元 would burst a decimal.</summary>
    private const int MaxWholeDigits = 16;

    public static Numeral Read(ReadOnlySpan<char> text, int start)
    {
        Numeral n = new() { Start = start, Form = NumeralForm.Arabic, Valid = true };
        Accumulator sum = default;
        int p = start;
        while (p < text.Length && CharClass.Of(text[p]) == CharKind.Digit) sum.Push(CharClass.DigitValue(text[p++]));
        n.Length = p - start;

        if (n.Length <= 3)
        {
            (int firstEnd, Accumulator first) = (p, sum);
            bool wide = false;
            int groups = 0;
            while (groups < MaxGroups && IsGroup(text, p))
            {
                wide |= text[p] == '，';
                for (int k = 1; k <= 3; k++) sum.Push(CharClass.DigitValue(text[p + k]));
                p += 4;
                groups++;
            }

            n.Grouped = groups > 0;
            if (wide && !CanBeWideGroups(text, start, firstEnd, p))
            {
                (p, sum) = (firstEnd, first);
                n.Grouped = false;
            }

            if (n.Grouped) n.Length = sum.Digits;
        }

        if (p + 1 < text.Length && CharClass.Of(text[p]) == CharKind.Point && CharClass.Of(text[p + 1]) == CharKind.Digit)
        {
            p++;
            int first = p;
            while (p < text.Length && CharClass.Of(text[p]) == CharKind.Digit) sum.Push(CharClass.DigitValue(text[p++]));
            n.Decimals = p - first;
        }

        n.End = n.AfterScale = p;
        if (sum.Digits > MaxDigits || sum.Digits - n.Decimals > MaxWholeDigits) n.Valid = false;
        else n.Value = sum.ToDecimal(n.Decimals);
        return n;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int p) =>
        p + 3 < text.Length && CharClass.Of(text[p]) == CharKind.Comma
        && CharClass.Of(text[p + 1]) == CharKind.Digit && CharClass.Of(text[p + 2]) == CharKind.Digit && CharClass.Of(text[p + 3]) == CharKind.Digit
        && (p + 4 >= text.Length || CharClass.Of(text[p + 4]) != CharKind.Digit);

    /// <summary>A full-width comma is mostly a clause comma: it separates thousands only where decimals or a unit follow and no list is announced.</summary>
    private static bool CanBeWideGroups(ReadOnlySpan<char> text, int start, int firstEnd, int end)
    {
        if (end >= text.Length) return start == 0;
        if (text[start] is '0' or '０') return false;
        if (start > 1 && text[start - 1] is '，' or '、' && CharClass.Of(text[start - 2]) == CharKind.Digit) return false;
        for (int k = Math.Max(0, start - 4); k + 1 < start; k++)
        {
            if (text[k] == '分' && text[k + 1] == '别') return false;
        }

        char next = text[end];
        if (CharClass.Of(next) == CharKind.Space && end + 1 < text.Length) next = text[end + 1];
        return CharClass.Of(next) is CharKind.Point or CharKind.HanMyriad || next is '元' or '%' or '％' || (UnitFinder.IsHead(next) && firstEnd - start < 3);
    }

    /// <summary>Digits gathered in 64 bits while they fit, in decimal afterwards.</summary>
    private struct Accumulator
    {
        private ulong low;
        private decimal high;

        public int Digits { get; private set; }

        public void Push(int digit)
        {
            Digits++;
            if (Digits <= 18) low = (low * 10) + (uint)digit;
            else if (Digits <= MaxDigits) high = ((Digits == 19 ? low : high) * 10) + digit;
        }

        public readonly decimal ToDecimal(int decimals)
        {
            if (Digits <= 18) return new decimal(unchecked((int)low), unchecked((int)(low >> 32)), 0, false, (byte)decimals);
            Span<int> bits = stackalloc int[4];
            decimal.GetBits(high, bits);
            return new decimal(bits[0], bits[1], bits[2], false, (byte)decimals);
        }
    }
}
