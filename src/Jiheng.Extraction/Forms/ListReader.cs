using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;

namespace Jiheng.Extraction;

/// <summary>条目: the numbered lists of the form (任务1…, 目标1…, 目标1完成情况…), wherever they stand before the narrative; a line may hold several.</summary>
internal sealed class ListReader(FormPack pack, string period, List<Fact> facts)
{
    private ImmutableArray<char> _heads = [];

    /// <summary>Reads every list; items with no marker of their own ("1、…") are told by the cell that holds them.</summary>
    public void Read(ReportPage report, ImmutableArray<string> sections)
    {
        ImmutableArray<TextLine> lines = report.Lines;
        _heads = [.. pack.Lists.SelectMany(rule => rule.Markers).Select(marker => marker[0]).Distinct()];
        for (int i = 0; i < lines.Length; i++)
        {
            if (sections[i].Length > 0) continue;
            List<(int Start, int End, int Number, ListRule Rule)> marks = Marks(lines[i].Text);
            if (marks.Count == 0 && HolderOf(lines[i]) is { } holder) marks = PlainMarks(lines[i].Text, holder);
            for (int k = 0; k < marks.Count; k++)
            {
                int end = k + 1 < marks.Count ? marks[k + 1].Start : lines[i].Text.Length;
                Add(lines[i], marks[k].Rule, marks[k].Number, TextSpan.FromBounds(marks[k].End, end), k + 1 == marks.Count ? Following(lines, sections, i) : "");
            }
        }
    }

    /// <summary>The rest of an item that goes on over further paragraphs of the same cell.</summary>
    private string Following(ImmutableArray<TextLine> lines, ImmutableArray<string> sections, int index)
    {
        string more = "";
        for (int next = index + 1; next < lines.Length && lines[next].InTable && ReferenceEquals(lines[next].Cell, lines[index].Cell) && sections[next].Length == 0; next++)
        {
            if (Marks(lines[next].Text).Count > 0 || (HolderOf(lines[next]) is { } holder && PlainMarks(lines[next].Text, holder).Count > 0)) break;
            more += "\n" + lines[next].Text;
        }

        return more;
    }

    private void Add(TextLine line, ListRule rule, int number, TextSpan span, string more)
    {
        string text = line.Text.Substring(span.Start, span.Length);
        string trimmed = text.Trim();
        int lead = text.Length - text.TrimStart().Length;
        FactKey key = new(rule.Concept, "", period, CaliberSet.Unknown, number.ToString(CultureInfo.InvariantCulture));
        FactValue value = trimmed.Length + more.Length == 0 ? new FactValue.NotStated() : new FactValue.Words(trimmed + more);
        SourceLocation place = trimmed.Length == 0 ? line.Whole : line.At(new TextSpan(span.Start + lead, trimmed.Length));
        facts.Add(new Fact(key, value, new Evidence(place, line.InTable ? EvidenceKind.TableCell : EvidenceKind.Sentence), rule.Label));
    }

    private List<(int Start, int End, int Number, ListRule Rule)> Marks(string text)
    {
        if (text.AsSpan().IndexOfAny(_heads.AsSpan()) < 0) return [];
        FoldedText folded = new(text);
        List<(int Start, int End, int Number, ListRule Rule)> marks = [];
        for (int at = 0; at < folded.Value.Length; at++)
        {
            if (!_heads.Contains(folded.Value[at]) || (at > 0 && !IsBreak(folded.Value[at - 1]))) continue;
            if (MarkAt(folded.Value, at) is not { } mark) continue;
            marks.Add((folded.Original(at), folded.Original(mark.End), mark.Number, mark.Rule));
            at = mark.End - 1;
        }

        return marks;
    }

    private (int End, int Number, ListRule Rule)? MarkAt(string text, int at)
    {
        (int End, int Number, ListRule Rule)? best = null;
        foreach (ListRule rule in pack.Lists)
        {
            foreach (string marker in rule.Markers)
            {
                int hole = marker.IndexOf("{n}", StringComparison.Ordinal);
                if (hole < 0 || string.CompareOrdinal(text, at, marker, 0, hole) != 0) continue;
                if (ReadNumber(text, at + hole) is not (int number, int after)) continue;
                string tail = marker[(hole + 3)..];
                if (string.CompareOrdinal(text, after, tail, 0, tail.Length) == 0 && (best is null || after + tail.Length > best.Value.End)) best = (after + tail.Length, number, rule);
            }
        }

        return best;
    }

    private static List<(int Start, int End, int Number, ListRule Rule)> PlainMarks(string text, ListRule rule)
    {
        FoldedText folded = new(text);
        string value = folded.Value;
        List<(int Start, int End, int Number, ListRule Rule)> marks = [];
        for (int at = 0; at < value.Length; at++)
        {
            int open = value[at] == '(' ? 1 : 0;
            if (at > 0 && open == 0 && !IsBreak(value[at - 1])) continue;
            if (ReadNumber(value, at + open) is not (int number, int after) || after >= value.Length) continue;
            bool closes = open == 1 ? value[after] == ')' : value[after] is '、' or '.' or '．' && !(after + 1 < value.Length && char.IsAsciiDigit(value[after + 1]));
            // A line may begin with any number; further ones on it must follow in order, or they are no numbers of a list.
            if (!closes || (marks.Count > 0 ? number != marks[^1].Number + 1 : at > 0 && number != 1)) continue;
            marks.Add((folded.Original(at), folded.Original(after + 1), number, rule));
            at = after;
        }

        return marks;
    }

    /// <summary>The list whose holder's label stands left of a cell or above it.</summary>
    private ListRule? HolderOf(TextLine line)
    {
        if (line.Cell is not { } cell) return null;
        Table table = (Table)line.Block;
        string left = cell.Column > 0 ? LabelText.Normalise(table[cell.Row, cell.Column - 1].Text) : "";
        string above = cell.Row > 0 ? LabelText.Normalise(table[cell.Row - 1, cell.Column].Text) : "";
        return pack.Lists.FirstOrDefault(rule => rule.Holders.Contains(left) || rule.Holders.Contains(above));
    }

    private static bool IsBreak(char c) => c is '。' or ';' or ',' or ' ' or '\n' or ')';

    private static (int Number, int After)? ReadNumber(string text, int at)
    {
        int end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || ChineseDigits.Contains(text[end], StringComparison.Ordinal))) end++;
        if (end == at || end - at > 3) return null;
        string digits = text[at..end];
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return (number, end);
        return ChineseNumber(digits) is { } han ? (han, end) : null;
    }

    private const string ChineseDigits = "零一二三四五六七八九十";

    private static int? ChineseNumber(string digits)
    {
        int ten = digits.IndexOf('十');
        if (ten < 0) return digits.Length == 1 ? ChineseDigits.IndexOf(digits[0]) : null;
        int tens = ten == 0 ? 1 : ChineseDigits.IndexOf(digits[0]);
        int ones = ten == digits.Length - 1 ? 0 : ChineseDigits.IndexOf(digits[^1]);
        return ten <= 1 && tens > 0 && ones >= 0 ? (tens * 10) + ones : null;
    }
}
