using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>同一断言: what a table's header or a sentence states again after the form has stated it is not stated twice.</summary>
internal static class SameClaim
{
    /// <summary>The stated relations that the form does not already state over the same figures.</summary>
    public static IEnumerable<Relation> Without(ImmutableArray<Relation> stated, ImmutableArray<Relation> ofForm)
    {
        HashSet<(RelationKind, string)> known = [.. ofForm.Select(Mark)];
        return stated.Where(relation => !known.Contains(Mark(relation)));
    }

    private static (RelationKind Kind, string Places) Mark(Relation relation) => (relation.Kind, string.Join(' ', relation.Operands
        .Where(operand => operand.Location is not null && operand.Role is not (OperandRole.Grade or OperandRole.Listed))
        .Select(operand => Mark(operand.Location!, operand.Role))
        .Order(StringComparer.Ordinal)));

    // In a cell the whole cell is one figure; in prose the figure's first digit tells it.
    private static string Mark(SourceLocation place, OperandRole role) => place.Row is { } row
        ? $"{place.Block}.{row}.{place.Column}.{role}"
        : $"{place.Block}@{DigitIn(place)}.{role}";

    private static int DigitIn(SourceLocation place)
    {
        int digit = place.Quote.AsSpan().IndexOfAnyInRange('0', '9');
        return place.Span.Start + Math.Max(0, digit);
    }
}
