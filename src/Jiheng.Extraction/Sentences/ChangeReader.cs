using System.Collections.Immutable;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>读增减: "比上年增加…万元，增长…%", "上年433万元，少2万元，下降0.46%", "由…增加到…".</summary>
internal static class ChangeReader
{
    /// <summary>How many figures back the figure of a named year is looked for.</summary>
    private const int Reach = 12;

    /// <summary>Relations of all levels that say how they changed.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes)
    {
        foreach (ProseFigure level in figures)
        {
            foreach (ProseChange change in level.Changes)
            {
                if (YearPairs.LaterOf(figures, level, change) is ProseFigure later)
                {
                    if (change.Delta is not null) yield return Change(later, level, change.Delta, null);
                    if (change.Rate is not null) yield return Change(later, level, null, change.Rate);
                    continue;
                }

                (ProseFigure subject, bool sure) = SubjectOf(figures, level, change, wholes);
                if (change is { Against: Comparand.Adjusted, Base: null, Delta: not null, Rate: not null })
                {
                    // What was set aside may have been taken from either side: only what fits is told.
                    if (!Fits(subject, change)) continue;
                    sure = false;
                }

                // "人均2万元，去年农村人均3万元，下降1万元": what there was last year is not what changed.
                bool turned = change.Base is null && change.Against != Comparand.Adjusted && TurnedWords.AreSure(subject, change);
                if (change.Base is null && IsLastYears(figures, subject)) (sure, turned) = (false, false);
                // "收入总计5万元，支出总计4万元。收支较上年减少": of both, and they are not one figure.
                if (change.Delta is not null && change.Delta.Name.StartsWith("收支", StringComparison.Ordinal) && StandsAmongOthers(figures, subject)) sure = false;
                // "接待费3万元。2022年接待费比2021年减少1万元": another year's figure, perhaps.
                if ((change.Delta ?? change.Rate) is ProseFigure told && told.Sentence != subject.Sentence && Comparand.YearOf(told.Label) is int year && subject.Year != year) (sure, turned) = (false, false);
                sure |= turned;
                foreach (Relation relation in Of(figures, subject, change)) yield return sure ? relation : relation with { Firmness = RelationFirmness.Tentative };
            }
        }
    }

    private static bool IsLastYears(List<ProseFigure> figures, ProseFigure level) =>
        (Cues.StartOf(level.Label, Cues.Before) is not null || IsBareYear(level, figures)) && !Cues.Holds(level.Label, Cues.CarriedOver)
        && level.Index > 0 && figures[level.Index - 1] is ProseFigure other && other.Sentence == level.Sentence && other.Unit.IsComparableWith(level.Unit);

    // "A 1700万元，2020年2500万元，少800万元": a year and nothing else behind a figure of no year.
    private static bool IsBareYear(ProseFigure level, List<ProseFigure> figures) =>
        level.Index > 0 && EarlierWords.IsBareYear(FigureLabel.TrimTail(level.Lead)) && !figures[level.Index - 1].Lead.Contains('年', StringComparison.Ordinal);

    // "收入1000万元，其中：A 800万元，B 200万元，较上年增加50万元，增长5.26%": said of the whole, though B stands nearest.
    private static (ProseFigure Subject, bool Sure) SubjectOf(List<ProseFigure> figures, ProseFigure level, ProseChange change, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes)
    {
        if (change.Base is not null) return SubjectOfBase(figures, level, change, wholes);
        if (change.Delta is null || change.Rate is null || Fits(level, change)) return (level, true);
        bool own = change.Delta.Sentence > level.Sentence;
        // "支出19.88万元，年初预算24万元；较上年减少1.77万元，下降8.18%": a plan stands between.
        if ((own || level.Kind is BudgetKind.InitialBudget or BudgetKind.Budget) && FittingBefore(figures, level, change) is ProseFigure other) return (other, true);
        if (WholeBeside(level, wholes) is ProseFigure above && Fits(above, change)) return (above, true);
        if (TurnedWords.AreSure(level, change)) return (level, true);
        if (own && !wholes.ContainsKey(level) && StandsAmongOthers(figures, level)) return (level, false);
        if (WholeBeside(level, wholes) is not ProseFigure whole) return (level, true);
        return Fits(whole, change) ? (whole, true) : (level, !IsAlone(level, whole, wholes));
    }

    // "支出88万元，其中A 20万元，B 68万元，较上年80万元增加8万元": the same of a change whose base is written.
    private static (ProseFigure Subject, bool Sure) SubjectOfBase(List<ProseFigure> figures, ProseFigure level, ProseChange change, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes)
    {
        if ((change.Delta is null && change.Rate is null) || Meets(level, change)) return (level, true);
        (bool another, ProseFigure? named) = OfTheBasesName(figures, level, change);
        if (another) return (named ?? level, named is not null);
        if (WholeBeside(level, wholes) is not ProseFigure whole) return (level, true);
        return Meets(whole, change) ? (whole, true) : (level, !IsAlone(level, whole, wholes));
    }

    // "受理38.62万件，办结38.31万件，比上年受理量35.17万件增长9.81%": the base names another thing than the level beside it; the one that it names is taken
    // where it fits, and where none does nobody is accused.
    private static (bool Another, ProseFigure? Level) OfTheBasesName(List<ProseFigure> figures, ProseFigure level, ProseChange change)
    {
        string name = Comparand.NameOf(change.Against);
        if (name.Length < 2 || Cues.Generic.Contains(name) || FigureLabel.StemsName(name, level.Stem) || NearFigures.Kin(name, level.Label) > 0) return default;
        for (int i = level.Index - 1; i >= 0 && i >= level.Index - ProseFigure.FarthestInSentence && figures[i].Sentence == level.Sentence; i--)
        {
            ProseFigure other = figures[i];
            if (other.Role == FigureRole.Level && !other.IsPlanOnly && other.Unit.IsComparableWith(level.Unit) && NearFigures.Kin(name, other.Label) > 0 && Meets(other, change)) return (true, other);
        }

        return (true, null);
    }

    // The whole that the words may be said of as well: it stands in the same paragraph and has no change of its own.
    private static ProseFigure? WholeBeside(ProseFigure level, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes) =>
        wholes.TryGetValue(level, out ProseFigure? whole) && whole.Changes.Count == 0 && whole.Paragraph == level.Paragraph ? whole : null;

    // The one part of its list that says how it changed.
    private static bool IsAlone(ProseFigure level, ProseFigure whole, IReadOnlyDictionary<ProseFigure, ProseFigure> wholes) =>
        !wholes.Any(pair => pair.Value == whole && pair.Key != level && pair.Key.Changes.Count > 0);

    // The difference from the written base is the change, or its rate is the rate, but for the last digit.
    private static bool Meets(ProseFigure level, ProseChange change)
    {
        decimal basis = change.Base!.Quantity.BaseValue, moved = Math.Abs(level.Quantity.BaseValue - basis);
        if (!level.Unit.IsComparableWith(change.Base.Unit)) return false;
        if (change.Delta is ProseFigure delta) return Math.Abs(moved - Math.Abs(delta.Quantity.BaseValue)) <= delta.Quantity.LastDigit * delta.Unit.Factor;
        return basis > 0m && Math.Abs((moved / basis) - Math.Abs(change.Rate!.Quantity.BaseValue)) <= change.Rate.Quantity.LastDigit * change.Rate.Unit.Factor;
    }

    // "收入100万元，支出90万元。比上年增加8万元，增长8.7%": said of the one that it fits.
    private static ProseFigure? FittingBefore(List<ProseFigure> figures, ProseFigure level, ProseChange change)
    {
        for (int i = level.Index - 1; i >= 0 && i >= level.Index - ProseFigure.FarthestInSentence && figures[i].Sentence == level.Sentence; i--)
        {
            ProseFigure other = figures[i];
            if (other.Role == FigureRole.Level && !other.IsPlanOnly && other.Changes.Count == 0 && other.Unit.IsComparableWith(level.Unit) && Fits(other, change)) return other;
        }

        return null;
    }

    // "接待费9万元，车辆费10万元。比上年减少2万元，下降4%": may be said of their sum, which is not written.
    private static bool StandsAmongOthers(List<ProseFigure> figures, ProseFigure level)
    {
        for (int i = level.Index - 1; i >= 0 && i >= level.Index - ProseFigure.FarthestInSentence && figures[i].Sentence == level.Sentence; i--)
        {
            ProseFigure other = figures[i];
            if (other.Role == FigureRole.Level && !other.IsPlanOnly && other.Kind == level.Kind && other.Unit.IsComparableWith(level.Unit) && other.Quantity.BaseValue != level.Quantity.BaseValue) return true;
        }

        return false;
    }

    /// <summary>True where a level, its change and the rate of it go together.</summary>
    public static bool Fits(ProseFigure level, ProseChange change)
    {
        decimal sign = Direction(change.Delta, change.Rate) == ChangeDirection.Decrease ? -1m : 1m;
        return Fits(level, change, sign) || (TurnedWords.AreApart(change) && Fits(level, change, -sign));
    }

    private static bool Fits(ProseFigure level, ProseChange change, decimal sign)
    {
        decimal delta = Math.Abs(change.Delta!.Quantity.BaseValue), basis = level.Quantity.BaseValue - (sign * delta);
        return basis > 0m && Math.Abs((delta / basis) - Math.Abs(change.Rate!.Quantity.BaseValue)) <= change.Rate.Quantity.LastDigit * change.Rate.Unit.Factor;
    }

    private static IEnumerable<Relation> Of(List<ProseFigure> figures, ProseFigure level, ProseChange change)
    {
        ProseFigure? basis = change.Base ?? PlanNamed(figures, level, change.Against) ?? YearNamed(figures, level, change.Against) ?? YearBeside(figures, level, change.Against);
        if (basis is null && change is { Delta: not null, Rate: null } && PlanLeft(figures, level, change) is ProseFigure plan) yield return Change(level, plan, change.Delta, null) with { Firmness = RelationFirmness.Tentative };
        if (basis is not null && change.Delta is not null) yield return Change(level, basis, change.Delta, null);
        if (basis is not null && change.Rate is not null) yield return Change(level, basis, null, change.Rate);
        if (basis is null && change is { Delta: not null, Rate: not null }) yield return Change(level, null, change.Delta, change.Rate);
        if (basis is null && change.Delta is null && change.Rate is not null && IsWholeCount(level)) yield return Change(level, null, null, change.Rate);
    }

    /// <summary>The relation; the direction is what the delta and the rate say where it is not given.</summary>
    public static Relation Change(ProseFigure level, ProseFigure? basis, ProseFigure? delta, ProseFigure? rate, ChangeDirection said = ChangeDirection.Unstated)
    {
        ChangeDirection direction = said == ChangeDirection.Unstated ? Direction(delta, rate) : said;
        ProseFigure[] all = [.. new[] { level, basis, delta, rate }.OfType<ProseFigure>()];
        ImmutableArray<Operand>.Builder operands = ImmutableArray.CreateBuilder<Operand>();
        operands.Add(level.As(OperandRole.Current));
        if (basis is not null) operands.Add(basis.As(OperandRole.Base));
        decimal sign = direction == ChangeDirection.Decrease ? -1m : 1m;
        if (delta is not null) operands.Add(delta.As(OperandRole.Delta, delta.Quantity.Value < 0 && !delta.IsTurned ? 1m : sign));
        // "增加0.83万元，下降29.96%": each keeps its own word.
        if (said == ChangeDirection.Unstated && delta is not null && rate is not null && TurnedWords.AreApart(delta, rate)) operands.Add(rate.As(OperandRole.Result, -sign));
        else if (rate is not null) operands.Add(rate.As(OperandRole.Result, rate.Quantity.Value < 0 && !rate.IsTurned ? 1m : sign));
        return new Relation(RelationKind.Change, RelationWitness.Sentence, "sentence/change", operands.ToImmutable())
        {
            Direction = direction,
            Text = RelationText.Of(all),
            Location = RelationText.PlaceOf(all),
        };
    }

    private static ChangeDirection Direction(ProseFigure? delta, ProseFigure? rate) =>
        delta is { Direction: not ChangeDirection.Unstated } ? delta.Direction : rate?.Direction ?? ChangeDirection.Unstated;

    // "较年初预算增加…万元，增长…%": the plan's own figure, where the same sentence gives one.
    private static ProseFigure? PlanNamed(List<ProseFigure> figures, ProseFigure level, string against)
    {
        if (!against.Contains("预算", StringComparison.Ordinal) || against.Contains("公共预算", StringComparison.Ordinal) || !(level.Kind == BudgetKind.Actual || (level.Kind == BudgetKind.AdjustedBudget && against.Contains("年初", StringComparison.Ordinal)))) return null;
        // "比2024年预算减少": another year's budget, whose figure is not in this sentence.
        if (against.Any(char.IsAsciiDigit) || Cues.Holds(against, Cues.Before)) return null;
        for (int i = level.Index - 1; i >= 0 && i >= level.Index - ProseFigure.FarthestInSentence && figures[i].Sentence == level.Sentence; i--)
        {
            ProseFigure plan = figures[i];
            if (plan.Role == FigureRole.Level && plan.Unit.IsComparableWith(level.Unit) && plan.Kind != level.Kind && plan.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget) return plan;
        }

        return null;
    }

    // "预算数378.67万元，调整数461.02万元，决算数461.02万元，增加82.35万元": of no word which of them, only of the one that fits.
    private static ProseFigure? PlanLeft(List<ProseFigure> figures, ProseFigure level, ProseChange change)
    {
        if (change.Against.Length > 0 || level.Kind != BudgetKind.Actual) return null;
        for (int i = level.Index - 1; i >= 0 && i >= level.Index - ProseFigure.FarthestInSentence && figures[i].Sentence == level.Sentence; i--)
        {
            ProseFigure plan = figures[i];
            if (plan is { Role: FigureRole.Level, Kind: BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget } && Meets(level, new ProseChange { Against = "", Base = plan, Delta = change.Delta })) return plan;
        }

        return null;
    }

    // "2024年决算数为57万元，2025年支出决算为56万元，比2024年决算数减少1.75%": the figure of that year and name, where the paragraph gives it.
    private static ProseFigure? YearNamed(List<ProseFigure> figures, ProseFigure level, string against)
    {
        if (Comparand.YearOf(against) is not int year) return null;
        string name = Comparand.NameOf(against);
        for (int i = level.Index - 1; i >= 0 && i >= level.Index - Reach && figures[i].Paragraph == level.Paragraph; i--)
        {
            ProseFigure basis = figures[i];
            if (basis.Role != FigureRole.Level || basis.IsPlanOnly || basis.Year != year || level.Year == year || !basis.Unit.IsComparableWith(level.Unit)) continue;
            string label = Comparand.NameOf(basis.Label);
            bool one = name.Length > 0 ? label == name : label.Length > 0 && label == Comparand.NameOf(level.Label) && basis.Kind == level.Kind;
            return one ? basis : null;
        }

        return null;
    }

    // "2022年决算数57万元，2023年决算数56万元，减少1.75%": the year before right beside it, under the same name.
    private static ProseFigure? YearBeside(List<ProseFigure> figures, ProseFigure level, string against)
    {
        if (level.Index == 0 || against.Length > 0 && against != Comparand.YearOnYear && (against.Contains("预算", StringComparison.Ordinal) || !Cues.Holds(against, Cues.Before))) return null;
        ProseFigure beside = figures[level.Index - 1];
        if (beside is { Role: FigureRole.Level } && beside.Sentence == level.Sentence && beside.Unit.IsComparableWith(level.Unit) && EarlierWords.AreThenAndNow(beside, level)) return beside;
        return beside is { Role: FigureRole.Level, IsPlanOnly: false } && beside.Sentence == level.Sentence && beside.Depth == level.Depth && beside.Year is int year && year + 1 == level.Year
            && beside.Kind == level.Kind && beside.Stem == level.Stem && beside.Unit.IsComparableWith(level.Unit) ? beside : null;
    }

    // Only whole counts have a whole-number base (961批 −12.1% → 1093批); 万人次 and amounts have none that could be tested.
    private static bool IsWholeCount(ProseFigure level) =>
        level.Mention.Kind == MentionKind.Count && level.Quantity.Decimals == 0 && level.Unit.Factor == 1m && level.Quantity.IsPlain;
}
