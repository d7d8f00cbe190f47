using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>
/// 病因: the relations that fail for one reason. <paramref name="Suspect"/> is the index, in the first relation, of the figure most likely wrong;
/// −1 where none is singled out. <paramref name="Corrected"/> is what it should then be.
/// </summary>
internal sealed record Cause(ImmutableArray<JudgedRelation> Relations, int Suspect, Quantity? Corrected, SlipKind? Slip)
{
    /// <summary>首要: the relation the finding speaks of.</summary>
    public JudgedRelation Primary => Relations[0];

    /// <summary>应排: where a list stands in another order only, what should stand at each place; empty elsewhere.</summary>
    public ImmutableArray<string> InOrder { get; init; } = [];
}
