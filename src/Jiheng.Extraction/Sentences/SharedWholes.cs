using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>占比之言: a part, its share, and what is taken for its whole.</summary>
internal sealed record Share(ProseFigure Part, ProseFigure Rate, ProseFigure? Whole, bool Firm);

/// <summary>
/// 同占: shares that name their whole in the same words are shares of one thing. Where most of them fit one figure ("占总支出的…" six times), that figure is
/// what the words mean, and a share that does not fit it is wrong, though no label says those words.
/// </summary>
internal static class SharedWholes
{
    private const int NearParagraphs = 3;

    /// <summary>So many digits beyond the first must the fitting shares have between them: 10% and 20% fit something by chance.</summary>
    private const int FewestTellingDigits = 3;

    /// <summary>The shares, those without a sure whole given the one that their fellows confirm.</summary>
    public static IEnumerable<Share> Confirm(List<Share> shares)
    {
        Dictionary<Share, Share> confirmed = new(ReferenceEqualityComparer.Instance);
        Dictionary<int, int> inSentence = shares.CountBy(share => share.Part.Sentence).ToDictionary();
        foreach (IGrouping<string, Share> group in shares.GroupBy(share => KeyOf(share, inSentence[share.Part.Sentence] == 1), StringComparer.Ordinal))
        {
            Share[] same = [.. group];
            if (AreOfAnother(same))
            {
                ProseFigure? other = Wider(shares, same);
                foreach (Share share in same) confirmed[share] = share with { Whole = other, Firm = other is not null };
                continue;
            }

            if (same.Length < 3 || Meant(same) is not ProseFigure whole) continue;
            HashSet<int> paragraphs = [.. same.Where(share => Fits(share, whole)).Select(share => share.Part.Paragraph)];
            foreach (Share share in same)
            {
                if (!share.Firm && !IsFitted(share) && IsFellow(share, paragraphs, whole)) confirmed[share] = share with { Whole = whole, Firm = true };
            }
        }

        return shares.Select(share => confirmed.GetValueOrDefault(share, share));
    }

    // "行政单位资产2134亿元，其中：城建395亿元，占10%；交通343亿元，占8.7%": not one of them fits what it was taken for a share of. Two shares of one whole that
    // make all of it, and are merely swapped, are of that whole all the same.
    private static bool AreOfAnother(Share[] same)
    {
        Share[] bound = [.. same.Where(share => share.Whole is not null)];
        if (bound.Length < 2 || !same.All(share => share.Rate.Of.Length == 0 && share.Rate.OfFigure is null) || bound.Any(share => FitsNearly(share, share.Whole!))) return false;
        // "接待费30万元，占59.40%；车辆费12万元，占93.75%": parts of one whole are not more than all of any other either.
        if (bound.Length == same.Length && AreMoreThanAll(bound)) return false;
        // "占0.80%", "占0.20%" of what is 80% and 20% of the list's whole: the percentages were never made of the quotients.
        if (bound.Length == same.Length && bound.All(IsHundredth)) return false;
        bool makeAll = Math.Abs(same.Sum(share => share.Rate.Quantity.BaseValue) - 1m) <= same.Sum(share => SumFitting.SlackOf(share.Rate.Quantity));
        return !makeAll || bound.Length < same.Length || bound.Any(share => share.Whole != bound[0].Whole);
    }

    private static bool AreMoreThanAll(Share[] bound) =>
        bound.Select(share => share.Part).Distinct().Count() == bound.Length && bound.All(share => share.Whole == bound[0].Whole && share.Part.Unit.IsComparableWith(share.Whole!.Unit) && share.Part.Quantity.BaseValue < share.Whole.Quantity.BaseValue)
        && bound.Sum(share => share.Part.Quantity.BaseValue) <= bound[0].Whole!.Quantity.BaseValue
        && bound.Sum(share => share.Rate.Quantity.BaseValue) > 1m + bound.Sum(share => share.Rate.Quantity.LastDigit * share.Rate.Unit.Factor);

    private static bool IsHundredth(Share share) => share.Part.Unit.IsComparableWith(share.Whole!.Unit) && share.Whole.Quantity.BaseValue > 0m
        && Math.Abs((share.Part.Quantity.BaseValue / share.Whole.Quantity.BaseValue) - (100m * share.Rate.Quantity.BaseValue)) <= 100m * share.Rate.Quantity.LastDigit * share.Rate.Unit.Factor;

    // The whole of other shares before them that fits most of these.
    private static ProseFigure? Wider(List<Share> shares, Share[] same) =>
        shares.Where(share => IsFitted(share) && share.Whole!.Index < same[0].Part.Index).Select(share => share.Whole!).DistinctBy(whole => whole.Quantity.BaseValue).TakeLast(8)
            .Where(whole => same.Count(share => FitsNearly(share, whole)) * 2 > same.Length)
            .MaxBy(whole => same.Count(share => FitsNearly(share, whole)));

    private static bool FitsNearly(Share share, ProseFigure whole) => share.Part.Unit.IsComparableWith(whole.Unit) && RatioClaim.FitsNearly(share.Part, whole, share.Rate);

    // Shares without a name are fellows within a sentence, or where each stands at the head of a numbered item.
    private static string KeyOf(Share share, bool alone) => share.Rate.Of.Length > 0
        ? FigureLabel.Bare(FigureLabel.Stem(share.Rate.Of))
        : share.Part is { Gap: 6, Numbered: true } ? "#"
        // "财政拨款23万元，占58%；" and below it "事业收入11万元，占27%；": a paragraph for each.
        : share.Part.Gap == 6 && alone ? "¶"
        : FormattableString.Invariant($"{share.Part.Paragraph}.{share.Part.Sentence}.{share.Part.Depth}");

    // The whole that fits most of the shares; null where the evidence is thin.
    private static ProseFigure? Meant(Share[] same)
    {
        ProseFigure? meant = same.Where(IsFitted).Select(share => share.Whole!).DistinctBy(whole => whole.Quantity.BaseValue).Take(8).MaxBy(whole => same.Count(share => Fits(share, whole)));
        if (meant is null) return null;
        Share[] fitting = [.. same.Where(share => Fits(share, meant))];
        // One that was cut off instead of rounded speaks neither for the whole nor against it.
        bool most = fitting.Length >= 2 && fitting.Length >= 2 * same.Count(share => !IsFitted(share) && !(share.Part.Unit.IsComparableWith(meant.Unit) && RatioClaim.FitsNearly(share.Part, meant, share.Rate)));
        return most && fitting.Sum(share => DigitsOf(share.Rate) - 1) >= FewestTellingDigits ? meant : null;
    }

    private static bool IsFellow(Share share, HashSet<int> paragraphs, ProseFigure whole) =>
        share.Part != whole && (share.Part.Index > whole.Index || RatioReader.AreNamed(share.Rate.Of, whole)) && share.Part.Unit.IsComparableWith(whole.Unit) && share.Part.Cue != ListCue.Among
        && (share.Part.Year is null || whole.Year is null || share.Part.Year == whole.Year)
        && Enumerable.Range(share.Part.Paragraph - NearParagraphs, (2 * NearParagraphs) + 1).Any(paragraphs.Contains);

    private static bool IsFitted(Share share) => share.Whole is not null && Fits(share, share.Whole);

    private static bool Fits(Share share, ProseFigure whole) => share.Part.Unit.IsComparableWith(whole.Unit) && RatioClaim.Fits(share.Part, whole, share.Rate);

    private static int DigitsOf(ProseFigure rate)
    {
        int digits = 0;
        for (decimal rest = Math.Truncate(Math.Abs(rate.Quantity.Value) / rate.Quantity.LastDigit); rest >= 1m; rest = Math.Truncate(rest / 10m)) digits++;
        return digits;
    }
}
