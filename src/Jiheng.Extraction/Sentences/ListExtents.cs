using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>定范围: whether the wording of a list claims that it is complete.</summary>
internal static class ListExtents
{
    /// <summary>Extent of a list from its cue, its members' names and what follows the last of them.</summary>
    public static ListExtent Of(ListCue cue, ProseFigure whole, IReadOnlyList<ProseFigure> parts, SumFit fit)
    {
        if (cue == ListCue.Mainly || parts[^1].After.AsSpan().TrimStart().StartsWith(Cues.AndSoOn, StringComparison.Ordinal)) return ListExtent.Open;
        if (fit >= SumFit.Rounded) return ListExtent.Exhaustive;
        if (parts.Count == 1 || SaysMoreFollows(parts[^1])) return ListExtent.Open;
        // "支出1286万元：A 826万元；B 320万元；C 139万元": what a colon sets out it sets out in full, where one slip is all that is wrong.
        if (cue == ListCue.Each || (cue == ListCue.Colon && fit == SumFit.OneSlip && !SumFitting.IsRoundGap(whole.Quantity, parts))) return ListExtent.Exhaustive;
        return IsClosed(parts) ? ListExtent.Exhaustive : ListExtent.Unstated;
    }

    /// <summary>So many characters behind a list may say what it leaves out.</summary>
    private const int NearBehind = 60;

    // "…省级补助300万元，缺口由县级自筹": the rest of the sentence tells of what no figure does.
    private static bool SaysMoreFollows(ProseFigure last)
    {
        ReadOnlySpan<char> rest = last.Text.Text.AsSpan(last.Mention.Span.End);
        if (rest.Length > NearBehind) rest = rest[..NearBehind];
        int stop = rest.IndexOf('。');
        return Cues.Holds(stop < 0 ? rest : rest[..stop], Cues.MoreFollows);
    }

    /// <summary>True where the members' names say that there are no others: 其他, 其余, or all members of a known partition.</summary>
    public static bool IsClosed(IReadOnlyList<ProseFigure> parts) =>
        parts.Count >= 2 && ((EndsWithRest(parts) && !GoesOn(parts[^1])) || IsPartition(parts) || AreVehicles(parts));

    // "车辆18辆，其中：机要通信用车1辆、应急保障用车1辆、执法执勤用车11辆": the published form of the accounts lists its kinds to the last, 其他用车 among them.
    private static bool AreVehicles(IReadOnlyList<ProseFigure> parts) => parts.Count >= 3 && parts.All(part => part.Name.EndsWith("用车", StringComparison.Ordinal) && part.Unit.Dimension == UnitDimension.Count);

    // "…；其他收入70万元；上年结转" and there the text breaks off, or the last item has no figure: 其他收入 was one of its kinds, not the rest.
    private static bool GoesOn(ProseFigure last)
    {
        ReadOnlySpan<char> rest = last.Text.Text.AsSpan(last.Mention.Span.End);
        int stop = rest.IndexOf('。'), next = (stop < 0 ? rest : rest[..stop]).IndexOfAny('；', ';');
        return next >= 0 && stop < 0 && rest[(next + 1)..].Trim().Length >= 2 && rest[(next + 1)..].IndexOfAnyInRange('0', '9') < 0;
    }

    /// <summary>True where the members' names are all those of a known partition.</summary>
    public static bool IsPartition(IReadOnlyList<ProseFigure> parts) =>
        Cues.Partitions.Any(members => members.All(member => parts.Any(part => IsNamed(part, member))))
        || IsBarePartition(parts);

    /// <summary>True where the names are the members of a partition to the letter.</summary>
    public static bool IsBarePartition(IReadOnlyList<ProseFigure> parts) =>
        Cues.BarePartitions.Any(members => members.Length == parts.Count && members.All(member => parts.Any(part => part.Name == member)));

    /// <summary>True where the name of a whole lists its parts itself: 公车购置及运行费 of 购置费 and 运行费.</summary>
    public static bool AreNamedByWhole(ProseFigure whole, IReadOnlyList<ProseFigure> parts) =>
        parts.Count >= 2 && whole.Name.AsSpan().ContainsAny('和', '及', '与')
        && Cues.Partitions.Any(members => members.Length == parts.Count && members.All(member => whole.Name.Contains(member, StringComparison.Ordinal) && parts.Count(part => IsNamed(part, member)) == 1));

    // 非税收入 is no 税收.
    private static bool IsNamed(ProseFigure part, string member) =>
        part.Label.Contains(member, StringComparison.Ordinal) && (member != "税收" || !part.Label.Contains("非税", StringComparison.Ordinal));

    /// <summary>True where the names are different members of one known partition, though not all of them: nothing is counted twice.</summary>
    public static bool AreDisjoint(IReadOnlyList<ProseFigure> parts) =>
        Cues.Partitions.Any(members =>
        {
            string?[] named = [.. parts.Select(part => members.FirstOrDefault(member => IsNamed(part, member)))];
            return named.All(member => member is not null) && named.Distinct().Count() == named.Length;
        });

    /// <summary>True where every member has its share of one and the same thing ("占基本支出的81%", "占基本支出的19%").</summary>
    public static bool ShareOneWhole(IReadOnlyList<ProseFigure> parts) =>
        parts[0].Share is { Of.Length: >= 2 } first && parts.All(part => part.Share is not null && part.Share.Of == first.Of);

    /// <summary>True where a whole is itself named as one of the members that its parts are told by: 一般债券 is no whole of 一般债券 and 专项债券.</summary>
    public static bool NamesAny(ProseFigure whole, IReadOnlyList<ProseFigure> parts) =>
        Cues.Partitions.Any(members => members.Any(member => whole.Label.Contains(member, StringComparison.Ordinal) && parts.Any(part => part.Label.Contains(member, StringComparison.Ordinal))));

    /// <summary>True where the last member is whatever is left.</summary>
    public static bool EndsWithRest(IReadOnlyList<ProseFigure> parts) =>
        parts.Count >= 2 && Rest.Any(word => parts[^1].Label.StartsWith(word, StringComparison.Ordinal));

    /// <summary>线上 and 线下, 省级资金 and 县级资金: names formed alike divide a whole; 财政资金 and 工程费用 are two ways of looking at it.</summary>
    public static bool AreNamedAlike(IReadOnlyList<ProseFigure> parts)
    {
        string first = parts[0].Name;
        return first.Length > 0 && parts.All(part => part.Name.Length > 0 && (part.Name[^1] == first[^1] || part.Name[0] == first[0]) && Math.Abs(part.Name.Length - first.Length) <= 2);
    }

    /// <summary>共尾: the characters that all names end with (一般债务 and 专项债务: 债务).</summary>
    public static string SharedTail(IReadOnlyList<ProseFigure> parts)
    {
        string first = parts[0].Name;
        int shared = parts.Skip(1).Select(part => FigureLabel.SharedTail(first, part.Name)).DefaultIfEmpty(0).Min();
        return first[^shared..];
    }

    private static readonly string[] Rest = ["其他", "其它", "其余"];
}
