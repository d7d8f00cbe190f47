using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>定角色: tells from a figure's own clause what it does in its sentence. Looks back at earlier figures only where the clause itself is empty.</summary>
internal static class FigureClassifier
{
    /// <summary>Sets role, direction, kind, label and list cue of a figure; earlier figures are classified already.</summary>
    public static void Classify(ProseFigure figure, List<ProseFigure> all, IReadOnlyList<ProseText> section)
    {
        string core = FigureLabel.TrimTail(LeadWithShare(figure)).ToString();
        ProseFigure? before = figure.Index > 0 ? all[figure.Index - 1] : null;
        (figure.Cue, figure.CueSubject) = ListCueReader.Read(figure, before, section);
        if (IsChangeOfBase(figure, core, before, all))
        {
            (figure.Role, figure.Against) = (FigureRole.Delta, Comparand.Of(before!.Lead));
            return;
        }

        bool inherits = core.Length == 0 || core is "和" or "及" or "与";
        if (inherits && before is not null && before.Paragraph == figure.Paragraph && figure.Gap <= 2 && SameSort(before, figure) && before.Role != FigureRole.Level)
        {
            // "同比下降30%、14.9%", "分别少1267.86万元、2570.97万元"
            (figure.Role, figure.Direction, figure.Of, figure.OfFigure, figure.Against, figure.Kind) = (before.Role, before.Direction, before.Of, before.OfFigure, before.Against, before.Kind);
            // "税收和增收额占…的86.3%和87.2%": the second share is of a second subject; one level has no two shares of one whole.
            figure.IsSpread = figure.Role == FigureRole.Share;
            return;
        }

        // "同比+6.37%": the sign is no word.
        if (figure.Mention.Kind is MentionKind.Ratio or MentionKind.PercentagePoint) ClassifyRatio(figure, core.TrimEnd('+', '＋'), before, all);
        else ClassifyAmount(figure, core, before, all);
        figure.Kind = KindOf(core.Length == 0 ? figure.Between : core);
        if (figure.Role is FigureRole.Level or FigureRole.Base) figure.Label = FigureTopic.Qualify(LabelOf(figure, core), figure, all);
        if (EarlierWords.IsYearBefore(figure, before) || EarlierWords.IsBareYear(core, figure, before, all)) figure.Role = FigureRole.Base;
    }

    // "较2022年决算数80万元10万元，增长12.5%": the verb was lost; right behind what there was stands what changed, and the rate says which way.
    private static bool IsChangeOfBase(ProseFigure figure, string core, ProseFigure? before, List<ProseFigure> all) =>
        before is { Role: FigureRole.Base } && core.Length == 0 && figure.Depth == before.Depth && string.IsNullOrWhiteSpace(figure.Between) && figure.Unit.IsComparableWith(before.Unit)
        && figure.Unit.Dimension != UnitDimension.Ratio && figure.Index + 1 < all.Count && all[figure.Index + 1] is { Mention.Kind: MentionKind.Ratio } rate && rate.Sentence == figure.Sentence;

    // "完成年初预算数60999万元的40.4%", "占预算100万元的97%", "为全年目标35亿元101.78%": the whole is written right before its rate.
    private static bool IsMeasuredBy(ProseFigure rate, ProseFigure before)
    {
        // "完成年初预算（8.50亿元）的98.24%", "占财政总收入36.52亿元的比重为76.97%"
        ReadOnlySpan<char> between = FigureLabel.TrimTail(rate.Between.AsSpan().TrimStart("）) "));
        if (between is "的" or "的比重" or "的比例" or "的份额") return true;
        if (before.Depth > rate.Depth) return false;
        // Without 的 only a plan that a verb takes for its object: "预算100万元 97%" may be two cells of a table.
        ReadOnlySpan<char> plan = FigureLabel.TrimTail(before.Lead);
        return between.IsEmpty && rate.Mention.Kind == MentionKind.Ratio && Cues.EndOf(plan, Cues.Plans) is not null
            && (plan.StartsWith("完成") || plan.StartsWith("为") || plan.StartsWith("占") || plan.StartsWith("达"));
    }

    // Nothing but the bracket before and behind it, and the change says what it is measured against.
    private static bool StandsInBracketsAfter(ProseFigure rate, ProseFigure delta, List<ProseFigure> all)
    {
        bool measured = delta.Against.Length > 0 || (delta.Index > 0 && all[delta.Index - 1].Role == FigureRole.Base && all[delta.Index - 1].Sentence == delta.Sentence);
        if (!measured || rate.Mention.Kind != MentionKind.Ratio || rate.Between.AsSpan().Trim() is not ("（" or "(")) return false;
        ReadOnlySpan<char> rest = rate.Text.Text.AsSpan(rate.Mention.Span.End).TrimStart();
        return rest.Length > 0 && rest[0] is '）' or ')';
    }

    // In "约占74.2%" the scanner takes 约占 for the qualifier; the 占 is still the word that tells the role.
    private static string LeadWithShare(ProseFigure figure)
    {
        ReadOnlySpan<char> qualifier = figure.Text.Text.AsSpan(figure.Mention.Span.Start, Math.Max(0, figure.Mention.Digits.Start - figure.Mention.Span.Start));
        return qualifier.Contains('占') ? figure.Lead + "占" : figure.Lead;
    }

    // The clause right before the bracket that a figure stands in alone: 增长 of "增长（7.29%）", "" where there is none.
    private static string BeforeBracket(ProseFigure figure)
    {
        ReadOnlySpan<char> words = figure.Between.AsSpan().TrimEnd();
        if (words is not [.., '（' or '('] || figure.Text.Text.AsSpan(figure.Mention.Span.End).TrimStart() is not ['）' or ')', ..]) return "";
        return words[(words.LastIndexOfAny("，,。；;：:") + 1)..^1].ToString();
    }

    private static bool SameSort(ProseFigure a, ProseFigure b) => a.Unit.Dimension == b.Unit.Dimension;

    private static void ClassifyRatio(ProseFigure figure, string core, ProseFigure? before, List<ProseFigure> all)
    {
        int share = ShareStart(core);
        if (before is { Role: FigureRole.Level } && IsMeasuredBy(figure, before))
        {
            figure.Role = before.Between.Contains('占') && before.Kind is BudgetKind.Unstated ? FigureRole.Share : FigureRole.Completion;
            figure.OfFigure = before;
            // "教育支出占全县支出41.20亿元的22.74%"
            if (figure.Role == FigureRole.Share && before.Lead.LastIndexOf('占') is > 1 and int at) figure.Label = FigureLabel.Clean(before.Lead[..at]);
            before.IsPlanOnly = true;
            before.Kind = before.Kind == BudgetKind.Unstated && figure.Role == FigureRole.Completion ? BudgetKind.Budget : before.Kind;
        }
        else if (before is { Role: FigureRole.Base } && figure.Between.AsSpan().Trim() is "的")
        {
            // "项目支出360万元，是上年120万元的3倍"
            (figure.Role, figure.OfFigure) = (FigureRole.Share, before);
        }
        else if (before is { Role: FigureRole.Delta } && StandsInBracketsAfter(figure, before, all))
        {
            // "较上年减少1.5万元（42.86%）": the amount and, in brackets, the rate of one change.
            (figure.Role, figure.Direction, figure.Against) = (FigureRole.Rate, before.Direction, before.Against);
            // "较上年减少100.20万元（-6.63%）": the sign says again what the word said; it turns nothing round.
            figure.IsTurned = figure.Direction == ChangeDirection.Decrease && figure.Quantity.Value < 0;
        }
        else if (core.Length == 0 && before is { Role: FigureRole.Delta, Mention.Kind: MentionKind.Money } && figure.Between.AsSpan().Trim() is "、" or "/" && figure.Mention.Kind == MentionKind.Ratio)
        {
            // "同比减少0.90万元、17.65%"
            (figure.Role, figure.Direction, figure.Against) = (FigureRole.Rate, before.Direction, before.Against);
        }
        else if (core.AsSpan().ContainsAny('由', '从') && EarlierWords.ChangesTo(figure))
        {
            // "比重由上年的41.3%下降到38.7%": what it was; the figure behind it says what it is.
            figure.Role = FigureRole.Level;
        }
        else if (core.Length == 0 && BeforeBracket(figure) is { Length: > 0 } outside && ChangeWords.Read(outside, figure))
        {
            figure.Role = FigureRole.Rate;
        }
        else if (share >= 0 && PlanOf(core[(share + 1)..]) is string plan)
        {
            figure.Role = FigureRole.Completion;
            figure.Of = plan;
        }
        else if (share >= 0)
        {
            figure.Role = FigureRole.Share;
            figure.Of = NamedWhole(core.AsSpan(share + 1));
            figure.Label = FigureLabel.Clean(core[..share]);
        }
        else if (CompletionReading(core) is string of)
        {
            figure.Role = FigureRole.Completion;
            figure.Of = of;
            figure.Label = FigureLabel.Clean(core);
        }
        else if (before is { Role: FigureRole.Level, Mention.Kind: MentionKind.Ratio } && before.Lead.AsSpan().ContainsAny('由', '从') && EarlierWords.ChangesTo(before) && figure.Gap <= 2)
        {
            // "占比由上年的41.3%降为38.7%": what it came to.
            figure.Role = FigureRole.Level;
        }
        else if (ChangeWords.Read(core, figure))
        {
            // Two percentages differ by 百分点: that is an amount of change, not a rate.
            figure.Role = figure.Mention.Kind == MentionKind.PercentagePoint ? FigureRole.Delta : FigureRole.Rate;
        }
        else if (before is { Mention.Kind: MentionKind.Ratio } && EarlierWords.Read(core, figure, before, all))
        {
            // "满意率95.5%，比上年93.2%提高2.3个百分点"
            figure.Role = FigureRole.Base;
        }
    }

    private static void ClassifyAmount(ProseFigure figure, string core, ProseFigure? before, List<ProseFigure> all)
    {
        if (Cues.EndOf(figure.Lead.AsSpan().TrimEnd(), Cues.ChangedTo) is null && ChangeWords.Read(core, figure))
        {
            figure.Role = FigureRole.Delta;
        }
        else if (core is "省" or "省了" or "少花" or "多花" && before is not null && (before.Role == FigureRole.Base || before is { Role: FigureRole.Rate, Direction: ChangeDirection.Decrease } || EarlierWords.IsNow(before)) && before.Sentence == figure.Sentence && (before.Role == FigureRole.Rate || before.Unit.IsComparableWith(figure.Unit)))
        {
            // "去年花50万元，今年花45万元，省5万元": less than the year before; of a plan it would be a saving.
            (figure.Role, figure.Direction) = (FigureRole.Delta, core[0] == '多' ? ChangeDirection.Increase : ChangeDirection.Decrease);
        }
        // "用事业基金弥补收支差额3万元" is money that came in.
        else if (ChangeWords.IsGap(core) && !core.Contains("弥补", StringComparison.Ordinal))
        {
            figure.Role = FigureRole.Delta;
        }
        else if (EarlierWords.Read(core, figure, before, all))
        {
            figure.Role = FigureRole.Base;
            if (EarlierWords.IsMoved(figure, before, all) is ChangeDirection way and not ChangeDirection.Unstated) (figure.Role, figure.Direction, figure.Against) = (FigureRole.Delta, way, Comparand.YearOnYear);
        }
    }

    /// <summary>"占…": index of the 占 that a share depends on, or −1 (占用, 占地 are other words).</summary>
    private static int ShareStart(string core)
    {
        int at = core.LastIndexOf('占');
        if (at < 0) return core.EndsWith("比重", StringComparison.Ordinal) || core.EndsWith("占比", StringComparison.Ordinal) ? core.Length - 1 : -1;
        if (at + 1 >= core.Length) return at;
        // 占地 is another word, 占地方财政收入 is not.
        return core[at + 1] is '用' or '有' || (core[at + 1] == '地' && !core.AsSpan(at + 1).StartsWith("地方")) ? -1 : at;
    }

    // "占调整预算105.47%" measures against a plan, "占一般公共预算收入的48.51%" against a fund.
    private static string? PlanOf(string named)
    {
        string text = NamedWhole(named);
        // 基本支出预算 is a whole like any other; only what names the plan as such is one.
        return Cues.EndOf(text, ["年初预算", "调整预算", "全年预算", "年度预算", "算数", "计划", "计划数", "任务", "任务数", "目标", "目标数", "调整数"]) is not null ? text : null;
    }

    private static string NamedWhole(ReadOnlySpan<char> text)
    {
        foreach (string word in new[] { "的比重", "的比例", "的份额", "比重", "比例", "份额", "比", "的" })
        {
            if (text.EndsWith(word, StringComparison.Ordinal)) text = text[..^word.Length];
        }

        text = FigureLabel.TrimTail(text);
        return text is "比" or "到" or "了" ? "" : text.ToString();
    }

    // "完成年初预算的", "完成预算", "预算执行率", "为年初预算的", "完成率": what is left names the plan.
    private static string? CompletionReading(string core)
    {
        string text = core.EndsWith('的') ? core[..^1] : core;
        int done = text.LastIndexOf("完成", StringComparison.Ordinal);
        bool plan = Cues.EndOf(text, Cues.Plans) is not null;
        if (done >= 0 && (plan || done + 2 == text.Length)) return text[(done + 2)..];
        if (core.EndsWith('的') && plan)
        {
            int verb = Math.Max(text.LastIndexOf('为'), text.LastIndexOf('是'));
            return text[(verb + 1)..];
        }

        if (Cues.EndOf(text, Cues.CompletionRates) is string rate)
        {
            return text.Contains("预算", StringComparison.Ordinal) && !text.EndsWith("预算" + rate, StringComparison.Ordinal) ? text[..^rate.Length] : "";
        }

        return null;
    }

    /// <summary>预决算别 that words name.</summary>
    public static BudgetKind KindOf(string text)
    {
        if (text.Contains("年初预算", StringComparison.Ordinal)) return BudgetKind.InitialBudget;
        if (text.Contains("全年预算", StringComparison.Ordinal) || text.Contains("调整预算", StringComparison.Ordinal) || text.Contains("调整后预算", StringComparison.Ordinal)) return BudgetKind.AdjustedBudget;
        int budget = LastBudget(text);
        int actual = Cues.Carried.Max(word => text.LastIndexOf(word, StringComparison.Ordinal));
        if (actual > budget) return BudgetKind.Actual;
        if (budget < 0 || IsFund(text.AsSpan(0, budget + 2))) return BudgetKind.Unstated;
        // "一般预算收入完成76.7亿元": what was completed is no plan, whatever the revenue is called.
        return Math.Max(text.LastIndexOf("完成", StringComparison.Ordinal), text.LastIndexOf("实现", StringComparison.Ordinal)) > budget ? BudgetKind.Unstated : BudgetKind.Budget;
    }

    // 预算稳定调节基金, 预算周转金 and 预算单位 only begin with the word.
    private static int LastBudget(string text)
    {
        int at = text.LastIndexOf("预算", StringComparison.Ordinal);
        while (at >= 0 && Cues.StartOf(text.AsSpan(at), Cues.BudgetNames) is not null) at = at == 0 ? -1 : text.LastIndexOf("预算", at - 1, StringComparison.Ordinal);
        return at;
    }

    // 一般公共预算, 公共财政预算 and 政府性基金预算 are names of funds, not budget figures.
    private static bool IsFund(ReadOnlySpan<char> text) => Cues.EndOf(text, Cues.Funds) is not null;

    private static string LabelOf(ProseFigure figure, string core)
    {
        string label = FigureLabel.Clean(core);
        if (label.Length > 0) return label;
        // "30万元用于预算编制": the purpose after it names it.
        return FigureLabel.Clean(figure.After);
    }
}
