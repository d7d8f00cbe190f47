namespace Jiheng.Extraction;

/// <summary>
/// 列项: lists that run over sentences or paragraphs ("其中：" and then 1.… 2.… 3.…). One level is taken from each item: the first of the
/// whole's kind (支出决算 for a 决算 whole), else the first.
/// </summary>
internal static class ListItems
{
    /// <summary>One part from each item of the list that begins with <paramref name="first"/>.</summary>
    public static List<ProseFigure> Of(List<ProseFigure> figures, ProseFigure first, ProseFigure whole, IReadOnlyList<ProseText> section)
    {
        int start = ItemStart(first, whole, section, out int rank);
        List<int> items = [start];
        int end = section.Count, outer = FigureLabel.NumberRank(section[whole.Paragraph].Text);
        for (int p = start + 1; p < section.Count; p++)
        {
            int own = FigureLabel.NumberRank(section[p].Text);
            if (rank == 0 ? own is 1 or 2 || (own > 0 && own <= outer) : own > 0 && own < rank)
            {
                end = p;
                break;
            }

            if (rank == 0 || own == rank) items.Add(p);
        }

        List<ProseFigure> parts = [];
        for (int k = 0; k < items.Count; k++)
        {
            int from = items[k], to = k + 1 < items.Count ? items[k + 1] : end;
            List<ProseFigure> members = [.. figures.Where(figure => figure.Index >= first.Index && figure.Paragraph >= from && figure.Paragraph < to
                && figure.IsAddable && figure.Depth == first.Depth && figure.Unit.IsComparableWith(whole.Unit))];
            ProseFigure? part = members.FirstOrDefault(figure => whole.Kind != BudgetKind.Unstated && figure.Kind == whole.Kind)
                ?? members.FirstOrDefault(figure => !PartLists.IsOtherKind(figure.Kind, whole.Kind));
            if (part is not null) parts.Add(part);
            else if (rank == 0 && parts.Count > 0) break;
        }

        return parts.Count > 1 ? parts : InOneParagraph(figures, first, whole);
    }

    // The item's label may stand in the paragraph itself or in one before it that holds no figure ("1、…（项）" and below it "主要用于：…").
    private static int ItemStart(ProseFigure first, ProseFigure whole, IReadOnlyList<ProseText> section, out int rank)
    {
        for (int p = first.Paragraph; p > whole.Paragraph && p >= first.Paragraph - 2; p--)
        {
            rank = FigureLabel.NumberRank(section[p].Text);
            if (rank >= 2) return p;
            if (rank == 1) break;
        }

        rank = 0;
        return first.Paragraph;
    }

    // "1.派出所业务用房2300万元；2.学校建设1900万元。3.…" in one paragraph.
    private static List<ProseFigure> InOneParagraph(List<ProseFigure> figures, ProseFigure first, ProseFigure whole) =>
        !first.Numbered ? [] : [.. PartLists.From(figures, first, whole).TakeWhile(figure => figure.Paragraph == first.Paragraph).Where(figure => figure.Numbered)];
}
