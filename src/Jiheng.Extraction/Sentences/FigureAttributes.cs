using System.Globalization;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>归属: gives deltas, rates, bases and shares to the level they speak of.</summary>
internal static class FigureAttributes
{
    /// <summary>How far back a level is looked for by its name.</summary>
    private const int Reach = 24;

    /// <summary>So many sentences may follow each other in comparing one level with other things.</summary>
    private const int FewSentences = 4;

    /// <summary>Attaches what belongs together; figures are classified already.</summary>
    public static void Attach(List<ProseFigure> figures)
    {
        RespectivelyReader.Spread(figures);
        for (int i = 0; i < figures.Count; i++)
        {
            ProseFigure figure = figures[i];
            switch (figure.Role)
            {
                case FigureRole.Base:
                    AttachBase(figures, figure);
                    break;
                case FigureRole.Delta when ChangeWords.IsGap(FigureLabel.TrimTail(figure.Lead)):
                    AttachGap(figures, figure);
                    break;
                case FigureRole.Delta or FigureRole.Rate when !figure.IsSpread:
                    AttachChange(figures, figure);
                    break;
                case FigureRole.Share when !figure.IsSpread:
                    figure.Subject = AmountBehind(figures, figure) ?? SubjectOf(figures, figure);
                    if (figure.Subject is not null) figure.Subject.Share ??= figure;
                    break;
                case FigureRole.Level:
                    AttachMove(figures, figure);
                    break;
            }
        }

        foreach (ProseFigure figure in figures) figure.Unchanged = figure.Role == FigureRole.Level && SaysUnchanged(figures, figure);
    }

    /// <summary>The level that a share, rate or delta speaks of: by its own subject's name, else the nearest one before it in its sentence; null where that is doubtful.</summary>
    public static ProseFigure? SubjectOf(List<ProseFigure> figures, ProseFigure figure)
    {
        // "…收入支出总计增加307.82万元，增长100.00%": what the delta speaks of, the rate behind it speaks of too.
        if (figure.Role == FigureRole.Rate && figure.Label.Length < 2 && figure.Index > 0 && figures[figure.Index - 1] is { Subject: not null } last
            && last.Sentence == figure.Sentence && figure.Gap <= 2) return last.Subject;
        // "减少3万元，主要原因：…，减幅20%": the rate takes up the change before the reason.
        if (figure is { Role: FigureRole.Rate, Gap: <= 3 } && figure.Index > 0 && figures[figure.Index - 1] is { Role: FigureRole.Delta, IsSpread: false, Subject: ProseFigure moved } amount
            && amount.Sentence == figure.Sentence && amount.Direction == figure.Direction && Array.IndexOf(RateNames, FigureLabel.TrimTail(figure.Lead).Trim().ToString()) >= 0
            && !moved.Changes.Exists(change => change.Delta == amount && change.Rate is not null)) return moved;
        // "其中某税同比增加123亿元，增长58.7%": where the delta's level is not written, the rate's is not either.
        if (figure.Role == FigureRole.Rate && figure.Label.Length < 2 && figure.Index > 0 && figure.Gap <= 2 && figures[figure.Index - 1] is { Role: FigureRole.Delta, Subject: null, IsSpread: false } lost
            && lost.Sentence == figure.Sentence) return null;
        if (figure.Label.Length < 2 && figure.Index > 0 && figure.Gap <= 2 && figures[figure.Index - 1] is { Role: FigureRole.Base, Subject: ProseFigure now } basis
            && basis.Sentence == figure.Sentence && IsComparable(now, figure)) return now;
        // "2023年支出比2022年支出80万元增加10万元": where the base's own level is not written near, the delta's is not either.
        if (figure.Label.Length < 2 && figure.Index > 0 && figure.Gap <= 2 && figures[figure.Index - 1] is { Role: FigureRole.Base, Subject: null } open && open.Sentence == figure.Sentence) return null;
        if (SubjectOfComparisonBefore(figures, figure) is ProseFigure same) return same;
        if (OutturnOf(figures, figure) is ProseFigure outturn) return outturn;
        bool named = figure.Label.Length >= 2 && figure.Role is FigureRole.Delta or FigureRole.Rate or FigureRole.Share && figure.Label.Length >= 2;
        for (int i = figure.Index - 1; i >= 0 && i >= figure.Index - Reach; i--)
        {
            ProseFigure level = figures[i];
            if (level.Paragraph != figure.Paragraph || level.Sentence < figure.Sentence - 2) return null;
            if (!named && (level.Sentence < figure.Sentence - 1)) return null;
            if (!named && level.Sentence < figure.Sentence && i != figure.Index - 1 && figures[i + 1].Sentence == figure.Sentence) return null;
            if (level.Role != FigureRole.Level || level.IsPlanOnly || !IsComparable(level, figure) || level.Depth > figure.Depth) continue;
            if (named && !MayBeNamed(level, figure)) continue;
            // "2022年接待费5万元。2023年比2022年减少1万元": that is what the change is measured from.
            if (figure.Role is FigureRole.Delta or FigureRole.Rate && level.Year is int its && Comparand.YearOf(figure.Against) == its && figure.Year != its) continue;
            // "2023年13万元，2022年14万元，2021年15万元，2023年较2021年减少2万元": the year said with the change.
            if (figure.Role is FigureRole.Delta or FigureRole.Rate && level.Year is int old && figure.Year is int said && old != said && SaysYear(figure, said)) continue;
            // "2022年支出501.20万元，本年支出比上年增加…": this year's is another figure than the one named by its year.
            if (named && Comparand.YearOf(figure.Label) is int told && level.Year is int other && told != other) continue;
            if (named && IsThisYears(figure.Label) && level.Label.Length > 4 && char.IsAsciiDigit(level.Label[0])) continue;
            return ReasonBetween(figures, level, figure) ? null : level;
        }

        return null;
    }

    // "预算110万元，决算数为103万元，决算比预算减少7万元": 决算 names the nearest one of its sentence.
    private static ProseFigure? OutturnOf(List<ProseFigure> figures, ProseFigure figure)
    {
        if (figure.Role is not (FigureRole.Delta or FigureRole.Rate) || !Cues.Generic.Contains(figure.Label) || FigureClassifier.KindOf(figure.Label) != BudgetKind.Actual) return null;
        for (int i = figure.Index - 1; i >= 0 && i >= figure.Index - Reach && figures[i].Sentence == figure.Sentence; i--)
        {
            ProseFigure level = figures[i];
            if (level is { Role: FigureRole.Level, Kind: BudgetKind.Actual, IsPlanOnly: false } && level.Depth <= figure.Depth && IsComparable(level, figure)) return ReasonBetween(figures, level, figure) ? null : level;
        }

        return null;
    }

    // "支出100万元。比上年增加8万元，增长8.7%。比年初预算减少5万元": a second sentence of comparison speaks of what the first one spoke of.
    private static ProseFigure? SubjectOfComparisonBefore(List<ProseFigure> figures, ProseFigure figure)
    {
        if (figure.Label.Length >= 2 || figure.Gap != 5 || !OpensComparison(figure)) return null;
        int i = figure.Index - 1;
        while (i > 0 && i > figure.Index - Reach && figures[i].Sentence == figure.Sentence - 1 && figures[i].Role != FigureRole.Level && figures[i - 1].Sentence == figures[i].Sentence) i--;
        if (i < 0 || figures[i].Sentence != figure.Sentence - 1 || figures[i].Role == FigureRole.Level || !OpensComparison(figures[i])) return null;
        return figures[i].Subject is ProseFigure level && level.Sentence >= figure.Sentence - FewSentences && IsComparable(level, figure) ? level : null;
    }

    private static bool OpensComparison(ProseFigure figure) =>
        figure.Role is FigureRole.Delta or FigureRole.Rate or FigureRole.Base
        && figure.Between.AsSpan().TrimStart("。！；;） 　") is ['比' or '较' or '与', ..];

    private static readonly string[] RateNames = ["增幅", "减幅", "降幅", "升幅", "涨幅", "跌幅", "增长率", "下降率", "减少率", "增加率", "下降幅度", "减少幅度", "增长幅度", "增加幅度"];

    private static bool IsComparable(ProseFigure level, ProseFigure figure) => figure.Mention.Kind == MentionKind.PercentagePoint
        ? level.Mention.Kind == MentionKind.Ratio
        : figure.Role == FigureRole.Delta
        ? level.Unit.IsComparableWith(figure.Unit)
        : level.Mention.Kind is MentionKind.Money or MentionKind.Count or MentionKind.Measure;

    // "批次下降12.1%" names 批: a measure word is a name too.
    private static bool MayBeNamed(ProseFigure level, ProseFigure figure)
    {
        string subject = figure.Name;
        if (FigureLabel.Narrows(figure.Stem, level.Stem)) return false;
        if (FigureLabel.StemsName(figure.Stem, level.Stem)) return true;
        // "收、支总计各增加": said of the income and of the expenditure before it.
        string both = subject.Contains("收入支出", StringComparison.Ordinal) ? "收入支出" : "收支";
        if (subject.IndexOf(both, StringComparison.Ordinal) is >= 0 and int at)
        {
            string fund = subject[..at], rest = subject[(at + both.Length)..];
            // "收入总计8万元，支出总计8万元。收支较上年减少": of the totals only.
            if (fund.Length + rest.Length == 0 && FigureLabel.Bare(level.Stem) is "收入" or "支出" or "收入总计" or "支出总计" or "收入合计" or "支出合计" or "总收入" or "总支出") return true;
            string its = level.Label.Replace("决算总计", "总计", StringComparison.Ordinal).Replace("预算总计", "总计", StringComparison.Ordinal);
            foreach (string side in new[] { "收入", "支出", "收支" })
            {
                if (FigureLabel.Names(fund + side + rest, its) || (fund.Length > 0 && rest.Length > 0 && its == side + rest)) return true;
            }
        }

        // 民事案件 is no name of 1143件, 个人所得税 none of 7个: there the measure word stands for a part.
        string measure = level.Unit.BaseSymbol;
        if (level.Mention.Kind == MentionKind.Count && measure.Length > 0 && (subject == measure
            || subject.EndsWith(measure + "次", StringComparison.Ordinal) || subject.EndsWith(measure + "数", StringComparison.Ordinal))) return true;
        // 税收 in "税收收入3亿元，税收占财政收入的…": the name's beginning is enough within a sentence.
        return level.Sentence == figure.Sentence && level.Label.Length > 0
            && (subject.EndsWith(level.Name, StringComparison.Ordinal) || (figure.Role == FigureRole.Share && subject.Length >= 2 && FigureLabel.Bare(level.Stem).StartsWith(subject, StringComparison.Ordinal)));
    }

    private static bool SaysYear(ProseFigure figure, int year) => figure.Between.Contains(year.ToString(CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal);

    private static bool IsThisYears(string label) =>
        label.StartsWith("本年", StringComparison.Ordinal) || label.StartsWith("今年", StringComparison.Ordinal) || label.StartsWith("当年", StringComparison.Ordinal);

    private static bool ReasonBetween(List<ProseFigure> figures, ProseFigure level, ProseFigure figure)
    {
        for (int i = level.Index + 1; i <= figure.Index; i++)
        {
            if (Cues.Holds(figures[i].Between, Cues.Reason)) return true;
        }

        return false;
    }

    private static void AttachChange(List<ProseFigure> figures, ProseFigure figure)
    {
        ProseFigure? level = SubjectOf(figures, figure);
        if (level is null) return;
        figure.Subject = level;
        ProseChange? open = level.Changes.LastOrDefault();
        bool delta = figure.Role == FigureRole.Delta;
        bool joins = open is not null && (delta ? open.Delta : open.Rate) is null
            && (Comparand.MayBeOne(figure.Against, open.Against, level.Year ?? figure.Year) || IsOfOneCaliber(figure, open) || IsOfItsAmount(level, figure, open))
            && ((open.Delta ?? open.Rate ?? open.Base)!.Direction is ChangeDirection.Unstated || figure.Direction is ChangeDirection.Unstated
                || (open.Delta ?? open.Rate ?? open.Base)!.Direction == figure.Direction || open.Base is not null
                || (delta ? open.Rate is not null && TurnedWords.AreApart(figure, open.Rate) : open.Delta is not null && TurnedWords.AreApart(open.Delta, figure)));
        if (!joins)
        {
            open = new ProseChange { Against = figure.Against };
            level.Changes.Add(open);
        }

        if (delta) open!.Delta = figure;
        else open!.Rate = figure;
    }

    // "按同口径同比减少2万元，下降5%": the rate right behind says no other comparison.
    private static bool IsOfOneCaliber(ProseFigure figure, ProseChange open) =>
        open.Against == Comparand.Adjusted && figure.Against is "" or Comparand.Adjusted or Comparand.YearOnYear
        && (open.Delta ?? open.Rate)?.Index == figure.Index - 1 && figure.Gap <= 2;

    // "减收159万元，原口径下降38%": whatever the caliber, the two fit.
    private static bool IsOfItsAmount(ProseFigure level, ProseFigure figure, ProseChange open) =>
        open is { Against: "", Delta: ProseFigure amount, Base: null } && figure.Against == Comparand.Adjusted && figure.Role == FigureRole.Rate && figure.Index == amount.Index + 1 && figure.Gap <= 2
        && ChangeReader.Fits(level, new ProseChange { Against = "", Delta = amount, Rate = figure });

    // "支出2.05万元，年初预算为2.95万元，差值为0.9万元": the distance of the two levels before it, whichever is larger.
    private static void AttachGap(List<ProseFigure> figures, ProseFigure gap)
    {
        ProseFigure[] levels = [.. figures.Take(gap.Index).TakeLast(Reach).Reverse().TakeWhile(figure => figure.Sentence == gap.Sentence)
            .Where(figure => figure.Role == FigureRole.Level && figure.Unit.IsComparableWith(gap.Unit))];
        if (levels.Length < 2) return;
        // "预算90万元，其中拨款88万元；执行80万元，其中拨款78万元；差10万元": of the pairs the nearest that fits, and where none does the two nearest.
        (ProseFigure Later, ProseFigure Earlier)[] pairs = [.. levels.SelectMany((later, i) => levels[(i + 1)..].Select(earlier => (later, earlier)))];
        (ProseFigure Later, ProseFigure Earlier) pair = pairs.FirstOrDefault(pair => Math.Abs(pair.Later.Quantity.BaseValue - pair.Earlier.Quantity.BaseValue) == Math.Abs(gap.Quantity.BaseValue), pairs[0]);
        levels = [pair.Later, pair.Earlier];
        // The budget and the part of it that the treasury paid may both be off by the same amount: said of both.
        foreach ((ProseFigure later, ProseFigure earlier) in pairs.Where(other => other != pair && other.Later.Quantity.BaseValue - other.Earlier.Quantity.BaseValue == pair.Later.Quantity.BaseValue - pair.Earlier.Quantity.BaseValue && other.Later.Quantity.BaseValue != pair.Later.Quantity.BaseValue && Math.Abs(other.Later.Quantity.BaseValue - other.Earlier.Quantity.BaseValue) == Math.Abs(gap.Quantity.BaseValue)).Take(1))
        {
            earlier.Changes.Add(new ProseChange { Against = "", Base = later, Delta = gap });
        }

        gap.Direction = levels[1].Quantity.BaseValue < levels[0].Quantity.BaseValue ? ChangeDirection.Decrease : ChangeDirection.Increase;
        levels[1].Changes.Add(new ProseChange { Against = "", Base = levels[0], Delta = gap });
    }

    private static void AttachBase(List<ProseFigure> figures, ProseFigure figure)
    {
        if (CurrentOf(figures, figure) is not ProseFigure level) return;
        figure.Subject = level;
        // "比上年下降9.45%（上年为20.10万元）"
        if (figure.Index > 0 && level.Changes.LastOrDefault() is { Base: null } open && figures[figure.Index - 1] is ProseFigure last && (last == open.Rate || last == open.Delta)
            && figure.Depth > last.Depth && Comparand.MayBeOne(open.Against, Comparand.Of(figure.Lead), level.Year)) open.Base = figure;
        else level.Changes.Add(new ProseChange { Against = Comparand.Of(figure.Lead), Base = figure });
    }

    // The level whose earlier figure a base is: the nearest of its sentence; of the sentence before, the one of its name or the only one.
    private static ProseFigure? CurrentOf(List<ProseFigure> figures, ProseFigure basis)
    {
        List<ProseFigure> before = [];
        // "三公经费20万元，其中接待费比2022年决算数5万元减少1万元": 接待费 itself may not be written.
        string own = basis.Mention.Kind == MentionKind.Money ? Comparand.SubjectOf(basis.Lead) : "";
        for (int i = basis.Index - 1; i >= 0 && i >= basis.Index - ProseFigure.FarthestInSentence && figures[i].Paragraph == basis.Paragraph && figures[i].Sentence >= basis.Sentence - 1; i--)
        {
            ProseFigure level = figures[i];
            bool current = level.Role == FigureRole.Level || (basis.Mention.Kind == MentionKind.Ratio && (level.Role is FigureRole.Share or FigureRole.Completion || level is { Role: FigureRole.Rate, Direction: ChangeDirection.Increase }));
            if (!current || level.IsPlanOnly || level.Depth > basis.Depth || !level.Unit.IsComparableWith(basis.Unit)) continue;
            if (own.Length > 0 && !FigureLabel.StemsName(own, level.Stem)) continue;
            if (level.Sentence == basis.Sentence) return level;
            before.Add(level);
        }

        if (own.Length > 0)
        {
            ProseFigure[] its = [.. before.Where(level => (level.Year is null || basis.Year is null || level.Year == basis.Year))];
            return its.Length == 1 ? its[0] : null;
        }

        string name = Comparand.NameOf(Comparand.Of(basis.Lead) is { Length: > 0 } against ? against : FigureLabel.Clean(basis.Lead));
        ProseFigure[] named = name.Length < 2 ? [] : [.. before.Where(level => FigureLabel.StemsName(name, level.Stem))];
        return named.Length == 1 ? named[0] : before.Count == 1 ? before[0] : null;
    }

    // "由100万元增加到120万元": the figure after 由 is the base of the one after 增加到.
    private static void AttachMove(List<ProseFigure> figures, ProseFigure figure)
    {
        if (figure.Index == 0 || Cues.EndOf(WithoutPeriod(figure.Lead), Cues.ChangedTo) is not string moved || moved == "达到") return;
        ProseFigure before = figures[figure.Index - 1];
        if (before.Sentence != figure.Sentence || before.Role != FigureRole.Level || !before.Unit.IsComparableWith(figure.Unit)) return;
        string lead = before.Lead;
        int from = Math.Max(lead.LastIndexOf('由'), lead.LastIndexOf('从'));
        if (from < 0) return;
        before.Role = FigureRole.Base;
        figure.Label = FigureLabel.Clean(lead[..from]);
        figure.Changes.Add(new ProseChange { Against = "", Base = before });
    }

    // "基本支出占66.89%，为1010.20万元": the share is said first, and the amount behind it has no other name.
    private static ProseFigure? AmountBehind(List<ProseFigure> figures, ProseFigure share)
    {
        if (share.Label.Length < 2 || share.Of.Length > 0 || share.Index + 1 >= figures.Count) return null;
        ProseFigure amount = figures[share.Index + 1];
        bool bare = amount is { Role: FigureRole.Level, Gap: 2, Cue: ListCue.None } && amount.Sentence == share.Sentence && amount.Depth == share.Depth && amount.Unit.Dimension == UnitDimension.Money;
        if (!bare || FigureLabel.TrimTail(amount.Lead) is not ("" or "金额" or "资金" or "计" or "即")) return null;
        amount.Label = share.Label;
        return amount;
    }

    // "减少到2023年的", "增加到本年度的"
    private static ReadOnlySpan<char> WithoutPeriod(string lead)
    {
        ReadOnlySpan<char> text = lead.AsSpan().TrimEnd().TrimEnd('的');
        if (Cues.EndOf(text, ["本年度", "本年", "今年", "当年", "现在", "目前"]) is string now) return text[..^now.Length];
        ReadOnlySpan<char> year = text.EndsWith("年度") ? text[..^2] : text.EndsWith("年") ? text[..^1] : default;
        return year.Length > 4 && year[^4..].IndexOfAnyExceptInRange('0', '9') < 0 ? year[..^4] : text;
    }

    // "比2024年预算持平" up to the next figure or the sentence's end.
    private static bool SaysUnchanged(List<ProseFigure> figures, ProseFigure level)
    {
        string text = level.Text.Text;
        int end = text.Length;
        if (level.Index + 1 < figures.Count && figures[level.Index + 1].Paragraph == level.Paragraph) end = figures[level.Index + 1].Mention.Span.Start;
        ReadOnlySpan<char> rest = text.AsSpan(level.Mention.Span.End, end - level.Mention.Span.End);
        int stop = rest.IndexOfAny("。；;");
        return Cues.Holds(stop >= 0 ? rest[..stop] : rest, Cues.Unchanged);
    }
}
