using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 散行表: a table that lost its lines: headings separated by single spaces in one paragraph, then a label and its figures in each of the next
/// ("年度资金总额： 0 0 0 10 0 0"). It counts as a table only where as many figures follow as there are headings.
/// </summary>
internal static class LooseRows
{
    public static IEnumerable<Relation> Read(Document document)
    {
        ImmutableArray<TextBlock> lines = [.. document.Blocks.OfType<TextBlock>()];
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            string[] headings = Pieces(lines[i].Text.Value);
            if (headings.Length < 3 || headings.Any(one => one.Any(char.IsAsciiDigit))) continue;
            Line? first = LineOf(lines[i + 1], Unit.None);
            if (first is null || first.Figures.Length < 2) continue;
            // The first heading may stand over the labels.
            int skip = headings.Length - first.Figures.Length;
            if (skip is not (0 or 1)) continue;
            Unit unit = UnitAbove(lines, i);
            Line[] rows = [.. lines[(i + 1)..].Select(line => LineOf(line, unit)).TakeWhile(line => line is not null && line.Figures.Length <= first.Figures.Length).OfType<Line>()];
            foreach (Relation relation in Relations(rows, headings[skip..])) yield return relation;
            i += rows.Length;
        }
    }

    private static IEnumerable<Relation> Relations(Line[] rows, string[] headings)
    {
        for (int among = 1; among < rows.Length; among++)
        {
            if (!TableWords.IsAmong(rows[among].Label)) continue;
            Line whole = rows[among - 1];
            Line[] parts = [.. rows[among..].TakeWhile(row => TableWords.TotalRank(row.Label) is null)];
            for (int column = 0; column < headings.Length; column++)
            {
                if (TableWords.IsNotAdded(headings[column]) || TableWords.IsRate(headings[column]) || headings[column].Contains('分', StringComparison.Ordinal)) continue;
                if (column >= whole.Figures.Length) continue;
                // A short row leaves out what stands at its end; beyond the last figure nothing is known.
                Operand[] members = [.. parts.Where(part => column < part.Figures.Length).Select(part => part.Figures[column].As(OperandRole.Part, part.Label + "·" + headings[column]))];
                if (members.Length == 0) continue;
                string name = whole.Label + "·" + headings[column];
                yield return new Relation(RelationKind.Sum, RelationWitness.Table, "table/hierarchy-among", [whole.Figures[column].As(OperandRole.Whole, name), .. members])
                {
                    Extent = ListExtent.Unstated,
                    Text = name,
                    Title = name + "等于其中各项之和",
                };
            }
        }
    }

    private static Unit UnitAbove(ImmutableArray<TextBlock> lines, int header)
    {
        for (int i = header; i >= 0 && i >= header - 3; i--)
        {
            string text = lines[i].Text.Value;
            if (MoneyUnitLabel.In(text) is Unit unit) return unit;
            if (MoneyUnitLabel.NotUnderstood(text).Length > 0) return Unit.None;
        }

        return Unit.None;
    }

    private static string[] Pieces(string text) => text.Split([' ', '\u3000', '\t', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A label, then figures to the end of the line; null for any other line.</summary>
    private static Line? LineOf(TextBlock block, Unit unit)
    {
        string text = block.Text.Value;
        int start = 0;
        while (start < text.Length && (text[start] is ' ' or '\u3000')) start++;
        int end = start;
        while (end < text.Length && text[end] is not (' ' or '\u3000' or '\t')) end++;
        string label = text[start..end].TrimEnd(':', '：');
        if (label.Length is < 2 or > 24 || !char.IsLetter(label[0])) return null;
        ImmutableArray<TableFigure>.Builder figures = ImmutableArray.CreateBuilder<TableFigure>();
        for (int at = end; at < text.Length;)
        {
            if (text[at] is ' ' or '\u3000' or '\t')
            {
                at++;
                continue;
            }

            int stop = at;
            while (stop < text.Length && text[stop] is not (' ' or '\u3000' or '\t')) stop++;
            if (!NumberCell.TryRead(text.AsSpan(at, stop - at), unit, out Quantity quantity, out TextSpan digits)) return null;
            figures.Add(new TableFigure(quantity, SourceLocation.In(block, new TextSpan(at + digits.Start, digits.Length))));
            at = stop;
        }

        return new Line(label, figures.ToImmutable());
    }

    private sealed record Line(string Label, ImmutableArray<TableFigure> Figures);
}
