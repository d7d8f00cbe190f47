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

    // The figure's first digit tells it, in a cell too: a cell may hold a whole chapter with many figures.
    private static string Mark(SourceLocation place, OperandRole role) => $"{place.Block}.{place.Row}.{place.Column}@{DigitIn(place)}.{role}";

    private static int DigitIn(SourceLocation place)
    {
        int digit = place.Quote.AsSpan().IndexOfAnyInRange('0', '9');
        return place.Span.Start + Math.Max(0, digit);
    }
}
