using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 分段占比: "（一）教育支出80万元，占支出总预算80%，…。" and "（二）卫生支出20万元，占支出总预算20%，…。" below it: shares of one whole, told item by item,
/// make 100% where they are complete. Members of a known partition (基本支出, 项目支出) can never make more.
/// </summary>
internal static class ShareRuns
{
    private const int MostMembers = 40;

    /// <summary>Paragraphs between two members: such as hold no figures, or the details of a numbered item.</summary>
    private const int Near = 2, NearItems = 12;

    /// <summary>Reads the runs of a section.</summary>
    public static void Read(SumBook book)
    {
        Dictionary<(int Rank, string Of), List<ProseFigure>> runs = [];
        foreach (ProseFigure level in book.Figures)
        {
            if (level.Gap != 6) continue;
            ReadOnlySpan<char> text = book.Section[level.Paragraph].Text;
            int rank = FigureLabel.NumberRank(text);
            bool opens = rank > 0 && ListItems.IsFirstNumber(text);
            // A heading, or a list begun anew, ends what stands below it.
            if (rank > 0) foreach ((int Rank, string Of) key in runs.Keys.Where(key => key.Rank == 0 || key.Rank > rank || (opens && key.Rank == rank)).ToArray()) runs.Remove(key);
            if (!level.IsAddable || level.Share is not { Of.Length: >= 2 } share || Cues.Holds(share.Of, Cues.Plan) && share.Of.EndsWith("任务", StringComparison.Ordinal)) continue;
            (int, string) name = (rank, FigureLabel.Bare(FigureLabel.Stem(share.Of)));
            if (!runs.TryGetValue(name, out List<ProseFigure>? run) || level.Paragraph - run[^1].Paragraph > (rank == 0 ? Near : NearItems)) runs[name] = run = [];
            run.Add(level);
            if (Complete(book, run)) runs.Remove(name);
        }
    }

    // Where the whole itself is written each share is reckoned by it, and the wrong one is known.
    private static bool IsWholeWritten(SumBook book, List<ProseFigure> run)
    {
        decimal sum = run.Sum(part => part.Quantity.BaseValue);
        return book.Figures.Take(run[0].Index).TakeLast(MostMembers).Any(figure => figure.IsAddable && figure.Quantity.BaseValue == sum);
    }

    // Members are let go from the front until those that are left make no more than 100%.
    private static bool Complete(SumBook book, List<ProseFigure> run)
    {
        if (run.Count > MostMembers) run.RemoveAt(0);
        decimal sum = run.Sum(part => part.Share!.Quantity.BaseValue), slack = run.Sum(part => SumFitting.SlackOf(part.Share!.Quantity));
        if (run.Count >= 2 && Math.Abs(sum - 1m) <= slack)
        {
            // A list with its whole has had its shares added already.
            if (!run.All(book.Wholes.ContainsKey)) book.Relations.Add(PartSums.ShareSum([.. run.Select(part => part.Share!)]));
            return true;
        }

        // Members that divide a whole by their very names never make more than all of it.
        if (run.Count is 2 or 3 && sum > 1m + slack && ListExtents.IsPartition(run) && run[0].Sentence < run[1].Sentence && !run.Any(book.Wholes.ContainsKey) && !IsWholeWritten(book, run))
        {
            book.Relations.Add(PartSums.ShareSum([.. run.Select(part => part.Share!)]));
            return true;
        }

        while (run.Count > 1 && sum > 1m + slack)
        {
            sum -= run[0].Share!.Quantity.BaseValue;
            run.RemoveAt(0);
        }

        return run.Count >= 2 && Math.Abs(sum - 1m) <= slack && Complete(book, run);
    }
}
