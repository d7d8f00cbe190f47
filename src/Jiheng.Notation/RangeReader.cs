namespace Jiheng.Notation;

/// <summary>区间: 3至5件, 3-5万元, 10%-15%, 3万元至5万元.</summary>
internal static class RangeReader
{
    /// <summary>A range found: the upper number, the common unit, where it ends, and the scale of the lower number.</summary>
    public readonly record struct Range(Numeral High, UnitWord? Unit, int End, Scale LowScale);

    /// <summary>Tries to read a second number joined to <paramref name="low"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, in Numeral low, UnitWord? lowUnit, int lowEnd, out Range range)
    {
        range = default;
        int p = lowUnit is null ? low.AfterScale : lowEnd;
        if (p + 1 >= text.Length || low.SomewhatMore) return false;
        char mark = text[p];
        bool word = mark is '至' or '到';
        if (!word && CharClass.Of(mark) is not (CharKind.Minus or CharKind.Dash)) return false;
        if (word && lowUnit is not null && IsFromTo(text, low.Start)) return false;
        p++;
        if (CharClass.Of(text[p]) is CharKind.Dash or CharKind.Minus && p + 1 < text.Length) p++;
        CharKind kind = CharClass.Of(text[p]);
        if (kind != CharKind.Digit && kind != CharKind.HanDigit && text[p] != '十') return false;
        if (kind != CharKind.Digit != (low.Form == NumeralForm.Han)) return false;
        Numeral high = NumeralReader.Read(text, p);
        if (!high.Valid || high.Form == NumeralForm.Positional || high.SomewhatMore) return false;
        UnitWord? unit = UnitFinder.Find(text, high.AfterScale, out int end);
        if (unit is null)
        {
            int gap = NumeralReader.SkipGap(text, high.AfterScale);
            if (gap > high.AfterScale && UnitFinder.Find(text, gap, out int spaced) is { } far && (far.Style & UnitStyle.Strong) != 0) (unit, end) = (far, spaced);
        }

        if (lowUnit is not null && (unit is null || unit.Kind != lowUnit.Kind || unit.BaseSymbol != lowUnit.BaseSymbol)) return false;
        if (unit is null && !IsBareRange(text, low, high, mark)) return false;

        Scale lowScale = lowUnit is null && low.Scale == Scale.None ? high.Scale : low.Scale;
        if (low.Value * Scales.FactorOf(lowScale) >= high.Value * Scales.FactorOf(high.Scale)) return false;
        range = new Range(high, unit, unit is null ? high.AfterScale : end, lowScale);
        return true;
    }

    /// <summary>由12.3%提高到15.6%, 从3件到5件 are two figures.</summary>
    private static bool IsFromTo(ReadOnlySpan<char> text, int start) => start > 0 && text[start - 1] is '由' or '从' or '自';

    private static bool IsBareRange(ReadOnlySpan<char> text, in Numeral low, in Numeral high, char mark)
    {
        if (low.Form == NumeralForm.Han) return false;
        if (mark is '-' or '－' && low.Start > 0 && CharClass.Of(text[low.Start - 1]) == CharKind.Hanzi && LookAlikes.NumbersANoun(text, low)) return false;
        return !CodeReader.IsCodeOrName(text, high) && low.Length <= 6;
    }
}
