namespace Jiheng.Findings;

/// <summary>2xxx 表式包: what can be wrong with a form pack.</summary>
public static class PackFindings
{
    internal static IEnumerable<FindingDescriptor> All => [];
}
