using System.Collections.Immutable;
using Jiheng.Checks;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Workflows;

/// <summary>数字: every digit-bearing figure of a document, those that a relation speaks of and those that none does.</summary>
internal static class Figures
{
    /// <summary>A figure that takes part in judged relations.</summary>
    public sealed record Bound(SourceLocation Location, TextSpan Digits, string Label, ImmutableArray<Relation> Relations);

    /// <summary>Figures of all relations that were decided and can accuse, each place once, in reading order.</summary>
    public static ImmutableArray<Bound> InRelations(Document document, ImmutableArray<JudgedRelation> judged)
    {
        Dictionary<(int, int, int, int), Bound> found = [];
        foreach (JudgedRelation one in judged)
        {
            if (one.Judgement.Holds is null || !Guard.IsReal(one.Relation)) continue;
            foreach (Operand operand in one.Relation.Operands)
            {
                if (operand.Location is not { } place || place.Block < 0 || place.Block >= document.Blocks.Length) continue;
                if (WrittenNumber.Of(document.TextAt(place).Value, place.Span, operand.Quantity.Value) is not { } digits) continue;
                (int, int, int, int) key = (place.Block, place.Row ?? -1, place.Column ?? -1, digits.Start);
                found[key] = found.TryGetValue(key, out Bound? known)
                    ? known with { Relations = known.Relations.Contains(one.Relation) ? known.Relations : known.Relations.Add(one.Relation) }
                    : new Bound(place, digits, operand.Label, [one.Relation]);
            }
        }

        return [.. found.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
    }

    /// <summary>Figures that no decided relation speaks of: amounts, rates and counts, not years, dates and numbering.</summary>
    public static ImmutableArray<SourceLocation> Free(Document document, ImmutableArray<Bound> bound)
    {
        HashSet<(int, int, int, int)> taken = [.. bound.Select(figure => (figure.Location.Block, figure.Location.Row ?? -1, figure.Location.Column ?? -1, figure.Digits.Start))];
        ImmutableArray<SourceLocation>.Builder free = ImmutableArray.CreateBuilder<SourceLocation>();
        foreach (Block block in document.Blocks)
        {
            if (block is TextBlock text)
            {
                foreach (TextSpan digits in InText(text.Text.Value))
                {
                    if (!taken.Contains((block.Index, -1, -1, digits.Start))) free.Add(SourceLocation.In(text, digits));
                }
            }
            else if (block is Table table)
            {
                foreach (Cell cell in table.Cells)
                {
                    if (IsSubjectCode(table, cell)) continue;
                    foreach (TextSpan digits in InCell(cell))
                    {
                        if (!taken.Contains((block.Index, cell.Row, cell.Column, digits.Start))) free.Add(SourceLocation.In(table, cell, digits));
                    }
                }
            }
        }

        return free.ToImmutable();
    }

    private static IEnumerable<TextSpan> InText(string text) => QuantityScanner.Scan(text)
        .Where(mention => mention.Kind is not (MentionKind.Year or MentionKind.Date or MentionKind.Number))
        .SelectMany(mention => WrittenNumber.In(text, mention.Digits).Take(1));

    // A bare number in the first column is a code or a number of order, not a figure.
    private static IEnumerable<TextSpan> InCell(Cell cell)
    {
        if (cell.Content.IsBlank) return [];
        if (NumberCell.TryRead(cell.Text, Unit.None, out Quantity quantity, out TextSpan digits))
        {
            return quantity.Unit == Unit.None && (cell.Column == 0 || IsIdentifier(cell.Text, digits)) ? [] : WrittenNumber.In(cell.Text, digits).Take(1);
        }

        return InText(cell.Text);
    }

    // 科目编码: 3, 5 or 7 digits before the name of the subject, in any column: 30201 办公费.
    private static bool IsSubjectCode(Table table, Cell cell)
    {
        string code = cell.Text.Trim();
        int next = cell.Column + cell.ColumnSpan;
        return code.Length is 3 or 5 or 7 && code.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && next < table.ColumnCount
            && table[cell.Row, next].Text.AsSpan().Trim() is { Length: > 0 } name && name.IndexOfAnyInRange('0', '9') < 0 && name.IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;
    }

    // Telephone and account numbers: long, without point, thousands marks and unit.
    private static bool IsIdentifier(string text, TextSpan digits) => digits.Length >= 7 && digits.Of(text).IndexOfAnyExceptInRange('0', '9') < 0;
}
