using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 占比成百: "货物类7240亿元，占总规模的28.1%，较上年下降3.1个百分点。工程类13630亿元，占总规模的53%，…。服务类…，占总规模的18.9%": shares of one thing that follow each other
/// make all of it, whatever rates stand between them.
/// </summary>
internal static class ShareNet
{
    private const int Paragraphs = 3, MostShares = 16, MostOpen = 40;

    /// <summary>Reads the shares of a run of prose that no list has added.</summary>
    public static void Read(NetBook book, NetPage page)
    {
        Dictionary<string, List<NetLevel>> runs = new(StringComparer.Ordinal);
        foreach (NetLevel share in page.Figures)
        {
            if (share.Figure is not { Role: FigureRole.Share, Depth: 0, Mention.High: null } || share.Value is <= 0m or >= 1m) continue;
            string of = FigureLabel.Bare(FigureLabel.Stem(share.Figure.Of));
            if (!runs.TryGetValue(of, out List<NetLevel>? run) || share.Paragraph - run[^1].Paragraph > Paragraphs)
            {
                if (runs.Count > MostOpen) runs.Clear();
                runs[of] = run = [];
            }

            run.Add(share);
            if (run.Count > MostShares) run.RemoveAt(0);
            if (IsAll(run) is { } parts && book.TellShares(parts)) runs.Remove(of);
        }
    }

    // The shares that end here and make 100%.
    private static List<NetLevel>? IsAll(List<NetLevel> run)
    {
        decimal sum = 0m, slack = 0m;
        for (int i = run.Count - 1, tried = 0; i >= 0; i--)
        {
            sum += run[i].Value;
            slack += run[i].Slack;
            if (sum * 2m < 1m || run.Count - i < 2) continue;
            tried++;
            List<NetLevel> parts = run[i..];
            decimal gap = Math.Abs(sum - 1m), finest = parts.Min(part => part.Finest);
            if (gap <= slack && tried * ((2m * gap) + finest) < NetBook.Alike) return parts;
            if (sum > 1m + slack) return null;
        }

        return null;
    }
}
