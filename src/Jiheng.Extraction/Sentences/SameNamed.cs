using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 同名相加: "上缴中央189万元，…。其中：福利彩票…上缴中央112万元，…；体育彩票…上缴中央77万元": levels of one name that follow make the first of that name, one from
/// each item. Stated only where they do so to the digit.
/// </summary>
internal static class SameNamed
{
    private const int ShortestName = 4, MostParts = 8, Reach = 60, Paragraphs = 8, TellingDigits = 4;

    /// <summary>Reads the sums of levels of one name.</summary>
    public static void Read(SumBook book)
    {
        IEnumerable<IGrouping<string, ProseFigure>> named = book.Figures.Where(figure => figure.IsAddable && !figure.IsPlanOnly && figure.Quantity.Value > 0m && figure.Name.Length >= ShortestName && !Cues.Generic.Contains(figure.Name))
            .GroupBy(figure => figure.Name);
        foreach (IGrouping<string, ProseFigure> group in named)
        {
            ProseFigure[] levels = [.. group];
            for (int i = 0; i + 2 < levels.Length; i++) Read(book, levels, i);
        }
    }

    private static void Read(SumBook book, ProseFigure[] levels, int at)
    {
        ProseFigure whole = levels[at];
        decimal sum = 0m;
        for (int end = at + 1; end < levels.Length && end <= at + MostParts; end++)
        {
            ProseFigure level = levels[end];
            if (level.Index - whole.Index > Reach || level.Paragraph - whole.Paragraph > Paragraphs || !level.Unit.IsComparableWith(whole.Unit)) return;
            sum += level.Quantity.BaseValue;
            if (sum > whole.Quantity.BaseValue) return;
            if (end < at + 2 || sum != whole.Quantity.BaseValue) continue;
            ProseFigure[] parts = levels[(at + 1)..(end + 1)];
            bool read = book.Wholes.TryGetValue(parts[0], out ProseFigure? known) && known == whole;
            if (!read && SumFitting.FineDigits(whole.Quantity, [.. parts.Select(part => part.Quantity)]) >= TellingDigits) book.Relations.Add(SumBook.Sum(whole, parts, ListExtent.Exhaustive, false));
            return;
        }
    }
}
