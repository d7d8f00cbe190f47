using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>执行率得分: 分值 | 执行率 | 得分 in the row of the year's money: the score is the points times the rate. Other rules of scoring exist, so it is told only where it fits.</summary>
internal static class RateScores
{
    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block, ImmutableArray<BlockRow> rows)
    {
        if (Only(section, block, "分值", "权重") is not int points || Only(section, block, "执行率", "支出率") is not int rate || Only(section, block, "得分", "自评得分") is not int score) yield break;
        foreach (BlockRow row in rows)
        {
            if (row[points] is not { } of || row[rate] is not { Quantity.Unit.Dimension: UnitDimension.Ratio } written || row[score] is not { } given || of.Quantity.Value <= 0 || given.Quantity.Value == 0) continue;
            // 9 of 10 points at 86% was rounded by hand.
            if (Math.Abs((given.Quantity.Value / of.Quantity.Value) - written.Quantity.BaseValue) > written.Quantity.LastDigit * written.Quantity.Unit.Factor / 2) continue;
            yield return new Relation(RelationKind.Ratio, RelationWitness.Table, "table/rate", [given.As(OperandRole.Part, row.Name(section.Paths[score])), of.As(OperandRole.Whole, row.Name(section.Paths[points])), written.As(OperandRole.Result, row.Name(section.Paths[rate]))])
            {
                Firmness = RelationFirmness.Tentative,
                Text = row.Name(section.Paths[score]),
                Title = "得分 ÷ 分值 = 执行率",
            };
        }
    }

    private static int? Only(TableSection section, SectionBlock block, string name, string other)
    {
        int[] found = [.. block.ValueColumns.Where(column => TableWords.Bare(TableSection.LeafOf(section.Paths[column])) is var bare && (bare == name || bare == other || bare == "预算" + name))];
        return found.Length == 1 ? found[0] : null;
    }
}
