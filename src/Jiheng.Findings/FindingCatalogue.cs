using System.Collections.Immutable;

namespace Jiheng.Findings;

/// <summary>编码目录: every finding code there is. Codes are never reused or renumbered; a retired one stays in docs/codes/shipped.md.</summary>
public static class FindingCatalogue
{
    private static readonly Dictionary<string, FindingDescriptor> ByCode = Collect().ToDictionary(one => one.Code, StringComparer.Ordinal);

    /// <summary>全部, by code.</summary>
    public static ImmutableArray<FindingDescriptor> All { get; } = [.. ByCode.Values.OrderBy(one => one.Code, StringComparer.Ordinal)];

    /// <summary>Looks a code up; false for an unknown one.</summary>
    public static bool TryGet(string code, out FindingDescriptor descriptor) => ByCode.TryGetValue(code, out descriptor!);

    /// <summary>The descriptor of a code that our own code names.</summary>
    /// <exception cref="ArgumentException">No such code: a bug of ours.</exception>
    public static FindingDescriptor Get(string code) =>
        ByCode.TryGetValue(code, out FindingDescriptor? descriptor) ? descriptor : throw new ArgumentException($"There is no finding code {code}.", nameof(code));

    private static IEnumerable<FindingDescriptor> Collect() =>
    [
        .. ReadingFindings.All,
        .. PackFindings.All,
        .. RecognitionFindings.All,
        .. TableFindings.All,
        .. SentenceFindings.All,
        .. ScoreFindings.All,
        .. FormFindings.All,
        .. WordingFindings.All,
    ];
}
