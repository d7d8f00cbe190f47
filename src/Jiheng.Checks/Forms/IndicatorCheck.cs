using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.Notation;

namespace Jiheng.Checks;

/// <summary>指标取值: whether each completion is a value that answers its target, and whether it reaches it.</summary>
internal static class IndicatorCheck
{
    public static IEnumerable<Finding> Run(FormCase one)
    {
        ProseEvidence prose = new(one);
        return one.Indicators.Select(indicator => Check(one, indicator, prose)).OfType<Finding>();
    }

    private static Finding? Check(FormCase one, Indicator indicator, ProseEvidence prose)
    {
        if (indicator.HasNoTarget) return null;
        if (indicator.CompletionText.Length == 0) return Of(one, FormFindings.NoCompletion, "completion-missing", indicator, indicator.TargetPlace);
        return indicator.Wanted.Kind switch
        {
            TargetKind.Quantity when indicator.Wanted.IsZero => Zero(one, indicator, prose),
            TargetKind.Quantity when Together(indicator.Wanted, indicator.Target) is { Length: > 1 } several => Several(one, indicator, several, prose),
            TargetKind.Quantity => OneFigure(one, indicator, prose),
            TargetKind.Date => Deadline(one, indicator),
            TargetKind.WithinBudget => WithinBudget(one, indicator),
            TargetKind.Words => Words(one, indicator),
            _ => null,
        };
    }

    private static Finding? Zero(FormCase one, Indicator indicator, ProseEvidence prose)
    {
        QuantityMention target = indicator.Wanted.Quantities[0];
        if (indicator.Reached.Kind == TargetKind.Quantity)
        {
            Quantity reached = indicator.Reached.Quantities[0].Quantity;
            if (reached.Value == 0) return null;
            bool full = reached.Unit.Dimension == UnitDimension.Ratio && target.Quantity.Unit.Dimension != UnitDimension.Ratio;
            bool bothRatios = reached.Unit.Dimension == UnitDimension.Ratio && reached.BaseValue == 1m;
            if (!full && !bothRatios) return Reason(indicator) ? null : Of(one, FormFindings.Missed, "target-missed", indicator, indicator.Place);
        }
        else if (!IsDone(one, indicator.CompletionText))
        {
            return null;
        }

        SourceLocation? said = prose.NotOccurred(indicator.Subject, one.Words("not-occurred"));
        (string evidence, string evidenceEn, LocationRole[] places) = said is null
            ? ("", "", Array.Empty<LocationRole>())
            : ($"正文（{one.NameOf(said).Chinese}）写有“{said.Quote.Trim()}”。", $" The text ({one.NameOf(said).English}) has “{said.Quote.Trim()}”.", [new LocationRole(PlaceRole.ComparedWith, said)]);
        return Of(one, FormFindings.ZeroTarget, "zero-target", indicator, indicator.Place, [("evidence", evidence), ("evidenceEn", evidenceEn)], places);
    }

    private static Finding? Several(FormCase one, Indicator indicator, QuantityMention[] several, ProseEvidence prose)
    {
        ImmutableArray<QuantityMention> reached = indicator.Reached.Quantities;
        bool answered = several.All(target => reached.Any(figure => ProseEvidence.Comparable(figure.Quantity.Unit, target.Quantity.Unit)));
        if (answered && (reached.Length >= several.Length || several.All(target => target.Quantity.Unit.Dimension == UnitDimension.Ratio)))
        {
            return several.Any(target => IsMissed(indicator, target, reached.First(figure => ProseEvidence.Comparable(figure.Quantity.Unit, target.Quantity.Unit)).Quantity)) && !Reason(indicator)
                ? Of(one, FormFindings.Missed, "target-missed", indicator, indicator.Place) : null;
        }

        if (reached.IsEmpty && !IsDone(one, indicator.CompletionText)) return null;
        ProseFigure[] found = [.. several.Select(target => prose.Find(indicator.Subject, target.Quantity.Unit, TargetDirection.None).FirstOrDefault()).OfType<ProseFigure>().Where(figure => figure.Nearness >= 0.6m)];
        (string evidence, string evidenceEn, LocationRole[] places) = Evidence(one, found);
        return Of(one, FormFindings.TwoInOne, "compound-target", indicator, indicator.Place,
            [("count", several.Length.ToString(CultureInfo.InvariantCulture)), ("evidence", evidence), ("evidenceEn", evidenceEn)], places);
    }

    private static Finding? OneFigure(FormCase one, Indicator indicator, ProseEvidence prose)
    {
        QuantityMention target = Main(indicator.Wanted);
        Unit unit = target.Quantity.Unit;
        if (Answer(indicator, target) is { } answer)
        {
            if (IsMissed(indicator, target, answer)) return Reason(indicator) ? null : Of(one, FormFindings.Missed, "target-missed", indicator, indicator.Place);
            decimal? far = one.Parameter("over-fulfilment-percent");
            bool counted = unit.Dimension is UnitDimension.Count or UnitDimension.Measure && OperatorOf(indicator, target) is TargetOperator.None or TargetOperator.AtLeast or TargetOperator.MoreThan && !PerTurn.Any(word => indicator.TargetText.Contains(word, StringComparison.Ordinal));
            if (far is not null && counted && indicator.Wanted.Direction == TargetDirection.None && target.Quantity.BaseValue > 0 && answer.BaseValue * 100 >= target.Quantity.BaseValue * far.Value && !Reason(indicator))
            {
                decimal percent = Math.Round(answer.BaseValue / target.Quantity.BaseValue * 100, 0, MidpointRounding.AwayFromZero);
                return Of(one, FormFindings.FarExceeded, "far-exceeded", indicator, indicator.Place, [("percent", percent.ToString(CultureInfo.InvariantCulture))]);
            }

            return null;
        }

        bool percentForOther = indicator.Reached.Kind == TargetKind.Quantity && indicator.Reached.Quantities is [{ Quantity.Unit.Dimension: UnitDimension.Ratio }]
            && (unit.Dimension != UnitDimension.Ratio || indicator.Wanted.Direction != TargetDirection.None);
        if (!percentForOther && !IsDone(one, indicator.CompletionText)) return null;
        // A deadline beside the figure (12个月) may be answered in words.
        if (unit.Dimension == UnitDimension.Duration && !percentForOther) return null;
        (string evidence, string evidenceEn, LocationRole[] places) = Evidence(one, Best(prose.Find(indicator.Subject, unit, indicator.Wanted.Direction)));
        return Of(one, FormFindings.NotAValue, "completion-not-a-value", indicator, indicator.Place, [("evidence", evidence), ("evidenceEn", evidenceEn)], places);
    }

    /// <summary>The figure of the completion that answers the target, or null where none does.</summary>
    private static Quantity? Answer(Indicator indicator, QuantityMention target)
    {
        if (indicator.Reached.Kind != TargetKind.Quantity) return null;
        foreach (QuantityMention figure in indicator.Reached.Quantities)
        {
            if (!ProseEvidence.Comparable(figure.Quantity.Unit, target.Quantity.Unit) && !Bare(figure.Quantity.Unit, target.Quantity.Unit)) continue;
            // 下降10% answered by a bare 100% says how far the work was done, not how far the figure fell.
            bool fulfilment = indicator.Wanted.Direction != TargetDirection.None && indicator.Reached.Direction == TargetDirection.None
                && figure.Quantity.Unit.Dimension == UnitDimension.Ratio && figure.Quantity.BaseValue == 1m && target.Quantity.BaseValue != 1m;
            return fulfilment ? null : figure.Quantity;
        }

        return null;
    }

    // "120" answers "120人"; "≥95" answers "95%".
    private static bool Bare(Unit one, Unit other) => one.Dimension == UnitDimension.None || other.Dimension == UnitDimension.None;

    private static bool IsMissed(Indicator indicator, QuantityMention target, Quantity reached)
    {
        if (!reached.IsPlain && reached.Qualifier is not (Qualifier.AtLeast or Qualifier.AtMost)) return false;
        bool bare = reached.Unit.Dimension == UnitDimension.None || target.Quantity.Unit.Dimension == UnitDimension.None;
        decimal got = bare ? reached.Value : reached.BaseValue, wanted = bare ? target.Quantity.Value : target.Quantity.BaseValue;
        if (indicator.Wanted.Direction != TargetDirection.None)
        {
            // 降低5% and then 上升2%: the other way; else a smaller change than wanted.
            bool otherWay = indicator.Reached.Direction != TargetDirection.None && indicator.Reached.Direction != indicator.Wanted.Direction;
            bool atMost = OperatorOf(indicator, target) is TargetOperator.AtMost or TargetOperator.LessThan;
            return otherWay ? got > 0 && !atMost : atMost ? got > wanted : got >= 0 && got < wanted;
        }

        return OperatorOf(indicator, target) switch
        {
            TargetOperator.AtLeast or TargetOperator.MoreThan => got < wanted,
            TargetOperator.AtMost or TargetOperator.LessThan => got > wanted,
            TargetOperator.Between => target.High is { } high && (got < wanted || got > (bare ? high.Value : high.BaseValue)),
            TargetOperator.Equal => got < wanted && indicator.Category != "cost",
            // Without a sign more is better for counts and rates, except for costs and for what one wants less of.
            _ => indicator.Category == "cost" || target.Quantity.Unit.Dimension == UnitDimension.Money ? got > wanted && indicator.Category == "cost"
                : got < wanted && !LessIsBetter(indicator.TargetText),
        };
    }

    /// <summary>Of several figures (24小时内响应率≥95%) each has its own sign; the expression's is the first one's.</summary>
    private static TargetOperator OperatorOf(Indicator indicator, QuantityMention target) => indicator.Wanted.Quantities is [var first, ..] && first == target ? indicator.Wanted.Operator : target.Quantity.Qualifier switch
    {
        Qualifier.AtLeast => TargetOperator.AtLeast,
        Qualifier.AtMost => TargetOperator.AtMost,
        Qualifier.MoreThan or Qualifier.SomewhatMore => TargetOperator.MoreThan,
        Qualifier.LessThan => TargetOperator.LessThan,
        _ => target.High is null ? TargetOperator.None : TargetOperator.Between,
    };

    /// <summary>每季度1次 is 4次 a year: a target per turn is no total.</summary>
    private static readonly string[] PerTurn = ["每", "各", "人均", "户均", "平均", "月均"];

    private static readonly string[] Unwanted = ["投诉", "差错", "事故", "违规", "违纪", "违法", "发生", "上访", "死亡", "伤亡", "案件", "漏", "误", "超", "失", "流失", "积案", "舆情", "成本", "时间", "时限", "时长", "天内", "倒流", "控制"];

    private static bool LessIsBetter(string text) => Unwanted.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The figures of a target that stand side by side (900批1900人次): then they are several; figures apart belong to one wording.</summary>
    private static QuantityMention[] Together(TargetExpression wanted, Fact target)
    {
        string text = Indicator.TextOf(target);
        ImmutableArray<QuantityMention> figures = wanted.Quantities;
        for (int i = 0; i + 1 < figures.Length; i++)
        {
            string between = text[figures[i].Span.End..Math.Max(figures[i].Span.End, figures[i + 1].Span.Start)].Trim();
            bool touching = between.Length == 0 || between is "、" or "，" or "和" or "及" or "/" or "，其中";
            Unit a = figures[i].Quantity.Unit, b = figures[i + 1].Quantity.Unit;
            bool counts = a.Dimension == b.Dimension && a.Dimension is UnitDimension.Count or UnitDimension.Measure or UnitDimension.Money && a != b;
            if (touching && counts) return [figures[i], figures[i + 1]];
        }

        return [];
    }

    /// <summary>Of several figures that belong to one wording (24小时内办结率≥95%) the bounded one is the target, else the last.</summary>
    private static QuantityMention Main(TargetExpression wanted)
    {
        foreach (QuantityMention figure in wanted.Quantities.Reverse())
        {
            if (!figure.Quantity.IsPlain) return figure;
        }

        return wanted.Quantities[^1];
    }

    private static Finding? Deadline(FormCase one, Indicator indicator)
    {
        if (indicator.Wanted.Date is not { Year: { } year } due || indicator.Reached.Date is not { Year: { } doneYear } done || indicator.Reached.Kind != TargetKind.Date) return null;
        int deadline = Day(year, due.Month ?? 12, due.Day ?? 31), reached = Day(doneYear, done.Month ?? 1, done.Day ?? 1);
        return reached > deadline && !Reason(indicator) ? Of(one, FormFindings.Late, "late", indicator, indicator.Place) : null;
    }

    private static int Day(int year, int month, int day) => (year * 10000) + (month * 100) + day;

    private static Finding? WithinBudget(FormCase one, Indicator indicator)
    {
        bool amount = indicator.Reached.Kind == TargetKind.Quantity && indicator.Reached.Quantities.Any(figure => figure.Quantity.Unit.Dimension is UnitDimension.Money or UnitDimension.Ratio);
        if (amount || one.Figure("budget.total") is not null) return null;
        Fact? spent = one.Of("expenditure.total").FirstOrDefault(fact => fact.Quantity is not null);
        string evidence = spent is null ? "" : $"表中支出合计是 {spent.Quantity}。", evidenceEn = spent is null ? "" : $" Expenditure in the table is {spent.Quantity}.";
        return Of(one, FormFindings.NoAmount, "no-amount", indicator, indicator.Place, [("evidence", evidence), ("evidenceEn", evidenceEn)]);
    }

    private static Finding? Words(FormCase one, Indicator indicator)
    {
        string target = indicator.TargetText;
        bool aboutTime = indicator.Category is "timeliness" or "" && one.Words("time-targets").Any(word => target.EndsWith(word, StringComparison.Ordinal));
        if (aboutTime) return Of(one, FormFindings.NoDeadline, "target-missing", indicator, indicator.TargetPlace);
        if (!IsDone(one, indicator.CompletionText) || indicator.Category is "timeliness") return null;
        bool effect = indicator.Category is "social" or "economic" or "ecological" or "sustainable" or "satisfaction";
        bool state = one.Words("never-done").Any(word => target.Contains(word, StringComparison.Ordinal));
        return effect || (state && indicator.Category is "quality" or "") ? Of(one, FormFindings.MerelyDone, "qualitative-done", indicator, indicator.Place) : null;
    }

    internal static bool IsDone(FormCase one, string text) => one.Words("done").Contains(text.Trim().TrimEnd('。', '；', '!', '！'));

    internal static bool Missed(FormCase one, Indicator indicator) =>
        !indicator.HasNoTarget && indicator.Wanted.Kind == TargetKind.Quantity && !indicator.Wanted.IsZero && Together(indicator.Wanted, indicator.Target).Length == 0
        && Answer(indicator, Main(indicator.Wanted)) is { } answer && IsMissed(indicator, Main(indicator.Wanted), answer);

    private static bool Reason(Indicator indicator) => indicator.Reason is { Value: FactValue.Words { Text.Length: > 1 } };

    /// <summary>The one figure that is plainly meant, or the few that may be.</summary>
    private static ProseFigure[] Best(ImmutableArray<ProseFigure> found)
    {
        if (found.IsEmpty) return [];
        ProseFigure[] sure = [.. found.Where(figure => figure.Nearness >= 0.6m && figure.Nearness >= found[0].Nearness - 0.05m)];
        return sure.Length == 1 ? sure : [.. found.Take(4)];
    }

    private static (string Chinese, string English, LocationRole[] Places) Evidence(FormCase one, ProseFigure[] found)
    {
        LocationRole[] places = [.. found.Select(figure => new LocationRole(PlaceRole.ComparedWith, figure.Place))];
        string list = string.Join("、", found.Select(figure => figure.Text));
        if (found.Length == 0) return ("正文里也没有找到相应的数，请补充。", " No such figure was found in the text either.", places);
        Bilingual at = one.NameOf(found[0].Place);
        bool sure = found.All(figure => figure.Nearness >= 0.6m);
        return sure
            ? ($"正文（{at.Chinese}）写有 {list}。", $" The text ({at.English}) has {list}.", places)
            : ($"正文中相近的数有 {list}，哪一个是完成数请写明。", $" Figures in the text that may be meant: {list}.", places);
    }

    private static Finding Of(FormCase one, string code, string rule, Indicator indicator, SourceLocation at, IEnumerable<(string, string)>? more = null, LocationRole[]? places = null)
    {
        Finding finding = one.Find(code, rule, at,
            [("target", Short(indicator.TargetText)), ("completion", Short(indicator.CompletionText)), .. more ?? []],
            at == indicator.TargetPlace ? [] : [new LocationRole(PlaceRole.ComparedWith, indicator.TargetPlace)]);
        return finding with { Locations = [.. finding.Locations, .. places ?? []], Actual = Short(indicator.CompletionText) };
    }

    internal static string Short(string text)
    {
        string line = text.Replace("\n", "", StringComparison.Ordinal).Trim();
        return line.Length > 40 ? line[..40] + "…" : line;
    }
}
