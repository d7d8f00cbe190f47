using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>一个数: a value (base units) that the papers give for a term, with every fact that says it.</summary>
internal sealed record Figure(decimal Base, Quantity Quantity, ImmutableArray<Fact> Facts)
{
    /// <summary>"1.20万元".</summary>
    public string Written => Quantity.ToString();
}

/// <summary>取数簿: the figures that the papers give for a term of a formula. Mentions that agree are one figure; those that contradict each other are several.</summary>
internal sealed class FigureBook(FactSet facts, FormPack pack, string year)
{
    /// <summary>The figures for a term; empty where no paper gives one.</summary>
    public ImmutableArray<Figure> Find(MeasureTerm term)
    {
        string wanted = YearOf(term);
        Fact[] stated = [.. facts.Of(term.Concept).Where(fact => fact.Quantity is { IsPlain: true } && IsOfYear(fact, term, wanted))];
        stated = OfWhole(stated);
        stated = InCaliber(stated, term.Caliber);
        List<Figure> figures = [];
        // The finest first: 138.45 stands for 138.5 as well, and is what the sheet shows.
        foreach (Fact fact in stated.OrderBy(fact => fact.Quantity!.Value.LastDigit * fact.Quantity.Value.Unit.Factor))
        {
            Quantity quantity = fact.Quantity!.Value;
            int same = figures.FindIndex(figure => AreOne(figure.Quantity, quantity));
            if (same >= 0) figures[same] = figures[same] with { Facts = figures[same].Facts.Add(fact) };
            else figures.Add(new Figure(quantity.BaseValue, quantity, [fact]));
        }

        return [.. figures];
    }

    /// <summary>The year a term is taken from ("2021" for last year in a report of 2022); "" where the year of the papers is unknown.</summary>
    public string YearOf(MeasureTerm term) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? (number + term.YearOffset).ToString(CultureInfo.InvariantCulture) : year;

    /// <summary>"上年“三公经费”预算".</summary>
    public string LabelOf(MeasureTerm term) => (term.YearOffset < 0 ? "上年" : "") + (pack.Find(term.Concept)?.Label ?? term.Concept.Value);

    // Persons and pieces are counted, not rounded: 50人 and 51人 are two figures though their half units touch.
    private static bool AreOne(Quantity one, Quantity other) => one.Unit.IsComparableWith(other.Unit)
        && (one.Unit.Dimension == UnitDimension.Count && one.LastDigit * one.Unit.Factor == 1m && other.LastDigit * other.Unit.Factor == 1m ? one.Value == other.Value : one.BaseInterval.Intersects(other.BaseInterval));

    // A figure without a year is of the papers' own year.
    private bool IsOfYear(Fact fact, MeasureTerm term, string wanted) => fact.Key.Period == wanted || (term.YearOffset == 0 && (fact.Key.Period.Length == 0 || year.Length == 0));

    // The department as a whole; a department of one institution is that institution.
    private static Fact[] OfWhole(Fact[] stated)
    {
        Fact[] whole = [.. stated.Where(fact => fact.Key.Organisation.Length == 0)];
        return whole.Length > 0 || stated.Select(fact => fact.Key.Organisation).Distinct().Skip(1).Any() ? whole : stated;
    }

    private Fact[] InCaliber(Fact[] stated, string caliber)
    {
        string wanted = caliber.Length > 0 ? caliber : pack.Calibers.IsEmpty ? "" : pack.Calibers[0].Id;
        if (wanted.Length == 0) return stated;
        CaliberSet set = CaliberSet.Of(wanted);
        Fact[] fitting = [.. stated.Where(fact => fact.Key.Caliber.MayEqual(set))];
        return fitting.Length > 0 || caliber.Length > 0 ? fitting : stated;
    }
}
