using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 文字成段: joins the lines that a converter broke at a fixed width into paragraphs again, where the text itself shows that it was broken;
/// elsewhere a line is a paragraph.
/// </summary>
internal static class ProseReader
{
    /// <summary>Writes paragraphs.</summary>
    public static void Write(TxtPage page, ReadOnlySpan<PhysicalLine> lines, BlockSink sink)
    {
        if (lines.IsEmpty || sink.Stopped) return;
        LineMeasure[] measures = new LineMeasure[lines.Length];
        for (int i = 0; i < lines.Length; i++) measures[i] = LineMeasure.Of(page, lines[i]);
        ProseMargins[] margins = ProseMargins.Of(page, lines, measures);
        int first = 0;
        for (int i = 1; i <= lines.Length; i++)
        {
            if (i < lines.Length && (lines[i].IsEmpty || GoesOn(page, lines, measures, margins[i - 1], first, i))) continue;
            sink.Paragraph(SpaceMender.Join(page, lines[first..i], margins[first].Right > 0));
            first = i;
        }
    }

    /// <summary>True where line <paramref name="at"/> continues the paragraph that began at line <paramref name="first"/>.</summary>
    private static bool GoesOn(TxtPage page, ReadOnlySpan<PhysicalLine> lines, LineMeasure[] measures, ProseMargins margins, int first, int at)
    {
        PhysicalLine line = lines[at], above = lines[at - 1];
        LineMeasure next = measures[at], last = LastOf(page, lines, measures, first, at);
        if (above.IsEmpty || next.IsContents || last.IsContents) return false;
        if (IsDisplacedMark(page.Content(line)) && line.BlankBefore <= 1 && CharKinds.IsHan(LetterBefore(page, above))) return true;
        if (line.BlankBefore <= 1 && CutFigures.Are(page.Content(above), page.Content(line))) return true;
        if (margins.Right == 0) return SentenceInProgress(page, line, above, last, next);
        // A converter puts the second half of a line lower when its font sits lower: it begins where the first half ended.
        bool together = line.BlankBefore == 0 || (margins.Spaced && line.BlankBefore == 1);
        bool clause = page.Content(line).ContainsAny("，。；") || page.Content(above).ContainsAny("，。；");
        if (together && clause && StartsWhereEnded(next, last) && last.Right < margins.Right - ProseMargins.Slack) return true;
        if (last.Right + FirstTokenWidth(page.Content(line)) <= margins.Right - Slack(margins, last, at - 1 == first)) return false;
        bool label = next.Label.Kind != ListLabelKind.None;
        if (next.Indent > margins.Continuation + 1 || (label && next.Indent > margins.Continuation)) return false;
        if (line.BlankBefore > 2) return false;
        if (line.BlankBefore > 0 && !margins.Spaced && last.EndsSentence) return false;
        if ((label || !margins.Indented) && last.EndsSentence) return false;
        if (label && (!margins.Indented || next.Label.Kind is ListLabelKind.Note or ListLabelKind.Part)) return false;
        // A heading does not run on into the first line of its text.
        return first != at - 1 || last.EndsSentence || measures[first].Indent <= margins.Continuation + 8;
    }

    /// <summary>The line above; a mark alone on its line, or the second half of a line, counts as the end of the line before it.</summary>
    private static LineMeasure LastOf(TxtPage page, ReadOnlySpan<PhysicalLine> lines, LineMeasure[] measures, int first, int at)
    {
        LineMeasure last = measures[at - 1];
        if (at - 1 == first || !(IsDisplacedMark(page.Content(lines[at - 1])) || StartsWhereEnded(last, measures[at - 2]))) return last;
        LineMeasure whole = measures[at - 2];
        return whole with { Width = whole.Width + last.Width, Chars = whole.Chars + last.Chars, EndsSentence = last.EndsSentence };
    }

    /// <summary>Where converters dropped the indentation, the first line of a paragraph looks two characters shorter than it was.</summary>
    private static int Slack(ProseMargins margins, LineMeasure last, bool firstLine) =>
        margins.Indented ? ProseMargins.Slack : last.EndsSentence ? ProseMargins.Slack / 2 : firstLine ? ProseMargins.Slack + 4 : ProseMargins.Slack;

    /// <summary>Too few lines to measure a margin, but the first one plainly stops within its sentence.</summary>
    private static bool SentenceInProgress(TxtPage page, PhysicalLine line, PhysicalLine above, LineMeasure last, LineMeasure next)
    {
        if (line.BlankBefore > 0 || last.EndsSentence || next.Label.Kind != ListLabelKind.None || next.Indent > 1 || last.Width < 48) return false;
        char end = page.Text[above.To - 1];
        bool within = end is '，' or '、' || CharKinds.IsHan(end) || CharKinds.IsDigit(end);
        return within && page.Content(above).ContainsAny("，。；") && page.Content(line).ContainsAny("，。；") && next.Width <= last.Right + 2;
    }

    /// <summary>The second half of a line that a converter put lower.</summary>
    private static bool StartsWhereEnded(LineMeasure next, LineMeasure last) => next.IndentChars > 8 && Math.Abs(next.IndentChars - last.IndentChars - last.Chars) <= 2;

    /// <summary>Closing punctuation alone on its line.</summary>
    private static bool IsDisplacedMark(ReadOnlySpan<char> content)
    {
        foreach (char c in content)
        {
            if (!CharKinds.IsClosing(c)) return false;
        }

        return content.Length <= 3;
    }

    /// <summary>The last character above that is no closing mark itself.</summary>
    private static char LetterBefore(TxtPage page, PhysicalLine line)
    {
        int at = line.To - 1;
        while (at > line.From && CharKinds.IsClosing(page.Text[at])) at--;
        return page.Text[at];
    }

    /// <summary>Width of what could not be parted and so went to the next line: a figure, a word, or a character with the marks after it.</summary>
    private static int FirstTokenWidth(ReadOnlySpan<char> content)
    {
        int length = 1;
        if (content[0] < '\u0100')
        {
            while (length < content.Length && content[length] < '\u0100' && content[length] != ' ') length++;
        }

        while (length < content.Length && CharKinds.IsClosing(content[length])) length++;
        return Math.Min(CharKinds.WidthOf(content[..length]), 24);
    }
}
