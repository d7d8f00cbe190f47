using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;
using Jiheng.FormPacks;

namespace Jiheng.Checks;

/// <summary>表式检查: the pack's value rules and the few checks that no relation expresses.</summary>
internal static class FormChecks
{
    /// <summary>Findings of the pack's own rules; the judged relations are given so that a check can build on them.</summary>
    public static ImmutableArray<Finding> Run(Document document, FactSet facts, FormPack pack, ImmutableArray<JudgedRelation> judged) => [];
}
