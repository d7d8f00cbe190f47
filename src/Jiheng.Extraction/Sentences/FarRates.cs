using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 远处的现值与基数: "接待费比去年增加0.5万元，增长50%。…（三）接待费支出1.5万元": the figure stands behind its change, in the heading before it, or in another
/// section; "接待费910万元，比上年下降3.19%", and last year's in another paragraph. Told where it fits.
/// </summary>
internal static class FarRates
{
    /// <summary>A rate that is to find both its figures needs so many digits.</summary>
    private const int TellingDigits = 3;

    private const int LongName = 4, NearParagraphs = 2, MostBeside = 6, MostParts = 20;

    /// <summary>Relations of changes that nothing in their own sentences explains.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        for (int i = 0; i < book.Figures.Count; i++)
        {
            ProseFigure figure = book.Figures[i];
            if (figure.Role is not (FigureRole.Delta or FigureRole.Rate) || figure.Quantity.Value == 0m || figure.Unit.Dimension == UnitDimension.PercentagePoint || book.IsTold(figure)) continue;
            ProseFigure? delta = figure.Role == FigureRole.Delta ? figure : null, rate = delta is null ? figure : RateBehind(book, figure);
            if (rate is not null && delta is not null) i = book.OrderOf(rate);
            ProseChange change = new() { Against = figure.Against, Delta = delta, Rate = rate };
            foreach (Relation relation in Of(book, figure, change)) yield return relation;
        }
    }

    private static IEnumerable<Relation> Of(FarBook book, ProseFigure figure, ProseChange change)
    {
        if (figure.Against == Comparand.Adjusted) return [];
        List<ProseFigure> levels = LevelsOf(book, figure);
        if (levels.Count == 0) return [];
        if (change is { Delta: ProseFigure delta, Rate: ProseFigure rate })
        {
            if (levels.FirstOrDefault(level => ChangeReader.Fits(level, change)) is ProseFigure level) return [Told(level, null, delta, rate, TurnedWords.AreApart(change))];
            if (Turned(book, levels, figure, change) is ProseFigure other) return [Told(other, null, delta, rate, true)];
            if (Mistyped(book, levels, figure, change) is ProseFigure meant) return [Told(meant, null, delta, rate, true)];
            // "增加0.4万元，增长100%" to 0.4万元: from nothing, of which there is no percentage.
            if (rate.Quantity.BaseValue == 1m && figure.Direction == ChangeDirection.Increase && levels.Find(now => now.Quantity.BaseValue == delta.Quantity.BaseValue) is ProseFigure fresh) return [Told(fresh, null, delta, rate, false)];
        }
        else if (change.Rate is not null && PartsMoved(book, levels, change.Rate) is Relation parts)
        {
            return [parts];
        }

        return WithBase(book, levels, change);
    }

    // Both the figure and what it was before, of one name, in different places.
    private static IEnumerable<Relation> WithBase(FarBook book, List<ProseFigure> levels, ProseChange change)
    {
        foreach (ProseFigure level in levels)
        {
            foreach (ProseFigure basis in book.Earlier(ThingName.Of(level.Stem), level))
            {
                if (!MayBeBase(basis, level, change.Against)) continue;
                ProseChange whole = new() { Against = change.Against, Base = basis, Delta = change.Delta, Rate = change.Rate };
                if (!Meets(level, whole)) continue;
                if (change.Delta is not null) yield return Told(level, basis, change.Delta, null, false);
                if (change.Rate is not null) yield return Told(level, basis, null, change.Rate, false);
                yield break;
            }
        }

        if (change is not { Delta: null, Rate: ProseFigure rate } || levels[0].Text != rate.Text) yield break;
        ProseFigure[] last = [.. book.Earlier(ThingName.Of(levels[0].Stem), levels[0]).Where(basis => (basis.Role == FigureRole.Base || (basis.Year is int before && before + 1 == levels[0].Year)) && basis.Kind == levels[0].Kind
            && MayBeBase(basis, levels[0], change.Against)).DistinctBy(basis => basis.Quantity.BaseValue)];
        if (last.Length == 1 && RatioClaim.IsMistyped(Math.Abs((levels[0].Quantity.BaseValue / last[0].Quantity.BaseValue) - 1m), rate)) yield return Told(levels[0], last[0], null, rate, true);
    }

    private static bool MayBeBase(ProseFigure basis, ProseFigure level, string against)
    {
        if (basis == level || !basis.Unit.IsComparableWith(level.Unit) || basis.Quantity.BaseValue <= 0m) return false;
        if (Comparand.YearOf(against) is int named && basis.Year is int told) return named == told;
        return basis.Year is null || level.Year is null || basis.Year < level.Year || !Comparand.IsPeriod(against);
    }

    private static bool Meets(ProseFigure level, ProseChange change)
    {
        ProseFigure basis = change.Base!;
        decimal moved = level.Quantity.BaseValue - basis.Quantity.BaseValue;
        ChangeDirection direction = change.Delta?.Direction ?? change.Rate!.Direction;
        if (moved == 0m || (direction != ChangeDirection.Unstated && (moved < 0m) != (direction == ChangeDirection.Decrease))) return false;
        if (change.Delta is ProseFigure delta && Math.Abs(Math.Abs(moved) - Math.Abs(delta.Quantity.BaseValue)) > delta.Quantity.LastDigit * delta.Unit.Factor) return false;
        if (change.Rate is not ProseFigure rate) return DigitSlip.SignificantDigits(change.Delta!.Quantity) >= TellingDigits;
        bool one = level.Year is int now && basis.Year is int then && then + 1 == now || level.Kind != basis.Kind || Cues.StartOf(basis.Label, Cues.Before) is not null;
        int digits = one && rate.Quantity.Decimals > 0 && IsOneName(level, basis) ? TellingDigits - 1 : TellingDigits;
        return (change.Delta is not null || DigitSlip.SignificantDigits(rate.Quantity) >= digits)
            && Math.Abs((Math.Abs(moved) / basis.Quantity.BaseValue) - Math.Abs(rate.Quantity.BaseValue)) <= rate.Quantity.LastDigit * rate.Unit.Factor;
    }

    // 全市收入安排 and 全市收入: word for word one name, but for what was done.
    private static bool IsOneName(ProseFigure level, ProseFigure basis)
    {
        string a = ThingName.WithoutDoing(level.Stem), b = ThingName.WithoutDoing(basis.Stem);
        return a.Length >= LongName && (a == b || FigureLabel.Bare(a) == FigureLabel.Bare(b));
    }

    // "与上年预算相比增长15.09%，其中车辆费增加2.40万元，接待费增加0万元": the one change of its parts is the change of the whole.
    private static Relation? PartsMoved(FarBook book, List<ProseFigure> levels, ProseFigure rate)
    {
        List<ProseFigure> deltas = [];
        for (int i = book.OrderOf(rate) + 1; i < book.Figures.Count && i <= book.OrderOf(rate) + MostParts && book.Figures[i].Sentence == rate.Sentence && book.Figures[i].Text == rate.Text; i++)
        {
            if (book.Figures[i].Role == FigureRole.Delta) deltas.Add(book.Figures[i]);
        }

        if (deltas.Count < 2 || deltas[0].Cue == ListCue.None || deltas.Count(delta => delta.Quantity.Value != 0m) != 1) return null;
        ProseFigure moved = deltas.First(delta => delta.Quantity.Value != 0m);
        ProseChange change = new() { Against = rate.Against, Delta = moved, Rate = rate };
        return moved.Direction == rate.Direction && levels.FirstOrDefault(level => level.Unit.IsComparableWith(moved.Unit) && ChangeReader.Fits(level, change)) is ProseFigure whole
            ? Told(whole, null, moved, rate, false) : null;
    }

    // "接待费…减少0.63万元，下降11.93%" of 5.91万元, and it was 0.63万元 less the year before: the word is wrong, since the other way round every digit fits.
    private static ProseFigure? Turned(FarBook book, List<ProseFigure> levels, ProseFigure figure, ProseChange change)
    {
        ProseFigure[] turned = [.. levels.Where(level => !IsPlanOf(level, figure) && (figure.Label.Length < 2 || IsOne(level, figure)) && TurnedWords.AreSure(level, change)).DistinctBy(level => level.Quantity.BaseValue)];
        return turned.Length == 1 && !book.Tables.Explains(figure, change) ? turned[0] : null;
    }

    private static bool IsOne(ProseFigure level, ProseFigure figure) => figure.Stem == level.Stem || ThingName.PublicExpense(figure.Stem) is not null || ThingName.Of(figure.Stem) == ThingName.Of(level.Stem);

    // What changed from year to year is no plan, unless the words say so.
    private static bool IsPlanOf(ProseFigure level, ProseFigure figure) =>
        level.Kind is BudgetKind.Budget or BudgetKind.InitialBudget or BudgetKind.AdjustedBudget && figure.Kind == BudgetKind.Unstated && !figure.Against.Contains("预算", StringComparison.Ordinal);

    // One figure of that very name, or one alone in the paragraph before: one digit of the rate parts them.
    private static ProseFigure? Mistyped(FarBook book, List<ProseFigure> levels, ProseFigure figure, ProseChange change)
    {
        ProseFigure[] distinct = [.. levels.DistinctBy(level => level.Quantity.BaseValue)];
        // "基本支出增加5万元" is said of what was spent, and the budget is all that bears the name.
        if (distinct.Length != 1 || (figure.Label.Length >= 2 && IsPlanOf(distinct[0], figure)) || distinct[0].Text == figure.Text && distinct[0].Sentence == figure.Sentence) return null;
        decimal delta = Math.Abs(change.Delta!.Quantity.BaseValue), sign = change.Delta.Direction == ChangeDirection.Decrease ? -1m : 1m, basis = distinct[0].Quantity.BaseValue - (sign * delta);
        bool one = figure.Label.Length < 2 || figure.Stem == distinct[0].Stem || ThingName.PublicExpense(figure.Stem) is not null;
        return one && basis > 0m && RatioClaim.IsMistyped(delta / basis, change.Rate!) && !book.Tables.Explains(figure, change) ? distinct[0] : null;
    }

    private static List<ProseFigure> LevelsOf(FarBook book, ProseFigure figure)
    {
        List<ProseFigure> levels = [];
        if (figure.Label.Length >= 2 && !Cues.Generic.Contains(figure.Label))
        {
            levels.AddRange(book.Levels(ThingName.Of(figure.Stem), figure));
            levels.AddRange(EndingSo(book, figure));
        }
        else if (figure.Subject is ProseFigure subject)
        {
            levels.Add(subject);
            if (figure.Role == FigureRole.Rate) levels.AddRange(Beside(book, figure));
        }
        else
        {
            levels.AddRange(Beside(book, figure));
        }

        return [.. levels.Distinct().Where(level => (figure.Role == FigureRole.Rate || level.Unit.IsComparableWith(figure.Unit)) && AreOfOneKind(level, figure)
            && (figure.Year is null || level.Year is null || figure.Year == level.Year || Comparand.YearOf(figure.Label) is null))];
    }

    // "某某局2021年度收入合计3715万元。…" / "收入合计增加231万元": the owner and the year stand before the name.
    private static IEnumerable<ProseFigure> EndingSo(FarBook book, ProseFigure figure)
    {
        if (figure.Label.Length < LongName) yield break;
        for (int i = book.OrderOf(figure) - 1; i >= 0 && i >= book.OrderOf(figure) - ProseFigure.FarthestInSentence && figure.Paragraph - book.Figures[i].Paragraph <= NearParagraphs; i--)
        {
            if (book.Figures[i] is { Role: FigureRole.Level, IsPlanOnly: false } level && level.Label.EndsWith(figure.Label, StringComparison.Ordinal)) yield return level;
        }
    }

    // The levels of the sentence before, or of the paragraph before where the change opens its own: "（三）接待费1.50万元。" / "比上年增加0.50万元…".
    private static IEnumerable<ProseFigure> Beside(FarBook book, ProseFigure figure)
    {
        int paragraph = -1, found = 0;
        for (int i = book.OrderOf(figure) - 1; i >= 0 && found < MostBeside && i >= book.OrderOf(figure) - ProseFigure.FarthestInSentence; i--)
        {
            ProseFigure level = book.Figures[i];
            bool own = level.Text == figure.Text;
            if (!own && (level.Paragraph > figure.Paragraph || figure.Paragraph - level.Paragraph > NearParagraphs || level.Text.Row is not null)) yield break;
            if (level.Role != FigureRole.Level || level.IsPlanOnly || level.Depth > figure.Depth || level.Unit.Dimension == UnitDimension.Ratio) continue;
            if (paragraph >= 0 && level.Paragraph != paragraph) yield break;
            paragraph = level.Paragraph;
            found++;
            yield return level;
        }
    }

    private static bool AreOfOneKind(ProseFigure level, ProseFigure figure) =>
        figure.Kind == BudgetKind.Unstated || level.Kind == BudgetKind.Unstated || (figure.Kind == BudgetKind.Actual) == (level.Kind == BudgetKind.Actual);

    private static ProseFigure? RateBehind(FarBook book, ProseFigure delta) =>
        book.OrderOf(delta) + 1 < book.Figures.Count && book.Figures[book.OrderOf(delta) + 1] is { Role: FigureRole.Rate, IsSpread: false } rate && rate.Text == delta.Text && rate.Sentence == delta.Sentence
        && rate.Gap <= 2 && rate.Label.Length < 2 && !book.IsTold(rate) && Comparand.MayBeOne(rate.Against, delta.Against, delta.Year) ? rate : null;

    private static Relation Told(ProseFigure level, ProseFigure? basis, ProseFigure? delta, ProseFigure? rate, bool firm) =>
        FarBook.Told(ChangeReader.Change(level, basis, delta, rate), (rate ?? delta)!, [.. new[] { level, basis, delta }.OfType<ProseFigure>().Where(figure => figure != (rate ?? delta))])
            with
        { Firmness = firm ? RelationFirmness.Firm : RelationFirmness.Tentative };
}
