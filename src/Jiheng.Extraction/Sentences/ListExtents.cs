using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>定范围: whether the wording of a list claims that it is complete.</summary>
internal static class ListExtents
{
    /// <summary>Extent of a list from its cue, its members' names and what follows the last of them.</summary>
    public static ListExtent Of(ListCue cue, IReadOnlyList<ProseFigure> parts, SumFit fit)
    {
        if (cue == ListCue.Mainly || parts[^1].After.AsSpan().TrimStart().StartsWith(Cues.AndSoOn, StringComparison.Ordinal)) return ListExtent.Open;
        if (fit >= SumFit.Rounded) return ListExtent.Exhaustive;
        if (parts.Count == 1) return ListExtent.Open;
        return IsClosed(parts) ? ListExtent.Exhaustive : ListExtent.Unstated;
    }

    /// <summary>True where the members' names say that there are no others: 其他, 其余, or all members of a known partition.</summary>
    public static bool IsClosed(IReadOnlyList<ProseFigure> parts) =>
        parts.Count >= 2 && (EndsWithRest(parts) || Cues.Partitions.Any(members => members.All(member => parts.Any(part => part.Label.Contains(member, StringComparison.Ordinal)))));

    /// <summary>True where the last member is whatever is left.</summary>
    public static bool EndsWithRest(IReadOnlyList<ProseFigure> parts) =>
        parts.Count >= 2 && Rest.Any(word => parts[^1].Label.StartsWith(word, StringComparison.Ordinal));

    private static readonly string[] Rest = ["其他", "其它", "其余"];
}
