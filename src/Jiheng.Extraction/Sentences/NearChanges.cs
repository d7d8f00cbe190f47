using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 近处之增减: "2019年预算86.5万元，比2018年实际支出数增加15.18万元", and what was spent in 2018 stands in a paragraph near by; "公务接待费5.13万元（较2022年压缩25%）".
/// The two figures around a change that make it. Told as held.
/// </summary>
internal static class NearChanges
{
    /// <summary>Without so much agreement of names, years and places nothing is taken for a change.</summary>
    private const int FewestReasons = 3;

    private const int MostAgreement = 9;

    /// <summary>Fewest digits of a rate that, with its amount, says what there was.</summary>
    private const int TellingDigits = 3;

    private static readonly string[] Times =
        ["上年末", "上年度", "上一年度", "上年", "去年", "年末", "年初", "期末", "期初", "本年", "今年", "当年", "一季度", "二季度", "三季度", "四季度", "上半年", "下半年"];

    /// <summary>Relations of changes that nothing has told so far.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        for (int i = 0; i < book.Figures.Count; i++)
        {
            ProseFigure figure = book.Figures[i];
            if (figure.Role is not (FigureRole.Delta or FigureRole.Rate) || figure.Quantity.Value == 0m || !figure.Quantity.IsPlain || figure.Unit.Dimension == UnitDimension.PercentagePoint || book.IsTold(figure)) continue;
            if (Implied(book, figure) is Relation implied)
            {
                yield return implied;
                i++;
                continue;
            }

            ProseFigure? delta = figure.Role == FigureRole.Delta ? figure : AmountBefore(book, figure), rate = figure.Role == FigureRole.Rate ? figure : RateBehind(book, figure);
            if (rate is not null && figure != rate) i = book.OrderOf(rate);
            foreach (Relation relation in Of(book, figure, delta, rate)) yield return relation;
        }
    }

    private static IEnumerable<Relation> Of(FarBook book, ProseFigure figure, ProseFigure? delta, ProseFigure? rate)
    {
        List<ProseFigure> amounts = NearFigures.Amounts(book, figure);
        if (Best([.. amounts.Where(amount => amount != delta)], figure, delta, rate) is not (ProseFigure now, ProseFigure before))
        {
            // What stands before a rate may be no change at all.
            if (figure != rate || delta is null || Best(amounts, figure, null, rate) is not (ProseFigure other, ProseFigure earlier)) yield break;
            (now, before, delta) = (other, earlier, null);
        }

        ChangeDirection direction = now.Quantity.BaseValue < before.Quantity.BaseValue ? ChangeDirection.Decrease : ChangeDirection.Increase;
        if (delta is not null && !book.IsTold(delta)) yield return Told(now, before, delta, null, direction);
        if (rate is not null) yield return Told(now, before, null, rate, direction);
    }

    // "公车较上年降42.86%，少6万元" or "少6万元，降42.86%", and what is left of it stands near by: what there was is written nowhere, yet the two say it.
    private static Relation? Implied(FarBook book, ProseFigure first)
    {
        if (book.OrderOf(first) + 1 >= book.Figures.Count || book.Figures[book.OrderOf(first) + 1] is not { Role: FigureRole.Rate or FigureRole.Delta, IsSpread: false, Gap: <= 2 } second || second.Role == first.Role || first.IsSpread) return null;
        if (second.Text != first.Text || second.Sentence != first.Sentence || second.Label.Length >= 2 || second.Direction != first.Direction || first.Direction == ChangeDirection.Unstated || book.IsTold(second)) return null;
        (ProseFigure delta, ProseFigure rate) = first.Role == FigureRole.Delta ? (first, second) : (second, first);
        if (rate.Unit.Dimension != UnitDimension.Ratio || delta.Unit.Dimension is UnitDimension.PercentagePoint or UnitDimension.Ratio || DigitSlip.SignificantDigits(rate.Quantity) < TellingDigits || rate.Quantity.Value <= 0m || !delta.Quantity.IsPlain) return null;
        decimal sign = delta.Direction == ChangeDirection.Decrease ? -1m : 1m, moved = Math.Abs(delta.Quantity.BaseValue);
        string name = SubjectOf(first);
        int tried = 0;
        foreach (ProseFigure now in NearFigures.Amounts(book, first))
        {
            if (!now.Unit.IsComparableWith(delta.Unit) || now.Role == FigureRole.Base) continue;
            tried++;
            decimal basis = now.Quantity.BaseValue - (sign * moved);
            if (basis <= 0m || Math.Abs((moved / basis) - rate.Quantity.BaseValue) > StepOf(rate) * 0.5m + (moved / basis * StepOf(delta) / moved / 2m)) continue;
            int agreement = name.Length < 2 ? 0 : ThingName.Of(FigureLabel.Stem(name)) == ThingName.Of(now.Stem) ? 3 : NearFigures.Kin(name, now.Label);
            // 运维8万元 behind it is not 公车.
            if (name.Length < 2 ? now.Index > first.Index : agreement == 0) continue;
            if (!NearFigures.IsBeyondChance(tried, StepOf(rate) / 0.3m, agreement + (now.Sentence == first.Sentence ? 1 : 0))) return null;
            return Told(now, null, delta, rate, delta.Direction);
        }

        return null;
    }

    private static (ProseFigure Now, ProseFigure Before)? Best(List<ProseFigure> amounts, ProseFigure figure, ProseFigure? delta, ProseFigure? rate)
    {
        if (amounts.Count < 2 || !AnyFits(amounts, delta, rate)) return null;
        int[] asNow = [.. amounts.Select((amount, i) => NowAgreement(amount, figure, i))];
        int[] asBefore = [.. amounts.Select(amount => BeforeAgreement(amount, figure))];
        (int Now, int Before) best = (-1, -1);
        int agreement = FewestReasons - 1;
        Span<int> tried = stackalloc int[MostAgreement + 1];
        tried.Clear();
        for (int n = 0; n < amounts.Count; n++)
        {
            for (int b = 0; b < amounts.Count; b++)
            {
                ProseFigure now = amounts[n], before = amounts[b];
                if (n == b || !now.Unit.IsComparableWith(before.Unit) || now.Role == FigureRole.Base || AreOutOfOrder(now, before) || IsAgainst(now, before, figure.Direction)) continue;
                int same = SameThing(now, before), score = Math.Min(MostAgreement, asNow[n] + asBefore[b] + same);
                // A rate alone meets something among ten figures: only of one and the same thing.
                if (score < FewestReasons || (delta is null && same < 2)) continue;
                tried[score]++;
                if (score > agreement && Fits(now, before, delta, rate)) (best, agreement) = ((n, b), score);
            }
        }

        if (best.Now < 0) return null;
        int trials = 0;
        foreach (int some in tried[agreement..]) trials += some;
        return NearFigures.IsBeyondChance(trials, Chance(amounts[best.Now], amounts[best.Before], delta, rate), agreement - FewestReasons + 1) ? (amounts[best.Now], amounts[best.Before]) : null;
    }

    // Changes of a year are spread over some thirty percent either way: so often does one meet an amount or a rate of so many digits.
    private static decimal Chance(ProseFigure now, ProseFigure before, ProseFigure? delta, ProseFigure? rate)
    {
        decimal chance = 1m;
        if (delta is not null) chance = Math.Max(StepOf(now), Math.Max(StepOf(before), StepOf(delta))) / (0.3m * Math.Max(now.Quantity.BaseValue, before.Quantity.BaseValue));
        if (rate is not null && delta is null) chance = 2m * ReachOf(now, before, rate) / 0.3m;
        return Math.Min(1m, chance);
    }

    private static decimal StepOf(ProseFigure figure) => figure.Quantity.LastDigit * figure.Unit.Factor;

    private static int NowAgreement(ProseFigure amount, ProseFigure figure, int place)
    {
        if (figure.Subject is ProseFigure subject && subject.Quantity.BaseValue == amount.Quantity.BaseValue) return 3;
        bool own = amount.Text == figure.Text && amount.Sentence == figure.Sentence;
        int nearest = place == 0 && (own || amount.Index < figure.Index && amount.Sentence >= figure.Sentence - 2) ? 1 : 0;
        string name = SubjectOf(figure);
        if (name.Length < 2) return nearest + (figure.Year is int year && year == amount.Year ? 1 : 0);
        return nearest + (ThingName.Of(FigureLabel.Stem(name)) == ThingName.Of(amount.Stem) ? 3 : Math.Min(2, NearFigures.Kin(name, amount.Label)));
    }

    // "比2018年实际支出数": what the change is measured against is not what changed.
    private static string SubjectOf(ProseFigure figure) =>
        figure.Label.Length < 2 || figure.Against.Contains(figure.Label, StringComparison.Ordinal) || Cues.Generic.Contains(figure.Name) ? "" : figure.Label;

    private static int BeforeAgreement(ProseFigure amount, ProseFigure figure)
    {
        int reasons = amount.Role == FigureRole.Base || amount.Label.StartsWith('上') || amount.Label.StartsWith('去') ? 1 : 0;
        if (Comparand.YearOf(figure.Against) is int year && amount.Year is int its) return year == its ? reasons + 2 : -2;
        // 环比: what stands before it in its list.
        if (figure.Against == Comparand.Sequential && figure.Subject is ProseFigure now && amount.Index < now.Index && now.Index - amount.Index <= 2) reasons++;
        return reasons + (figure.Against.Length >= 2 ? Math.Min(2, NearFigures.Kin(figure.Against, amount.Label)) : 0);
    }

    private static int SameThing(ProseFigure now, ProseFigure before) =>
        now.Changes.Exists(change => change.Base == before) ? 3 : ThingName.Of(now.Stem) == ThingName.Of(before.Stem) || AreOneBut(now, before) ? 2 : before.Role == FigureRole.Base && before.Subject == now ? 2 : Math.Min(1, NearFigures.Kin(now.Label, before.Label));

    // 年末结余 and 失业保险基金上年结余, 一季度收入 and 二季度收入: one thing but for the time.
    private static bool AreOneBut(ProseFigure now, ProseFigure before)
    {
        string a = WithoutTime(now.Stem), b = WithoutTime(before.Stem);
        if (a.Length > b.Length) (a, b) = (b, a);
        return a.Length >= 2 && (a.Length < now.Stem.Length || b.Length < before.Stem.Length) && b.EndsWith(a, StringComparison.Ordinal);
    }

    private static string WithoutTime(string name)
    {
        foreach (string word in Times) name = name.Replace(word, "", StringComparison.Ordinal);
        return name;
    }


    // Of one kind, the figure of an earlier year is what it was.
    private static bool AreOutOfOrder(ProseFigure now, ProseFigure before) => now.Year is int a && before.Year is int b && (b > a || (b == a && now.Kind == before.Kind && now.Kind != BudgetKind.Actual));

    private static bool IsAgainst(ProseFigure now, ProseFigure before, ChangeDirection direction) =>
        now.Quantity.BaseValue == before.Quantity.BaseValue || (direction != ChangeDirection.Unstated && (now.Quantity.BaseValue < before.Quantity.BaseValue) != (direction == ChangeDirection.Decrease));

    private static bool Fits(ProseFigure now, ProseFigure before, ProseFigure? delta, ProseFigure? rate)
    {
        decimal moved = Math.Abs(now.Quantity.BaseValue - before.Quantity.BaseValue);
        if (delta is not null)
        {
            if (!delta.Unit.IsComparableWith(now.Unit)) return false;
            if (Math.Abs(moved - Math.Abs(delta.Quantity.BaseValue)) > (StepOf(now) + StepOf(before) + StepOf(delta)) / 2m) return false;
        }

        return rate is null || Math.Abs((moved / before.Quantity.BaseValue) - Math.Abs(rate.Quantity.BaseValue)) <= ReachOf(now, before, rate);
    }

    private static decimal ReachOf(ProseFigure now, ProseFigure before, ProseFigure rate) => (StepOf(rate) + ((StepOf(now) + StepOf(before)) / before.Quantity.BaseValue)) / 2m;

    // Arithmetic is quicker than names: where no two of them fit, no name is looked at. Rounding of the two is allowed for by a wide margin.
    private static bool AnyFits(List<ProseFigure> amounts, ProseFigure? delta, ProseFigure? rate)
    {
        decimal[] values = [.. amounts.Select(amount => amount.Quantity.BaseValue)], steps = [.. amounts.Select(StepOf)];
        decimal said = Math.Abs((delta ?? rate)!.Quantity.BaseValue), step = StepOf((delta ?? rate)!);
        for (int b = 0; b < values.Length; b++)
        {
            decimal middle = delta is null ? said * values[b] : said, slack = delta is null ? step * values[b] : step;
            for (int n = 0; n < values.Length; n++)
            {
                if (n != b && Math.Abs(Math.Abs(values[n] - values[b]) - middle) <= slack + steps[n] + steps[b]) return true;
            }
        }

        return false;
    }

    private static ProseFigure? RateBehind(FarBook book, ProseFigure delta) =>
        book.OrderOf(delta) + 1 < book.Figures.Count && book.Figures[book.OrderOf(delta) + 1] is { Role: FigureRole.Rate, IsSpread: false } rate && rate.Text == delta.Text && rate.Sentence == delta.Sentence
        && rate.Gap <= 2 && rate.Label.Length < 2 && !book.IsTold(rate) ? rate : null;

    // "较2020年的1204.77万元，多支出181.75万元，增幅15.09%", "压减额27.80万元，压减率22.0%": the amount that a rate without a word of its own stands behind.
    private static ProseFigure? AmountBefore(FarBook book, ProseFigure rate)
    {
        if (rate.Index == 0 || rate.Label.Length >= 2 || rate.Gap > 2) return null;
        ProseFigure amount = book.Figures[book.OrderOf(rate) - 1];
        return NearFigures.IsAmount(amount) && amount.Sentence == rate.Sentence && SaysMore(amount.Lead) && Cues.EndOf(amount.Lead.AsSpan().TrimEnd(), Cues.ChangedTo) is null ? amount : null;
    }

    private static bool SaysMore(string lead) => Cues.Holds(lead, ["多", "少", "增", "减", "升", "降", "差"]);

    private static Relation Told(ProseFigure now, ProseFigure? before, ProseFigure? delta, ProseFigure? rate, ChangeDirection direction) =>
        FarBook.Told(ChangeReader.Change(now, before, delta, rate, direction), (rate ?? delta)!, [.. new[] { now, before, delta }.OfType<ProseFigure>().Where(figure => figure != (rate ?? delta))])
            with
        { Firmness = RelationFirmness.Tentative };
}
