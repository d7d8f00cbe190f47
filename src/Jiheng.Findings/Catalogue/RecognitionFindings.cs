namespace Jiheng.Findings;

/// <summary>3xxx 识别: forms, columns and concepts not found, or found twice.</summary>
public static class RecognitionFindings
{
    internal static IEnumerable<FindingDescriptor> All => [];
}
