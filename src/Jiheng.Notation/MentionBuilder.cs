using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>Puts a mention together: sign and currency before the number, 余 and 以上 behind it, the unit as written.</summary>
internal static class MentionBuilder
{
    /// <summary>Words in the same clause that make a bare 万 or 亿 money.</summary>
    private const string MoneyCues = "资款费支收税债金投额价值元预";

    public static QuantityMention Build(ReadOnlySpan<char> text, in Numeral n, UnitWord? unit, int end, int floor, Scale? scaleInstead = null)
    {
        Scale scale = scaleInstead ?? n.Scale;
        decimal value = n.Value;
        int decimals = n.Decimals;
        int digitsEnd = n.End;
        int start = n.Start;

        bool currency = TryCurrency(text, floor, ref start, out bool dollar);
        if (scale is Scale.Hundred or Scale.Thousand && unit?.Kind != MentionKind.Money)
        {
            // 3百人: the place word is part of the number, not of the unit.
            int places = scale == Scale.Hundred ? 2 : 3;
            value *= Scales.FactorOf(scale);
            decimals = Math.Max(-places, decimals - places);
            scale = Scale.None;
            digitsEnd = Math.Max(digitsEnd, n.AfterScale - (n.SomewhatMore ? 1 : 0));
        }

        bool negative = TrySign(text, floor, unit is not null || decimals > 0 || currency, ref start);
        if (!currency && negative) currency = TryCurrency(text, floor, ref start, out dollar);
        if (negative) value = -value;

        MentionKind kind = unit?.Kind ?? MentionKind.Number;
        Unit resolved;
        if (unit is not null) resolved = UnitFinder.Resolve(unit, scale);
        else if (dollar) resolved = new Unit(Scales.WordOf(scale) + "美元", UnitDimension.Money, Scales.FactorOf(scale), "美元");
        else resolved = UnitFinder.ResolveBare(scale, currency || (scale >= Scale.Wan && SpeaksOfMoney(text, start)));
        if (unit is null && resolved.Dimension == UnitDimension.Money) kind = MentionKind.Money;
        if (unit is null && currency && scale == Scale.None && !dollar) resolved = Unit.Yuan;

        bool more = n.SomewhatMore;
        if (!more && unit is not null && end < text.Length) more = TakesMoreBehind(text, kind, ref end);
        if (more && decimals == 0) decimals = -TrailingZeros(value);
        if (kind == MentionKind.Money && end < text.Length && text[end] == '整') end++;

        Quantity quantity = new(value, decimals, resolved, more ? Qualifier.SomewhatMore : Qualifier.None);
        return Qualify(text, new QuantityMention(TextSpan.FromBounds(start, end), TextSpan.FromBounds(n.Start, digitsEnd), kind, quantity), floor);
    }

    /// <summary>Adds the qualifier words around a mention to it.</summary>
    public static QuantityMention Qualify(ReadOnlySpan<char> text, in QuantityMention mention, int floor)
    {
        int start = mention.Span.Start;
        int end = mention.Span.End;
        Qualifier before = QualifierWords.ReadBefore(text, floor, start, out int first);
        Qualifier behind = QualifierWords.ReadBehind(text, end, out int last);
        if (behind == Qualifier.None && mention.Kind == MentionKind.Duration && end < text.Length && text[end] == '内')
        {
            behind = Qualifier.AtMost;
            last = end + 1;
        }

        // 近三年 is the last three years, not nearly three.
        if (before == Qualifier.Nearly && mention.Kind == MentionKind.Duration && mention.Quantity.Unit.BaseSymbol is "月" or "天") (before, first) = (Qualifier.None, start);
        Qualifier qualifier = (before, behind, mention.Quantity.Qualifier) switch
        {
            (Qualifier.None, Qualifier.None, var own) => own,
            (var b, Qualifier.None, _) => b,
            (Qualifier.None, var b, _) => b,
            (Qualifier.About or Qualifier.Nearly, var b, _) => b,
            (var b, _, _) => b,
        };
        return mention with { Span = TextSpan.FromBounds(first, last), Quantity = mention.Quantity with { Qualifier = qualifier } };
    }

    private static bool TryCurrency(ReadOnlySpan<char> text, int floor, ref int start, out bool dollar)
    {
        dollar = false;
        int p = start;
        if (p > floor && CharClass.Of(text[p - 1]) == CharKind.Space) p--;
        if (p <= floor) return false;
        if (text[p - 1] is '¥' or '￥')
        {
            start = p - 1;
            return true;
        }

        if (text[p - 1] is '$' or '＄')
        {
            start = p - 1;
            return dollar = true;
        }

        if (p - 3 >= floor && text[(p - 3)..p].SequenceEqual("人民币"))
        {
            start = p - 3;
            return true;
        }

        return false;
    }

    /// <summary>负3.2%, -12.5万元, －12.5, −12.5: a sign only where no number or letter stands before it.</summary>
    private static bool TrySign(ReadOnlySpan<char> text, int floor, bool isFigure, ref int start)
    {
        int p = start - 1;
        if (p < floor) return false;
        if (text[p] == '负')
        {
            if (!isFigure || (p > 0 && "正承肩抱自欺胜背辜担".Contains(text[p - 1]))) return false;
        }
        else if (CharClass.Of(text[p]) != CharKind.Minus || (p > 0 && (p == floor || CharClass.Of(text[p - 1]) is CharKind.Digit or CharKind.Letter or CharKind.Minus or CharKind.Close or CharKind.Dash)))
        {
            return false;
        }

        start = p;
        return true;
    }

    private static bool SpeaksOfMoney(ReadOnlySpan<char> text, int start)
    {
        for (int p = start - 1; p >= 0 && start - p <= 12; p--)
        {
            if (CharClass.Of(text[p]) == CharKind.Stop) return false;
            if (MoneyCues.Contains(text[p])) return true;
        }

        return false;
    }

    /// <summary>3年多, 30%多, 3万元多, and 余 at the end of a clause.</summary>
    private static bool TakesMoreBehind(ReadOnlySpan<char> text, MentionKind kind, ref int end)
    {
        char c = text[end];
        char next = end + 1 < text.Length ? text[end + 1] : '。';
        bool clauseEnds = CharClass.Of(next) != CharKind.Hanzi || next == '的';
        if (c == '余' ? !clauseEnds : c != '多' || kind is MentionKind.Count or MentionKind.Score || "次种项个名家部方元年层渠样".Contains(next)) return false;
        end++;
        return true;
    }

    private static int TrailingZeros(decimal value)
    {
        int zeros = 0;
        value = Math.Abs(value);
        while (value >= 10 && value % 10 == 0 && zeros < 12)
        {
            value /= 10;
            zeros++;
        }

        return zeros;
    }
}
