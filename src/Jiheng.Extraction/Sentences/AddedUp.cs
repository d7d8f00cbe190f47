using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 数自相加: "一、收入737615447元。二、财政拨款719461250元，基金拨款1195000元，事业收入16959197元": no word ties the levels to the one before them, but they
/// make it to the last of many digits, which no chance does. Such a sum is only stated where it holds.
/// </summary>
internal static class AddedUp
{
    private const int MostParts = 8, MostSkipped = 6, Paragraphs = 10, Reach = 30;

    /// <summary>Fewest digits of the whole that unrelated levels do not make; fewer are enough where every part begins a paragraph of its own.</summary>
    private const int TellingDigits = 6, DigitsOfItems = 5;

    /// <summary>Reads the sums of a section that no other reader has taken.</summary>
    public static void Read(SumBook book)
    {
        HashSet<(ProseFigure, ProseFigure)> stated = [];
        foreach (ProseFigure whole in book.Figures)
        {
            if (!whole.IsAddable || whole.IsPlanOnly || whole.Unit.Dimension != UnitDimension.Money || whole.Quantity.Value <= 0m) continue;
            List<ProseFigure> free = FreeAfter(book, whole);
            if ((Window(whole, free) ?? Before(book, whole)) is { } parts && !AccountReader.IsNetWorth(parts[^1]) && stated.Add((parts[0], parts[^1]))) book.Relations.Add(SumBook.Sum(whole, parts, ListExtent.Exhaustive, false));
        }
    }

    // Levels behind that are members of no list yet.
    private static List<ProseFigure> FreeAfter(SumBook book, ProseFigure whole)
    {
        List<ProseFigure> free = [];
        for (int i = whole.Index + 1; i < book.Figures.Count && i <= whole.Index + Reach && free.Count < MostParts + MostSkipped; i++)
        {
            ProseFigure level = book.Figures[i];
            if (level.Paragraph - whole.Paragraph > Paragraphs) break;
            if (level.IsAddable && !level.IsPlanOnly && level.Depth == whole.Depth && level.Quantity.Value > 0m && level.Unit.IsComparableWith(whole.Unit)
                && !book.Wholes.ContainsKey(level) && !PartLists.IsOtherKind(level.Kind, whole.Kind)) free.Add(level);
        }

        return free;
    }

    // "支付1230.5万元，尚有320.5万元未支付，合同总价1551万元": the levels right before, in the same sentence.
    private static List<ProseFigure>? Before(SumBook book, ProseFigure whole)
    {
        if (book.IsSplit(whole) || book.Wholes.ContainsKey(whole)) return null;
        List<ProseFigure> parts = [];
        decimal sum = 0m;
        for (int i = whole.Index - 1; i >= 0 && i >= whole.Index - Reach && book.Figures[i].Sentence == whole.Sentence && parts.Count < MostParts; i--)
        {
            ProseFigure level = book.Figures[i];
            if (!level.IsAddable || level.IsPlanOnly || level.Depth != whole.Depth || !level.Unit.IsComparableWith(whole.Unit) || level.Quantity.Value <= 0m) continue;
            if (book.Wholes.ContainsKey(level)) return null;
            parts.Insert(0, level);
            sum += level.Quantity.BaseValue;
            if (sum > whole.Quantity.BaseValue) return null;
            if (parts.Count >= 2 && sum == whole.Quantity.BaseValue && SumFitting.FineDigits(whole.Quantity, [.. parts.Select(part => part.Quantity)]) >= DigitsOfItems) return parts;
        }

        return null;
    }

    private static List<ProseFigure>? Window(ProseFigure whole, List<ProseFigure> free)
    {
        for (int start = 0; start < free.Count && start <= MostSkipped; start++)
        {
            decimal sum = 0m;
            for (int end = start; end < free.Count && end < start + MostParts; end++)
            {
                sum += free[end].Quantity.BaseValue;
                if (sum > whole.Quantity.BaseValue) break;
                if (end == start || sum != whole.Quantity.BaseValue) continue;
                List<ProseFigure> parts = free[start..(end + 1)];
                bool items = parts.TrueForAll(part => part.Gap == 6);
                if (SumFitting.FineDigits(whole.Quantity, [.. parts.Select(part => part.Quantity)]) >= (items ? DigitsOfItems : TellingDigits)) return parts;
            }
        }

        return null;
    }
}
