using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.FormPacks;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>填写项: finds each label of the form and the value beside it, below it, after its colon or on the next line.</summary>
internal sealed class FieldReader(FormPack pack, string period, List<Fact> facts)
{
    private readonly HashSet<string> _labels = pack.Fields.SelectMany(field => field.Labels)
        .Concat(pack.Tables.SelectMany(table => table.RowHeaders.Concat(table.Columns.SelectMany(column => column.Headers))))
        .Concat(pack.Lexicon.Blanks.SelectMany(blank => blank.Labels))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads every field; the first place that answers wins.</summary>
    public void Read(ReportPage report)
    {
        foreach (FieldRule field in pack.Fields)
        {
            for (int i = 0; i < report.Lines.Length; i++)
            {
                if (ValueAt(report, i, field) is not { } value) continue;
                facts.Add(Fact(field, value.Line, value.Span));
                break;
            }
        }
    }

    private (TextLine Line, TextSpan Span)? ValueAt(ReportPage report, int index, FieldRule field)
    {
        ImmutableArray<TextLine> lines = report.Lines;
        TextLine line = lines[index];
        // Labels are short; a long paragraph that begins with one is prose.
        if (line.Text.Length > 400) return null;
        FoldedText folded = report.Folded(index);
        string text = folded.Value;
        foreach (string label in field.Labels)
        {
            int start = LabelStart(line.Text, folded, label);
            if (start < 0) continue;
            int end = start + label.Length;
            if (end == text.Length || (end == text.Length - 1 && text[end] == ':'))
            {
                return line.Cell is not null ? BesideOrBelow(line) : end < text.Length ? (line, new TextSpan(line.Text.Length, 0)) : OnNextLine(lines, index);
            }

            if (text[end] == ':') return (line, UpToNextLabel(line.Text, folded, end + 1));
        }

        return null;
    }

    /// <summary>Where a label begins on a line: at the start, after a number, or after a space (several fields on one line); −1 for nowhere.</summary>
    private static int LabelStart(string text, FoldedText folded, string label)
    {
        string value = folded.Value;
        int start = value.Length - LabelText.WithoutNumber(value).Length;
        if (string.CompareOrdinal(value, start, label, 0, label.Length) == 0) return start;
        int later = value.IndexOf(label + ":", StringComparison.Ordinal);
        // "政府性基金编制数:" is another label than "编制数:"; a label later on the line follows a value and a space.
        return later > 0 && char.IsWhiteSpace(text[folded.Original(later) - 1]) ? later : -1;
    }

    private TextSpan UpToNextLabel(string text, FoldedText folded, int from)
    {
        int end = folded.Value.Length;
        foreach (string label in _labels)
        {
            int next = folded.Value.IndexOf(label + ":", from, StringComparison.Ordinal);
            if (next >= 0) end = Math.Min(end, next);
        }

        int start = from < folded.Value.Length ? folded.Original(from) : text.Length;
        int stop = end > from ? folded.Original(from, end - from).End : start;
        return TextSpan.FromBounds(start, Math.Max(start, stop));
    }

    private (TextLine Line, TextSpan Span)? BesideOrBelow(TextLine line)
    {
        Table table = (Table)line.Block;
        Cell label = line.Cell!;
        int right = label.Column + label.ColumnSpan;
        Cell? beside = right < table.ColumnCount ? table[label.Row, right] : null;
        if (beside is not null && !_labels.Contains(LabelText.Normalise(beside.Text))) return Whole(table, beside);
        int below = label.Row + label.RowSpan;
        if (below >= table.RowCount) return null;
        Cell under = table[below, label.Column];
        return _labels.Contains(LabelText.Normalise(under.Text)) ? null : Whole(table, under);
    }

    private static (TextLine Line, TextSpan Span) Whole(Table table, Cell cell)
    {
        TextLine line = new(table, cell, new TextSpan(0, cell.Text.Length), cell.Text);
        return (line, new TextSpan(0, cell.Text.Length));
    }

    private (TextLine Line, TextSpan Span)? OnNextLine(ImmutableArray<TextLine> lines, int index)
    {
        if (index + 1 >= lines.Length || lines[index + 1].InTable) return null;
        TextLine next = lines[index + 1];
        return next.Text.Length > 60 || _labels.Contains(LabelText.Normalise(next.Text)) ? null : (next, new TextSpan(0, next.Text.Length));
    }

    private Fact Fact(FieldRule field, TextLine line, TextSpan span)
    {
        span = Trimmed(line.Text, span);
        string text = line.Text.Substring(span.Start, span.Length);
        (FactValue value, TextSpan at) = text.Length == 0 ? (new FactValue.NotStated(), span) : Value(field, text, span);
        FactKey key = new(field.Concept, "", period, CaliberSet.Unknown);
        return new Fact(key, value, new Evidence(line.At(at), line.InTable ? EvidenceKind.TableCell : EvidenceKind.Sentence), pack.Find(field.Concept)?.Label ?? "");
    }

    private static (FactValue Value, TextSpan Span) Value(FieldRule field, string text, TextSpan span)
    {
        switch (field.Kind)
        {
            case FieldKind.Number when NumberCell.TryRead(text, field.Unit, out Quantity quantity, out TextSpan digits):
                return (new FactValue.Number(quantity with { Unit = field.Unit }), new TextSpan(span.Start + digits.Start, digits.Length));
            case FieldKind.Number:
                ImmutableArray<QuantityMention> mentions = QuantityScanner.Scan(text);
                if (mentions.Length == 1 && mentions[0].Date is null)
                {
                    return (new FactValue.Number(mentions[0].Quantity with { Unit = field.Unit }), new TextSpan(span.Start + mentions[0].Digits.Start, mentions[0].Digits.Length));
                }

                break;
            case FieldKind.Date:
                foreach (QuantityMention mention in QuantityScanner.Scan(text))
                {
                    if (mention.Date is { Year: { } year } date) return (new FactValue.Date(year, date.Month, date.Day), new TextSpan(span.Start + mention.Span.Start, mention.Span.Length));
                }

                break;
            case FieldKind.Choice:
                if (Chosen(field.Choices, text) is { } choice) return (new FactValue.Choice(choice, text), span);
                break;
        }

        return (new FactValue.Words(text), span);
    }

    /// <summary>The choice that is written, or of several printed ones the ticked one.</summary>
    private static string? Chosen(ImmutableArray<string> choices, string text)
    {
        string label = LabelText.Normalise(text);
        if (choices.Contains(label)) return label;
        string? ticked = choices.FirstOrDefault(choice => Ticks.Any(tick => label.Contains(tick + choice, StringComparison.Ordinal) || label.Contains(choice + tick, StringComparison.Ordinal)));
        return ticked ?? choices.Where(choice => label.Contains(choice, StringComparison.Ordinal)).OrderByDescending(choice => choice.Length).FirstOrDefault();
    }

    private static readonly ImmutableArray<string> Ticks = ["√", "☑", "✓", "✔", "(√)", "■"];

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
