namespace Jiheng.Findings;

/// <summary>4xxx 表内与 5xxx 表间: figures of tables that do not fit.</summary>
public static class TableFindings
{
    internal static IEnumerable<FindingDescriptor> All => [];
}
