using Jiheng.Documents;

namespace Jiheng.Extraction;

/// <summary>引文: the words of a sentence that state a relation, from the first figure's label to the last figure.</summary>
internal static class RelationText
{
    private const int Longest = 160;

    /// <summary>Quote over figures, in the order of the text.</summary>
    public static string Of(params IEnumerable<ProseFigure> figures)
    {
        ProseFigure[] all = [.. figures.DistinctBy(figure => figure.Index).OrderBy(figure => figure.Index)];
        if (all.Length == 0) return "";
        List<string> pieces = [];
        foreach (IGrouping<int, ProseFigure> paragraph in all.GroupBy(figure => figure.Paragraph))
        {
            ProseFigure first = paragraph.First(), last = paragraph.Last();
            int start = StartOf(first), end = last.Mention.Span.End;
            string quote = first.Text.Text[start..end];
            pieces.Add(quote.Length <= Longest ? quote : string.Join("……", paragraph.Select(figure => figure.Text.Text[StartOf(figure)..figure.Mention.Span.End])));
        }

        return string.Join(" / ", pieces);
    }

    /// <summary>The place of that quote where it lies in one paragraph, else null.</summary>
    public static SourceLocation? PlaceOf(params IEnumerable<ProseFigure> figures)
    {
        ProseFigure[] all = [.. figures.OrderBy(figure => figure.Index)];
        if (all.Length == 0 || all[0].Paragraph != all[^1].Paragraph || !ReferenceEquals(all[0].Text, all[^1].Text)) return null;
        return all[0].Text.At(TextSpan.FromBounds(StartOf(all[0]), all[^1].Mention.Span.End));
    }

    private static int StartOf(ProseFigure figure)
    {
        string text = figure.Text.Text;
        string lead = figure.Lead.TrimStart();
        int at = lead.Length == 0 ? -1 : text.LastIndexOf(lead, figure.Mention.Span.Start, StringComparison.Ordinal);
        return at >= 0 ? at : figure.Mention.Span.Start;
    }
}
