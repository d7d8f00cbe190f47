using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>Finds the unit word that begins at a place: by its first character, longest word first.</summary>
internal static class UnitFinder
{
    private static readonly byte[] Bucket = new byte[char.MaxValue + 1];
    private static readonly UnitWord[][] Buckets = BuildBuckets();
    private static readonly Unit?[] Cache = new Unit?[UnitWords.All.Length * Scales.Total];
    private static readonly Unit[] BareScales = BuildScales(Unit.None);
    private static readonly Unit[] MoneyScales = BuildScales(Unit.Yuan);

    /// <summary>True where some unit begins with this character.</summary>
    public static bool IsHead(char c) => Bucket[c] != 0;

    /// <summary>The longest unit word at <paramref name="start"/>; its end in <paramref name="end"/>. Null where there is none.</summary>
    public static UnitWord? Find(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        if (start >= text.Length) return null;
        int bucket = Bucket[text[start]];
        if (bucket == 0) return null;
        foreach (UnitWord word in Buckets[bucket])
        {
            int p = Match(text, start, word);
            if (p < 0) continue;
            if (p < text.Length && IsPartOfAnother(text, p, word)) continue;
            end = p;
            return word;
        }

        return null;
    }

    /// <summary>The unit as written, scale included: 万 + 元 gives 万元.</summary>
    public static Unit Resolve(UnitWord word, Scale scale)
    {
        int index = (word.Index * Scales.Total) + (int)scale;
        return Cache[index] ??= Build(word, scale);
    }

    /// <summary>万 or 亿 without any unit; <paramref name="money"/> where the words around speak of money.</summary>
    public static Unit ResolveBare(Scale scale, bool money) => money ? MoneyScales[(int)scale] : BareScales[(int)scale];

    private static Unit Build(UnitWord word, Scale scale) => (word.Kind, word.BaseSymbol, scale) switch
    {
        (MentionKind.Money, "元", Scale.None) => Unit.Yuan,
        (MentionKind.Money, "元", Scale.Thousand) => Unit.ThousandYuan,
        (MentionKind.Money, "元", Scale.Wan) => Unit.TenThousandYuan,
        (MentionKind.Money, "元", Scale.HundredWan) => Unit.MillionYuan,
        (MentionKind.Money, "元", Scale.Yi) => Unit.HundredMillionYuan,
        (MentionKind.Money, "元", _) => new Unit(Scales.WordOf(scale) + "元", UnitDimension.Money, Scales.FactorOf(scale), "元"),
        (MentionKind.Ratio, _, Scale.None) => word.Factor switch { 0.01m => Unit.Percent, 0.001m => Unit.Permille, _ => Unit.Times },
        (MentionKind.PercentagePoint, _, Scale.None) => Unit.PercentagePoint,
        (MentionKind.Score, _, Scale.None) => Unit.Score,
        _ => new Unit(Scales.WordOf(scale) + word.Text, word.Dimension, Scales.FactorOf(scale) * word.Factor, word.BaseSymbol),
    };

    /// <summary>Just after the word, spaces inside a strong one allowed; -1 where it does not stand here.</summary>
    private static int Match(ReadOnlySpan<char> text, int start, UnitWord word)
    {
        string form = word.Text;
        int p = start;
        for (int k = 0; k < form.Length; k++)
        {
            if (k > 0 && (word.Style & UnitStyle.Strong) != 0 && p < text.Length && text[p] != form[k]) p = NumeralReader.SkipGap(text, p);
            if (p >= text.Length || text[p] != form[k]) return -1;
            p++;
        }

        return p;
    }

    private static bool IsPartOfAnother(ReadOnlySpan<char> text, int p, UnitWord word)
    {
        char next = text[p];
        if (CharClass.Of(word.Text[^1]) == CharKind.Letter && CharClass.Of(next) is CharKind.Letter or CharKind.Digit) return true;
        if (!word.NotBefore.Contains(next)) return false;
        char second = p + 1 < text.Length ? text[p + 1] : '\0';
        return (word.Text, next, second) is not (("项", '目', '标' or '的' or '前') or ("支", '队', '伍'));
    }

    private static Unit[] BuildScales(Unit plain)
    {
        Unit[] units = new Unit[Scales.Total];
        for (int k = 0; k < units.Length; k++) units[k] = k == 0 ? plain : new Unit(Scales.WordOf((Scale)k), plain.Dimension, Scales.FactorOf((Scale)k), plain.BaseSymbol);
        return units;
    }

    private static UnitWord[][] BuildBuckets()
    {
        List<UnitWord[]> buckets = [[]];
        List<List<UnitWord>> groups = [[]];
        foreach (UnitWord word in UnitWords.All)
        {
            ref byte bucket = ref Bucket[word.Text[0]];
            if (bucket == 0)
            {
                bucket = checked((byte)groups.Count);
                groups.Add([]);
            }

            groups[bucket].Add(word);
        }

        for (int k = 1; k < groups.Count; k++)
        {
            groups[k].Sort(static (a, b) => b.Text.Length != a.Text.Length ? b.Text.Length - a.Text.Length : a.Index - b.Index);
            buckets.Add([.. groups[k]]);
        }

        return [.. buckets];
    }
}
