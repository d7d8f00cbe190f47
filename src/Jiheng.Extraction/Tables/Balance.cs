using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>收支平衡: in a table of two blocks side by side, the 总计 of income equals the 总计 of expenditure.</summary>
internal static class Balance
{
    private const int GrandTotal = 2;

    public static IEnumerable<Relation> Read(TableSection section)
    {
        if (section.Blocks.Length != 2) yield break;
        ImmutableArray<BlockRow> left = BlockRow.Of(section, section.Blocks[0]), right = BlockRow.Of(section, section.Blocks[1]);
        int leftColumn = section.Blocks[0].ValueColumns[0], rightColumn = section.Blocks[1].ValueColumns[0];
        foreach (BlockRow income in left.Where(row => row.TotalRank == GrandTotal))
        {
            BlockRow? expenditure = right.FirstOrDefault(row => row.TotalRank == GrandTotal && ReferenceEquals(row.Row, income.Row));
            if (expenditure is null || income[leftColumn] is not TableFigure a || expenditure[rightColumn] is not TableFigure b) continue;
            yield return new Relation(RelationKind.Compare, RelationWitness.Table, "table/balance",
                [a.As(OperandRole.Left, income.Name(section.Paths[leftColumn])), b.As(OperandRole.Right, expenditure.Name(section.Paths[rightColumn]))])
            {
                Operator = CompareOperator.Equal,
                Text = income.Label + " = " + expenditure.Label,
                Title = "收入与支出两边总计相等",
            };
        }
    }
}
