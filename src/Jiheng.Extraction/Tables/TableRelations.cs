using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>表的自述: the relations that a table's own header, codes and numbering state.</summary>
internal static class TableRelations
{
    /// <summary>Relations of all tables of a document, in reading order.</summary>
    public static ImmutableArray<Relation> Read(Document document) => Read(document, SectionsOf(document));

    /// <summary>The same, of sections already read.</summary>
    public static ImmutableArray<Relation> Read(Document document, ImmutableArray<TableSection> sections)
    {
        ImmutableArray<Relation>.Builder relations = ImmutableArray.CreateBuilder<Relation>();
        TenPoints points = new(sections);
        foreach (TableSection section in sections)
        {
            IEnumerable<Relation> stated = Read(section, points);
            relations.AddRange(section.IsMisread ? stated.Select(relation => relation with { Firmness = RelationFirmness.Tentative }) : stated);
        }

        foreach (Table table in document.Blocks.OfType<Table>()) relations.AddRange(LostColumns.Read(table, TableSurroundings.UnitOf(document, table)));
        foreach (TableSection section in sections) relations.AddRange(WholesAbove.Read(document, section));
        relations.AddRange(LooseRows.Read(document));
        ILookup<int, Relation> known = relations.Where(relation => relation.Operands.Any(operand => operand.Location is not null)).ToLookup(relation => relation.Operands.First(operand => operand.Location is not null).Location!.Block);
        foreach (Table table in document.Blocks.OfType<Table>()) relations.AddRange(Closing(table, TableSurroundings.UnitOf(document, table), known[table.Index]));
        return relations.ToImmutable();
    }

    // What no word of a table ties together its figures may.
    private static List<Relation> Closing(Table table, Unit unit, IEnumerable<Relation> known) =>
        NetGrid.Of(table, unit, known) is NetGrid grid ? [.. NetRows.Read(grid), .. NetColumns.Read(grid), .. NetRates.Read(grid)] : [];

    /// <summary>Sections of all tables; a table that goes on under the same header over a page is one section.</summary>
    public static ImmutableArray<TableSection> SectionsOf(Document document)
    {
        List<TableSection> sections = [];
        Unit last = Unit.None;
        int lastTable = -1;
        foreach (Table table in document.Blocks.OfType<Table>())
        {
            Unit unit = TableSurroundings.UnitOf(document, table);
            bool near = lastTable >= 0 && table.Index - lastTable <= 2;
            ImmutableArray<TableSection> read = TableSectionReader.Read(table, unit);
            // Only a table that goes on keeps the unit of the page before; another table may count persons.
            if (unit == Unit.None && near && !read.IsEmpty && sections.Count > 0 && Continues(sections[^1], read[0])) read = TableSectionReader.Read(table, unit = last);
            foreach (TableSection section in read)
            {
                if (near && sections.Count > 0 && Continues(sections[^1], section)) sections[^1] = Joined(sections[^1], section);
                else sections.Add(section);
                near = true;
            }

            last = unit;
            lastTable = table.Index;
        }

        return [.. sections];
    }

    private static bool Continues(TableSection before, TableSection after) =>
        before.ColumnCount == after.ColumnCount && before.Paths.AsSpan().SequenceEqual(after.Paths.AsSpan())
        && !before.Rows.IsEmpty && before.Paths.Any(path => path.Length > 0)
        // A section that closed with its total does not go on.
        && !before.Rows[^1].Texts.Any(text => TableWords.TotalRank(text) is not null);

    private static TableSection Joined(TableSection before, TableSection after)
    {
        ImmutableArray<SectionRow> rows = [.. before.Rows, .. after.Rows];
        return before with { Rows = rows, Blocks = BlockFinder.Find(before.Paths, rows) };
    }

    private static IEnumerable<Relation> Read(TableSection section, TenPoints points)
    {
        RowSums[] rows = [.. section.Blocks.Select(block => new RowSums(section, block, points.For(section, block)))];
        ImmutableArray<SumStructure> codes = [.. rows.SelectMany(one => one.CodeGroups)];
        for (int i = 0; i < rows.Length; i++)
        {
            SectionBlock block = section.Blocks[i];
            ImmutableArray<BlockRow> lines = rows[i].Cases.Rows;
            Relation[] stated =
            [
                .. new ColumnSums(section, block).Read(),
                .. rows[i].Read(codes),
                .. LabelPoints.Read(section, block),
                .. MergedGroups.Read(section, block),
                .. ColumnTriples.Read(section, block, lines),
                .. RowFormulas.Read(section, block),
                .. RunningTotals.Read(section, block),
                .. RollForward.Read(section, block),
                .. new ColumnRates(section, block, lines).Read(),
                .. PeriodRows.Read(section, block, lines),
                .. YearIndices.Read(section, block, lines),
                .. RateScores.Read(section, block, lines),
                .. RowFlows.Read(section, rows[i].Cases),
            ];
            foreach (Relation relation in stated) yield return relation;
            foreach (Relation relation in new ClosingColumns(section, block, lines).Read(stated)) yield return relation;
            foreach (Relation relation in ShareSums.Read(section, block, lines, stated)) yield return relation;
        }

        foreach (Relation relation in FootTotals.Read(section)) yield return relation;
        foreach (Relation relation in Balance.Read(section)) yield return relation;
    }
}
