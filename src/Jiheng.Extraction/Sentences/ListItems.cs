namespace Jiheng.Extraction;

/// <summary>
/// 列项: lists that run over sentences or paragraphs ("其中：" and then 1.… 2.… 3.…). One level is taken from each item: the first of the
/// whole's kind (支出决算 for a 决算 whole), else the first.
/// </summary>
internal static class ListItems
{
    /// <summary>No list runs over more paragraphs.</summary>
    private const int MostParagraphs = 300;

    /// <summary>A list without labels that goes on over paragraphs has no more members.</summary>
    private const int MostRun = 24;

    /// <summary>One part from each item of the list that begins with <paramref name="first"/>.</summary>
    public static List<ProseFigure> Of(List<ProseFigure> figures, ProseFigure first, ProseFigure whole, IReadOnlyList<ProseText> section)
    {
        int start = ItemStart(first, whole, section, out int rank);
        List<int> items = [start];
        int end = Math.Min(section.Count, start + MostParagraphs), outer = FigureLabel.NumberRank(section[whole.Paragraph].Text);
        for (int p = start + 1; p < end; p++)
        {
            int own = FigureLabel.NumberRank(section[p].Text);
            if (rank == 0 ? own is 1 or 2 || (own > 0 && own <= outer) : own > 0 && own < rank)
            {
                end = p;
                break;
            }

            // "——按用途" and again "1.…": another list.
            if (rank > 0 && own == rank && IsFirstNumber(section[p].Text))
            {
                end = p;
                break;
            }

            if (rank == 0 || own == rank) items.Add(p);
        }

        List<ProseFigure> parts = [];
        int at = first.Index;
        for (int k = 0; k < items.Count; k++)
        {
            int to = k + 1 < items.Count ? items[k + 1] : end;
            ProseFigure? sameKind = null, any = null;
            for (; at < figures.Count && figures[at].Paragraph < to; at++)
            {
                ProseFigure figure = figures[at];
                if (!figure.IsAddable || figure.Depth != first.Depth || !figure.Unit.IsComparableWith(whole.Unit)) continue;
                if (whole.Kind != BudgetKind.Unstated && figure.Kind == whole.Kind) sameKind ??= figure;
                if (!PartLists.IsOtherKind(figure.Kind, whole.Kind)) any ??= figure;
            }

            if ((sameKind ?? any) is ProseFigure part) parts.Add(part);
            else if (rank == 0 && parts.Count > 0) break;
        }

        return parts.Count > 1 ? parts : InOneParagraph(figures, first, whole);
    }

    /// <summary>Every level of the items, where one holds two ("4、均衡性补助18万元，其他补助6万元；"); members of inner lists left out.</summary>
    public static List<ProseFigure> EveryLevel(SumBook book, ProseFigure first, ProseFigure whole)
    {
        int rank = FigureLabel.NumberRank(book.Section[first.Paragraph].Text);
        if (rank == 0 || first.Paragraph == whole.Paragraph) return [];
        List<ProseFigure> levels = [];
        for (int i = first.Index; i < book.Figures.Count && book.Figures[i].Paragraph < first.Paragraph + MostParagraphs; i++)
        {
            ProseFigure figure = book.Figures[i];
            int own = figure.Gap == 6 ? FigureLabel.NumberRank(book.Section[figure.Paragraph].Text) : rank;
            if (own != rank) break;
            if (figure.IsAddable && !figure.IsPlanOnly && figure.Depth == first.Depth && figure.Unit.IsComparableWith(whole.Unit) && !book.IsInner(figure, first)) levels.Add(figure);
        }

        return levels;
    }

    /// <summary>
    /// 段段相接: "其中：人员经费100万元，占80%。" and below it "公用经费25万元，占20%。": the list begins in its whole's paragraph, or below it, and goes on with
    /// the first level of each of the next; the longest first. Only a sum shows where it ends.
    /// </summary>
    public static IEnumerable<List<ProseFigure>> OverParagraphs(SumBook book, ProseFigure first, ProseFigure whole, List<ProseFigure> begun)
    {
        if (first.Depth > 0 || first.Cue == ListCue.None || begun.Count == 0) yield break;
        // Below its whole each paragraph gives its first level; one without figures ("主要包括：基本工资…") may stand between them.
        bool below = first.Paragraph != whole.Paragraph;
        if (below && (first.Gap != 6 || FigureLabel.NumberRank(book.Section[first.Paragraph].Text) > 0)) yield break;
        List<ProseFigure> run = below ? [first] : [.. begun];
        int fewest = run.Count;
        bool labelled = IsItem(first);
        int last = first.Paragraph;
        for (int i = run[^1].Index + 1; i < book.Figures.Count && run.Count < MostRun; i++)
        {
            ProseFigure figure = book.Figures[i];
            if (figure.Gap != 6)
            {
                // Another sentence of the first paragraph that speaks of levels has left the list.
                if (!below && figure.Paragraph == first.Paragraph && figure.Sentence > first.Sentence && figure.IsAddable) yield break;
                continue;
            }

            bool own = FigureLabel.NumberRank(book.Section[figure.Paragraph].Text) is var rank && (labelled ? rank >= 3 && !IsFirstNumber(book.Section[figure.Paragraph].Text) : rank == 0);
            if (!own || figure.Paragraph - last > 2 || HeadingBetween(book.Section, last, figure.Paragraph) || !figure.IsAddable || figure.IsPlanOnly || figure.Cue != ListCue.None || Cues.Holds(figure.Label, Cues.LeftOver)
                || figure.Depth > 0 || !figure.Unit.IsComparableWith(whole.Unit) || PartLists.IsOtherKind(figure.Kind, whole.Kind)) break;
            last = figure.Paragraph;
            run.Add(figure);
        }

        for (int length = run.Count; length > fewest && length >= 2; length--) yield return run[..length];
    }

    private static bool HeadingBetween(IReadOnlyList<ProseText> section, int from, int to)
    {
        for (int p = from + 1; p < to; p++)
        {
            if (FigureLabel.NumberRank(section[p].Text) > 0) return true;
        }

        return false;
    }

    /// <summary>True where a figure's clause begins with a list label: "1.…", "（1）…", and "一、…", whose 、 is a mark that ends the clause.</summary>
    public static bool IsItem(ProseFigure figure) => figure.Numbered || NumberOf(figure).Length > 0;

    /// <summary>The list label of a figure's clause and the clause, or "".</summary>
    public static string NumberOf(ProseFigure figure)
    {
        if (figure.Numbered) return figure.Lead.TrimStart();
        string lead = figure.Lead.TrimStart(), between = figure.Between;
        // The words of a clause leave its brackets out, so only their beginning is looked for.
        int end = lead.Length == 0 ? -1 : between.LastIndexOf(lead[..Math.Min(lead.Length, 3)], StringComparison.Ordinal) - 1;
        if (end < 1 || between[end] != '、') return "";
        int start = end;
        while (start > 0 && end - start < 3 && (char.IsAsciiDigit(between[start - 1]) || "一二三四五六七八九十".Contains(between[start - 1]))) start--;
        bool own = start < end && (start == 0 ? figure.Gap == 6 : between[start - 1] is '，' or ',' or '。' or '；' or ';' or '：' or ':' or '\n' or ' ');
        return own ? between[start..] : "";
    }

    /// <summary>True for the label 1, 一 or ① (not 10).</summary>
    public static bool IsFirstNumber(ReadOnlySpan<char> text)
    {
        text = text.TrimStart().TrimStart("（(");
        return !text.IsEmpty && text[0] is '1' or '１' or '①' or '一' && (text.Length < 2 || (!char.IsAsciiDigit(text[1]) && text[1] != '是' || text[0] == '一'));
    }

    // The item's label may stand in the paragraph itself or in one before it that holds no figure ("1、…（项）" and below it "主要用于：…").
    private static int ItemStart(ProseFigure first, ProseFigure whole, IReadOnlyList<ProseText> section, out int rank)
    {
        // "（一）按功能分类划分。" is what splits, not the first item.
        int highest = first.Cue == ListCue.Split ? first.Paragraph : first.Paragraph - 2;
        for (int p = first.Paragraph; p > whole.Paragraph && p >= highest; p--)
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
        !IsItem(first) ? [] : [.. PartLists.From(figures, first, whole).TakeWhile(figure => figure.Paragraph == first.Paragraph).Where(IsItem)];
}
