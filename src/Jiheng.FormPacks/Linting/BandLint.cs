using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>
/// 分段的体检: the line of numbers is cut at every end of a band; on each piece between two cuts, and at each cut, the same bands hold,
/// so that looking at one number of each piece finds every gap, overlap and useless band.
/// </summary>
internal sealed class BandLint(PackLint lint, ScoreRow row, ScoreRule.Bands rule, Measure? measure)
{
    // A rate is never below nothing, and nothing falls by more than all of it.
    private readonly decimal _floor = measure?.Kind == MeasureKind.Change ? -100m : 0m;

    private readonly string _unit = measure?.Kind is MeasureKind.Ratio or MeasureKind.Change ? "%" : "";

    public void Run()
    {
        Piece[] pieces = [.. Pieces()];
        Gaps(pieces);
        Overlaps(pieces);
        foreach (ScoreBand band in rule.All.Where(band => !pieces.Any(piece => ReferenceEquals(First(piece), band))))
            lint.Tell(PackFindings.Unreachable, band, row, ("row", row.Name), ("points", PackLint.Number(band.Points)));
    }

    /// <summary>A stretch of numbers without an end of a band in it, or one such end; null ends are without end.</summary>
    private sealed record Piece(decimal? Low, decimal? High, decimal Inside);

    private IEnumerable<Piece> Pieces()
    {
        decimal[] cuts = [.. rule.All.SelectMany(band => (decimal?[])[band.Low, band.High, _floor]).OfType<decimal>().Distinct().Order()];
        if (cuts.Length == 0) yield break;
        yield return new Piece(null, cuts[0], cuts[0] - 1m);
        for (int i = 0; i < cuts.Length; i++)
        {
            yield return new Piece(cuts[i], cuts[i], cuts[i]);
            yield return i + 1 < cuts.Length ? new Piece(cuts[i], cuts[i + 1], (cuts[i] + cuts[i + 1]) / 2m) : new Piece(cuts[i], null, cuts[i] + 1m);
        }
    }

    private ScoreBand? First(Piece piece) => rule.All.FirstOrDefault(band => band.Holds(piece.Inside));

    private void Gaps(Piece[] pieces)
    {
        if (pieces.Length == 0) return;
        Piece[] possible = [.. pieces.Where(piece => piece.Inside >= _floor)];
        for (int i = 0; i < possible.Length; i++)
        {
            if (First(possible[i]) is not null) continue;
            int last = i;
            while (last + 1 < possible.Length && First(possible[last + 1]) is null) last++;
            string code = i == 0 || last == possible.Length - 1 ? PackFindings.BandEnd : PackFindings.BandGap;
            (string gap, string gapEn) = Words(possible[i], possible[last]);
            lint.Tell(code, rule, row, ("row", row.Name), ("gap", gap), ("gapEn", gapEn));
            i = last;
        }
    }

    private void Overlaps(Piece[] pieces)
    {
        // Told once for each pair of bands, at the second.
        HashSet<(int, int)> told = [];
        foreach (Piece piece in pieces)
        {
            int[] holding = [.. Enumerable.Range(0, rule.All.Length).Where(i => rule.All[i].Holds(piece.Inside))];
            if (holding.Length < 2) continue;
            (int first, int second) = (holding[0], holding[1]);
            bool useless = !pieces.Any(other => ReferenceEquals(First(other), rule.All[second]));
            if (useless || rule.All[first].Points == rule.All[second].Points || !told.Add((first, second))) continue;
            Piece last = pieces.Last(other => rule.All[first].Holds(other.Inside) && rule.All[second].Holds(other.Inside));
            (string both, string bothEn) = Words(piece, last);
            lint.Tell(PackFindings.BandOverlap, rule.All[second], row, ("row", row.Name), ("gap", both), ("gapEn", bothEn), ("points", PackLint.Number(rule.All[first].Points)));
        }
    }

    // From the first piece to the last; a piece that is a cut itself belongs, a cut beside a stretch does not.
    private (string Chinese, string English) Words(Piece from, Piece to)
    {
        bool closedLow = from.Low == from.High, closedHigh = to.Low == to.High;
        string low = from.Low is decimal l ? PackLint.Number(l) + _unit : "", high = to.High is decimal h ? PackLint.Number(h) + _unit : "";
        if (closedLow && closedHigh && from.Low == to.High) return ("正好 " + low + " ", "exactly " + low);
        string lowWords = low.Length == 0 ? "" : closedLow ? low + " 及以上" : "大于 " + low, highWords = high.Length == 0 ? "" : closedHigh ? high + " 及以下" : "小于 " + high;
        string lowEnglish = low.Length == 0 ? "" : (closedLow ? "from " : "above ") + low, highEnglish = high.Length == 0 ? "" : (closedHigh ? "up to " : "below ") + high;
        return (string.Join("、", new[] { lowWords, highWords }.Where(words => words.Length > 0)) + "的数", string.Join(" and ", new[] { lowEnglish, highEnglish }.Where(words => words.Length > 0)));
    }
}
