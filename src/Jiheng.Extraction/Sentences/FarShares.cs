using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 远处的占比: "捐赠收入占财务总收入的72%", the 捐赠 in one sentence, 财务收入 in another paragraph; "税收增收额占财政收入增收额的90%", a share of changes.
/// </summary>
internal static class FarShares
{
    /// <summary>Levels of the share's own paragraph that may be its part.</summary>
    private const int Nearby = 6;

    /// <summary>A sentence that was broken into lines goes over so many.</summary>
    private const int Lines = 4;

    /// <summary>So many figures of either kind are tried against each other.</summary>
    private const int MostParts = 24, MostWholes = 48;

    private const int TellingDigits = 2, TellingName = 4, LongestTail = 12;

    private static readonly string[] Growth = ["增收额", "增支额", "增加额", "增长额", "增量", "增收", "增支"];

    /// <summary>Relations of shares that nothing in their own sentences explains.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        // The whole that shares of one sentence and of the same words fit.
        Dictionary<(ProseText, int, string), ProseFigure> fitted = [];
        List<ProseFigure> unfit = [];
        foreach (ProseFigure share in book.Figures)
        {
            if (share.Role != FigureRole.Share || share.Quantity.Value <= 0m || share.Of.Length < 2 || share.OfFigure is not null || book.IsTold(share)) continue;
            List<ProseFigure> parts = [.. PartsOf(book, share).Take(MostParts)], wholes = [.. WholesOf(book, share).Take(MostWholes)];
            (ProseFigure? part, ProseFigure? whole) = Fitting(parts, wholes, share);
            // "…民生支出571.9亿元" / "占一般公共预算支出的70.4%": lines of one sentence, the whole in the lines above.
            if (part is null && share.Gap == 6 && parts.Count == 1 && DigitSlip.SignificantDigits(share.Quantity) > TellingDigits) (part, whole) = Fitting(parts, LinesAbove(book, share), share);
            if (part is not null)
            {
                fitted.TryAdd((share.Text, share.Sentence, share.Of), whole!);
                yield return FarBook.Told(RatioClaim.Of(part, [whole!], share, false, "sentence/share"), share, part, whole!);
            }
            else if ((Mistyped(parts, wholes, share) ?? MistypedBeside(book, parts, share)) is ProseFigure meant) yield return FarBook.Told(RatioClaim.Of(parts[0], [meant], share, true, "sentence/share"), share, parts[0], meant);
            else if (share.Subject is not null && parts.Count == 1) unfit.Add(share);
        }

        // "A占项目支出的50.39%，B占17.72%": what the other shares of the sentence fit is what this one is of.
        foreach (ProseFigure share in unfit)
        {
            if (fitted.TryGetValue((share.Text, share.Sentence, share.Of), out ProseFigure? whole) && share.Subject is ProseFigure part && part != whole && RatioClaim.IsMistyped(part, whole, share))
            {
                yield return FarBook.Told(RatioClaim.Of(part, [whole], share, true, "sentence/share"), share, part, whole);
            }
        }
    }

    private static (ProseFigure? Part, ProseFigure? Whole) Fitting(List<ProseFigure> parts, List<ProseFigure> wholes, ProseFigure share)
    {
        if (DigitSlip.SignificantDigits(share.Quantity) < TellingDigits) return default;
        foreach (ProseFigure part in parts)
        {
            foreach (ProseFigure whole in wholes)
            {
                if (part != whole && part.Unit.IsComparableWith(whole.Unit) && whole.Quantity.BaseValue > 0m && RatioClaim.FitsNearly(part, whole, share)) return (part, whole);
            }
        }

        return default;
    }

    // The part stands with its share, one figure bears the name of the whole, and one digit parts the share from what they make.
    private static ProseFigure? Mistyped(List<ProseFigure> parts, List<ProseFigure> wholes, ProseFigure share)
    {
        if (share.Subject is null || parts.Count != 1 || FigureLabel.PlaceOf(share.Of) is not null) return null;
        ProseFigure[] same = [.. wholes.Where(whole => FigureLabel.Stem(share.Of) is { Length: >= TellingName } stem && whole.Stem == stem).DistinctBy(whole => whole.Quantity.BaseValue)];
        return same.Length == 1 && same[0] != parts[0] && RatioClaim.IsMistyped(parts[0], same[0], share) ? same[0] : null;
    }

    // "实际成交金额28465万元，其中货物类…，授予中小企业24195万元，占采购总额的58.00%": the one figure of the sentence that has a word of the whole's, larger than the part.
    private static ProseFigure? MistypedBeside(FarBook book, List<ProseFigure> parts, ProseFigure share)
    {
        if (share.Subject is not ProseFigure part || parts.Count != 1 || parts[0] != part || FigureLabel.PlaceOf(share.Of) is not null || DigitSlip.SignificantDigits(share.Quantity) <= TellingDigits + 1) return null;
        Naming of = new(FigureLabel.Stem(share.Of), share.Of);
        ProseFigure? found = null;
        for (int i = book.OrderOf(part) - 1; i >= 0 && i >= book.OrderOf(part) - ProseFigure.FarthestInSentence && book.Figures[i].Text == share.Text && book.Figures[i].Sentence == share.Sentence; i--)
        {
            ProseFigure whole = book.Figures[i];
            if (!whole.IsAddable || whole.Depth > 0 || !whole.Unit.IsComparableWith(part.Unit) || SharedWords.Between(of, new Naming(whole.Stem, whole.Label)) < NameBond.Word) continue;
            if (whole.Quantity.BaseValue <= part.Quantity.BaseValue || (found is not null && found.Quantity.BaseValue != whole.Quantity.BaseValue)) return null;
            found = whole;
        }

        return found is not null && RatioClaim.IsMistyped(part, found, share) ? found : null;
    }

    private static List<ProseFigure> PartsOf(FarBook book, ProseFigure share)
    {
        string name = share.Label;
        if (share.IsSpread && share.Index > 0) name = book.Figures[book.OrderOf(share) - 1].Label is string both && both.LastIndexOfAny(['和', '及', '与', '、']) is > 0 and int at ? both[(at + 1)..] : "";
        else if (name.IndexOfAny(['和', '及', '与', '、']) is > 1 and int first && FollowedByAnother(book, share)) name = name[..first];
        if (Cues.EndOf(name, Growth) is string growth)
        {
            string of = name[..^growth.Length];
            // "税收总额和增收额占…": the growth of what the first share spoke of.
            if (of.Length < 2 && share.IsSpread) of = book.Figures[book.OrderOf(share) - 1].Label.Split(['和', '及', '与', '、'])[0];
            return [.. Keys(of).SelectMany(key => book.Deltas(key, share))];
        }

        if (share.Subject is ProseFigure subject) return [subject];
        if (share.Gap == 6 && share.Lead.StartsWith('占')) return [.. LinesAbove(book, share).Take(1)];
        if (name.Length < 2) return [];
        IEnumerable<ProseFigure> named = Keys(name).SelectMany(key => book.Levels(key, share)).Where(level => level.Text == share.Text || level.Sentence < share.Sentence);
        return [.. named.Concat(Beside(book, share)).Distinct()];
    }

    private static List<ProseFigure> LinesAbove(FarBook book, ProseFigure share)
    {
        List<ProseFigure> levels = [];
        for (int i = book.OrderOf(share) - 1; i >= 0 && levels.Count < Nearby && share.Paragraph - book.Figures[i].Paragraph is > 0 and <= Lines && book.Figures[i].Text.Row == share.Text.Row; i--)
        {
            if (book.Figures[i].IsAddable) levels.Add(book.Figures[i]);
        }

        return levels;
    }

    private static bool FollowedByAnother(FarBook book, ProseFigure share) =>
        book.OrderOf(share) + 1 < book.Figures.Count && book.Figures[book.OrderOf(share) + 1] is { Role: FigureRole.Share, IsSpread: true } next && next.Text == share.Text && next.Sentence == share.Sentence;

    // "累计接受捐赠19820万元，其中…，捐赠收入占…", "其他收入共计415万元。该项收入占…": what the paragraph began with.
    private static IEnumerable<ProseFigure> Beside(FarBook book, ProseFigure share)
    {
        List<ProseFigure> levels = [];
        for (int i = book.OrderOf(share) - 1; i >= 0 && i >= book.OrderOf(share) - ProseFigure.FarthestInSentence; i--)
        {
            ProseFigure level = book.Figures[i];
            if (level.Text != share.Text || level.Sentence < share.Sentence - 1) break;
            if (level.IsAddable && level.Depth <= share.Depth) levels.Add(level);
        }

        levels.Reverse();
        return levels.Take(Nearby);
    }

    private static IEnumerable<ProseFigure> WholesOf(FarBook book, ProseFigure share)
    {
        bool spread = share.IsSpread && book.Figures[book.OrderOf(share) - 1].Label.EndsWith('额');
        string? growth = Cues.EndOf(share.Of, Growth);
        if (growth is not null || spread)
        {
            foreach (string key in Keys(growth is null ? share.Of : share.Of[..^growth.Length]))
            {
                foreach (ProseFigure delta in book.Deltas(key, share)) yield return delta;
                // The whole may be named in one sentence and its growth told with the same figure in another.
                foreach (ProseFigure level in book.Levels(key, share).Take(Nearby))
                {
                    foreach (ProseFigure delta in book.DeltasOf(level)) yield return delta;
                }
            }
        }

        if (growth is not null) yield break;
        foreach (string key in Keys(share.Of))
        {
            foreach (ProseFigure level in book.Levels(key, share)) yield return level;
        }
    }

    // 全系统财务收入, 系统财务收入, …, 财务收入: the words before a name may be those of its circle.
    private static IEnumerable<string> Keys(string name)
    {
        string key = ThingName.Of(FigureLabel.Stem(name));
        yield return key;
        if (key is "税收") yield return "税收收入";
        for (int start = Math.Max(1, key.Length - LongestTail); key.Length - start >= TellingName; start++) yield return key[start..];
    }
}
