using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 加计: "预算收入147亿元。加上转移性收入49亿元，收入合计196亿元": the level before 加上 and what is added (or, after 减去, taken away) make the total
/// that closes the sentence.
/// </summary>
internal static class AdditionReader
{
    private const int MostAdded = 20;

    /// <summary>The level that is added to may stand so many figures before.</summary>
    private const int Reach = 16;

    /// <summary>Reads the totals of a section that 加上 leads to.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure figure in book.Figures)
        {
            if (figure.IsAddable && Cues.Holds(figure.Between, Cues.Plus) && !IsBare(figure)) Read(book, figure);
        }
    }

    private static void Read(SumBook book, ProseFigure first)
    {
        List<ProseFigure> added = [];
        ProseFigure? total = null;
        bool skipped = false;
        for (int i = first.Index; i < book.Figures.Count && book.Figures[i].Sentence == first.Sentence && added.Count <= MostAdded; i++)
        {
            ProseFigure figure = book.Figures[i];
            // "加上甲3万元，乙增加2万元，合计…": the increase may be one of what is added up.
            skipped |= figure.Role == FigureRole.Delta && figure.Depth == first.Depth && figure.Unit.IsComparableWith(first.Unit);
            if (!figure.IsAddable || figure.Depth != first.Depth || !figure.Unit.IsComparableWith(first.Unit)) continue;
            if (i > first.Index && IsTotal(figure))
            {
                total = figure;
                break;
            }

            // What an added level is made of is added already.
            if (book.Wholes.TryGetValue(figure, out ProseFigure? inner) && added.Contains(inner)) continue;
            // Another list, or the next 加上, is another matter.
            if (i > first.Index && figure.Cue != ListCue.None) return;
            added.Add(figure);
        }

        if (total is null || added.Count == 0 || book.IsSplit(total)) return;
        // "加上净结余165万元为37271万元；弥补赤字110万元后…": a total below what was added is no total.
        if (added.Exists(figure => figure.Quantity.BaseValue > total.Quantity.BaseValue) && added.TrueForAll(figure => SignOf(figure) > 0m)) return;
        List<ProseFigure> bases = BasesOf(book, first, total);
        if (bases.Count == 0) return;
        decimal rest = total.Quantity.BaseValue - added.Sum(figure => SignOf(figure) * figure.Quantity.BaseValue);
        decimal slack = SumFitting.SlackOf(total.Quantity) + added.Sum(figure => SumFitting.SlackOf(figure.Quantity));
        ProseFigure? fitting = bases.FirstOrDefault(level => Math.Abs(level.Quantity.BaseValue - rest) <= slack + SumFitting.SlackOf(level.Quantity));
        // One level only can be meant: then the sentence is held to its word.
        bool alone = bases[0].Sentence >= first.Sentence - 1 && bases.Count(level => level.Sentence == bases[0].Sentence) == 1;
        book.State(total, [fitting ?? bases[0], .. added], SignOf, fitting is not null || (alone && !skipped && !total.Between.Contains(Cues.AndSoOn, StringComparison.Ordinal)));
    }

    // "加上转移支付收入等，总收入120亿元，总支出119亿元": what is added is named without an amount, and the next figure is the total already.
    private static bool IsBare(ProseFigure first)
    {
        int at = Cues.Plus.Max(cue => first.Between.LastIndexOf(cue, StringComparison.Ordinal));
        return first.Between.AsSpan(at).IndexOfAny('，', ',') >= 0 && IsTotal(first);
    }

    private static decimal SignOf(ProseFigure figure) => Cues.Holds(figure.Between, Cues.Minus) ? -1m : 1m;

    private static bool IsTotal(ProseFigure figure) => figure.Lead.AsSpan().Trim() is "共" or "合" or "计" or "共有" or "总" || Cues.EndOf(figure.Name, Cues.Total) is not null || figure.Name.StartsWith('总') || Cues.Holds(figure.Name, Cues.GrandTotal)
        // "加上年初结余30万元，年末累计结余43万元"
        || (Cues.Holds(figure.Name, Cues.Rolled) && Cues.Holds(figure.Name, Cues.Balance));

    // Levels before 加上 that are no part of a list and speak of the same side (income, expenditure), nearest first.
    private static List<ProseFigure> BasesOf(SumBook book, ProseFigure first, ProseFigure total)
    {
        List<ProseFigure> levels = [];
        for (int i = first.Index - 1; i >= 0 && i >= first.Index - Reach && book.Figures[i].Paragraph == first.Paragraph; i--)
        {
            ProseFigure level = book.Figures[i];
            if (!level.IsAddable || level.IsPlanOnly || level.Depth != first.Depth || !level.Unit.IsComparableWith(first.Unit)) continue;
            if (book.Wholes.ContainsKey(level) || IsOtherSide(level.Label, total.Label)) continue;
            levels.Add(level);
        }

        return levels;
    }

    private static bool IsOtherSide(string level, string total) =>
        (Cues.Holds(total, Cues.Expenditure) && !Cues.Holds(total, Cues.Income) && Cues.Holds(level, Cues.Income) && !Cues.Holds(level, Cues.Expenditure))
        || (Cues.Holds(total, Cues.Income) && !Cues.Holds(total, Cues.Expenditure) && Cues.Holds(level, Cues.Expenditure) && !Cues.Holds(level, Cues.Income));
}
