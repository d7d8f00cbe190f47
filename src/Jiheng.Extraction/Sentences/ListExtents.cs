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
        if (parts.Any(part => part.Label.StartsWith("其他", StringComparison.Ordinal) || part.Label.StartsWith("其它", StringComparison.Ordinal) || part.Label.StartsWith("其余", StringComparison.Ordinal))
            || Cues.Partitions.Any(members => members.All(member => parts.Any(part => part.Label.Contains(member, StringComparison.Ordinal)))))
        {
            return ListExtent.Exhaustive;
        }

        return ListExtent.Unstated;
    }
}
