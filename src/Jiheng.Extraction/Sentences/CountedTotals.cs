using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 几者合计: "甲县102万元，乙县211万元，丙县158万元，三县合计471万元", "新发43亿元；再融资41亿元；两者合计84亿元": the total says itself how many levels it adds up. Where the
/// sentence has just so many, it is held to its word.
/// </summary>
internal static class CountedTotals
{
    private const int Reach = 40, MostParts = 12, LongestThing = 3, LongestDone = 4;

    private const string Numerals = "零一二三四五六七八九十";

    private static readonly string[] Words = ["合计", "共计", "总计", "一共", "总共", "累计", "共"];

    /// <summary>Reads the counted totals of a section, after the lists within its sentences.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure total in book.Figures)
        {
            if (!total.IsAddable || total.IsPlanOnly || total.Cue != ListCue.None || total.Quantity.Value == 0m) continue;
            int count = CountOf(book.Figures, total, out ProseFigure before);
            if (count is >= 2 and <= MostParts) Read(book, total, before, count);
        }
    }

    private static void Read(SumBook book, ProseFigure total, ProseFigure before, int count)
    {
        List<ProseFigure> levels = [];
        for (int i = before.Index - 1; i >= 0 && i >= total.Index - Reach && book.Figures[i].Sentence == total.Sentence && levels.Count <= count; i--)
        {
            ProseFigure level = book.Figures[i];
            if (level.IsAddable && !level.IsPlanOnly && level.Depth == total.Depth && level.Unit.IsComparableWith(total.Unit) && !book.Wholes.ContainsKey(level)) levels.Insert(0, level);
        }

        if (levels.Count < count) return;
        bool all = levels.Count == count;
        List<ProseFigure> parts = levels[^count..];
        if (parts.Exists(part => part.Label.Length == 0 || Cues.Holds(part.Label, Cues.NeverAdded) || Cues.EndOf(part.Name, Words) is not null)) return;
        if (book.IsStated(total, parts)) return;
        // What stands before them may be their common whole, or another matter.
        if (all || SumFitting.Of(total.Quantity, [.. parts.Select(part => part.Quantity)]) >= SumFit.Rounded) book.State(total, parts, ListExtent.Exhaustive, true);
    }

    // 4 of "四县合计"; the words may have been scanned as a count of their own ("两项" and 合计), which is then the figure to look back from.
    private static int CountOf(List<ProseFigure> figures, ProseFigure total, out ProseFigure before)
    {
        before = total;
        ReadOnlySpan<char> lead = total.Lead.AsSpan().Trim();
        if (total.Index > 0 && total.Gap == 0 && figures[total.Index - 1] is { Unit.Dimension: UnitDimension.Count } items && items.Paragraph == total.Paragraph && items.Quantity.Value is >= 2m and <= MostParts && items.Between.AsSpan().Trim() is ['，' or ',' or '；' or ';'])
        {
            before = items;
            return Says(lead) ? (int)items.Quantity.Value : 0;
        }

        if (lead.Length < 3) return 0;
        int count = lead[0] == '两' ? 2 : Numerals.IndexOf(lead[0], StringComparison.Ordinal);
        for (int length = 1; length <= LongestThing && length + 1 < lead.Length; length++)
        {
            if (Says(lead[(1 + length)..])) return count;
        }

        return 0;
    }

    private static bool Says(ReadOnlySpan<char> lead) => Cues.StartOf(lead, Words) is string word && lead.Length <= word.Length + LongestDone;
}
