using System.Text;
using Jiheng.Facts;

namespace Jiheng.Extraction;

/// <summary>
/// 读同句: the same sentence written twice (in the table's cell and again in the narrative). Word for word alike but for the digits, with other figures
/// that are equal: then each figure must be equal too. A form's stock sentence that is filled in anew for every item
/// ("年初预算为…万元，支出决算为…万元") has other figures throughout and states nothing.
/// </summary>
internal static class TwinSentences
{
    private const int FewestWords = 15;

    /// <summary>Agreements between the figures of twin sentences.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> all)
    {
        Dictionary<string, List<List<ProseFigure>>> twins = new(StringComparer.Ordinal);
        foreach (IGrouping<(ProseText Text, int Sentence), ProseFigure> sentence in all.GroupBy(figure => (figure.Text, figure.Sentence)))
        {
            List<ProseFigure> figures = [.. sentence];
            string mask = MaskOf(figures);
            if (mask.Count(c => c is >= '一' and <= '鿿') < FewestWords) continue;
            if (!twins.TryGetValue(mask, out List<List<ProseFigure>>? same)) twins[mask] = same = [];
            same.Add(figures);
        }

        foreach (List<List<ProseFigure>> same in twins.Values)
        {
            // Three times and more is a stock sentence.
            if (same.Count != 2 || same[0].Count != same[1].Count || !AreTwins(same[0], same[1])) continue;
            for (int i = 0; i < same[0].Count; i++) yield return Agree(same[0][i], same[1][i]);
        }
    }

    private static bool AreTwins(List<ProseFigure> first, List<ProseFigure> second)
    {
        int equal = 0, telling = 0;
        for (int i = 0; i < first.Count; i++)
        {
            if (!first[i].Unit.IsComparableWith(second[i].Unit)) return false;
            if (first[i].Quantity.BaseValue != second[i].Quantity.BaseValue) continue;
            equal++;
            if (first[i].Mention.Digits.Length >= 2) telling++;
        }

        return telling >= 1 && first.Count - equal <= (first.Count == equal ? 0 : Math.Max(1, first.Count / 4));
    }

    // The sentence with every figure's digits blanked out.
    private static string MaskOf(List<ProseFigure> figures)
    {
        string text = figures[0].Text.Text;
        int start = text.AsSpan(0, figures[0].Mention.Span.Start).LastIndexOfAny("。！？") + 1;
        int stop = text.AsSpan(figures[^1].Mention.Span.End).IndexOfAny("。！？");
        int end = stop < 0 ? text.Length : figures[^1].Mention.Span.End + stop;
        StringBuilder mask = new(end - start);
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (figures.Any(figure => i >= figure.Mention.Digits.Start && i < figure.Mention.Digits.End)) continue;
            if (!char.IsWhiteSpace(c)) mask.Append(c);
        }

        return FigureLabel.StripNumber(mask.ToString()).ToString();
    }

    private static Relation Agree(ProseFigure a, ProseFigure b) =>
        new(RelationKind.Agree, RelationWitness.Sentence, "sentence/twin", [a.As(OperandRole.Mention), b.As(OperandRole.Mention)])
        {
            Text = RelationText.Of(a) + " / " + RelationText.Of(b),
        };
}
