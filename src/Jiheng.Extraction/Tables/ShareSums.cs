using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>比重合计: a total row's 100 in a column of shares is the sum of the shares of those rows that make up its amount.</summary>
internal static class ShareSums
{
    private const int MostRows = 200;

    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block, ImmutableArray<BlockRow> rows, IReadOnlyCollection<Relation> stated)
    {
        if (rows.Length > MostRows) yield break;
        int[] shares = [.. block.ValueColumns.Where(column => ColumnRates.IsShare(TableSection.LeafOf(section.Paths[column])) && RateColumns.IsRate(section, column))];
        foreach (int column in shares)
        {
            HashSet<int> told = [];
            foreach (Relation sum in stated.Where(one => one.Kind == RelationKind.Sum && one.Rule == "table/total-row" && one.Operands.Length > 2))
            {
                BlockRow?[] members = [.. sum.Operands.Select(one => rows.FirstOrDefault(row => row.Row.Row == one.Location?.Row && row.Row.Table.Index == one.Location?.Block))];
                if (members.Any(row => row?[column] is null) || members[0]![column]!.Quantity is not { Value: 100, Unit.Dimension: UnitDimension.Ratio } || !told.Add(members[0]!.Row.Row)) continue;
                TableFigure[] parts = [.. members.Skip(1).Select(row => row![column]!)];
                // Rounded shares may miss 100 by a little, and nobody is to blame.
                if (Math.Abs(100 - parts.Sum(part => part.Quantity.Value)) > parts.Max(part => part.Quantity.LastDigit) / 2 * parts.Length) continue;
                string path = section.Paths[column];
                yield return new Relation(RelationKind.Sum, RelationWitness.Table, "table/total-row",
                    [members[0]![column]!.As(OperandRole.Whole, members[0]!.Name(path)), .. members.Skip(1).Select(row => row![column]!.As(OperandRole.Part, row.Name(path)))])
                {
                    Extent = ListExtent.Exhaustive,
                    Firmness = RelationFirmness.Tentative,
                    Text = members[0]!.Name(path),
                    Title = members[0]!.Name(path) + "为各项之和",
                };
            }
        }
    }
}
