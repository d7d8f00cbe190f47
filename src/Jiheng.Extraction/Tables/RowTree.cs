using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 行内合计: the first figure of a row is what the others add up to (合计, 基本支出, 项目支出), and some of these may be followed by their own parts
/// (基本支出小计, 人员经费, 公用经费). Told by the figures alone, so all must close.
/// </summary>
internal static class RowTree
{
    private const int ShortestFigure = 100;

    /// <summary>Wholes with their parts; none where the row does not close, or closes in more than one way.</summary>
    public static IEnumerable<(TableFigure Whole, TableFigure[] Parts)> Of(ImmutableArray<TableFigure> row)
    {
        TableFigure[] figures = [.. row];
        if (figures.Count(figure => figure.Quantity.Value != 0) < 3 || figures.Any(figure => figure.Quantity.Value < 0) || figures[0].Quantity.Value * Scale(figures[0]) < ShortestFigure) yield break;
        List<(TableFigure, TableFigure[])>? only = null;
        foreach ((int first, int length) in Inner(figures))
        {
            TableFigure[] parts = length == 0 ? figures[1..] : [.. figures[1..(first + 1)], .. figures[(first + 1 + length)..]];
            if (parts.Sum(part => part.Quantity.BaseValue) != figures[0].Quantity.BaseValue) continue;
            if (only is not null) yield break;
            only = parts.Length > 1 ? [(figures[0], parts)] : [];
            if (length > 0) only.Add((figures[first], figures[(first + 1)..(first + 1 + length)]));
        }

        foreach ((TableFigure whole, TableFigure[] parts) in only ?? []) yield return (whole, parts);
    }

    /// <summary>No inner whole (length 0), or one with as many parts behind it as add up to it.</summary>
    private static IEnumerable<(int First, int Length)> Inner(TableFigure[] figures)
    {
        yield return (0, 0);
        for (int first = 1; first + 2 < figures.Length; first++)
        {
            decimal sum = 0;
            for (int last = first + 1; last < figures.Length; last++)
            {
                sum += figures[last].Quantity.BaseValue;
                if (last > first + 1 && sum == figures[first].Quantity.BaseValue) yield return (first, last - first);
            }
        }
    }

    private static decimal Scale(TableFigure figure)
    {
        decimal scale = 1;
        for (int i = 0; i < figure.Quantity.Decimals; i++) scale *= 10;
        return scale;
    }
}
