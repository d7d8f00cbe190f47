using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 跨句合计: "发行新增债券98亿元，全部为专项债券。发行再融资债券817亿元。…合计915亿元", "以上两项合计4648万元": a total behind levels of
/// other sentences or paragraphs, or behind a list within a list. Where they lie so far apart only a sum that fits to the digit is stated.
/// </summary>
internal static class TotalsAcross
{
    private const int Reach = 40;
    private const int MostParts = 6, Sentences = 4, Paragraphs = 10;

    /// <summary>Reads the totals of a section that no list explains.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure total in book.Figures)
        {
            if (!total.IsAddable || total.IsPlanOnly || book.Wholes.ContainsKey(total) || total.Quantity.Value == 0m) continue;
            bool above = Cues.Holds(total.Between, Cues.Total) && (Cues.Holds(total.Between, Cues.Above) || LooksBack(book.Figures, total));
            if (above || Cues.EndOf(total.Name, Cues.Total) is not null) Read(book, total, above);
        }
    }

    // "以上两项合计": 两项 is a figure of its own between the words.
    private static bool LooksBack(List<ProseFigure> figures, ProseFigure total) =>
        total.Index > 0 && total.Gap == 0 && figures[total.Index - 1] is var items && items.Paragraph == total.Paragraph && Cues.Holds(items.Between, Cues.Above);

    // 3 of "以上三项合计", where 三项 is scanned as a figure or stands in the words before; 0 where none is told.
    private static int CountTold(List<ProseFigure> figures, ProseFigure total)
    {
        if (total.Index > 0 && total.Gap == 0 && figures[total.Index - 1] is { Unit.Symbol: "项" } items && items.Paragraph == total.Paragraph && items.Quantity.Value <= MostParts) return (int)items.Quantity.Value;
        for (int n = 2; n < Numbers.Length; n++)
        {
            if (total.Between.Contains(Numbers[n], StringComparison.Ordinal)) return n;
        }

        return 0;
    }

    private static readonly string[] Numbers = ["", "", "两项", "三项", "四项", "五项", "六项"];

    private static void Read(SumBook book, ProseFigure total, bool above)
    {
        List<ProseFigure> parts = [];
        decimal sum = 0m;
        int told = above ? CountTold(book.Figures, total) : 0;
        for (int i = total.Index - 1; i >= 0 && i >= total.Index - Reach && parts.Count < MostParts; i--)
        {
            ProseFigure level = book.Figures[i];
            if (above ? total.Paragraph - level.Paragraph > Paragraphs : level.Paragraph != total.Paragraph || total.Sentence - level.Sentence > Sentences) return;
            if (!level.IsAddable || level.IsPlanOnly || level.Depth != total.Depth || !level.Unit.IsComparableWith(total.Unit) || book.Wholes.ContainsKey(level)) continue;
            parts.Insert(0, level);
            sum += level.Quantity.BaseValue;
            // "以上三项合计" says how many they are.
            if (parts.Count == told && SumFitting.Of(total.Quantity, [.. parts.Select(part => part.Quantity)]) == SumFit.OneSlip)
            {
                book.State(total, parts, ListExtent.Exhaustive, true);
                return;
            }

            if (sum > total.Quantity.BaseValue && told == 0) return;
            if (parts.Count >= 2 && sum == total.Quantity.BaseValue && (parts[0].Sentence < total.Sentence || !book.IsSplit(total)))
            {
                book.State(total, parts, ListExtent.Exhaustive, true);
                return;
            }
        }
    }
}
