using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 表中提及: a money figure of a table with the names a sentence might call it by: <paramref name="Row"/> and <paramref name="Column"/> without numbering, brackets
/// and words of total; <paramref name="Key"/> tells rows of two tables alike.
/// </summary>
internal sealed record TableMention(int Section, int ColumnIndex, string Key, string Row, string Column, BudgetKind Kind, TableFigure Figure, string Name)
{
    /// <summary>All money figures of all sections in reading order.</summary>
    public static ImmutableArray<TableMention> Of(Document document, ImmutableArray<TableSection> sections)
    {
        ImmutableArray<TableMention>.Builder mentions = ImmutableArray.CreateBuilder<TableMention>();
        for (int i = 0; i < sections.Length; i++)
        {
            TableSection section = sections[i];
            BudgetKind ofTable = section.Rows.IsEmpty ? BudgetKind.Unstated : KindIn(TableSurroundings.TitleOf(document, section.Rows[0].Table));
            foreach (SectionBlock block in section.Blocks)
            {
                foreach (BlockRow row in BlockRow.Of(section, block))
                {
                    foreach (int column in block.ValueColumns) Add(mentions, i, section, row, column, ofTable);
                }
            }
        }

        return mentions.ToImmutable();
    }

    private static void Add(ImmutableArray<TableMention>.Builder mentions, int index, TableSection section, BlockRow row, int column, BudgetKind ofTable)
    {
        if (row[column] is not TableFigure { Quantity: { Unit.Dimension: UnitDimension.Money, IsPlain: true } } figure) return;
        string path = section.Paths[column], leaf = TableSection.LeafOf(path);
        BudgetKind kind = KindIn(path) is BudgetKind.Unstated ? ofTable : KindIn(path);
        string name = FigureLabel.Normalise(row.Number.Name), bare = WithoutTotal(name);
        string key = row.Code.Length > 0 ? row.Code : row.TotalRank is not null && bare.Length == 0 ? "合计" : name;
        mentions.Add(new TableMention(index, column, key, bare, WithoutTotal(FigureLabel.Normalise(leaf)), kind, figure, row.Name(path)));
    }

    /// <summary>"人员经费合计" names 人员经费; a bare 合计 names nothing by itself.</summary>
    private static string WithoutTotal(string label)
    {
        foreach (string word in (string[])["合计", "总计", "小计", "总额", "金额", "决算数", "预算数"])
        {
            if (label.EndsWith(word, StringComparison.Ordinal)) label = label[..^word.Length];
        }

        return label is "本年" ? "" : label.StartsWith("本年", StringComparison.Ordinal) ? label[2..] : label;
    }

    private static BudgetKind KindIn(string text) =>
        text.Contains("年初预算", StringComparison.Ordinal) ? BudgetKind.InitialBudget
        : text.Contains("全年预算", StringComparison.Ordinal) || text.Contains("调整预算", StringComparison.Ordinal) ? BudgetKind.AdjustedBudget
        : text.Contains("决算", StringComparison.Ordinal) || text.Contains("执行数", StringComparison.Ordinal) ? BudgetKind.Actual
        : text.Contains("预算数", StringComparison.Ordinal) || text.EndsWith("预算", StringComparison.Ordinal) || text.Contains("预算表", StringComparison.Ordinal) || text.Contains("预算总表", StringComparison.Ordinal) ? BudgetKind.Budget
        : BudgetKind.Unstated;
}
