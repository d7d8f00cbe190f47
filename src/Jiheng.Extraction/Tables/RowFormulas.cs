using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>公式列: a column that says how each row comes about (A=B+C, H=A+D-G; 3=1+2), and what it says of the figures beside it.</summary>
internal static class RowFormulas
{
    private const string Rule = "table/hierarchy-formula";

    public static IEnumerable<Relation> Read(TableSection section, SectionBlock block)
    {
        for (int column = block.First; column <= block.Last; column++)
        {
            if (block.ValueColumns.Contains(column) || !section.Rows.Any(row => RowFormula.IsFormula(row.Texts[column]))) continue;
            foreach (Relation relation in Of(section, block, column)) yield return relation;
        }
    }

    private static IEnumerable<Relation> Of(TableSection section, SectionBlock block, int column)
    {
        BlockRow[] rows = [.. BlockRow.Of(section, block)];
        Dictionary<string, BlockRow> byName = new(StringComparer.Ordinal);
        foreach (BlockRow row in rows)
        {
            // A name given twice names nothing.
            if (RowFormula.NameIn(row.Row.Texts[column]) is { } name && !byName.TryAdd(name, row)) return [];
        }

        Relation[] stated = [.. rows.SelectMany(row => Of(section, block, row, RowFormula.Parse(row.Row.Texts[column]), byName))];
        // Formulas that hold nowhere were read wrongly.
        bool holds = stated.Any(Fits);
        return stated.Select(one => holds ? one : one with { Firmness = RelationFirmness.Tentative });
    }

    private static IEnumerable<Relation> Of(TableSection section, SectionBlock block, BlockRow row, ImmutableArray<(string Name, decimal Sign)> terms, Dictionary<string, BlockRow> byName)
    {
        if (terms.IsDefaultOrEmpty || !terms.All(term => byName.ContainsKey(term.Name))) yield break;
        foreach (int column in block.ValueColumns.Where(column => !TableWords.IsNotAdded(section.Paths[column]) && row[column] is not null))
        {
            if (!terms.All(term => byName[term.Name][column] is not null)) continue;
            yield return new Relation(RelationKind.Sum, RelationWitness.Table, Rule,
            [
                row[column]!.As(OperandRole.Whole, row.Name(section.Paths[column])),
                .. terms.Select(term => byName[term.Name][column]!.As(OperandRole.Part, byName[term.Name].Name(section.Paths[column])) with { Sign = term.Sign }),
            ])
            {
                Text = row.Name(section.Paths[column]),
                Title = row.Name(section.Paths[column]) + " = " + string.Concat(terms.Select((term, i) => (term.Sign < 0 ? " − " : i > 0 ? " + " : "") + byName[term.Name].Label)),
            };
        }
    }

    private static bool Fits(Relation relation) =>
        relation.First(OperandRole.Whole)!.Interval.Intersects(relation.In(OperandRole.Part).Select(part => part.Interval).Aggregate(DecimalInterval.Exactly(0), (sum, part) => sum.Add(part)));
}
