using System.Globalization;
using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 取整之重复: a heading says "民生支出达19.8亿元", the text "民生支出19.83亿元": one amount, once in full and once cut to fewer digits. Told as held where names agree and
/// the digits are the rounding of each other.
/// </summary>
internal static class RoundedRepeats
{
    private const int TellingDigits = 3, MostSteps = 8, MostCandidates = 8;

    /// <summary>Agreements of amounts in fewer digits with those in more.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures, IReadOnlyCollection<Relation> told)
    {
        ProseFigure[] levels = [.. figures.Where(IsLevel)];
        decimal[] steps = [.. levels.Select(StepOf).Distinct().OrderDescending().Take(MostSteps)];
        if (steps.Length < 2) yield break;
        Dictionary<string, List<ProseFigure>> byValue = new(StringComparer.Ordinal);
        foreach (decimal step in steps)
        {
            foreach (ProseFigure level in levels)
            {
                if (StepOf(level) >= step) continue;
                string key = KeyOf(step, Math.Round(level.Quantity.BaseValue / step, MidpointRounding.AwayFromZero));
                if (!byValue.TryGetValue(key, out List<ProseFigure>? found)) byValue[key] = found = [];
                if (found.Count < MostCandidates) found.Add(level);
            }
        }

        HashSet<long> repeated = [.. told.SelectMany(relation => relation.Operands).Where(operand => operand.Location is not null).Select(operand => NetBook.KeyOf(operand.Location!))];
        foreach (ProseFigure rough in levels)
        {
            int digits = DigitSlip.SignificantDigits(rough.Quantity);
            if (digits < TellingDigits || repeated.Contains(NetBook.KeyOf(rough.Place)) || !byValue.TryGetValue(KeyOf(StepOf(rough), rough.Quantity.BaseValue / StepOf(rough)), out List<ProseFigure>? fine)) continue;
            ProseFigure? same = fine.FirstOrDefault(other => other.Unit.IsComparableWith(rough.Unit) && other.Quantity.BaseValue != rough.Quantity.BaseValue && (!ReferenceEquals(other.Text, rough.Text) || other.Sentence != rough.Sentence) && AreOne(rough, other));
            if (same is null) continue;
            yield return new Relation(RelationKind.Agree, RelationWitness.Sentence, "sentence/agree", [rough.As(OperandRole.Mention), same.As(OperandRole.Mention)])
            {
                Firmness = RelationFirmness.Tentative,
                Text = RelationText.Of(rough, same),
            };
        }
    }

    private static string KeyOf(decimal step, decimal value) => Plain(step) + " " + Plain(value);

    private static string Plain(decimal value) => (value / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static bool AreOne(ProseFigure a, ProseFigure b)
    {
        if ((a.Year is int year && b.Year is int other && year != other) || PartLists.IsOtherKind(a.Kind, b.Kind)) return false;
        return a.Label.Length > 1 && b.Label.Length > 1 && (ThingName.Of(a.Stem) == ThingName.Of(b.Stem) || (Tail(a.Stem) == Tail(b.Stem) && NearFigures.Kin(a.Label, b.Label) > 0));
    }

    // 全区募得 and 募得, 区公共预算民生支出 and 全区民生支出.
    private static string Tail(string stem) => stem.Length <= 2 ? stem : stem[^2..];

    private static bool IsLevel(ProseFigure figure) =>
        figure is { Role: FigureRole.Level, Mention.High: null, IsPlanOnly: false, Quantity: { Value: > 0m, IsPlain: true } } && figure.Unit.Dimension == UnitDimension.Money;

    private static decimal StepOf(ProseFigure figure) => figure.Quantity.LastDigit * figure.Unit.Factor;
}
