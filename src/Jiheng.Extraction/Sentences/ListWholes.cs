using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>候选总数: the levels before a list that may be its whole, likeliest first.</summary>
internal static class ListWholes
{
    /// <summary>How many levels before a list may be its whole.</summary>
    public const int Reach = 8;

    /// <summary>A whole is looked for by its name among so many figures before its list.</summary>
    private const int FarthestName = 300;

    /// <summary>The whole that 包括 names again stands not far before.</summary>
    private const int FarthestNear = 24, NearParagraphs = 3;

    /// <summary>The level before the list; where its sentence gives several (预算, 决算) each may be the whole. A named whole ("经营性资产中") is looked up.</summary>
    public static IEnumerable<ProseFigure> Of(List<ProseFigure> figures, ProseFigure first)
    {
        if (first.Cue == ListCue.Within) return Named(figures, first, FigureLabel.Stem(first.CueSubject)).Take(Reach);
        // "收支相抵，差额95亿元。其中，中央财政赤字75亿元": what it picks out is of the gap, not of a level before it.
        if (first.Cue != ListCue.None && first.Index > 0 && IsGap(figures[first.Index - 1])) return [figures[first.Index - 1]];
        IEnumerable<ProseFigure> before = IsChange(first) ? [] : Before(figures, first).Where(whole => !IsOfOtherSort(whole, first) && !IsMean(whole) && !IsNetFlow(whole));
        if (first.Cue is not (ListCue.Includes or ListCue.Each) || first.CueSubject.Length == 0) return before;
        ProseFigure[] named = [.. NamedNear(figures, first, FigureLabel.Stem(first.CueSubject))];
        return named.Length == 0 ? before : named.Concat(before.Where(whole => !named.Contains(whole)));
    }

    // "结转资金1475万元，主要为增加拨款收入2296万元，减少基金收入401万元": what rose and fell are no parts of what there is.
    private static bool IsChange(ProseFigure first)
    {
        string lead = first.Lead;
        foreach (string cue in (string[])["主要为", "主要是", "主要有", "主要包括", "其中", "包括"])
        {
            if (lead.LastIndexOf(cue, StringComparison.Ordinal) is >= 0 and int at) lead = lead[(at + cue.Length)..];
        }

        lead = lead.TrimStart('：', ':', '，', ',', ' ');
        foreach (string year in (string[])["本年度", "本年", "今年", "当年"])
        {
            if (lead.StartsWith(year, StringComparison.Ordinal)) lead = lead[year.Length..];
        }

        return first.Cue != ListCue.None && Array.Exists(Changes, word => lead.StartsWith(word, StringComparison.Ordinal) && lead.Length > word.Length);
    }

    private static readonly string[] Changes = ["增加", "减少", "压减", "核减", "调增", "调减"];

    // "净流入20万元：补助30万元，上解10万元": what came and what went are behind it, and nobody says which is which.
    private static bool IsNetFlow(ProseFigure whole) => Cues.Holds(whole.Lead, ["净流入", "净流出", "净融资", "净转入", "净转出", "净调入", "净调出", "净上解", "净补助"]);

    // "总支出36106万元，年平均1002.94万元，其中教育15498万元": a mean is made of no parts.
    private static bool IsMean(ProseFigure whole) => Cues.Holds(whole.Lead, ["平均", "人均", "户均", "年均", "月均", "日均"]);

    // The level that the words before 包括 name, in the paragraphs just before.
    private static IEnumerable<ProseFigure> NamedNear(List<ProseFigure> figures, ProseFigure first, string stem)
    {
        for (int i = first.Index - 1; i >= 0 && i >= first.Index - FarthestNear && first.Paragraph - figures[i].Paragraph <= NearParagraphs; i--)
        {
            ProseFigure figure = figures[i];
            if (!figure.IsAddable || figure.IsPlanOnly || figure.Depth > first.Depth || !figure.Unit.IsComparableWith(first.Unit) || !FigureLabel.AreOne(figure.Stem, stem)) continue;
            yield return figure;
            yield break;
        }
    }

    /// <summary>Levels that a name means: equal names and names that contain it, nearest first; then those that share its tail ("上半年财政收入" and 全市财政收入).</summary>
    public static IEnumerable<ProseFigure> Named(List<ProseFigure> figures, ProseFigure first, string stem)
    {
        List<ProseFigure> alike = [];
        for (int i = first.Index - 1; i >= 0 && i >= first.Index - FarthestName; i--)
        {
            ProseFigure figure = figures[i];
            if (!figure.IsAddable || figure.IsPlanOnly || figure.Label.Length < 2 || !figure.Unit.IsComparableWith(first.Unit)) continue;
            if (FigureLabel.StemsName(figure.Stem, stem)) yield return figure;
            else if (alike.Count < Reach && FigureLabel.SharedTail(figure.Stem, stem) >= FigureLabel.TellingTail) alike.Add(figure);
        }

        foreach (ProseFigure figure in alike) yield return figure;
    }

    private static IEnumerable<ProseFigure> Before(List<ProseFigure> figures, ProseFigure first)
    {
        int seen = 0;
        bool far = first.Paragraph > 0 && (first.Gap == 6 || (first.Cue == ListCue.None && IsFirstOfItsSort(figures, first)));
        for (int i = first.Index - 1; i >= 0 && seen < Reach; i--)
        {
            ProseFigure level = figures[i];
            if (!level.IsAddable || level.IsPlanOnly || !level.Unit.IsComparableWith(first.Unit) || (level.Depth > first.Depth && !Restates(figures, level))) continue;
            if (seen > 0 && !far && level.Sentence != figures[i + 1].Sentence && level.Sentence != first.Sentence - 1) yield break;
            if (!far && level.Paragraph != first.Paragraph) yield break;
            if (far && first.Paragraph - level.Paragraph > 6) yield break;
            seen++;
            yield return level;
        }
    }

    // "销售超过177亿元（1772136.54万元）。其中，…": the bracket says nothing but the figure before it once more.
    private static bool Restates(List<ProseFigure> figures, ProseFigure level) =>
        level.Index > 0 && figures[level.Index - 1] is { IsAddable: false, Role: FigureRole.Level } before && before.Unit.IsComparableWith(level.Unit) && level.Between.AsSpan().Trim() is "（" or "(" or "（即" or "(即"
        && level.Text.Text.AsSpan(level.Mention.Span.End).TrimStart() is ['）' or ')', ..];

    /// <summary>True where no figure before in its paragraph could be added to it: "…保有量79辆，支出14万元".</summary>
    public static bool IsFirstOfItsSort(List<ProseFigure> figures, ProseFigure first)
    {
        for (int i = first.Index - 1; i >= 0 && i >= first.Index - Reach && figures[i].Paragraph == first.Paragraph; i--)
        {
            if (figures[i].Unit.IsComparableWith(first.Unit)) return false;
        }

        return first.Depth == 0;
    }

    private static bool IsGap(ProseFigure figure) => figure.Role == FigureRole.Delta && Cues.EndOf(FigureLabel.TrimTail(figure.Lead), Cues.Gap) is not null;

    // "节约资金12亿元。其中，地方采购金额78亿元": what was saved is no whole of what was bought.
    private static bool IsOfOtherSort(ProseFigure whole, ProseFigure first) =>
        (Cues.Holds(whole.Lead, Cues.Saved) && !Cues.Holds(first.Lead, Cues.Saved)) || IsOfOtherSide(whole.Stem, first.Stem);

    /// <summary>"支出8亿元，年末滚存结余5亿元。其中保险费收入9亿元": what came in is a part neither of what went out nor of what is left.</summary>
    public static bool IsOfOtherSide(string whole, string part) =>
        EndsInOneOf(part, "收入") ? EndsInOneOf(whole, "支出", "结余", "结转", "余额") : EndsInOneOf(part, "支出") && EndsInOneOf(whole, "收入", "结余", "结转", "余额");

    private static bool EndsInOneOf(string stem, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (stem.EndsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
