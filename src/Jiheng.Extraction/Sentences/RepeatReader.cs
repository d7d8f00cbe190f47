using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 读重复: the same thing said twice in prose. Only a level with a telling name is compared, of one year, one kind of budget figure and one unit;
/// where two such figures differ the answer is left open unless one mistyped digit explains it, since the same words may be meant in two calibers.
/// </summary>
internal static class RepeatReader
{
    private const int ShortestName = 4;
    private const int FewestDigits = 3;

    /// <summary>Agreements between the levels of a document.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> all)
    {
        Dictionary<(string, BudgetKind, int?, string), List<ProseFigure>> named = [];
        foreach (ProseFigure figure in all)
        {
            if (figure.Role != FigureRole.Level || figure.Mention.Kind is not MentionKind.Money || DigitsOf(figure) < FewestDigits) continue;
            string name = figure.Name;
            if (name.Length < ShortestName) continue;
            (string, BudgetKind, int?, string) key = (name, figure.Kind, figure.Year, figure.Unit.BaseSymbol);
            if (!named.TryGetValue(key, out List<ProseFigure>? same)) named[key] = same = [];
            same.Add(figure);
        }

        foreach (List<ProseFigure> same in named.Values)
        {
            for (int i = 1; i < same.Count; i++)
            {
                if (same[i].YearSpokenOf is int year && same[0].YearSpokenOf is int first && year != first) continue;
                if (same[i].Sentence == same[0].Sentence && ReferenceEquals(same[i].Text, same[0].Text)) continue;
                if (SumFitting.Of(same[0].Quantity, [same[i].Quantity]) == SumFit.Apart) continue;
                yield return Agree(same[0], same[i]);
            }
        }

    }

    private static int DigitsOf(ProseFigure figure) =>
        figure.Quantity.Value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture).Trim('-').TrimStart('0', '.').Replace(".", "", StringComparison.Ordinal).TrimEnd('0').Length;

    private static Relation Agree(ProseFigure a, ProseFigure b) =>
        new(RelationKind.Agree, RelationWitness.Sentence, "sentence/agree", [a.As(OperandRole.Mention), b.As(OperandRole.Mention)])
        {
            Firmness = RelationFirmness.Tentative,
            Text = RelationText.Of(a) + " / " + RelationText.Of(b),
        };
}
