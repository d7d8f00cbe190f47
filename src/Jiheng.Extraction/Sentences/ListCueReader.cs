namespace Jiheng.Extraction;

/// <summary>读引语: what stands between two figures that makes the second the first part of a list.</summary>
internal static class ListCueReader
{
    /// <summary>The cue before a figure and the whole it names ("经营性资产中："), if any.</summary>
    public static (ListCue Cue, string Subject) Read(ProseFigure figure, ProseFigure? before, IReadOnlyList<ProseText> section)
    {
        string between = before is not null && before.Paragraph != figure.Paragraph ? TextBetween(before, figure, section) : figure.Between;
        int best = -1, bestEnd = -1;
        ListCue cue = ListCue.None;
        foreach ((string word, ListCue promise) in Cues.Lists)
        {
            int at = between.LastIndexOf(word, StringComparison.Ordinal);
            if (at < 0 || at + word.Length <= bestEnd) continue;
            // "不含", "包含" end with 含 and say something else; a longer word at the same place was tried first.
            if (word == "含" && at > 0 && between[at - 1] is '不' or '包' or '未') continue;
            if (word == "用于" && !StartsClause(between, at)) continue;
            // "主要是任务增加；公务接待费…": a reason, not a list.
            if ((promise == ListCue.Mainly || word is "包括" or "包含") && between.AsSpan(at + word.Length).TrimStart("：:，,").IndexOfAny("，,；;。") >= 0)
            {
                bestEnd = at + word.Length;
                continue;
            }

            (best, bestEnd, cue) = (at, at + word.Length, promise);
        }

        if (best < 0)
        {
            string subject = WithinSubject(between);
            if (subject.Length > 0) return (ListCue.Within, subject);
            return before is not null && before.Paragraph == figure.Paragraph && StartsWithColon(between) ? (ListCue.Colon, "") : (ListCue.None, "");
        }

        return (cue, "");
    }

    // "…下降15.87%。其中：" at the end of one paragraph opens a list in the next; so does a paragraph of its own ("主要内容如下：").
    private static string TextBetween(ProseFigure before, ProseFigure figure, IReadOnlyList<ProseText> section)
    {
        string text = before.Text.Text[before.Mention.Span.End..];
        for (int p = before.Paragraph + 1; p < figure.Paragraph; p++)
        {
            // A heading between them starts another subject.
            if (FigureLabel.NumberRank(section[p].Text) is 1 or 2) text = "";
            text += "\n" + section[p].Text;
        }

        return text + "\n" + figure.Between;
    }

    private static bool StartsClause(string text, int at) => at == 0 || text[at - 1] is '，' or ',' or '；' or ';' or '：' or ':' or '。';

    private static bool StartsWithColon(string between)
    {
        ReadOnlySpan<char> text = between.AsSpan().TrimStart();
        return text.Length > 0 && text[0] is '：' or ':';
    }

    // "经营性资产中：一般工商企业65476.7亿元", "财政拨款支出预算中，一般公共预算…"; "一般预算支出中民生和公共事业236亿元" has no mark.
    private static string WithinSubject(string between)
    {
        int at = between.LastIndexOf('中');
        if (at < 2 || (at > 0 && between[at - 1] is '其' or '集' or '年' or '当' or '途')) return "";
        bool marked = at + 1 < between.Length && between[at + 1] is '：' or ':' or '，' or ',';
        int start = at;
        while (start > 0 && between[start - 1] is not ('，' or ',' or '。' or '；' or ';' or '：' or ':' or '、' or '）' or ')' or '\n')) start--;
        string subject = FigureLabel.Clean(between[start..at]);
        if (subject.StartsWith("在", StringComparison.Ordinal)) subject = subject[1..];
        bool money = subject.EndsWith("支出", StringComparison.Ordinal) || subject.EndsWith("收入", StringComparison.Ordinal) || subject.EndsWith("预算", StringComparison.Ordinal)
            || subject.EndsWith("资产", StringComparison.Ordinal) || subject.EndsWith("经费", StringComparison.Ordinal) || subject.EndsWith("决算", StringComparison.Ordinal);
        return marked || money ? subject : "";
    }
}
