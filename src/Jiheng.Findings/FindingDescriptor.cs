using System.Collections.Immutable;

namespace Jiheng.Findings;

/// <summary>
/// 编码说明: everything fixed about a finding code. Templates and remedies name their arguments in braces: "{total}"; the list of
/// arguments is read from the template and the remedy.
/// </summary>
public sealed record FindingDescriptor(
    string Code,
    Severity Severity,
    Certainty Certainty,
    Nature Nature,
    Bilingual Title,
    Bilingual Template,
    Bilingual Remedy)
{
    /// <summary>参数 of the template and the remedy, sorted.</summary>
    public ImmutableSortedSet<string> Arguments => field ??=
    [
        .. MessageRenderer.ArgumentsIn(Template.Chinese), .. MessageRenderer.ArgumentsIn(Template.English),
        .. MessageRenderer.ArgumentsIn(Remedy.Chinese), .. MessageRenderer.ArgumentsIn(Remedy.English),
    ];
}
