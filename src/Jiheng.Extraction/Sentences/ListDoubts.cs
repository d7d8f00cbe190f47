namespace Jiheng.Extraction;

/// <summary>
/// 列举之疑: where something in the text says that a list is not of the level before it. Such a reading is stated where it adds up to the digit, and accuses nobody.
/// </summary>
internal static class ListDoubts
{
    /// <summary>A heading that ends in one of these names the whole of its list.</summary>
    private static readonly string[] Things = ["收入", "支出", "税", "税种", "税费", "债务", "债券", "资产", "负债", "采购", "捐赠", "销量", "销售额"];

    /// <summary>Words of a heading that name nothing.</summary>
    private static readonly string[]
        Before = ["主要", "重点", "具体", "各项", "各", "分", "详细", "其"],
        Behind = ["情况", "项目", "明细", "执行", "完成", "安排", "使用", "分配", "构成", "组成", "科目", "变动", "结构", "内容", "方面", "具体", "主要", "分"];

    /// <summary>A reason stands so many characters before the figures that it tells.</summary>
    private const int FarthestReason = 160;

    private static readonly string[] InPart = ["主要", "重点"];

    private static readonly string[] WereAdded = ["增加了", "减少了", "新增了", "追加了", "调减了", "调增了"];

    /// <summary>True where the list that begins with <paramref name="first"/> may well not be one of this whole.</summary>
    public static bool Any(List<ProseFigure> figures, ProseFigure first, ProseFigure whole) =>
        NamesAnother(figures, first, whole) || (first.Sentence > whole.Sentence && IsToldAsReason(whole)) || IsBesideIt(figures, first, whole) || IsOfAnother(figures, first, whole);

    // "接待1万元，持平。公车较上年降42.86%，少6万元：购置0万元，运维8万元": the sentence speaks of another thing, whose level is not written.
    private static bool IsOfAnother(List<ProseFigure> figures, ProseFigure first, ProseFigure whole)
    {
        if (first.Cue != ListCue.Colon || whole.Sentence >= first.Sentence) return false;
        for (int i = first.Index - 1; i > whole.Index && figures[i].Sentence == first.Sentence; i--)
        {
            if (figures[i].Role is FigureRole.Delta or FigureRole.Rate && figures[i].Label.Length >= 2 && !FigureLabel.StemsName(figures[i].Stem, whole.Stem)) return true;
        }

        return false;
    }

    // "…，非税收入78万元。" and below it "主要税收收入项目情况如下：": the heading names what it tells apart.
    private static bool NamesAnother(List<ProseFigure> figures, ProseFigure first, ProseFigure whole)
    {
        if (first.Cue is not (ListCue.Includes or ListCue.Each) || first.CueSubject.Length < 2) return false;
        string thing = ThingOf(first.CueSubject);
        if (thing.Length < 2 || Cues.EndOf(thing, Things) is null) return false;
        string stem = whole.Stem;
        if (thing is not ("收入" or "支出")) return !FigureLabel.StemsName(stem, thing) && !IsPartOf(thing, stem) && !IsPartOf(stem, thing);
        // "…支出70亿元，教育支出8亿元。主要支出项目情况如下：": of the first, which is all of it.
        return Cues.Holds(first.CueSubject, InPart) && whole.Index > 0 && figures[whole.Index - 1].Sentence == whole.Sentence && FigureLabel.Bare(stem).Length > thing.Length + 1;
    }

    /// <summary>True where the heading of a list says that it tells only some of its whole ("主要税收收入项目情况如下：").</summary>
    public static bool IsInPart(ProseFigure first) => first.Cue == ListCue.Includes && Cues.Holds(first.CueSubject, InPart) && Cues.EndOf(ThingOf(first.CueSubject), Things) is not null;

    private static string ThingOf(string subject)
    {
        ReadOnlySpan<char> text = FigureLabel.Bare(FigureLabel.Stem(subject));
        for (int length = 0; length != text.Length;)
        {
            length = text.Length;
            if (Cues.StartOf(text, Before) is string head && text.Length > head.Length) text = text[head.Length..];
            if (Cues.EndOf(text, Behind) is string tail && text.Length > tail.Length) text = text[..^tail.Length];
        }

        return text.ToString();
    }

    // 非税收入 holds 税收入, and is none.
    private static bool IsPartOf(string part, string name) =>
        part.Length >= 2 && name.IndexOf(part, StringComparison.Ordinal) is >= 0 and int at && (at == 0 || name[at - 1] is not ('非' or '净' or '无' or '未'));

    // "原因是：1、人员增加；2、本年增加了其他资金7000万元。其中：…": what explains a change is not what the next sentence tells apart.
    private static bool IsToldAsReason(ProseFigure whole)
    {
        if (Cues.Holds(whole.Lead, WereAdded)) return true;
        ReadOnlySpan<char> before = whole.Text.Text.AsSpan(0, whole.Mention.Span.Start);
        if (before.Length > FarthestReason) before = before[^FarthestReason..];
        before = before[(before.LastIndexOf('。') + 1)..];
        return Cues.Holds(before, Cues.Reason);
    }

    // "支出的13315万元中，向各县共拨付9723万元；用于购买物资1514万元；…": one more item of the list that 中 opened, or that ； sets apart.
    private static bool IsBesideIt(List<ProseFigure> figures, ProseFigure first, ProseFigure whole)
    {
        if (first.Cue != ListCue.Mainly || whole.Sentence != first.Sentence || !SaysUsedFor(first)) return false;
        if (first.Gap >= 4 || SaysUsedFor(whole)) return true;
        for (int i = first.Index - 1; i > 0 && first.Index - i <= ListWholes.Reach && figures[i].Sentence == first.Sentence; i--)
        {
            if (figures[i].Cue == ListCue.Within || (figures[i].Cue == ListCue.Among && figures[i].Between.AsSpan().TrimStart().StartsWith("中"))) return true;
        }

        return false;
    }

    /// <summary>用于 opens the clause of a figure: "，用于助老180万元，用于助学90万元" are two uses side by side.</summary>
    public static bool SaysUsedFor(ProseFigure figure) => figure.Gap is >= 1 and <= 5 && figure.Between.AsSpan().TrimStart("，,；;、。）) ").StartsWith("用于");

    /// <summary>True for the second 用于 of a list and those behind it: the list began with the first.</summary>
    public static bool GoesOnWithUse(List<ProseFigure> figures, ProseFigure figure)
    {
        if (figure.Cue != ListCue.Mainly || !SaysUsedFor(figure)) return false;
        for (int i = figure.Index - 1; i > 0 && figures[i].Sentence == figure.Sentence && figure.Index - i <= 4; i--)
        {
            if (figures[i].IsAddable && figures[i].Unit.IsComparableWith(figure.Unit)) return SaysUsedFor(figures[i]);
        }

        return false;
    }
}
