namespace Jiheng.Extraction;

/// <summary>补主语: gives a label that names only a kind (支出决算) the subject that stands before it in its paragraph.</summary>
internal static class FigureTopic
{
    private const int LongestTopic = 60;

    private static readonly string[] LongestFirst = [.. Cues.Generic.OrderByDescending(word => word.Length)];

    /// <summary>The label itself, or the subject and the label where the label alone says only what kind of figure it is.</summary>
    public static string Qualify(string label, ProseFigure figure, List<ProseFigure> all)
    {
        if (!Cues.Generic.Contains(label)) return label;
        for (int i = figure.Index - 1; i >= 0 && all[i].Paragraph == figure.Paragraph && all[i].Sentence >= figure.Sentence - 1; i--)
        {
            if (all[i].Role != FigureRole.Level || all[i].Depth > figure.Depth) continue;
            if (Subject(all[i].Label) is { Length: > 1 } subject) return Join(subject, label);
        }

        // "1.…（类）…（款）行政运行（项）。年初预算为20万元": the paragraph's own beginning is the subject.
        string text = figure.Text.Text;
        int end = figure.Mention.Span.Start;
        int stop = text.IndexOfAny(['。', '，', '：', ':', ',']);
        if (stop <= 0 || stop >= end || stop > LongestTopic) return label;
        string topic = FigureLabel.Normalise(FigureLabel.Clean(text[..stop]));
        // "收入6亿元，支出7亿元": what has an amount of its own is no subject of the next.
        if (topic.Contains('元') && topic.AsSpan().ContainsAnyInRange('0', '9')) return label;
        return topic.Length > 1 && !Cues.Generic.Contains(topic) ? Join(topic, label) : label;
    }

    // 三公经费支出 and 支出决算: 三公经费支出决算.
    private static string Join(string subject, string label) =>
        label.Length > 2 && subject.EndsWith(label[..2], StringComparison.Ordinal) ? subject + label[2..] : subject + label;

    /// <summary>
    /// "公务接待费支出比预算无增减变化，比去年增加0.5万元": the subject of a comparison stands in the comparison before it; "" where none does.
    /// </summary>
    public static string OfComparison(ProseFigure figure)
    {
        ReadOnlySpan<char> text = figure.Between;
        int start = text.LastIndexOfAny("。；;") + 1, end = text.LastIndexOfAny("，,");
        if (end <= start) return "";
        text = text[start..end];
        if (Cues.Holds(text, Cues.Reason)) return "";
        while (!text.IsEmpty)
        {
            int comma = text.LastIndexOfAny("，,");
            ReadOnlySpan<char> clause = text[(comma + 1)..];
            int at = clause.IndexOfAny("比较与");
            // Only a clause that says itself that nothing changed: what a clause with a figure says belongs to that figure.
            if (at < 0 || !Cues.Holds(clause, Cues.Unchanged)) return "";
            string subject = FigureLabel.Clean(clause[..at].ToString());
            if (subject.Length > 1) return Cues.Generic.Contains(subject) ? "" : subject;
            text = comma < 0 ? default : text[..comma];
        }

        return "";
    }

    // "三公经费财政拨款支出预算" → "三公经费财政拨款"
    private static string Subject(string label)
    {
        string text = FigureLabel.Normalise(label);
        foreach (string word in LongestFirst)
        {
            if (text.Length <= word.Length + 1 || !text.EndsWith(word, StringComparison.Ordinal)) continue;
            string subject = text[..^word.Length];
            return subject is "年初" or "全年" or "调整" or "调整后" or "本年" or "当年" or "实际" || Cues.EndOf(subject, Cues.Brought) is not null || Cues.EndOf(subject, Cues.Withdrawn) is not null ? "" : subject;
        }

        return "";
    }
}
