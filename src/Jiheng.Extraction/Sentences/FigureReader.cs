using System.Collections.Immutable;
using System.Text;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>读句: finds the figures of a section's prose and what each clause says of its own.</summary>
internal static class FigureReader
{
    private const int ParagraphGap = 6;

    private static readonly string[] Signs = ["增加", "减少", "增长", "下降", "上升", "降低", "增", "减", "增加了", "减少了"];

    /// <summary>All figures of a section in reading order, classified.</summary>
    public static List<ProseFigure> Read(IReadOnlyList<ProseText> section)
    {
        List<ProseFigure> figures = [];
        int sentence = 0, segment = 0;
        HeadingUnits heading = new();
        for (int p = 0; p < section.Count; p++)
        {
            ReadParagraph(section[p], p, heading, figures, ref sentence, ref segment);
            sentence++;
            segment++;
        }

        foreach (ProseFigure figure in figures) FigureClassifier.Classify(figure, figures, section);
        FigureAttributes.Attach(figures);
        return figures;
    }

    private static void ReadParagraph(ProseText paragraph, int ordinal, HeadingUnits heading, List<ProseFigure> figures, ref int sentence, ref int segment)
    {
        string text = paragraph.Text;
        ImmutableArray<QuantityMention> mentions = BareShares.Give(SharedUnits.Give(heading.Give(QuantityScanner.Scan(text), text), text), text);
        if (mentions.IsEmpty) return;
        ProseMarks marks = new(text, mentions.Select(mention => (mention.Span.Start, mention.Span.End)));
        int previousEnd = 0, seen = 0;
        bool first = true;
        int? year = null;
        for (int m = 0; m < mentions.Length; m++)
        {
            year = YearAt(text, mentions, m, year, marks);
            if (!IsFigure(mentions[m]) || IsCode(mentions, m)) continue;
            QuantityMention mention = InPercent(mentions[m]);
            int start = mention.Span.Start;
            int depth = marks.Depth[start], bracket = marks.Bracket[start], gap = first ? ParagraphGap : 0;
            for (; seen < start; seen++)
            {
                if (marks.Depth[seen] == 0 && marks.Strength[seen] >= 4) segment++;
                if (marks.Depth[seen] == 0 && marks.Strength[seen] == 5) sentence++;
            }

            for (int i = previousEnd; i < start; i++)
            {
                if (marks.Depth[i] <= depth) gap = Math.Max(gap, marks.Strength[i]);
            }

            string lead = LeadOf(text, start, previousEnd, marks);
            string between = text[previousEnd..start];
            figures.Add(new ProseFigure
            {
                Text = paragraph,
                Paragraph = ordinal,
                Mention = mention,
                Index = figures.Count,
                Sentence = sentence,
                Segment = segment,
                Depth = depth,
                Bracket = bracket,
                Gap = gap,
                Lead = lead,
                Between = between,
                After = AfterOf(text, mention.Span.End, m + 1 < mentions.Length ? mentions[m + 1].Span.Start : text.Length, marks),
                Numbered = FigureLabel.NumberLength(lead.AsSpan().TrimStart()) > 0,
                Year = year,
                InReason = Cues.Holds(lead, Cues.Reason),
            });
            first = false;
            previousEnd = mention.Span.End;
        }

        for (; seen < text.Length; seen++)
        {
            if (marks.Depth[seen] == 0 && marks.Strength[seen] >= 4) segment++;
            if (marks.Depth[seen] == 0 && marks.Strength[seen] == 5) sentence++;
        }
    }

    private static bool IsFigure(QuantityMention mention) => mention.Kind
        is MentionKind.Money or MentionKind.Ratio or MentionKind.PercentagePoint or MentionKind.Count or MentionKind.Measure or MentionKind.Score;

    // 二成六 is 26%: tenths and percentages stand side by side in one list.
    private static QuantityMention InPercent(QuantityMention mention) => mention.Quantity.Unit == Unit.Tenth
        ? mention with { Quantity = mention.Quantity with { Value = mention.Quantity.Value * 10m, Decimals = mention.Quantity.Decimals - 1, Unit = Unit.Percent } }
        : mention;

    // "20103款9185万元": the first is the name of the subject, not a count of 款.
    private static bool IsCode(ImmutableArray<QuantityMention> mentions, int m)
    {
        QuantityMention mention = mentions[m];
        return mention.Kind == MentionKind.Count && mention.Quantity.Unit.Symbol is "款" or "类" or "项" && mention.Digits.Length >= 3
            && m + 1 < mentions.Length && mentions[m + 1].Span.Start - mention.Span.End <= 12;
    }

    // The words of the figure's own clause: brackets before it are asides ("政府采购金额（以合同签订为准）为21.07万元").
    private static string LeadOf(string text, int start, int previousEnd, ProseMarks marks)
    {
        int depth = marks.Depth[start], bracket = marks.Bracket[start];
        StringBuilder lead = new();
        int from = start;
        // "较上年（减少）16.23万元": the word put into the blank of a form; "增加（减少）" leaves the choice open.
        if (BracketedWord(text.AsSpan(previousEnd, start - previousEnd)) is { Length: > 0 } word)
        {
            lead.Append(word);
            from = text.LastIndexOfAny(['（', '('], start - 1);
            lead = Reversed(lead);
        }

        for (int i = from - 1; i >= previousEnd; i--)
        {
            if (marks.Depth[i] > depth) continue;
            if (marks.Bracket[i] != bracket || marks.Strength[i] > 0) break;
            if (depth > 0 && text[i] is '（' or '(') break;
            if (text[i] is '，' or ',') continue;
            lead.Append(text[i]);
        }

        return Reversed(lead).ToString();
    }

    private static StringBuilder Reversed(StringBuilder text)
    {
        char[] reversed = text.ToString().ToCharArray();
        Array.Reverse(reversed);
        return new StringBuilder().Append(reversed);
    }

    // A word of change that stands alone in a bracket right before the figure, "" where there is none.
    private static string BracketedWord(ReadOnlySpan<char> between)
    {
        ReadOnlySpan<char> words = between.TrimEnd();
        if (words is not [.., '）' or ')'] || words.LastIndexOfAny("（(") is not (>= 0 and int open)) return "";
        ReadOnlySpan<char> inside = words[(open + 1)..^1].Trim(), before = words[..open].TrimEnd();
        bool one = Array.IndexOf(Signs, inside.ToString()) >= 0;
        return one && Cues.EndOf(before, Cues.Increase) is null && Cues.EndOf(before, Cues.Decrease) is null && before is not [.., '/' or '或' or '、'] ? inside.ToString() : "";
    }

    private static string AfterOf(string text, int end, int next, ProseMarks marks)
    {
        int i = end;
        while (i < next && marks.Strength[i] == 0 && text[i] is not ('（' or '(' or '）' or ')')) i++;
        return text[end..i];
    }

    // The year said of a figure: the last one in its sentence that is not the other side of a comparison (比2021年, 与2023年度相比). It is carried
    // along from mention to mention, so that a long sentence is not searched back to its beginning for every figure.
    private static int? YearAt(string text, ImmutableArray<QuantityMention> mentions, int m, int? carried, ProseMarks marks)
    {
        if (m == 0) return null;
        QuantityMention before = mentions[m - 1];
        for (int i = before.Span.End; i < mentions[m].Span.Start; i++)
        {
            if (marks.Strength[i] == 5) return null;
        }

        if (before.Kind is not (MentionKind.Year or MentionKind.Date) || before.Date?.Year is not int year) return carried;
        char lead = before.Span.Start > 0 ? text[before.Span.Start - 1] : '\0';
        return lead is '比' or '较' or '与' or '同' or '对' or '和' ? carried : year;
    }
}
