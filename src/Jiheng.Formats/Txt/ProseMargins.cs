namespace Jiheng.Formats;

/// <summary>
/// 版心: what the neighbourhood of a line shows about how its text was broken. <paramref name="Right"/> is the column at which lines were broken hard
/// (0: lines are paragraphs), <paramref name="Continuation"/> the indentation of a paragraph's second and later lines, <paramref name="Indented"/>
/// whether paragraphs begin indented, <paramref name="Spaced"/> whether a blank line stands between any two lines and so says nothing.
/// </summary>
internal readonly record struct ProseMargins(int Right, int Continuation, bool Indented, bool Spaced)
{
    /// <summary>Lines looked at on either side.</summary>
    private const int Reach = 24;

    /// <summary>Lines on either side that tell most about the spacing.</summary>
    private const int Near = 4;

    /// <summary>Margins are measured once for so many lines.</summary>
    private const int Step = 4;

    /// <summary>Narrower text is a list, not prose that was broken.</summary>
    private const int LeastWidth = 36;

    /// <summary>A line may end so far before the margin: two characters that did not fit, or the rounding of a converter.</summary>
    public const int Slack = 4;

    /// <summary>Margins for every line.</summary>
    public static ProseMargins[] Of(TxtPage page, ReadOnlySpan<PhysicalLine> lines, LineMeasure[] measures)
    {
        ProseMargins[] margins = new ProseMargins[lines.Length];
        for (int start = 0; start < lines.Length; start += Step)
        {
            ProseMargins local = Measure(page, lines, measures, start - Reach, start + Step + Reach);
            Array.Fill(margins, local, start, Math.Min(Step, lines.Length - start));
        }

        return margins;
    }

    private static ProseMargins Measure(TxtPage page, ReadOnlySpan<PhysicalLine> lines, LineMeasure[] measures, int windowStart, int windowEnd)
    {
        int from = Math.Max(0, windowStart), to = Math.Min(lines.Length, windowEnd);
        int right = RightEdge(page, lines, measures, from, to);
        if (right == 0) return default;
        Dictionary<int, int> indents = [];
        int blank = 0, all = 0;
        for (int i = from; i + 1 < to; i++)
        {
            if (!BreaksInSentence(page, lines, measures, i) || measures[i].Right < right - Slack) continue;
            // Sections of one file differ in spacing, so near lines count more.
            int weight = i >= windowStart + Reach - Near && i < windowEnd - Reach + Near ? 100 : 1;
            all += weight;
            if (lines[i + 1].BlankBefore > 0) blank += weight;
            indents[measures[i + 1].Indent] = indents.GetValueOrDefault(measures[i + 1].Indent) + 1;
        }

        int continuation = indents.Count == 0 ? 0 : indents.MaxBy(pair => (pair.Value, -pair.Key)).Key;
        // Paragraphs begin indented where no line that ended short of the margin is followed by an unindented one.
        int indented = 0, unindented = 0;
        for (int i = from; i < to; i++)
        {
            if (measures[i].Indent > continuation + 1 && measures[i].Indent <= continuation + 8) indented++;
            bool ended = i > from && measures[i - 1].EndsSentence && measures[i - 1].Right < right - Slack;
            if (ended && measures[i].Indent <= continuation) unindented++;
        }

        return new ProseMargins(right, continuation, indented >= 2 || (indented == 1 && unindented == 0), blank * 2 > all);
    }

    /// <summary>The column where most lines that were broken within a sentence end, give or take a little; at least two must agree.</summary>
    private static int RightEdge(TxtPage page, ReadOnlySpan<PhysicalLine> lines, LineMeasure[] measures, int from, int to)
    {
        List<int> edges = [];
        for (int i = from; i < to; i++)
        {
            if (measures[i].Right >= LeastWidth && BreaksInSentence(page, lines, measures, i)) edges.Add(measures[i].Right);
        }

        edges.Sort();
        int best = 0, most = 1;
        for (int i = 0, low = 0; i < edges.Count; i++)
        {
            while (edges[i] - edges[low] > Slack) low++;
            if (i - low + 1 < most || i - low + 1 < 2) continue;
            most = i - low + 1;
            best = edges[low + ((i - low) / 2)];
        }

        return best;
    }

    private static bool BreaksInSentence(TxtPage page, ReadOnlySpan<PhysicalLine> lines, LineMeasure[] measures, int i)
    {
        if (i + 1 >= lines.Length || measures[i].EndsSentence || measures[i].IsContents || measures[i].Width < LeastWidth / 2) return false;
        LineMeasure next = measures[i + 1];
        if (next.Label.Kind != ListLabelKind.None || next.IsContents || next.Indent > measures[i].Indent + 1 || lines[i + 1].BlankBefore > 1) return false;
        char last = page.Text[lines[i].To - 1];
        if (last is '：' or ':') return false;
        // A sentence that goes on has a mark in this line or the next; a list of names has none.
        return HasClause(page.Content(lines[i])) || HasClause(page.Content(lines[i + 1]));
    }

    private static bool HasClause(ReadOnlySpan<char> content) => content.ContainsAny("，。；");
}
