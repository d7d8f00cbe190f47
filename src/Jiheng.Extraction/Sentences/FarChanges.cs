using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 远处的增减: "2023年“三公”经费预算数比2022年预算数减少2万元，下降5%", and the figure itself stands sentences or paragraphs before, under the same name.
/// Told where it fits; held against the text only where name, year and kind say that it is that very figure.
/// </summary>
internal static class FarChanges
{
    /// <summary>How many figures back a level is looked for by its name.</summary>
    private const int Reach = 80;

    /// <summary>Shorter names (支出, 收入) name nothing by themselves.</summary>
    private const int TellingName = 3;

    /// <summary>A level in a paragraph farther away is not held against a change.</summary>
    private const int NearParagraphs = 3;

    /// <summary>Relations of changes whose level is not in their own sentences.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures)
    {
        foreach (ProseFigure delta in figures)
        {
            if (delta is not { Role: FigureRole.Delta, Subject: null, IsSpread: false } || delta.Stem.Length < TellingName || delta.Quantity.Value == 0m || Cues.Generic.Contains(delta.Label)) continue;
            List<ProseFigure> named = [.. Named(figures, delta, FigureLabel.WithoutFund(delta.Stem))];
            if (named.Count == 0) continue;
            ProseChange change = new() { Against = delta.Against, Delta = delta, Rate = RateBehind(figures, delta) };
            foreach (Relation relation in Of(named, change)) yield return relation;
        }

        foreach (ProseFigure basis in figures)
        {
            if (basis is not { Role: FigureRole.Base, Subject: null } || basis.Index + 1 >= figures.Count || figures[basis.Index + 1] is not { Role: FigureRole.Delta, Subject: null } delta || delta.Sentence != basis.Sentence) continue;
            foreach (Relation relation in OfBase(figures, basis, delta)) yield return relation;
        }
    }

    // "2023年教育支出300万元。" and in another paragraph "2023年教育支出比2022年教育支出280万元增加20万元".
    private static IEnumerable<Relation> OfBase(List<ProseFigure> figures, ProseFigure basis, ProseFigure delta)
    {
        string name = Comparand.SubjectOf(basis.Lead);
        // "相比2021年的总支出5980万元增加440万元": the base itself bears the name.
        if (name.Length == 0) name = Comparand.NameOf(Comparand.Of(basis.Lead));
        if (name.Length < TellingName || Cues.Generic.Contains(name)) yield break;
        ProseFigure? level = Named(figures, delta, FigureLabel.WithoutFund(name)).FirstOrDefault(level => level != basis && (level.Year is null || basis.Year is null || level.Year == basis.Year) && Meet(level, basis, delta));
        if (level is null) yield break;
        yield return ChangeReader.Change(level, basis, delta, null) with { Firmness = RelationFirmness.Tentative };
        if (RateBehind(figures, delta) is ProseFigure rate) yield return ChangeReader.Change(level, basis, null, rate) with { Firmness = RelationFirmness.Tentative };
    }

    private static IEnumerable<Relation> Of(List<ProseFigure> named, ProseChange change)
    {
        ProseFigure delta = change.Delta!;
        int? year = delta.Year ?? named.Max(level => level.Year);
        List<ProseFigure> current = [.. named.Where(level => (level.Year ?? year) == year && AreOfOneKind(level, delta)).DistinctBy(level => level.Quantity.BaseValue)];
        if (change.Rate is not null)
        {
            ProseFigure? fitting = current.FirstOrDefault(level => ChangeReader.Fits(level, change));
            if (fitting is not null) yield return ChangeReader.Change(fitting, null, delta, change.Rate) with { Firmness = RelationFirmness.Tentative };
            else if (current.Count == 1 && IsSure(current[0], delta)) yield return ChangeReader.Change(current[0], null, delta, change.Rate);
        }

        // "2023年合计8万元…。2022年合计6万元…。2023年比2022年增加2万元": both stand there.
        if ((Comparand.YearOf(delta.Against) ?? (Comparand.IsPeriod(delta.Against) ? year - 1 : null)) is not int before) yield break;
        foreach (ProseFigure basis in named.Where(level => level.Year == before).DistinctBy(level => level.Quantity.BaseValue))
        {
            ProseFigure? level = current.FirstOrDefault(level => level.Year == year && Meet(level, basis, delta));
            if (level is null) continue;
            yield return ChangeReader.Change(level, basis, delta, null) with { Firmness = RelationFirmness.Tentative };
            if (change.Rate is not null) yield return ChangeReader.Change(level, basis, null, change.Rate) with { Firmness = RelationFirmness.Tentative };
            yield break;
        }

        // One figure of either year, of one name and kind, near by: no others can be meant.
        ProseFigure[] bases = [.. named.Where(level => level.Year == before).DistinctBy(level => level.Quantity.BaseValue)];
        if (bases is [ProseFigure from] && current is [ProseFigure now] && now.Year == year && from.Kind == now.Kind && IsSure(now, delta) && delta.Paragraph - from.Paragraph <= NearParagraphs && AreOneName(from, delta))
        {
            yield return ChangeReader.Change(now, from, delta, null);
        }
    }

    // The level's name, year and kind are those of the change: no other figure can be meant. 三公经费 are those of 财政拨款 whether that is said or not;
    // a bracket in the name (“含…”) may speak of another caliber.
    private static bool IsSure(ProseFigure level, ProseFigure delta) =>
        delta.Year is int year && level.Year == year && delta.Kind == level.Kind && delta.Kind != BudgetKind.Unstated && delta.Against != Comparand.Adjusted
        && delta.Paragraph - level.Paragraph <= NearParagraphs && !delta.Between.AsSpan().ContainsAny('（', '(')
        && AreOneName(level, delta);

    private static bool AreOneName(ProseFigure level, ProseFigure delta) =>
        level.Stem == delta.Stem || FigureLabel.Stem(FigureLabel.Bare(level.Stem)) == delta.Stem || (delta.Stem.Contains("三公", StringComparison.Ordinal) && FigureLabel.WithoutFund(level.Stem) == FigureLabel.WithoutFund(delta.Stem));

    private static bool AreOfOneKind(ProseFigure level, ProseFigure delta) =>
        delta.Kind == BudgetKind.Unstated || level.Kind == BudgetKind.Unstated || (delta.Kind == BudgetKind.Actual) == (level.Kind == BudgetKind.Actual);

    // To the digit, or one off in the last, as rounding leaves it.
    private static bool Meet(ProseFigure level, ProseFigure basis, ProseFigure delta)
    {
        decimal sign = delta.Direction == ChangeDirection.Decrease ? -1m : 1m;
        decimal digit = Math.Max(level.Quantity.LastDigit * level.Unit.Factor, Math.Max(basis.Quantity.LastDigit * basis.Unit.Factor, delta.Quantity.LastDigit * delta.Unit.Factor));
        return Math.Abs(level.Quantity.BaseValue - basis.Quantity.BaseValue - (sign * Math.Abs(delta.Quantity.BaseValue))) <= digit;
    }

    private static IEnumerable<ProseFigure> Named(List<ProseFigure> figures, ProseFigure delta, string stem)
    {
        for (int i = delta.Index - 1; i >= 0 && i >= delta.Index - Reach; i--)
        {
            ProseFigure level = figures[i];
            if (level.Role != FigureRole.Level || level.IsPlanOnly || level.Mention.High is not null || !level.Unit.IsComparableWith(delta.Unit)) continue;
            string name = FigureLabel.WithoutFund(level.Stem);
            // 接待费 names 公务接待费, but a change of 公务接待费 is none of 接待费和会议费, and one of 出国接待费 none of 接待费.
            if (name == stem || (FigureLabel.StemsName(stem, name) && !FigureLabel.Narrows(stem, name))) yield return level;
        }
    }

    private static ProseFigure? RateBehind(List<ProseFigure> figures, ProseFigure delta) =>
        delta.Index + 1 < figures.Count && figures[delta.Index + 1] is { Role: FigureRole.Rate, Subject: null, IsSpread: false } rate && rate.Sentence == delta.Sentence
        && rate.Gap <= 2 && rate.Label.Length < 2 && (rate.Against == delta.Against || Comparand.MayBeOne(rate.Against, delta.Against, delta.Year) || rate.Against.Length == 0) ? rate : null;
}
