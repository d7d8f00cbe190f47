using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Scoring;

/// <summary>计算指标的求值.</summary>
internal sealed class Measurer(FigureBook book)
{
    /// <summary>More combinations of contradictory figures than a person would go through; beyond them nothing is proved anyway.</summary>
    private const int MostCombinations = 64;

    /// <summary>Every value that the figures found allow.</summary>
    public Measurement Measure(Measure measure, string paper)
    {
        ImmutableArray<MeasureTerm> terms = [.. measure.Top, .. measure.Bottom];
        ImmutableArray<Figure>[] found = [.. terms.Select(book.Find)];
        ImmutableArray<MissingFigure> missing = [.. terms.Where((_, i) => found[i].IsEmpty).Select(term => new MissingFigure(book.LabelOf(term), book.YearOf(term), paper))];
        ImmutableArray<ScoreInput> inputs =
            [.. terms.Zip(found).Where(pair => !pair.Second.IsEmpty).Select(pair => new ScoreInput(book.LabelOf(pair.First), WrittenOf(pair.Second), [.. pair.Second.SelectMany(figure => figure.Facts)]))];
        ImmutableArray<(string, string)> contradictions =
            [.. terms.Zip(found).Where(pair => pair.Second.Length > 1).Select(pair => (book.LabelOf(pair.First), WrittenOf(pair.Second)))];
        ImmutableArray<MeasuredValue> values = missing.IsEmpty ? [.. Combinations(found).Select(figures => Value(measure, terms, figures)).Distinct()] : [];
        return new Measurement(measure, values, inputs, missing, contradictions);
    }

    private static string WrittenOf(ImmutableArray<Figure> figures) => string.Join("、", figures.Select(figure => figure.Written));

    private static IEnumerable<Figure[]> Combinations(ImmutableArray<Figure>[] found)
    {
        IEnumerable<Figure[]> all = [[]];
        foreach (ImmutableArray<Figure> figures in found) all = all.SelectMany(_ => figures, (taken, figure) => (Figure[])[.. taken, figure]);
        return all.Take(MostCombinations);
    }

    private MeasuredValue Value(Measure measure, ImmutableArray<MeasureTerm> terms, Figure[] figures)
    {
        int split = measure.Top.Length;
        decimal top = Sum(terms, figures, 0, split), bottom = Sum(terms, figures, split, terms.Length);
        string above = Written(terms, figures, 0, split), below = Written(terms, figures, split, terms.Length);
        if (measure.Kind == MeasureKind.Value)
        {
            Quantity first = figures[0].Quantity;
            return split == 1
                ? new MeasuredValue(first.Unit.Dimension == UnitDimension.Ratio ? top * 100m : top, ZeroBase.Unsaid, figures[0].Written, book.LabelOf(terms[0]) + " = " + figures[0].Written)
                : new MeasuredValue(top, ZeroBase.Unsaid, Plain(top / first.Unit.Factor) + first.Unit.Symbol, above + " = " + Plain(top / first.Unit.Factor) + first.Unit.Symbol);
        }

        if (bottom == 0m) return new MeasuredValue(null, top == 0m ? measure.ZeroBoth : measure.ZeroBottom, "", above + " ÷ " + below);
        decimal rate = (measure.Kind == MeasureKind.Change ? (top - bottom) / Math.Abs(bottom) : top / bottom) * 100m;
        string left = measure.Kind == MeasureKind.Change ? $"({above} − {below}) ÷ {below}" : $"{above} ÷ {below}";
        return new MeasuredValue(rate, ZeroBase.Unsaid, Percent(rate), left + " = " + Percent(rate));
    }

    private static decimal Sum(ImmutableArray<MeasureTerm> terms, Figure[] figures, int from, int to)
    {
        decimal sum = 0m;
        for (int i = from; i < to; i++) sum += terms[i].Sign * figures[i].Base;
        return sum;
    }

    // "(3.00万元 + 400.00万元 − 2.00万元)"; units stay, since terms may be written in different ones.
    private static string Written(ImmutableArray<MeasureTerm> terms, Figure[] figures, int from, int to)
    {
        string text = "";
        for (int i = from; i < to; i++) text += (i > from ? terms[i].Sign < 0 ? " − " : " + " : terms[i].Sign < 0 ? "−" : "") + figures[i].Written;
        return to - from > 1 ? "(" + text + ")" : text;
    }

    /// <summary>"98.31%": two decimals, as sheets write rates.</summary>
    public static string Percent(decimal rate) => Math.Round(rate, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A number without idle zeros.</summary>
    public static string Plain(decimal number) => Math.Round(number, 6, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);
}
