using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 名数互换: a paragraph gives two things each the figure that one row or one column of a table gives the other (购置费25、运行费50 beside 50 and 25). Two
/// calibers would not cross like that, so the sentence is put against the table even where the figures are short.
/// </summary>
internal static class SwappedNames
{
    private const int ShortestName = 4, MostFigures = 40, FewestDigits = 2;

    /// <summary>Pairs of a figure and the cell of its name, for figures that no cell of their own name has.</summary>
    public static IEnumerable<(ProseFigure Figure, TableMention Cell)> Find(IEnumerable<ProseFigure> unmatched, TableMention[] byValue, decimal[] values)
    {
        foreach (ProseFigure[] group in unmatched.Where(IsTelling).GroupBy(figure => figure.Text).Select(group => group.ToArray()).Where(group => group.Length is > 1 and <= MostFigures))
        {
            for (int i = 0; i < group.Length; i++)
            {
                for (int j = i + 1; j < group.Length; j++)
                {
                    if (Crossed(group[i], group[j], byValue, values) is not { } crossed) continue;
                    yield return (group[i], crossed.Own);
                    yield return (group[j], crossed.Other);
                }
            }
        }
    }

    /// <summary>Last year's figures may cross this year's.</summary>
    private static bool IsTelling(ProseFigure figure) => DigitSlip.SignificantDigits(figure.Quantity) >= FewestDigits && !RateColumns.NamesEarlier(figure.Between);

    private static (TableMention Own, TableMention Other)? Crossed(ProseFigure one, ProseFigure other, TableMention[] byValue, decimal[] values)
    {
        if (one.Quantity.BaseValue == other.Quantity.BaseValue) return null;
        TableMention[] own = [.. Named(one, other.Quantity.BaseValue, byValue, values)];
        if (own.Length == 0) return null;
        TableMention[] others = [.. Named(other, one.Quantity.BaseValue, byValue, values)];
        foreach (TableMention a in own)
        {
            // Side by side in one row, or above each other in one column.
            if (Array.Find(others, b => b.Section == a.Section && b.Group == a.Group && (b.ColumnIndex == a.ColumnIndex ? b.Key != a.Key : b.Key == a.Key)) is { } b) return (a, b);
        }

        return null;
    }

    private static IEnumerable<TableMention> Named(ProseFigure figure, decimal value, TableMention[] byValue, decimal[] values)
    {
        for (int i = ProseWithTables.FirstAtLeast(values, value); i < values.Length && values[i] == value; i++)
        {
            if (!byValue[i].IsEarlier && (figure.Year is null || figure.Year == byValue[i].Year) && ProseWithTables.MayBeOneKind(figure.Kind, byValue[i].Kind) && ProseWithTables.OwnNameLength(figure, byValue[i]) >= ShortestName) yield return byValue[i];
        }
    }
}
