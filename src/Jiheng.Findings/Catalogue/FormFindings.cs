namespace Jiheng.Findings;

/// <summary>80xx–81xx 完整与规范: targets, completions, blanks, contradictions.</summary>
public static class FormFindings
{
    internal static IEnumerable<FindingDescriptor> All => [];
}
