using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 表前总数: a small table without a total, whose rows (or whose one row) add up to an amount in the words just above it. Nothing but the fit tells it,
/// so the figures must be long enough and few, and nobody is accused.
/// </summary>
internal static class WholesAbove
{
    private const int MostParts = 20, FewestParts = 2, FarthestBlock = 2, TellingDigits = 3, MostMentions = 24;

    public static IEnumerable<Relation> Read(Document document, TableSection section)
    {
        if (section.Rows.IsEmpty || section.Rows.Length > MostParts || section.IsMisread || section.Rows[0].Table is not { } table) yield break;
        List<(TableFigure Figure, string Name)[]> lists = [.. section.Blocks.SelectMany(block => ListsOf(section, block))];
        if (lists.Count == 0) yield break;
        for (int i = table.Index - 1; i >= 0 && i >= table.Index - FarthestBlock && document.Blocks[i] is TextBlock above; i--)
        {
            ImmutableArray<QuantityMention> mentions = QuantityScanner.Scan(above.Text.Value);
            if (mentions.Length > MostMentions) yield break;
            foreach ((TableFigure Figure, string Name)[] parts in lists.ToArray())
            {
                if (mentions.FirstOrDefault(mention => mention.Kind is MentionKind.Money or MentionKind.Count && Makes(mention.Quantity, parts)) is not { Span.Length: > 0 } whole) continue;
                lists.Remove(parts);
                string name = above.Text.Value[..Math.Min(above.Text.Length, whole.Span.End)];
                yield return new Relation(RelationKind.Sum, RelationWitness.Table, "table/total-row",
                    [new Operand(OperandRole.Whole, whole.Quantity, SourceLocation.In(above, whole.Digits), name), .. parts.Select(part => part.Figure.As(OperandRole.Part, part.Name))])
                {
                    Extent = ListExtent.Unstated,
                    Firmness = RelationFirmness.Tentative,
                    Text = name,
                    Title = "表前总数等于表中各项之和",
                };
            }
        }
    }

    /// <summary>The figures of each adding column, and of a row that stands alone or over its shares.</summary>
    private static IEnumerable<(TableFigure, string)[]> ListsOf(TableSection section, SectionBlock block)
    {
        ImmutableArray<BlockRow> rows = BlockRow.Of(section, block);
        if (rows.Any(row => row.TotalRank is not null)) yield break;
        int[] columns = [.. block.ValueColumns.Where(column => TableSection.LeafOf(section.Paths[column]) is var heading && !TableWords.IsNotAdded(heading) && !TableWords.IsChange(heading) && !RateColumns.IsRate(section, column))];
        BlockRow[] amounts = [.. rows.Where(row => !row.Number.Among && !TableWords.IsNotAdded(row.Label) && !ColumnRates.IsShare(row.Label))];
        if (amounts.Length == 1 && columns.Length >= FewestParts && !columns.Any(column => TableWords.TotalRank(TableSection.LeafOf(section.Paths[column])) is not null))
        {
            (TableFigure, string)[] across = [.. columns.Where(column => amounts[0][column] is not null).Select(column => (amounts[0][column]!, amounts[0].Name(section.Paths[column])))];
            if (across.Length >= FewestParts) yield return across;
        }

        foreach (int column in columns)
        {
            (TableFigure, string)[] down = [.. amounts.Where(row => row[column] is not null).Select(row => (row[column]!, row.Name(section.Paths[column])))];
            if (down.Length >= FewestParts) yield return down;
        }
    }

    private static bool Makes(Quantity whole, (TableFigure Figure, string Name)[] parts) =>
        parts.All(part => part.Figure.Quantity.Unit.IsComparableWith(whole.Unit)) && Chance.DigitsOf(whole) >= TellingDigits && parts.Count(part => part.Figure.Quantity.Value != 0) >= FewestParts
        && parts.Sum(part => part.Figure.Quantity.BaseValue) == whole.BaseValue;
}
