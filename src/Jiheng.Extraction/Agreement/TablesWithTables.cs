using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 表表相符: columns of two tables under one heading that give the same figures row by row say the same thing; where they part in one row by one slip, that row is wrong in one of them.
/// Nothing is concluded from headings alone: two tables of two calibers have the same headings and different figures.
/// </summary>
internal static class TablesWithTables
{
    private const string Rule = "agreement/table-table";
    private const int FewestRows = 3, AgreeingPerParting = 4, MostNeighbours = 400;

    public static IEnumerable<Relation> Read(ImmutableArray<TableMention> cells)
    {
        Column[] columns =
        [
            .. cells.Where(cell => cell.Figure.Quantity.Value != 0).GroupBy(cell => (cell.Section, cell.ColumnIndex))
                .Select(group => new Column(group.First().Column, group.First().Section, group.GroupBy(cell => cell.Key).Where(same => !same.Skip(1).Any()).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal)))
                .Where(column => column.Cells.Count >= FewestRows),
        ];
        int[] group = [.. Enumerable.Range(0, columns.Length)];
        foreach (IGrouping<string, int> heading in Enumerable.Range(0, columns.Length).GroupBy(i => columns[i].Heading, StringComparer.Ordinal))
        {
            int[] alike = [.. heading];
            for (int first = 0; first < alike.Length; first++)
            {
                // A heading like 金额 may stand over hundreds of columns; each is held against the ones that follow it next.
                for (int second = first + 1; second < alike.Length && second - first <= MostNeighbours; second++)
                {
                    (int i, int j) = (alike[first], alike[second]);
                    if (group[j] == j && columns[i].Section != columns[j].Section && SayTheSame(columns[i], columns[j])) group[j] = group[i];
                }
            }
        }

        foreach (IGrouping<int, int> same in Enumerable.Range(0, columns.Length).GroupBy(i => group[i]).Where(one => one.Skip(1).Any()))
        {
            Column[] members = [.. same.Select(i => columns[i])];
            foreach (string key in members.SelectMany(column => column.Cells.Keys).Distinct(StringComparer.Ordinal))
            {
                TableMention[] row = [.. members.Select(column => column.Cells.GetValueOrDefault(key)).OfType<TableMention>()];
                if (row.Length > 1) yield return Agree(row);
            }
        }
    }

    private static bool SayTheSame(Column a, Column b)
    {
        int agree = 0, part = 0;
        HashSet<decimal> values = [];
        foreach ((string key, TableMention cell) in a.Cells)
        {
            if (!b.Cells.TryGetValue(key, out TableMention? other)) continue;
            if (cell.Figure.Quantity.BaseInterval.Intersects(other.Figure.Quantity.BaseInterval))
            {
                agree++;
                values.Add(cell.Figure.Quantity.BaseValue);
            }
            else
            {
                part++;
            }
        }

        return values.Count >= FewestRows && agree >= part * AgreeingPerParting;
    }

    private static Relation Agree(TableMention[] row)
    {
        bool slip = row.All(one => row.All(other => one.Figure.Quantity.BaseValue == other.Figure.Quantity.BaseValue || DigitSlip.Between(one.Figure.Quantity, other.Figure.Quantity)));
        return new Relation(RelationKind.Agree, RelationWitness.Table, Rule, [.. row.Select(one => one.Figure.As(OperandRole.Mention, one.Name))])
        {
            Firmness = slip ? RelationFirmness.Firm : RelationFirmness.Tentative,
            Text = row[0].Name,
            Title = "各表“" + row[0].Name + "”一致",
        };
    }

    private sealed record Column(string Heading, int Section, Dictionary<string, TableMention> Cells);
}
