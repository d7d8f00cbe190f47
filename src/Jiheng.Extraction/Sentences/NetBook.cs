using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 网簿: the sums that a net has found, beside those that were read from words. A sum enters only where it fits and where so good a fit is no chance; it accuses
/// nobody: had a digit been another, it would not have been seen.
/// </summary>
internal sealed class NetBook
{
    /// <summary>Chance below which a sum is told: where nothing but nearness speaks for it, where clauses or items are alike, and where a heading
    /// has it or its name; and never more than that of a rounded one.</summary>
    public const decimal Loose = 0.0003m, Alike = 0.005m, Named = 0.05m, Rounded = 0.0025m;

    private readonly HashSet<long> _sets = [], _parts = [], _named = [];
    private readonly HashSet<long> _shares = [];
    private readonly Dictionary<long, long> _wholeOf = [];
    private readonly Dictionary<long, List<HashSet<long>>> _exact = [];
    private readonly HashSet<(decimal, ProseFigure, ProseFigure)> _taken = [];

    /// <summary>A book that knows what was read already.</summary>
    public NetBook(IEnumerable<Relation> known)
    {
        foreach (Relation relation in known)
        {
            if (relation.Kind == RelationKind.Sum) Learn(relation);
        }
    }

    /// <summary>已得关系.</summary>
    public List<Relation> Relations { get; } = [];

    /// <summary>
    /// 巧合之机: how likely so good a fit comes about by chance, when so many sums were held against figures of that size: a sum may fall on any unit of its size,
    /// and only a few units are as near to the whole as the one found.
    /// </summary>
    private static decimal Chance(int tried, NetLevel whole, IReadOnlyList<NetLevel> parts, decimal gap)
    {
        decimal unit = 0.0001m;
        while (unit < whole.Value && AreCountedIn(unit * 10m, whole, parts)) unit *= 10m;
        // 6100, 10250 and 2150 are figures in fifties.
        if (AreCountedIn(unit * 5m, whole, parts)) unit *= 5m;
        return tried * ((2m * Math.Abs(gap)) + unit) / whole.Value;
    }

    private static bool AreCountedIn(decimal unit, NetLevel whole, IReadOnlyList<NetLevel> parts)
    {
        if (whole.Value % unit != 0m) return false;
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Value % unit != 0m) return false;
        }

        return true;
    }

    /// <summary>True where that chance is below a limit.</summary>
    public static bool IsBeyondChance(decimal limit, int tried, NetLevel whole, IReadOnlyList<NetLevel> parts, decimal gap) =>
        Chance(tried, whole, parts, gap) < (gap == 0m ? limit : Math.Min(limit, Rounded));

    /// <summary>True where a sum may be its whole, to the digit or as near as the digits say; what it is made of is looked at by <see cref="Tell"/>.</summary>
    public static bool Fits(NetLevel whole, decimal sum, decimal slack) => Math.Abs(sum - whole.Value) <= slack + whole.Slack;

    /// <summary>True where a level is a part of a sum known to hold, whose whole stands on the given side of another: it is counted in that whole already.</summary>
    public bool IsCounted(NetLevel level, NetLevel whole, int side) =>
        _wholeOf.TryGetValue(level.Key, out long known) && known.CompareTo(whole.Key) == side;

    /// <summary>Enters a sum unless it is known, a part of one that is known, or told of a nearer whole.</summary>
    public bool Tell(NetLevel whole, IReadOnlyList<NetLevel> parts)
    {
        long place = whole.Key;
        HashSet<long> places = [.. parts.Select(part => part.Key)];
        if (_sets.Contains(KeyOf([.. places, place]))) return false;
        if (_exact.TryGetValue(place, out List<HashSet<long>>? known) && known.Exists(list => list.Overlaps(places))) return false;
        decimal gap = parts.Sum(part => part.Value) - whole.Value;
        if (gap != 0m && !IsRounded(whole, parts, gap)) return false;
        // The same parts were held against a figure of this size already: 收入总计 and 支出总计 are equal, and a rounded fit is no better than the whole that was named.
        if ((gap == 0m ? _parts : _named).Contains(KeyOf(places)) || IsSibling(whole.Figure, parts) || IsTwice(parts)) return false;
        if (ListWholes.IsOfOtherSide(whole.Figure.Stem, parts[0].Figure.Stem) && ListWholes.IsOfOtherSide(whole.Figure.Stem, parts[^1].Figure.Stem)) return false;
        // What came in and what went out make nothing together.
        if (parts.Any(part => EndsIn(part, "收入")) && parts.Any(part => EndsIn(part, "支出"))) return false;
        // A whole and what it is made of are not counted both.
        if (parts.Any(part => _wholeOf.TryGetValue(part.Key, out long inner) && places.Contains(inner))) return false;
        if (!_taken.Add((whole.Value, parts[0].Figure, parts[^1].Figure))) return false;
        ProseFigure[] operands = [whole.Figure, .. parts.Select(part => part.Figure)];
        Relation relation = SumBook.Sum(whole.Figure, operands[1..], ListExtent.Exhaustive, false) with
        {
            Text = QuoteOf(operands),
            Location = PlaceOf(operands),
        };
        Relations.Add(relation);
        Learn(relation);
        return true;
    }

    /// <summary>Enters shares that make 100%, unless one of them is in such a list already.</summary>
    public bool TellShares(IReadOnlyList<NetLevel> shares)
    {
        if (shares.Any(share => _shares.Contains(share.Key))) return false;
        Relation relation = PartSums.ShareSum([.. shares.Select(share => share.Figure)]) with
        {
            Firmness = RelationFirmness.Tentative,
            Text = QuoteOf(shares.Select(share => share.Figure)),
            Location = PlaceOf([.. shares.Select(share => share.Figure)]),
        };
        Relations.Add(relation);
        Learn(relation);
        return true;
    }

    private static string QuoteOf(IEnumerable<ProseFigure> figures) =>
        string.Join(" / ", figures.GroupBy(figure => figure.Text, ReferenceEqualityComparer.Instance).Select(paragraph => RelationText.Of(paragraph)));

    private static SourceLocation? PlaceOf(ProseFigure[] figures) =>
        Array.TrueForAll(figures, figure => ReferenceEquals(figure.Text, figures[0].Text)) ? RelationText.PlaceOf(figures) : null;

    // Rounding leaves a gap of the size of the digits that are lost, never one as large as a part; and a whole is no finer than its finest part.
    private static bool IsRounded(NetLevel whole, IReadOnlyList<NetLevel> parts, decimal gap)
    {
        decimal finest = parts.Min(part => part.Finest);
        gap = Math.Abs(gap);
        return whole.Finest >= finest && gap * 2m <= (parts.Count + 1) * whole.Finest && parts.All(part => part.Value > gap + whole.Finest);
    }

    // "教育支出124亿元，占总支出20%；卫生支出93亿元，占总支出15%；…": what has its share of the same thing as the others is one of them.
    private static bool IsSibling(ProseFigure whole, IReadOnlyList<NetLevel> parts) =>
        (whole.Share is { Of.Length: >= 2 } share && parts.All(part => part.Figure.Share?.Of == share.Of))
        || (RankOf(whole) is > 0 and int rank && parts.All(part => RankOf(part.Figure) == rank));

    // The rank of the list label that a level's clause or paragraph begins with, 0 where it has none.
    private static int RankOf(ProseFigure figure) =>
        ListItems.IsItem(figure) ? FigureLabel.NumberRank(ListItems.NumberOf(figure)) : figure.Gap == 6 ? FigureLabel.NumberRank(figure.Text.Text) : 0;

    // "安排中央资金70万元" right behind "儿童福利类项目70万元" may be two; one name and one amount is one thing told again.
    private static bool IsTwice(IReadOnlyList<NetLevel> parts)
    {
        for (int i = 1; i < parts.Count; i++)
        {
            if (parts[i].Value == parts[i - 1].Value && FigureLabel.StemsName(parts[i].Figure.Stem, parts[i - 1].Figure.Stem)) return true;
        }

        return false;
    }

    private static bool EndsIn(NetLevel level, string word) => FigureLabel.Bare(level.Figure.Stem).EndsWith(word, StringComparison.Ordinal);

    private void Learn(Relation relation)
    {
        long[] places = [.. relation.Operands.Where(operand => operand.Location is not null).Select(operand => KeyOf(operand.Location!))];
        _sets.Add(KeyOf(places));
        if (relation.Rule == "sentence/shares") _shares.UnionWith(places);
        if (relation.First(OperandRole.Whole) is not { Location: SourceLocation location } whole) return;
        long place = KeyOf(location);
        HashSet<long> parts = [.. places.Where(one => one != place)];
        long key = KeyOf(parts);
        _named.Add(key);
        if (relation.Operands.Where(operand => operand.Role == OperandRole.Part).Sum(part => part.BaseValue) != whole.BaseValue) return;
        if (!_exact.TryGetValue(place, out List<HashSet<long>>? lists)) _exact[place] = lists = [];
        lists.Add(parts);
        _parts.Add(key);
        foreach (long part in parts) _wholeOf.TryAdd(part, place);
    }

    /// <summary>位置 as one number that grows in the order of the text; what lies beyond its bits only makes two places look like one.</summary>
    public static long KeyOf(SourceLocation place) => (((long)place.Block & 0x1FFFFF) << 42) | ((long)((place.Row ?? 0) & 0xFFF) << 30) | ((long)((place.Column ?? 0) & 0xFF) << 22) | (long)(place.Span.Start & 0x3FFFFF);

    // One number for a set of places, whatever their order.
    private static long KeyOf(IReadOnlyCollection<long> places)
    {
        long key = places.Count;
        foreach (long place in places) key = unchecked(key + ((place ^ (place >> 29)) * 0x2545F4914F6CDD1D));
        return key;
    }
}
