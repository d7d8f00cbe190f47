using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>
/// Reads the figure that begins at a place: what it is not, then date, fraction, number with unit, range. It looks back no further than the
/// mention before and ahead only by fixed lengths, so a text is read in linear time.
/// </summary>
internal ref struct MentionReader
{
    private readonly ReadOnlySpan<char> text;
    private ImmutableArray<QuantityMention>.Builder? mentions;

    /// <summary>End of the last mention: nothing before it may be taken as sign or qualifier.</summary>
    private int floor;

    /// <summary>End of the last ordinal or label that was passed over, so that 第一、二、三产业 and 第1-3季度 go as a whole.</summary>
    private int ordinalEnd = -1;

    public MentionReader(ReadOnlySpan<char> text)
    {
        this.text = text;
    }

    public readonly ImmutableArray<QuantityMention> ToMentions() => mentions?.DrainToImmutable() ?? [];

    /// <summary>Handles the numeral at <paramref name="start"/>; the place to go on from.</summary>
    public int Read(int start) => CharClass.Of(text[start]) == CharKind.Digit ? ReadArabic(start) : ReadHan(start);

    private int ReadArabic(int start)
    {
        if (LookAlikes.IsGluedBefore(text, start)) return SkipCode(start);
        if (DateReader.TryNumeric(text, start, out int end, out DateMention date)) return AddDate(start, end, 4, date, null);
        Numeral n = NumeralReader.Read(text, start);
        if (!n.Valid) return SkipCode(Math.Max(start, n.AfterScale));
        if (CodeReader.TrySkip(text, n, out end)) return end;
        return ReadNumeral(n);
    }

    private int ReadHan(int start)
    {
        char c = text[start];
        CharKind kind = CharClass.Of(c);
        if (kind != CharKind.HanDigit && c is not ('十' or '拾')) return ReadBareHundred(start);
        if (HanWords.IsFormalWord(text, start)) return start + 1;
        Numeral n = NumeralReader.Read(text, start);
        if (!n.Valid || LookAlikes.IsVagueBefore(text, start)) return Math.Max(start + 1, n.AfterScale);
        return ReadNumeral(n);
    }

    /// <summary>百分之, 千分之 and 百余件 begin with a place word; all other such beginnings are words (百日, 千方百计, 万元).</summary>
    private int ReadBareHundred(int start)
    {
        if (FractionReader.TryPerHundred(text, start, out QuantityMention mention)) return AddWithQualifier(FractionReader.WithUpperEnd(text, mention));
        int p = start + 1;
        if (p < text.Length && text[p] is '余' or '多' && !(start > 0 && text[start - 1] is '数' or '几' or '上'))
        {
            Numeral n = new() { Start = start, End = p, AfterScale = p + 1, Value = CharClass.PlaceValue(text[start]), Form = NumeralForm.Han, Length = 1, SomewhatMore = true, Valid = true };
            UnitWord? unit = UnitFinder.Find(text, p + 1, out int end);
            if (unit is not null) return AddNumeral(n, unit, end);
        }

        return p;
    }

    private int ReadNumeral(Numeral n)
    {
        if (LookAlikes.IsOrdinal(text, n.Start) || ContinuesOrdinal(n.Start))
        {
            ordinalEnd = n.AfterScale;
            return n.AfterScale;
        }

        if (LookAlikes.IsListLabel(text, n, out int labelEnd))
        {
            floor = labelEnd;
            return labelEnd;
        }

        if (FractionReader.TryFraction(text, n, out QuantityMention fraction)) return AddWithQualifier(fraction);
        if (TryDate(n, out int dateEnd)) return dateEnd;
        if (n.Form == NumeralForm.Positional || (n.Form == NumeralForm.Han && LookAlikes.IsQuotedName(text, n.Start))) return n.AfterScale;

        if (CodeReader.TrySkipTime(text, n, out int timeEnd)) return timeEnd;

        UnitWord? unit = FindUnit(ref n, out int end);
        if (unit is not null && TryHalf(ref n, ref unit, ref end)) return AddNumeral(n, unit, end);
        if (unit is not null && !HanWords.IsBelievable(text, n, unit, end, floor)) return n.AfterScale;
        if (unit is { Kind: MentionKind.Ratio } && n.Value == 100m && n.Start > 0 && text[n.Start - 1] is '×' or '*') return end;
        if (RangeReader.TryRead(text, n, unit, end, out RangeReader.Range range)) return AddRange(n, range);
        if (unit is null && !IsPlausibleBare(n)) return n.AfterScale;
        return AddNumeral(n, unit, unit is null ? n.AfterScale : end);
    }

    private readonly bool ContinuesOrdinal(int start) =>
        ordinalEnd >= 0 && start == ordinalEnd + 1 && text[ordinalEnd] is '、' or '至' or '到' or '-' or '—' or '和' or '~' or '～';

    private readonly UnitWord? FindUnit(ref Numeral n, out int end)
    {
        UnitWord? unit = UnitFinder.Find(text, n.AfterScale, out end) ?? FindBracketedUnit(ref n, out end);
        if (unit is not null) return unit;
        int p = NumeralReader.SkipGap(text, n.AfterScale);
        if (p == n.AfterScale) return null;
        unit = UnitFinder.Find(text, p, out end);
        if (unit is null) return null;
        if ((unit.Style & UnitStyle.Strong) != 0) return unit;

        // A line break or a wide gap separates cells and lines; only a space is a typist's habit.
        bool oneSpace = p - n.AfterScale == 1 && CharClass.Of(text[n.AfterScale]) == CharKind.Space && text[n.AfterScale] != '\t';
        return oneSpace ? unit : null;
    }

    /// <summary>1234.5（万元）, 98.7(%), 12（期）: the unit of a form, printed in brackets behind the blank.</summary>
    private readonly UnitWord? FindBracketedUnit(ref Numeral n, out int end)
    {
        int p = n.AfterScale;
        end = p;
        if (p + 2 >= text.Length || text[p] is not ('(' or '（') || n.Scale != Scale.None || n.SomewhatMore) return null;
        int chain = NumeralReader.ChainEnd(text, p + 1, out decimal factor);
        UnitWord? unit = UnitFinder.Find(text, chain, out end);
        if (unit is null || end >= text.Length || CharClass.Of(text[end]) != CharKind.Close) return null;
        end++;
        n.Scale = Scales.FromFactor(factor);
        return unit;
    }

    /// <summary>两个半小时, 三年半.</summary>
    private readonly bool TryHalf(ref Numeral n, ref UnitWord unit, ref int end)
    {
        if (end >= text.Length || text[end] != '半' || (end + 1 < text.Length && text[end + 1] is '载' or '多' or '以' or '左' or '数') || n.Decimals > 0 || n.SomewhatMore || n.Scale != Scale.None) return false;
        if (unit.Text == "个")
        {
            UnitWord? behind = UnitFinder.Find(text, end + 1, out int last);
            if (behind is null && end + 1 < text.Length && text[end + 1] == '月') (behind, last) = (UnitWords.Month, end + 2);
            if (behind is not { Kind: MentionKind.Duration }) return false;
            n.AfterScale = n.End = end + 1;
            (unit, end) = (behind, last);
        }
        else if (unit is { Kind: MentionKind.Duration, Text: "年" })
        {
            end++;
        }
        else
        {
            return false;
        }

        n.Value += 0.5m;
        n.Decimals = 1;
        return true;
    }

    private bool TryDate(in Numeral n, out int next)
    {
        next = n.AfterScale;
        if (DateReader.TryAfterYear(text, n, out int end, out DateMention date, out DateMention? last))
        {
            next = AddDate(n.Start, end, n.End - n.Start, date, last);
            return true;
        }

        if (DateReader.IsYearNumeral(n) && CalendarRange.TryYears(text, n, out end, out date, out last))
        {
            next = AddDate(n.Start, end, n.End - n.Start, date, last);
            return true;
        }

        if (n.AfterScale == n.End && n.Decimals == 0 && n.Value <= 31 && CalendarRange.TryMonthOrDay(text, n, out end, out date, out last))
        {
            next = AddDate(n.Start, end, n.End - n.Start, date, last);
            return true;
        }

        return false;
    }

    /// <summary>A number without unit is a figure unless it is a name, a code or a label; Han ones must be more than one word long.</summary>
    private readonly bool IsPlausibleBare(in Numeral n)
    {
        if (n.Form == NumeralForm.Han && !HanWords.IsBareFigure(text, n)) return false;
        return n.Form == NumeralForm.Han || !CodeReader.IsCodeOrName(text, n);
    }

    private int AddNumeral(in Numeral n, UnitWord? unit, int end)
    {
        QuantityMention mention = MentionBuilder.Build(text, n, unit, end, floor);
        return Add(mention);
    }

    private int AddRange(in Numeral n, in RangeReader.Range range)
    {
        QuantityMention low = MentionBuilder.Build(text, n, range.Unit, n.AfterScale, floor, range.LowScale);
        Numeral highNumeral = range.High;
        QuantityMention high = MentionBuilder.Build(text, highNumeral, range.Unit, range.End, highNumeral.Start);
        if (range.Unit is null)
        {
            // Without a unit the words around decide what 万 is; both ends must be the same.
            Unit bare = UnitFinder.ResolveBare(highNumeral.Scale, low.Quantity.Unit.Dimension == UnitDimension.Money);
            high = high with { Kind = low.Kind, Quantity = high.Quantity with { Unit = highNumeral.Scale >= Scale.Wan || low.Kind == MentionKind.Money ? bare : high.Quantity.Unit } };
        }

        Qualifier qualifier = low.Quantity.Qualifier != Qualifier.None ? low.Quantity.Qualifier : high.Quantity.Qualifier;
        return Add(low with
        {
            Span = TextSpan.FromBounds(low.Span.Start, high.Span.End),
            Digits = TextSpan.FromBounds(n.Start, highNumeral.End),
            Quantity = low.Quantity with { Qualifier = qualifier },
            High = high.Quantity with { Qualifier = qualifier },
        });
    }

    private int AddWithQualifier(in QuantityMention mention) => Add(MentionBuilder.Qualify(text, mention, floor));

    private int AddDate(int start, int end, int digits, DateMention date, DateMention? last)
    {
        bool year = date is { Month: null, Day: null };
        decimal value = date.Year ?? date.Month ?? date.Day ?? 0;
        return Add(new QuantityMention(TextSpan.FromBounds(start, end), new TextSpan(start, digits), year ? MentionKind.Year : MentionKind.Date, new Quantity(value, 0, Unit.None))
        {
            Date = date,
            LastDate = last,
        });
    }

    private int Add(in QuantityMention mention)
    {
        mentions ??= ImmutableArray.CreateBuilder<QuantityMention>();
        mentions.Add(mention);
        floor = mention.Span.End;
        return floor;
    }

    /// <summary>Passes over the whole run of letters, digits and joints that a code is written with.</summary>
    private int SkipCode(int start)
    {
        int p = start;
        while (p < text.Length && (CharClass.Of(text[p]) is CharKind.Letter or CharKind.Digit || (text[p] is '-' or '_' or '.' or '/' && p + 1 < text.Length && CharClass.Of(text[p + 1]) is CharKind.Letter or CharKind.Digit))) p++;
        floor = Math.Max(p, start + 1);
        return floor;
    }
}
