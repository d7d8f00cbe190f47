namespace Jiheng.Extraction;

/// <summary>纲目之项: an item of an outline: a paragraph, or a clause of one, that begins with a list label, and the figures up to the next label.</summary>
internal sealed class OutlineItem(int rank, bool first, int paragraph, int from, string heading)
{
    /// <summary>级: see <see cref="FigureLabel.NumberRank"/>.</summary>
    public int Rank => rank;

    /// <summary>首项: 1, 一, ①.</summary>
    public bool IsFirst => first;

    /// <summary>段序 of its label.</summary>
    public int Paragraph => paragraph;

    /// <summary>Its first figure.</summary>
    public int From => from;

    /// <summary>The figure after its last: the next label's first.</summary>
    public int To { get; set; }

    /// <summary>标题: the words of the label's line.</summary>
    public string Heading => heading;
}

/// <summary>纲目: the labelled items of a run of prose, and which of them stand side by side under one.</summary>
internal static class Outline
{
    private const int LongestHeading = 40;

    /// <summary>Items of one rank that follow each other, with the item they stand under, in the order in which they begin.</summary>
    public static List<(OutlineItem? Parent, List<OutlineItem> Items)> GroupsOf(NetPage page)
    {
        List<(OutlineItem? Parent, List<OutlineItem> Items)> groups = [];
        // The items that the text stands under, each with the list that its own items are in.
        List<(OutlineItem? Item, List<OutlineItem>? Below)> open = [(null, null)];
        foreach (OutlineItem item in ItemsOf(page))
        {
            while (open.Count > 1 && open[^1].Item!.Rank >= item.Rank) open.RemoveAt(open.Count - 1);
            (OutlineItem? parent, List<OutlineItem>? below) = open[^1];
            if (below is null || below[^1].Rank != item.Rank || item.IsFirst) groups.Add((parent, below = []));
            below.Add(item);
            open[^1] = (parent, below);
            open.Add((item, null));
        }

        return groups;
    }

    // "…30万元； 2、…", "情况 （一）…": a label within a paragraph stands where a clause may begin.
    private static bool IsBreak(char mark) => mark is '；' or ';' or '。' or '：' or ':' or '，' or ',' or '）' or ')' || char.IsWhiteSpace(mark);

    private static List<OutlineItem> ItemsOf(NetPage page)
    {
        List<OutlineItem> items = [];
        int at = 0;
        for (int p = 0; p < page.Paragraphs.Count; p++)
        {
            ReadOnlySpan<char> text = page.Paragraphs[p].Text.AsSpan().TrimStart();
            int rank = FigureLabel.NumberRank(text);
            if (rank > 0) Add(rank, text, at);
            for (bool first = true; at < page.Figures.Count && page.Figures[at].Paragraph == p; at++, first = false)
            {
                string between = page.Figures[at].Figure.Between;
                for (int i = first && rank > 0 ? 1 : 0; i + 1 < between.Length; i++)
                {
                    if (i > 0 ? !IsBreak(between[i - 1]) : !first && page.Figures[at].Figure.Gap == 0) continue;
                    if (FigureLabel.NumberRank(between.AsSpan(i)) is > 0 and int own && !char.IsWhiteSpace(between[i])) Add(own, between.AsSpan(i), at);
                }
            }

            void Add(int own, ReadOnlySpan<char> words, int from)
            {
                if (items.Count > 0) items[^1].To = from;
                items.Add(new OutlineItem(own, ListItems.IsFirstNumber(words), p, from, words[..Math.Min(words.Length, LongestHeading)].ToString()) { To = page.Figures.Count });
            }
        }

        return items;
    }
}
