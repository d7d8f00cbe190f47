using System.Text;

namespace Jiheng.Extraction;

/// <summary>读引语: what stands between two figures that makes the second the first part of a list.</summary>
internal static class ListCueReader
{
    /// <summary>The cue before a figure and the whole it names ("经营性资产中："), if any.</summary>
    public static (ListCue Cue, string Subject) Read(ProseFigure figure, ProseFigure? before, IReadOnlyList<ProseText> section)
    {
        string between = before is not null && before.Paragraph != figure.Paragraph ? TextBetween(before, figure, section) : figure.Between;
        between = WithoutAsides(between);
        if (SplitSubject(between) is string told) return (ListCue.Split, told);
        int best = -1, bestEnd = -1;
        ListCue cue = ListCue.None;
        foreach ((string word, ListCue promise) in Cues.Lists)
        {
            int at = between.AsSpan().LastIndexOf(word);
            if (at < 0 || at + word.Length <= bestEnd) continue;
            // "不含", "包含" end with 含 and say something else; a longer word at the same place was tried first.
            if (word == "含" && at > 0 && between[at - 1] is '不' or '包' or '未') continue;
            // "接待费用中含…": the whole is named again.
            if (word is "含" or "包含" or "包括" && at > 1 && between[at - 1] == '中' && between[at - 2] != '其' && WithinSubject(between[..at] + "，") is { Length: > 0 } named)
            {
                return (ListCue.Within, named);
            }

            if (word == "用于" && !StartsClause(between, at)) continue;
            // "，分别为甲12万元、乙8万元" lists; "收入、支出分别为…" and "，分别为12万元、8万元" give each subject its own.
            if (word is "分别为" or "分别是" or "依次为" or "依次是" && (!StartsClause(between, at) || between.AsSpan(at + word.Length).Trim().Length < 2)) continue;
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
            // "预算79.69亿元中，出国费…": the figure itself is the whole.
            if (before is not null && before.Paragraph == figure.Paragraph && between.AsSpan().TrimStart() is ['中', '，' or ',' or '：' or ':', ..]) return (ListCue.Among, "");
            string subject = WithinSubject(between);
            if (subject.Length > 0) return (ListCue.Within, subject);
            return before is not null && before.Paragraph == figure.Paragraph && StartsWithColon(between) ? (ListCue.Colon, "") : (ListCue.None, "");
        }

        return (cue, cue is ListCue.Includes or ListCue.Each ? SubjectOf(between[..best]) : "");
    }

    // "收入总计100万元，支出总计100万元。收入总计包括：…": the clause before the cue names the whole, which need not be the level right before.
    private static string SubjectOf(string before)
    {
        ReadOnlySpan<char> clause = before.AsSpan(before.AsSpan().LastIndexOfAny("，,。；;：:、\n") + 1).Trim();
        if (clause.EndsWith("具体") || clause.EndsWith("主要")) clause = clause[..^2];
        string subject = FigureLabel.Clean(clause.ToString());
        return subject.Length is > 2 and < 24 && !subject.EndsWith('中') ? subject : "";
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

    // "彩票公益金（含弃奖收入，下同）56.38亿元": what a closed bracket says is an aside.
    private static string WithoutAsides(string between)
    {
        if (between.AsSpan().IndexOfAny('）', ')') < 0) return between;
        StringBuilder kept = new(between.Length);
        List<int> open = [];
        foreach (char c in between)
        {
            if (c is '（' or '(') open.Add(kept.Length);
            // （一） and （1） are list labels.
            bool closes = c is '）' or ')' && open.Count > 0;
            if (closes && kept.Length - open[^1] > 3) kept.Length = open[^1];
            else kept.Append(c);
            if (closes) open.RemoveAt(open.Count - 1);
        }

        return kept.ToString();
    }

    /// <summary>再分: the subject before "按…分", "分…看", "从…看" in one clause of the text ("" where there is none), or null where the text does not split.</summary>
    private static string? SplitSubject(string between)
    {
        string? found = null;
        foreach (Range range in between.AsSpan().SplitAny("，,。；;：:\n"))
        {
            ReadOnlySpan<char> clause = FigureLabel.StripNumber(between.AsSpan(range).Trim().TrimStart("—-·•"));
            if (clause.IsEmpty || clause.Length > 24 || Cues.Holds(clause, Cues.SplitInPart)) continue;
            int by = clause.LastIndexOf('按');
            if (by >= 0 && Cues.EndOf(clause, Cues.SplitBy) is not null) found = Named(clause[..by]);
            else if (clause.StartsWith("具体到") && clause.Length > 4) found = "";
            else if (clause[0] is '分' or '从' && Cues.EndOf(clause, Cues.SplitSeen) is not null) found = "";
        }

        return found;

        static string Named(ReadOnlySpan<char> text) => FigureLabel.Clean(text.TrimEnd("中若如").ToString());
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
