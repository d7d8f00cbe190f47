using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 分列的占比: "学前教育投入1.58亿元，小学教育7.12亿元，…。三类教育的占比分别为8.5%、38.2%和…": the shares stand in a list of their own, sentences behind what they are
/// shares of. All of them must fit one whole. Where they fit the parts named with them in another order only, the order is wrong, and that is said.
/// </summary>
internal static class NearShareLists
{
    private const int MostShares = 12, FarthestName = 40;

    private const int TellingDigits = 3;

    private static readonly string[] Shares = ["占", "比重", "比例"];

    /// <summary>Relations of lists of shares that nothing has told so far.</summary>
    public static IEnumerable<Relation> Read(FarBook book)
    {
        for (int i = 0; i < book.Figures.Count; i++)
        {
            ProseFigure first = book.Figures[i];
            if (first.Unit.Dimension != UnitDimension.Ratio || first.Role is not (FigureRole.Share or FigureRole.Level) || !Cues.Holds(first.Between, Shares) || book.IsTold(first)) continue;
            List<ProseFigure> run = RunFrom(book, i);
            if (run.Count < 2 || run.Count > MostShares || run.Exists(book.IsTold)) continue;
            foreach (Relation relation in Of(book, run)) yield return relation;
            i += run.Count - 1;
        }
    }

    private static List<ProseFigure> RunFrom(FarBook book, int start)
    {
        List<ProseFigure> run = [book.Figures[start]];
        for (int i = start + 1; i < book.Figures.Count && run.Count <= MostShares; i++)
        {
            ProseFigure figure = book.Figures[i];
            if (figure.Text != run[0].Text || figure.Unit.Dimension != UnitDimension.Ratio || figure.Between.AsSpan().Trim() is not ("、" or "和" or "及" or "与" or "，" or ",")) break;
            run.Add(figure);
        }

        return run;
    }

    private static IEnumerable<Relation> Of(FarBook book, List<ProseFigure> run)
    {
        List<ProseFigure> amounts = [.. NearFigures.Amounts(book, run[0]).Where(amount => amount.Index < run[0].Index && amount.Unit.Dimension == UnitDimension.Money)];
        List<ProseFigure>? named = Named(amounts, run);
        foreach (ProseFigure whole in amounts)
        {
            foreach (List<ProseFigure>? parts in (List<ProseFigure>?[])[named, Last(amounts, whole, run.Count)])
            {
                if (parts is null || parts.Contains(whole) || !Enumerable.Range(0, run.Count).All(k => Fits(parts[k], whole, run[k]))) continue;
                return [.. run.Select((share, k) => Told(parts[k], whole, share, false))];
            }
        }

        // "占比分别为5.65%、7.21%、45.29%…": the right shares, in another order than their parts were named in.
        if (named is not null && run.Count > 2 && run.All(share => DigitSlip.SignificantDigits(share.Quantity) >= TellingDigits))
        {
            foreach (ProseFigure whole in amounts)
            {
                if (named.Contains(whole) || !named.All(part => run.Count(share => Fits(part, whole, share)) == 1) || !run.All(share => named.Exists(part => Fits(part, whole, share)))) continue;
                return [.. run.Select((share, k) => Told(named[k], whole, share, true))];
            }
        }

        return [];
    }

    // As many amounts right before the list, the whole left out, in the order written.
    private static List<ProseFigure>? Last(List<ProseFigure> amounts, ProseFigure whole, int count)
    {
        List<ProseFigure> parts = [.. amounts.Where(amount => amount != whole).Take(count)];
        parts.Reverse();
        return parts.Count == count && parts.TrueForAll(part => part.Paragraph == parts[^1].Paragraph) ? parts : null;
    }

    // The names that the list itself gives: "学前教育、义务教育和其他教育的占比分别为".
    private static List<ProseFigure>? Named(List<ProseFigure> amounts, List<ProseFigure> run)
    {
        string text = run[0].Text.Text[..run[0].Mention.Span.Start];
        int start = text.AsSpan().LastIndexOfAny("。；;，,：:") + 1;
        string[] names = text[start..].Split(['、', '和', '及', '与']);
        if (names.Length != run.Count) return null;
        List<ProseFigure> parts = [];
        foreach (string name in names)
        {
            string stem = FigureLabel.Stem(FigureLabel.Clean(name));
            ProseFigure? part = amounts.Take(FarthestName).FirstOrDefault(amount => !parts.Contains(amount) && Names(stem, amount));
            if (part is null) return null;
            parts.Add(part);
        }

        return parts;
    }

    // The first of the names may have words before it, the last words behind it.
    private static bool Names(string name, ProseFigure amount)
    {
        string stem = ThingName.Of(amount.Stem);
        if (stem.Length > 4 && name.Contains(stem[..4], StringComparison.Ordinal)) return true;
        return stem.Length >= 2 && (FigureLabel.StemsName(name, stem) || name.StartsWith(stem, StringComparison.Ordinal) || name.EndsWith(stem, StringComparison.Ordinal) || (name.Length >= 4 && stem.StartsWith(name, StringComparison.Ordinal)));
    }

    private static bool Fits(ProseFigure part, ProseFigure whole, ProseFigure share) => part.Unit.IsComparableWith(whole.Unit) && RatioClaim.FitsNearly(part, whole, share);

    private static Relation Told(ProseFigure part, ProseFigure whole, ProseFigure share, bool firm) => FarBook.Told(RatioClaim.Of(part, [whole], share, firm, "sentence/share"), share, part, whole);
}
