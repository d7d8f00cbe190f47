namespace Jiheng.Findings;

/// <summary>7xxx 得分与等次.</summary>
public static class ScoreFindings
{
    internal static IEnumerable<FindingDescriptor> All => [];
}
