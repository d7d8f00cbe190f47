using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 冒号所列: "全县支出399100万元，为预算的96.79%。各项支出完成情况为：教育86917万元，…，其他支出7938万元": a clause that ends in a colon sets out what a sentence before it gave in one.
/// No word ties the two, so only one slip of the pen that all but closes the list is asked about; surely where the list ends with all others.
/// </summary>
internal static class ColonLists
{
    /// <summary>So many figures before the list may be its whole; so many sentences back.</summary>
    private const int Reach = 8, Sentences = 2;

    private const int FewestParts = 3, MostFigures = 120;

    private static readonly string[] Announced = ["情况", "如下", "分别", "明细", "构成", "方面", "去向", "投向", "科目", "项目", "包括", "完成", "安排", "支出", "收入", "为", "是", "有"];

    /// <summary>Reads the lists of a section that no other reader has taken.</summary>
    public static void Read(SumBook book)
    {
        foreach (ProseFigure first in book.Figures)
        {
            if (!first.IsAddable || first.Quantity.Value <= 0m || first.Depth > 0 || first.Gap < 4 || book.Wholes.ContainsKey(first) || !IsAnnounced(first.Between)) continue;
            List<ProseFigure> parts = PartsFrom(book, first);
            if (parts.Count >= FewestParts && WholeOf(book, first, parts) is ProseFigure whole) book.State(whole, parts, ListExtent.Exhaustive, ListExtents.IsClosed(parts));
        }
    }

    private static bool IsAnnounced(string between)
    {
        int colon = between.AsSpan().LastIndexOfAny('：', ':'), stop = between.AsSpan().LastIndexOfAny("。；;");
        return colon > stop && colon - stop > 2 && Cues.EndOf(between.AsSpan(stop + 1, colon - stop - 1).Trim(), Announced) is not null;
    }

    // What follows in the sentence, one level after the other, all of them named and none of them split again.
    private static List<ProseFigure> PartsFrom(SumBook book, ProseFigure first)
    {
        List<ProseFigure> parts = [];
        for (int i = first.Index; i < book.Figures.Count && book.Figures[i].Sentence == first.Sentence && ReferenceEquals(book.Figures[i].Text, first.Text); i++)
        {
            ProseFigure figure = book.Figures[i];
            if (i - first.Index > MostFigures) return [];
            if (figure.Role != FigureRole.Level || figure.Depth > 0) continue;
            if (!figure.IsAddable || !figure.Unit.IsComparableWith(first.Unit) || figure.Label.Length < 2 || book.IsSplit(figure) || book.Wholes.ContainsKey(figure) || (i > first.Index && figure.Cue != ListCue.None)) return [];
            if (PartLists.IsOtherKind(figure.Kind, first.Kind)) return [];
            parts.Add(figure);
        }

        return parts;
    }

    // The one figure before the list that a slip parts from it; none where another makes it as it stands.
    private static ProseFigure? WholeOf(SumBook book, ProseFigure first, List<ProseFigure> parts)
    {
        ProseFigure? found = null;
        decimal most = parts.Max(part => part.Quantity.BaseValue);
        for (int i = first.Index - 1, seen = 0; i >= 0 && seen < Reach && first.Sentence - book.Figures[i].Sentence <= Sentences; i--, seen++)
        {
            ProseFigure whole = book.Figures[i];
            if (!whole.IsAddable || whole.Paragraph != first.Paragraph || whole.Depth > 0 || !whole.Unit.IsComparableWith(first.Unit) || whole.Quantity.BaseValue <= most || PartLists.IsOtherKind(first.Kind, whole.Kind)) continue;
            SumFit fit = SumFitting.Of(whole.Quantity, [.. parts.Select(part => part.Quantity)]);
            if (fit >= SumFit.Rounded) return null;
            if (fit != SumFit.OneSlip || !SumFitting.IsTelling(whole.Quantity, parts) || SumFitting.IsRoundGap(whole.Quantity, parts)) continue;
            if (found is not null && found.Quantity.BaseValue != whole.Quantity.BaseValue) return null;
            found = whole;
        }

        return found is not null && !book.IsSplit(found) ? found : null;
    }
}
