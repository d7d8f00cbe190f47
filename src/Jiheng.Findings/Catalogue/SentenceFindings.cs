namespace Jiheng.Findings;

/// <summary>6xxx 文字与表、文字自身: figures of sentences that do not fit.</summary>
public static class SentenceFindings
{
    internal static IEnumerable<FindingDescriptor> All => [];
}
