using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>数字单元格: reads a cell that holds one number and nothing else.</summary>
public static class NumberCell
{
    /// <summary>A longer cell is prose.</summary>
    private const int MaxLength = 60;

    /// <summary>
    /// Reads "1,202.95", "140.00", "-3.5", "（12.50）", "99.03%", "11.2万元", full-width digits; the unit is <paramref name="columnUnit"/> where the cell writes none.
    /// False for blank cells, words, dashes, dates, labels ("（1）") and anything with more than one number.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> cell, Unit columnUnit, out Quantity quantity, out TextSpan digits)
    {
        quantity = default;
        digits = default;
        (int start, int end) = Trim(cell, 0, cell.Length);
        if (start >= end || end - start > MaxLength) return false;

        bool bracketed = false;
        if (CharClass.Of(cell[start]) == CharKind.Open && CharClass.Of(cell[end - 1]) == CharKind.Close && cell[start] is '(' or '（')
        {
            bracketed = true;
            (start, end) = Trim(cell, start + 1, end - 1);
            if (start >= end) return false;
        }

        // The spaces of a converter are taken out first; the map leads every character back to its place.
        Span<char> compact = stackalloc char[MaxLength];
        Span<int> map = stackalloc int[MaxLength];
        if (!TryCompact(cell, start, end, compact, map, out int length)) return false;
        ReadOnlySpan<char> text = compact[..length];

        int p = QualifierLength(text, out Qualifier qualifier);
        bool currency = SkipAny(text, ref p, "¥￥");
        bool negative = p < text.Length && (CharClass.Of(text[p]) == CharKind.Minus || text[p] is '负' or '▲' or '△');
        if (negative || (p < text.Length && text[p] is '+' or '＋')) p++;
        currency |= SkipAny(text, ref p, "¥￥");
        if (p >= text.Length || !StartsNumber(text[p])) return false;

        Numeral n = NumeralReader.Read(text, p);
        if (!n.Valid || n.Form == NumeralForm.Positional || (n.Form == NumeralForm.Arabic && IsCode(text, n))) return false;
        int after = n.AfterScale;
        UnitWord? word = UnitFinder.Find(text, after, out int unitEnd);
        if (word is not null) after = unitEnd;
        if (n.Form == NumeralForm.Han && word is null && n.Value < 10 && text[p] == '一') return false;
        Qualifier behind = QualifierWords.ReadBehind(text, after, out after);
        if (after != text.Length || DateReader.TryAfterYear(text, n, out _, out _, out _)) return false;
        if (bracketed && word is null && n.Decimals == 0 && n.Length <= 2) return false;

        QuantityMention mention = MentionBuilder.Build(text, n, word, word is null ? n.AfterScale : unitEnd, n.Start);
        Unit unit = word is not null ? mention.Quantity.Unit : UnitWithout(word, n, columnUnit, currency);
        decimal value = negative || bracketed ? -mention.Quantity.Value : mention.Quantity.Value;
        Qualifier own = qualifier != Qualifier.None ? qualifier : behind != Qualifier.None ? behind : mention.Quantity.Qualifier;
        quantity = new Quantity(value, mention.Quantity.Decimals, unit, own);
        digits = TextSpan.FromBounds(map[n.Start], map[n.End - 1] + 1);
        return true;
    }

    private static Unit UnitWithout(UnitWord? word, in Numeral n, Unit columnUnit, bool currency) => n.Scale switch
    {
        Scale.None when currency => Unit.Yuan,
        Scale.None => columnUnit,
        _ => UnitFinder.ResolveBare(n.Scale, currency || columnUnit.Dimension == UnitDimension.Money),
    };

    private static bool StartsNumber(char c) => CharClass.Of(c) is CharKind.Digit or CharKind.HanDigit || c is '十' or '拾';

    /// <summary>007 and numbers too long for money are codes.</summary>
    private static bool IsCode(ReadOnlySpan<char> text, in Numeral n) =>
        (n.Length > 1 && text[n.Start] is '0' or '０') || n.Length > 15;

    private static int QualifierLength(ReadOnlySpan<char> text, out Qualifier qualifier)
    {
        qualifier = Qualifier.None;
        int p = 0;
        while (p < text.Length && p < 6 && !StartsNumber(text[p]) && CharClass.Of(text[p]) != CharKind.Minus && text[p] is not ('¥' or '￥' or '负' or '▲' or '△' or '+' or '＋')) p++;
        if (p == 0) return 0;
        if (p == 1 && text[0] is '=' or '＝') return 1;
        qualifier = QualifierWords.ReadBefore(text, 0, p, out int start);
        return qualifier != Qualifier.None && start == 0 ? p : 0;
    }

    private static bool SkipAny(ReadOnlySpan<char> text, ref int p, string characters)
    {
        if (p >= text.Length || !characters.Contains(text[p])) return false;
        p++;
        return true;
    }

    private static (int Start, int End) Trim(ReadOnlySpan<char> cell, int start, int end)
    {
        while (start < end && IsBlank(cell[start])) start++;
        while (end > start && IsBlank(cell[end - 1])) end--;
        return (start, end);
    }

    /// <summary>
    /// Takes spaces and line breaks out. Between two digits they may only part thousands ("1 202.95") or stand where a narrow column broke the number at its mark ("1,202.\n95");
    /// otherwise the cell holds two numbers.
    /// </summary>
    private static bool TryCompact(ReadOnlySpan<char> cell, int start, int end, Span<char> compact, Span<int> map, out int length)
    {
        length = 0;
        bool gap = false;
        int joints = 0;
        for (int p = start; p < end; p++)
        {
            if (IsBlank(cell[p]))
            {
                gap = true;
                continue;
            }

            if (gap && length > 0 && CharClass.Of(cell[p]) == CharKind.Digit && CharClass.Of(compact[length - 1]) == CharKind.Digit)
            {
                if (!IsThousandsJoint(cell, p, end)) return false;
                joints++;
            }

            gap = false;
            map[length] = p;
            compact[length++] = cell[p];
        }

        return joints == 0 || compact[..length].IndexOfAny('.', '．') >= 0;
    }

    /// <summary>Exactly three digits stand behind the gap.</summary>
    private static bool IsThousandsJoint(ReadOnlySpan<char> cell, int p, int end)
    {
        int count = 0;
        while (p < end && CharClass.Of(cell[p]) == CharKind.Digit) (p, count) = (p + 1, count + 1);
        return count == 3;
    }

    private static bool IsBlank(char c) => CharClass.Of(c) is CharKind.Space or CharKind.LineBreak;
}
