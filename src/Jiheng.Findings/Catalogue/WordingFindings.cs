namespace Jiheng.Findings;

/// <summary>89xx 文字: slips of the pen; notes, never errors.</summary>
public static class WordingFindings
{
    internal static IEnumerable<FindingDescriptor> All => [];
}
