using System.Globalization;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>基数词: tells from the words before a figure that it is how much there was ("上年433万元", "比2021年60万元").</summary>
internal static class EarlierWords
{
    private static readonly string[] Now = ["今年", "本年度", "本年", "当年", "本期", "今", "本月", "年末", "期末", "年底", "月末"];

    private static readonly string[] Opening = ["年初", "期初", "月初"];

    /// <summary>True where the words before a figure name the period or plan that a change is measured from, and nothing else.</summary>
    public static bool Read(string core, ProseFigure figure, ProseFigure? before, List<ProseFigure> all)
    {
        // "较2022年（20.10万元）减少1.90万元"
        if (core.Length == 0 && figure.Depth > 0 && ComparesBeforeBracket(figure)) return true;
        // "由上年的120万元增加到240万元": the move itself gives the figure to the one behind it.
        if (core.Length == 0 || (core.AsSpan().ContainsAny('由', '从') && ChangesTo(figure))) return false;
        if (ComparesByName(core, figure) || OpensParagraphWithBase(core, figure)) return true;
        // "与上年同类项目支出1652.40万元相比，增加134.91万元"
        if (figure.After.StartsWith("相比", StringComparison.Ordinal) && core[0] is '与' or '同' or '和') return true;
        if (before is null) return false;
        if (before.Sentence != figure.Sentence) return OpensWithBase(core, figure, before);
        // "比预算节约资金18万元": what was saved, not what was planned.
        if (SavingReader.IsSaving(core)) return false;
        // "较2024年的2190万元减少221万元", "比预算数100万元多"
        int against = core.LastIndexOfAny(['比', '较']);
        if (SaysMore(core, against)) return false;
        // "同比缩水16亿元": whatever the verb, what follows 同比 is what changed, unless a year or a period follows.
        if (against > 0 && core[against - 1] is '同' or '环' && against + 1 < core.Length && !Comparand.IsPeriod(core[(against + 1)..]) && Cues.EndOf(core, Cues.Plans) is null) return false;
        if (against >= 0 && core.Length - against <= 14 && before.Role == FigureRole.Level && !Comparand.IsOfAnotherWord(core, against) && !core.AsSpan(against).Contains("比重", StringComparison.Ordinal)
            && !core.AsSpan(against).Contains("比例", StringComparison.Ordinal) && !core.EndsWith('好') && !core.EndsWith('高')) return true;
        if (before.Role != FigureRole.Level && OpensComparison(core, figure, all)) return true;
        string? period = Cues.Before.FirstOrDefault(word => core.Contains(word, StringComparison.Ordinal));
        if (period is null || Cues.Holds(core, Cues.CarriedOver)) return false;
        int end = core.IndexOf(period, StringComparison.Ordinal) + period.Length;
        string rest = FigureLabel.TrimTail(core.AsSpan(end)).ToString().TrimStart('的', '同', '期');
        if (rest.Length == 0 || rest is "数" or "预算" or "决算" or "预算数" or "决算数" or "支出" or "实际" or "完成" or "实际数" or "执行数" or "支出数" or "收入数" or "完成数" or "安排" or "安排数") return true;
        // "接待费4.2万元，上年同期接待费5.1万元": named once more.
        if (core.StartsWith(period, StringComparison.Ordinal) && before.Role == FigureRole.Level && before.Unit.IsComparableWith(figure.Unit) && figure.Lead.AsSpan().TrimEnd() is [.., '均'] && core.Length - end == 1 && before.Stem.Contains(core[end] + "均", StringComparison.Ordinal)) return true;
        return core.StartsWith(period, StringComparison.Ordinal) && before.Role == FigureRole.Level && before.Unit.IsComparableWith(figure.Unit) && FigureLabel.Stem(rest) is { Length: >= 2 } again
            && (Cues.Generic.Contains(again) ? before.Stem == "今年" + again : FigureLabel.AreOne(again, before.Stem));
    }

    /// <summary>
    /// True where a level is that of the year before of the one right before it, and a change follows: "2023年收入1523万元，2022年收入1420万元，同比增加103万元".
    /// </summary>
    public static bool IsYearBefore(ProseFigure figure, ProseFigure? before) =>
        figure.Role == FigureRole.Level && figure.Cue == ListCue.None && before is { Role: FigureRole.Level, Year: int now } && figure.Year == now - 1 && before.Sentence == figure.Sentence && before.Depth == figure.Depth
        && figure.Unit.IsComparableWith(before.Unit) && (figure.Stem == before.Stem || FigureLabel.Stem(figure.Label) is "" || Cues.Generic.Contains(figure.Name)) && (figure.Kind == before.Kind || figure.Kind == BudgetKind.Unstated || before.Kind == BudgetKind.Unstated)
        && LeadsToChange(figure);

    /// <summary>
    /// True where nothing but another year is said of a figure and what follows is its distance from the one before: "福利彩票17亿元，2020年25亿元，少8亿元".
    /// </summary>
    public static bool IsBareYear(string core, ProseFigure figure, ProseFigure? before, List<ProseFigure> all)
    {
        bool pair = figure is { Role: FigureRole.Level, Cue: ListCue.None, Gap: <= 2 } && before is { Role: FigureRole.Level } && before.Sentence == figure.Sentence && before.Depth == figure.Depth && figure.Unit.IsComparableWith(before.Unit)
            && figure.Unit.Dimension != UnitDimension.Ratio && IsBareYear(core) && !before.Lead.Contains('年', StringComparison.Ordinal) && figure.Index + 1 < all.Count;
        if (!pair || figure.Quantity.BaseValue <= 0m || all[figure.Index + 1] is not { Gap: <= 2 } next || next.Sentence != figure.Sentence) return false;
        decimal moved = Math.Abs(before!.Quantity.BaseValue - figure.Quantity.BaseValue), digit = next.Quantity.LastDigit * next.Unit.Factor;
        if (next.Mention.Kind == MentionKind.Ratio) return Math.Abs((moved / figure.Quantity.BaseValue) - Math.Abs(next.Quantity.BaseValue)) <= digit;
        return next.Unit.IsComparableWith(figure.Unit) && Math.Abs(moved - Math.Abs(next.Quantity.BaseValue)) <= digit;
    }

    /// <summary>
    /// The way of a change that looks like a base: "收入32亿元，较上年缩水16亿元，降33.3%". The rate behind it fits what it would be as a change, and not what it would be as a base.
    /// </summary>
    public static ChangeDirection IsMoved(ProseFigure figure, ProseFigure? before, List<ProseFigure> all)
    {
        if (before is not { Role: FigureRole.Level } || before.Sentence != figure.Sentence || !before.Unit.IsComparableWith(figure.Unit) || figure.Index + 1 >= all.Count) return ChangeDirection.Unstated;
        ProseFigure rate = all[figure.Index + 1];
        if (rate.Mention.Kind != MentionKind.Ratio || rate.Sentence != figure.Sentence || rate.Gap > 2 || figure.Quantity.BaseValue <= 0m || figure.Quantity.BaseValue >= before.Quantity.BaseValue) return ChangeDirection.Unstated;
        decimal moved = figure.Quantity.BaseValue, now = before.Quantity.BaseValue, said = Math.Abs(rate.Quantity.BaseValue), digit = rate.Quantity.LastDigit * rate.Unit.Factor;
        if (Math.Abs((now - moved) / moved - said) <= digit) return ChangeDirection.Unstated;
        if (Math.Abs(moved / (now + moved) - said) <= digit) return ChangeDirection.Decrease;
        return Math.Abs(moved / (now - moved) - said) <= digit ? ChangeDirection.Increase : ChangeDirection.Unstated;
    }

    /// <summary>True where a figure is said to be this year's.</summary>
    public static bool IsNow(ProseFigure figure) => Cues.StartOf(figure.Lead.AsSpan().TrimStart("，, "), Now) is not null;

    /// <summary>True where two levels side by side are last year's and this year's of one thing: "去年花50万元，今年花45万元".</summary>
    public static bool AreThenAndNow(ProseFigure then, ProseFigure now)
    {
        ReadOnlySpan<char> a = then.Lead.AsSpan().TrimStart("，, "), b = now.Lead.AsSpan().TrimStart("，, ");
        if ((Cues.StartOf(a, Cues.Before) ?? Cues.StartOf(a, Opening)) is not string last || Cues.StartOf(b, Now) is not string present) return false;
        if (Array.IndexOf(Opening, last) >= 0 && present.AsSpan().IndexOfAny("末底") < 0) return false;
        return FigureLabel.TrimTail(a[last.Length..]).SequenceEqual(FigureLabel.TrimTail(b[present.Length..]));
    }

    /// <summary>True for a year and nothing else: "2020年", "2020年度".</summary>
    public static bool IsBareYear(ReadOnlySpan<char> words)
    {
        words = words.Trim().TrimEnd('度');
        return words is [_, _, _, _, '年'] && words[..4].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // "比上年减免100万元", "同比增退5万元": whatever was more or less of, it is no figure of that period.
    private static bool SaysMore(string core, int against)
    {
        string? period = Cues.Before.FirstOrDefault(word => core.Contains(word, StringComparison.Ordinal));
        int end = period is not null ? core.IndexOf(period, StringComparison.Ordinal) + period.Length : against + 1;
        return (period is not null || (against > 0 && core[against - 1] is '同' or '环')) && DirectedVerbs.Begins(core.AsSpan(end));
    }

    // The clause behind it compares, or says how much more or less it was.
    private static bool LeadsToChange(ProseFigure figure)
    {
        ReadOnlySpan<char> rest = figure.Text.Text.AsSpan(figure.Mention.Span.End);
        if (rest is not (['，' or ',', ..])) return false;
        rest = rest[1..];
        int end = rest.IndexOfAny("，,。；;、");
        ReadOnlySpan<char> clause = end < 0 ? rest : rest[..end];
        int digit = clause.LastIndexOfAnyInRange('0', '9');
        if (digit < 0) return false;
        while (digit > 0 && (char.IsAsciiDigit(clause[digit - 1]) || clause[digit - 1] is '.')) digit--;
        ReadOnlySpan<char> words = FigureLabel.TrimTail(clause[..digit]);
        return !NamesOtherYear(words, figure.Year!.Value) && (Cues.EndOf(words, Cues.Increase) is not null || Cues.EndOf(words, Cues.Decrease) is not null || words is [.., '多' or '少']);
    }

    // "…2022年13万元，2021年14万元，2023年较2021年减少": neither of the two side by side.
    private static bool NamesOtherYear(ReadOnlySpan<char> words, int year)
    {
        for (int at = words.IndexOf('年'); at >= 0; at = words.IndexOf('年'))
        {
            if (at >= 4 && int.TryParse(words[(at - 4)..at], NumberStyles.None, CultureInfo.InvariantCulture, out int other) && other != year && other != year + 1) return true;
            words = words[(at + 1)..];
        }

        return false;
    }

    private static bool ComparesBeforeBracket(ProseFigure figure)
    {
        ReadOnlySpan<char> words = figure.Between.AsSpan().TrimEnd();
        if (words is not [.., '（' or '('] || figure.Text.Text.AsSpan(figure.Mention.Span.End).TrimStart() is not ['）' or ')', ..]) return false;
        words = words[(words.LastIndexOfAny("，,。；;：:") + 1)..^1];
        return words.IndexOfAny("比较与") >= 0 && Comparand.IsPeriod(Comparand.Of(words));
    }

    /// <summary>True where the words behind a figure lead to another one: "…减少到".</summary>
    public static bool ChangesTo(ProseFigure figure)
    {
        ReadOnlySpan<char> rest = figure.Text.Text.AsSpan(figure.Mention.Span.End).TrimStart("，, ");
        foreach (string word in Cues.ChangedTo)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // "相比2021年的总支出5980万元增加440万元" at the head of a paragraph: the figure that it speaks of stands in another.
    private static bool OpensParagraphWithBase(string core, ProseFigure figure)
    {
        if (figure.Gap != 6 || !(core[0] is '比' or '较' or '与' or '同' or '对' || core.StartsWith("相比", StringComparison.Ordinal) || core.StartsWith("相较", StringComparison.Ordinal))) return false;
        string against = Comparand.Of(core);
        return (Comparand.IsPeriod(against) || Cues.EndOf(against, Cues.Plans) is not null) && IsFollowedByChange(figure);
    }

    private static bool IsFollowedByChange(ProseFigure figure)
    {
        ReadOnlySpan<char> rest = figure.Text.Text.AsSpan(figure.Mention.Span.End).TrimStart("，, ");
        if (rest.StartsWith("相比")) rest = rest[2..].TrimStart("，, ");
        foreach (string word in Cues.Increase.Concat(Cues.Decrease))
        {
            if (rest.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return rest.StartsWith("多") || rest.StartsWith("少");
    }

    // "支出90万元，完成预算的100%，用于工资，较2023年决算80万元，增加10万元", "…，增长20%，较年初预算110万元减少20万元": a clause of its own names what it
    // compares with, and other clauses stand between it and the level; a figure that its clause says no more of than its period or plan.
    private static bool OpensComparison(string core, ProseFigure figure, List<ProseFigure> all)
    {
        if (core[0] is not ('比' or '较' or '与' or '同') || figure.Cue != ListCue.None) return false;
        string against = Comparand.Of(core);
        if (!Comparand.IsPeriod(against) && Cues.EndOf(against, Cues.Plans) is null) return false;
        for (int i = figure.Index - 1; i >= 0 && i >= figure.Index - ProseFigure.FarthestInSentence && all[i].Sentence == figure.Sentence && all[i].Paragraph == figure.Paragraph; i--)
        {
            if (all[i].Role == FigureRole.Level && all[i].Depth <= figure.Depth && all[i].Unit.IsComparableWith(figure.Unit)) return true;
        }

        return false;
    }

    // "2023年教育支出比2022年教育支出80万元增加10万元": the current figure stands elsewhere, this one is what it is compared with.
    private static bool ComparesByName(string core, ProseFigure figure)
    {
        int at = core.LastIndexOfAny(['比', '较']);
        if (at < 2 || FigureLabel.Clean(core[..at]).Length < 2 || core.AsSpan(at).StartsWith("比重") || core.AsSpan(at).StartsWith("比例") || !Comparand.IsPeriod(Comparand.Of(core))) return false;
        return IsFollowedByChange(figure);
    }

    // "…合计31万元，其中…。较2023年合计16万元增加15万元", "本年支出31万元。上年支出16万元，增加15万元": a sentence of its own says what it was before.
    private static bool OpensWithBase(string core, ProseFigure figure, ProseFigure before)
    {
        if (before.Sentence != figure.Sentence - 1 || before.Paragraph != figure.Paragraph || figure.Cue != ListCue.None || SavingReader.IsSaving(core)) return false;
        string against = Comparand.Of(core);
        if (core[0] is '比' or '较' or '与' && (Comparand.IsPeriod(against) || Cues.EndOf(against, Cues.Plans) is not null)) return true;
        return Cues.Before.Any(word => core.StartsWith(word, StringComparison.Ordinal)) && !Cues.Holds(core, Cues.CarriedOver) && !core.Contains("预算", StringComparison.Ordinal);
    }
}
