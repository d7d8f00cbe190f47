using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 等距相加: "总投入38866亿元，增长7%。…学前教育2802亿元，增长15%；义务教育17603亿元，增长9%；…": the parts are the first levels of clauses, sentences or
/// paragraphs that follow each other, or simply the levels that follow, whatever rates stand between them. Before a total they are looked for in the same way.
/// </summary>
internal static class StrideSums
{
    private const int Reach = 40, Paragraphs = 10, MostParts = 16, MostSkipped = 6, MostSkippedBefore = 2, ShortestName = 4, NamedReach = 60;

    /// <summary>Reads the sums of the levels of one unit; the nearest whole first, since one value may stand at several places.</summary>
    public static void Read(NetBook book, List<NetLevel> levels)
    {
        for (int w = levels.Count - 1; w >= 0; w--)
        {
            NetLevel whole = levels[w];
            SearchNamed(book, levels, w);
            foreach (int side in Sides)
            {
                int loose = 0, alike = 0;
                int skipped = side > 0 ? MostSkipped : MostSkippedBefore;
                List<NetLevel> all = Window(levels, w, side), free = [.. all.Where(level => !book.IsCounted(level, whole, side))];
                SearchSteps(book, whole, free, skipped, ref loose, ref alike);
                if (free.Count < all.Count) SearchSteps(book, whole, all, skipped, ref loose, ref alike);
            }
        }
    }

    private static readonly int[] Sides = [1, -1];

    private static void SearchSteps(NetBook book, NetLevel whole, List<NetLevel> window, int skipped, ref int loose, ref int alike)
    {
        if (window.Count < 2) return;
        foreach (Func<NetLevel, int>? step in Steps)
        {
            List<NetLevel> run = step is null ? window : FirstOf(window, step);
            if (step is null || run.Count < window.Count) Search(book, whole, run, skipped, ref loose, ref alike);
        }
    }

    // "上缴中央189万元，…。其中：福利彩票…上缴中央112万元，…；体育彩票…上缴中央77万元": those of the whole's own name.
    private static void SearchNamed(NetBook book, List<NetLevel> levels, int w)
    {
        NetLevel whole = levels[w];
        if (whole.Figure.Name.Length < ShortestName || Cues.Generic.Contains(whole.Figure.Name)) return;
        List<NetLevel> same = [];
        for (int i = w + 1; i < levels.Count && i <= w + NamedReach && levels[i].Paragraph - whole.Paragraph <= Paragraphs; i++)
        {
            if (levels[i].Figure.Name == whole.Figure.Name) same.Add(levels[i]);
        }

        int loose = 0, alike = 0;
        Search(book, whole, same, 0, ref loose, ref alike);
    }

    private static readonly Func<NetLevel, int>?[] Steps = [null, level => level.Segment, level => level.Sentence, level => level.Paragraph];

    // Levels on one side of a whole, nearest first.
    private static List<NetLevel> Window(List<NetLevel> levels, int w, int step)
    {
        NetLevel whole = levels[w];
        List<NetLevel> window = [];
        for (int i = w + step; i >= 0 && i < levels.Count && Math.Abs(i - w) <= Reach; i += step)
        {
            NetLevel level = levels[i];
            if (Math.Abs(level.Paragraph - whole.Paragraph) > Paragraphs) break;
            if (level.Figure.Depth == whole.Figure.Depth && !PartLists.IsOtherKind(level.Figure.Kind, whole.Figure.Kind)) window.Add(level);
        }

        return window;
    }

    // One level of each clause; a clause that picks something out of the one before it (其中) gives none.
    private static List<NetLevel> FirstOf(List<NetLevel> window, Func<NetLevel, int> step)
    {
        List<NetLevel> run = [];
        for (int i = 0, last; i < window.Count; i = last + 1)
        {
            // Before a whole the nearest comes first, and a clause's first level last.
            for (last = i; last + 1 < window.Count && step(window[last + 1]) == step(window[i]);) last++;
            NetLevel first = window[i].Order < window[last].Order ? window[i] : window[last];
            if (run.Count == 0 || first.Figure.Cue is ListCue.None or ListCue.Split) run.Add(first);
        }

        return run;
    }

    private static void Search(NetBook book, NetLevel whole, List<NetLevel> run, int skipped, ref int loose, ref int alike)
    {
        for (int start = 0; start < run.Count; start++)
        {
            // Farther away only what begins where a sentence does.
            bool begins = IsEdge(run, whole, start, -1);
            if (start > skipped && !begins) continue;
            decimal sum = 0m, slack = 0m;
            for (int end = start; end < run.Count && end < start + MostParts; end++)
            {
                sum += run[end].Value;
                slack += run[end].Slack;
                if (end == start || sum * 2m < whole.Value) continue;
                bool ends = begins && IsEdge(run, whole, end, 1);
                loose++;
                if (ends) alike++;
                if (NetBook.Fits(whole, sum, slack))
                {
                    List<NetLevel> parts = [.. run[start..(end + 1)].OrderBy(part => part.Order)];
                    decimal gap = sum - whole.Value;
                    bool told = NetBook.IsBeyondChance(NetBook.Loose, loose, whole, parts, gap) || (ends && NetBook.IsBeyondChance(NetBook.Alike, alike, whole, parts, gap));
                    if (told && book.Tell(whole, parts)) return;
                }

                if (sum > whole.Value + slack + whole.Slack) break;
            }
        }
    }

    // A run that begins and ends where sentences do is one of few.
    private static bool IsEdge(List<NetLevel> run, NetLevel whole, int at, int step)
    {
        int next = at + step;
        if (next >= run.Count) return true;
        return next < 0 ? run[at].Sentence != whole.Sentence || Math.Abs(run[at].Order - whole.Order) <= 3 : run[next].Sentence != run[at].Sentence;
    }
}
