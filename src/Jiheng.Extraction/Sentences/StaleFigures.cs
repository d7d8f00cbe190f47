using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.Extraction;

/// <summary>
/// 套用旧数: "项目支出1393.90万元，比2023年1527.32万元减少133.42万元" and further on "本年项目支出1527.32万元均编制了绩效目标": the new paper was written over the old one, and one
/// figure was left standing. Only a figure of many digits that is last year's to the digit, under the same name and said of no other year, is asked about.
/// </summary>
internal static class StaleFigures
{
    /// <summary>Digits, without the zeros at the end, that two years' figures do not share by chance.</summary>
    private const int TellingDigits = 5;

    private const int ShortestName = 4;

    /// <summary>Questions over all figures of a document, with what was read of them.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> all, IReadOnlyCollection<Relation> relations)
    {
        List<Relation> changes = [.. relations.Where(IsOfTwoYears)];
        if (changes.Count == 0) yield break;
        Dictionary<long, ProseFigure> byPlace = [];
        foreach (ProseFigure figure in all) byPlace.TryAdd(NetBook.KeyOf(figure.Place), figure);
        HashSet<long> added = [.. relations.Where(relation => relation.Kind is RelationKind.Sum or RelationKind.Change).SelectMany(relation => relation.Operands).Where(operand => operand.Location is not null).Select(operand => NetBook.KeyOf(operand.Location!))];
        HashSet<long> told = [];
        foreach (Relation change in changes)
        {
            if (FigureOf(byPlace, change, OperandRole.Current) is not { } now || FigureOf(byPlace, change, OperandRole.Base) is not { } before) continue;
            string name = now.Stem;
            if (name.Length < ShortestName || Cues.Generic.Contains(name) || now.Quantity.BaseValue == before.Quantity.BaseValue || Digits(before.Quantity) < TellingDigits) continue;
            foreach (ProseFigure figure in all)
            {
                if (figure.Quantity.BaseValue != before.Quantity.BaseValue || ReferenceEquals(figure, before) || figure.Text == before.Text || !IsSaidOf(figure, name, now) || added.Contains(NetBook.KeyOf(figure.Place))) continue;
                if (told.Add(NetBook.KeyOf(figure.Place))) yield return Stale(figure, now);
            }
        }
    }

    private static bool IsOfTwoYears(Relation relation) =>
        relation is { Kind: RelationKind.Change, Firmness: RelationFirmness.Firm } && relation.First(OperandRole.Base) is { Location: not null, Quantity: { IsPlain: true, Unit.Dimension: UnitDimension.Money } } basis
        && relation.First(OperandRole.Current) is { Location: not null } && !basis.Label.Contains("年初", StringComparison.Ordinal) && !basis.Label.Contains("调整", StringComparison.Ordinal);

    private static ProseFigure? FigureOf(Dictionary<long, ProseFigure> byPlace, Relation relation, OperandRole role) =>
        relation.First(role)?.Location is { } place ? byPlace.GetValueOrDefault(NetBook.KeyOf(place)) : null;

    // The sentence names the thing before the figure, and no other year, plan or rate of change.
    private static bool IsSaidOf(ProseFigure figure, string name, ProseFigure now)
    {
        if (figure.Role != FigureRole.Level || figure.Changes.Count > 0 || (figure.YearSpokenOf is int year && year != (now.YearSpokenOf ?? year))) return false;
        string text = figure.Text.Text;
        int start = text.AsSpan(0, figure.Mention.Span.Start).LastIndexOfAny("。；;") + 1;
        ReadOnlySpan<char> said = text.AsSpan(start, figure.Mention.Span.Start - start);
        return said.IndexOf(name, StringComparison.Ordinal) >= 0 && !Cues.Holds(said, Cues.Before) && said.IndexOfAny('比', '较') < 0 && said.IndexOf("年初", StringComparison.Ordinal) < 0;
    }

    private static int Digits(Quantity quantity) => DigitSlip.SignificantDigits(quantity) - TrailingZeros(quantity);

    private static int TrailingZeros(Quantity quantity)
    {
        decimal value = quantity.Value;
        for (int i = 0; i < quantity.Decimals; i++) value *= 10m;
        int zeros = 0;
        while (value != 0m && value % 10m == 0m && zeros < 20)
        {
            value /= 10m;
            zeros++;
        }

        return zeros;
    }

    private static Relation Stale(ProseFigure figure, ProseFigure now) =>
        new(RelationKind.Agree, RelationWitness.Sentence, "sentence/stale", [figure.As(OperandRole.Mention) with { Label = now.Label }, now.As(OperandRole.Mention)])
        {
            Code = SentenceFindings.Stale,
            Title = now.Label,
            Text = RelationText.Of(figure) + " / " + RelationText.Of(now),
        };
}
