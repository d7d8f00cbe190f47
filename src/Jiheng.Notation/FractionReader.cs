using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>比: 百分之九十五, 三分之二, 二成六.</summary>
internal static class FractionReader
{
    /// <summary>百分之, 千分之, 万分之 at <paramref name="start"/>.</summary>
    public static bool TryPerHundred(ReadOnlySpan<char> text, int start, out QuantityMention mention)
    {
        mention = default;
        Unit? unit = text[start] switch
        {
            '百' => Unit.Percent,
            '千' => Unit.Permille,
            '万' => TenThousandth,
            _ => null,
        };
        return unit is not null && TryNumerator(text, start, start + 1, unit, out mention);
    }

    /// <summary>百分之三至百分之五: the second half joined to the first; 由百分之三升到百分之五 stays two figures.</summary>
    public static QuantityMention WithUpperEnd(ReadOnlySpan<char> text, in QuantityMention low)
    {
        int p = low.Span.End;
        if (p + 1 >= text.Length || !(text[p] is '至' or '到' || CharClass.Of(text[p]) is CharKind.Dash or CharKind.Minus)) return low;
        if (low.Span.Start > 0 && text[low.Span.Start - 1] is '由' or '从' or '自') return low;
        if (!TryPerHundred(text, p + 1, out QuantityMention high) || !ReferenceEquals(high.Quantity.Unit, low.Quantity.Unit) || high.Quantity.Value <= low.Quantity.Value) return low;
        return low with { Span = TextSpan.FromBounds(low.Span.Start, high.Span.End), Digits = TextSpan.FromBounds(low.Digits.Start, high.Digits.End), High = high.Quantity };
    }

    /// <summary>X分之Y, X成Y and N/M, the number X or N having been read.</summary>
    public static bool TryFraction(ReadOnlySpan<char> text, in Numeral n, out QuantityMention mention)
    {
        mention = default;
        if (n.AfterScale != n.End || n.Decimals > 1 || n.End >= text.Length) return false;
        char next = text[n.End];
        if (next == '分' && n.Decimals == 0 && n.Value is >= 2 and <= 10_000)
        {
            Unit unit = n.Value switch
            {
                10m => Unit.Tenth,
                100m => Unit.Percent,
                1_000m => Unit.Permille,
                10_000m => TenThousandth,
                _ => new Unit(text[n.Start..n.End].ToString() + "分之", UnitDimension.Ratio, 1m / n.Value, ""),
            };
            return TryNumerator(text, n.Start, n.End, unit, out mention);
        }

        if (next == '成') return TryTenths(text, n, out mention);
        return next is '/' or '／' && TrySlash(text, n, out mention);
    }

    private static Unit TenThousandth { get; } = new("‱", UnitDimension.Ratio, 0.0001m, "");

    private static bool TryNumerator(ReadOnlySpan<char> text, int start, int p, Unit unit, out QuantityMention mention)
    {
        mention = default;
        if (p + 2 >= text.Length || text[p] != '分' || text[p + 1] != '之') return false;
        int first = p + 2;
        Numeral n;
        if (text[first] is '百' && unit == Unit.Percent)
        {
            n = new() { Start = first, End = first + 1, AfterScale = first + 1, Value = 100m, Valid = true };
        }
        else if (CharClass.Of(text[first]) is CharKind.Digit or CharKind.HanDigit || text[first] == '十')
        {
            n = NumeralReader.Read(text, first);
        }
        else
        {
            return false;
        }

        if (!n.Valid || n.Form == NumeralForm.Positional || n.Scale != Scale.None) return false;
        mention = new QuantityMention(TextSpan.FromBounds(start, n.AfterScale), TextSpan.FromBounds(start, n.End), MentionKind.Ratio,
            new Quantity(n.Value, n.Decimals, unit, n.SomewhatMore ? Qualifier.SomewhatMore : Qualifier.None));
        return true;
    }

    private static bool TryTenths(ReadOnlySpan<char> text, in Numeral n, out QuantityMention mention)
    {
        mention = default;
        if (n.Value is < 1 or > 10 || n.SomewhatMore || (n.Form != NumeralForm.Arabic && n.End - n.Start > 1) || (n.Value == 10 && n.Form != NumeralForm.Arabic)) return false;
        int p = n.End + 1;
        decimal value = n.Value;
        int decimals = n.Decimals;
        int digitsEnd = n.End;
        int digit = p < text.Length && CharClass.Of(text[p]) is CharKind.HanDigit ? CharClass.DigitValue(text[p]) : -1;
        bool another = digit > 0 && p + 1 < text.Length && (CharClass.PlaceValue(text[p + 1]) > 0 || CharClass.Of(text[p + 1]) == CharKind.HanDigit || UnitFinder.Find(text, p + 1, out _) is { Kind: MentionKind.Count });
        if (digit > 0 && !another && n.Decimals == 0)
        {
            value += digit / 10m;
            decimals = 1;
            digitsEnd = ++p;
        }
        else if (p < text.Length && "立员果本为功绩都效人分年长熟交就品了语不型份套片批因"[..].Contains(text[p]))
        {
            return false;
        }

        if (n.Start > 0 && text[n.Start - 1] is '统' or '合' or '结' && n.Value == 1) return false;
        mention = new QuantityMention(TextSpan.FromBounds(n.Start, p), TextSpan.FromBounds(n.Start, digitsEnd), MentionKind.Ratio, new Quantity(value, decimals, Unit.Tenth));
        return true;
    }

    /// <summary>2/3以上: only small proper fractions; dates and numbers of files also have slashes.</summary>
    private static bool TrySlash(ReadOnlySpan<char> text, in Numeral n, out QuantityMention mention)
    {
        mention = default;
        int p = n.End + 1;
        if (n.Form != NumeralForm.Arabic || n.Decimals > 0 || n.Length > 1 || p >= text.Length || CharClass.Of(text[p]) != CharKind.Digit) return false;
        Numeral below = ArabicReader.Read(text, p);
        if (below.Length > 2 || below.Decimals > 0 || below.Value <= n.Value || below.Value > 10 || (below.End < text.Length && text[below.End] is '/' or '-' or '月')) return false;
        Unit unit = new("/" + below.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), UnitDimension.Ratio, 1m / below.Value, "");
        mention = new QuantityMention(TextSpan.FromBounds(n.Start, below.End), TextSpan.FromBounds(n.Start, below.End), MentionKind.Ratio, new Quantity(n.Value, 0, unit));
        return true;
    }
}
