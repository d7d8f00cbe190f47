using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>分尽: shares that add to 100%: of levels that no word ties to their whole, and percentages that stand by themselves.</summary>
internal static class SharedOut
{
    /// <summary>Fewest percentages side by side that make 100% by no chance.</summary>
    private const int FewestInRun = 3;

    /// <summary>Parts with shares that add to 100%, or a 分别 list, after a whole that no word ties to them.</summary>
    public static void Read(SumBook book)
    {
        List<ProseFigure> figures = book.Figures;
        foreach (IGrouping<int, ProseFigure> sentence in figures.Where(figure => figure.IsAddable && figure.Share is not null && !book.Wholes.ContainsKey(figure)).GroupBy(figure => figure.Sentence))
        {
            List<ProseFigure> parts = [.. sentence];
            if (parts.Count < 2) continue;
            decimal shares = parts.Sum(part => part.Share!.Quantity.BaseValue);
            decimal slack = parts.Sum(part => part.Share!.Quantity.LastDigit * part.Share.Unit.Factor);
            if (Math.Abs(shares - 1m) > slack) continue;
            ProseFigure? whole = null;
            SumFit best = SumFit.Apart;
            for (int i = parts[0].Index - 1, seen = 0; i >= 0 && seen < ListWholes.Reach; i--)
            {
                if (!figures[i].IsAddable || !figures[i].Unit.IsComparableWith(parts[0].Unit)) continue;
                seen++;
                SumFit fit = SumFitting.Of(figures[i].Quantity, [.. parts.Select(part => part.Quantity)]);
                if (fit > best) (whole, best) = (figures[i], fit);
            }

            if (whole is not null) book.Add(whole, parts, parts[0].Cue, best);
            else book.Relations.Add(PartSums.ShareSum([.. parts.Select(part => part.Share!)]));
        }
    }

    /// <summary>Shares without amounts, after all other lists have been read.</summary>
    public static void ReadBare(SumBook book)
    {
        ReadPairs(book);
        ReadRuns(book);
    }

    // "资金的50%返奖、15%用于发行、35%形成公益金", "分别占总规模的48.6%、32.4%、19.0%": percentages that stand side by side and make 100%.
    private static void ReadRuns(SumBook book)
    {
        List<ProseFigure> run = [];
        for (int i = 0; i <= book.Figures.Count; i++)
        {
            ProseFigure? figure = i < book.Figures.Count ? book.Figures[i] : null;
            bool bare = figure is { Role: FigureRole.Level, Mention: { Kind: MentionKind.Ratio, High: null } } || (figure is not null && IsOneOfShares(figure, run.Count == 0));
            if (bare && (run.Count == 0 || (figure!.Role == run[0].Role && figure.Index == run[^1].Index + 1 && figure.Sentence == run[0].Sentence && figure.Depth == run[0].Depth && figure.Gap <= 4)))
            {
                run.Add(figure!);
                continue;
            }

            if (run.Count >= FewestInRun && run.Sum(share => share.Quantity.BaseValue) == 1m && !IsRead(book, run[0])) book.Relations.Add(PartSums.ShareSum(run));
            run = bare ? [figure!] : [];
        }
    }

    private static bool IsOneOfShares(ProseFigure figure, bool first) =>
        figure is { Role: FigureRole.Share, Mention.High: null }
        && (first ? Cues.Holds(figure.Between, ["分别", "依次"]) : figure.Gap <= 2 && FigureLabel.TrimTail(figure.Lead) is "" or "和" or "及");

    private static bool IsRead(SumBook book, ProseFigure share) =>
        share.Role == FigureRole.Share && book.Relations.Exists(relation => relation.Rule == "sentence/shares" && relation.Operands.Any(operand => operand.Location == share.Place));

    // "行政单位占二成六，事业单位占七成四": shares without amounts.
    private static void ReadPairs(SumBook book)
    {
        HashSet<ProseFigure> taken = [.. book.Figures.Select(figure => figure.Share).OfType<ProseFigure>()];
        foreach (IGrouping<int, ProseFigure> segment in book.Figures.Where(figure => figure.Role == FigureRole.Share && figure.Of.Length == 0 && !taken.Contains(figure)).GroupBy(figure => figure.Segment))
        {
            ProseFigure[] shares = [.. segment];
            if (shares.Length < 2) continue;
            SumFit fit = SumFitting.Of(new Quantity(100m, 9, Unit.Percent), [.. shares.Select(share => share.Quantity)]);
            if (fit >= SumFit.OneSlip) book.Relations.Add(PartSums.ShareSum(shares));
        }
    }
}
