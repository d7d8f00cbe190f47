using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Checks;

/// <summary>正文所写: a figure of the report's text that is about the same thing as an indicator; <paramref name="Nearness"/> from 0 to 1.</summary>
internal sealed record ProseFigure(TextLine Line, QuantityMention Mention, decimal Nearness)
{
    public SourceLocation Place => Line.At(Mention.Span);

    public string Text => Line.Text.Substring(Mention.Span.Start, Mention.Span.Length);
}

/// <summary>找正文: looks for the figures of the text that speak of an indicator's subject in the same unit.</summary>
internal sealed class ProseEvidence
{
    // A subject stands in the same sentence, at most so far before its figure.
    private const int Reach = 40;
    private readonly FormCase _case;
    private readonly int[] _prose;

    public ProseEvidence(FormCase one)
    {
        HashSet<PlaceKey> cells = [.. one.Indicators.SelectMany(indicator => new[] { indicator.TargetPlace, indicator.Place }).Select(place => CellOf(place.Block, place.Row, place.Column))];
        _case = one;
        _prose = [.. Enumerable.Range(0, one.Lines.Length).Where(i => one.Lines[i].Text.Length >= 12 && !cells.Contains(CellOf(one.Lines[i].Block.Index, one.Lines[i].Cell?.Row, one.Lines[i].Cell?.Column)))];
    }

    /// <summary>Figures about the subject in the unit, nearest wording first; the same figure said twice once.</summary>
    public ImmutableArray<ProseFigure> Find(string subject, Unit unit, TargetDirection direction)
    {
        HashSet<int> wanted = Overlap.Pairs(subject);
        if (wanted.Count == 0) return [];
        string head = subject.Length >= 2 ? subject[^2..] : subject;
        List<ProseFigure> found = [];
        foreach (int i in _prose)
        {
            TextLine line = _case.Lines[i];
            foreach (QuantityMention mention in _case.Mentions(i))
            {
                if (mention.Date is not null || !Comparable(mention.Quantity.Unit, unit)) continue;
                int sentence = SentenceStart(line.Text, mention.Span.Start), from = Math.Max(sentence, mention.Span.Start - Reach);
                string before = line.Text[from..mention.Span.Start], fragment = Fragment(line.Text, mention.Span.Start);
                if (direction != TargetDirection.None && DirectionOf(fragment) != direction) continue;
                // Where several figures stand side by side (批次下降…、人次下降…) the last word of the subject tells which is meant.
                decimal nearness = Overlap.Share(wanted, Overlap.Pairs(before + After(line.Text, mention.Span.End))) - (direction != TargetDirection.None && !fragment.Contains(head, StringComparison.Ordinal) ? 0.5m : 0m);
                if (nearness >= 0.1m) found.Add(new ProseFigure(line, mention, nearness));
            }
        }

        return [.. found.OrderByDescending(one => one.Nearness).DistinctBy(one => one.Text)];
    }

    /// <summary>A clause that says something did not occur, about the subject; null where there is none.</summary>
    public SourceLocation? NotOccurred(string subject, ImmutableArray<string> words)
    {
        HashSet<int> wanted = Overlap.Pairs(subject);
        foreach (TextLine line in _prose.Select(i => _case.Lines[i]).Where(line => words.Any(word => line.Text.Contains(word, StringComparison.Ordinal))))
        {
            int start = 0;
            for (int i = 0; i <= line.Text.Length; i++)
            {
                if (i < line.Text.Length && line.Text[i] is not ('，' or '；' or '。' or ',' or ';')) continue;
                string clause = line.Text[start..i];
                if (words.Any(word => clause.Contains(word, StringComparison.Ordinal)) && Overlap.Share(wanted, Overlap.Pairs(clause)) >= 0.6m) return line.At(TextSpan.FromBounds(start, i));
                start = i + 1;
            }
        }

        return null;
    }

    private static PlaceKey CellOf(int block, int? row, int? column) => new(block, row ?? -1, column ?? -1, 0);

    public static bool Comparable(Unit one, Unit other) =>
        one.IsComparableWith(other) || (one.Dimension == UnitDimension.Count && other.Dimension == UnitDimension.Count && SamePeople(one.BaseSymbol) && SamePeople(other.BaseSymbol));

    private static bool SamePeople(string word) => word is "人" or "名" or "位";

    private static TargetDirection DirectionOf(string fragment) =>
        fragment.AsSpan().IndexOfAny("降减少") >= 0 ? TargetDirection.Decrease
        : fragment.AsSpan().IndexOfAny("增升提") >= 0 ? TargetDirection.Increase
        : TargetDirection.None;

    private static string Fragment(string text, int end)
    {
        int at = end;
        while (at > 0 && text[at - 1] is not ('，' or '。' or '；' or '、' or ',' or ';' or '\n')) at--;
        return text[at..end];
    }

    // "…办结961批信访事项": the subject may follow its figure.
    private static string After(string text, int from)
    {
        int end = from;
        while (end < text.Length && end - from < 12 && text[end] is not ('，' or '。' or '；' or ',' or ';' or '、' or '\n')) end++;
        return text[from..end];
    }

    private static int SentenceStart(string text, int end)
    {
        int at = end;
        while (at > 0 && text[at - 1] is not ('。' or '；' or ';' or '\n')) at--;
        return at;
    }
}
