using System.Collections.Immutable;
using Jiheng.Documents;
using Jiheng.Facts;
using Jiheng.Findings;

namespace Jiheng.Checks;

/// <summary>写发现: turns a cause, or a relation worth a note, into a finding of places and values.</summary>
internal sealed class FindingWriter(PlaceNames names)
{
    private const int LongestSubject = 40;

    /// <summary>A fault: one finding for all relations of the cause.</summary>
    public Finding OfCause(Cause cause)
    {
        JudgedRelation primary = cause.Primary;
        if (cause.Slip is null && LeftOut(primary) is not null) cause = cause with { Suspect = -1, Corrected = null };
        Operand reported = cause.Suspect >= 0 ? primary.Relation.Operands[cause.Suspect] : ResultOf(primary.Relation);
        Finding finding = Write(CodeChoice.OfFailure(primary, names), primary, reported, Hint(cause, reported), InWrongUnit(cause, reported));
        bool certain = cause.Relations.Any(one => one.Relation.Firmness == RelationFirmness.Firm);
        return finding with
        {
            Severity = certain && !cause.Relations.All(DiffersInLastDigit) ? finding.Severity : Severity.Warning,
            Certainty = certain ? finding.Certainty : Certainty.Likely,
            Expected = cause.Suspect >= 0 && cause.Corrected is Quantity right ? Expected(reported, right) : primary.Judgement.Expected,
            Actual = cause.Suspect >= 0 ? Written.Full(reported) : primary.Judgement.Actual,
            Derivation = [.. cause.Relations.SelectMany(one => one.Judgement.Derivation).Distinct()],
            GroupKey = PlaceKey.Of(reported.Location).ToString(),
            Locations = [.. finding.Locations, .. Repetitions(cause, reported, finding)],
        };
    }

    // A rate worked out with 2.7元 for 2.7万元 is a number that nobody meant: what is told is the unit.
    private static Operand? InWrongUnit(Cause cause, Operand reported) =>
        cause is { Suspect: >= 0, Corrected: Quantity right, Primary.Relation.Kind: RelationKind.Ratio or RelationKind.Change } && WrongUnits.Restated(reported, right) is var meant && meant.Unit != reported.Quantity.Unit
            ? reported with { Quantity = meant }
            : null;

    // 1367.76 here and 1367.75 there: two roundings of one amount, as often as not; what a form holds equal is another matter.
    private static bool DiffersInLastDigit(JudgedRelation one)
    {
        ImmutableArray<Operand> said = one.Relation.Operands;
        if (one.Relation is not { Kind: RelationKind.Agree, Witness: not RelationWitness.Form } || said.Any(operand => operand.Quantity is not { IsPlain: true, Decimals: > 0, Unit.Dimension: UnitDimension.Money })) return false;
        return said.Max(operand => operand.BaseValue) - said.Min(operand => operand.BaseValue) <= said.Max(operand => operand.Quantity.LastDigit * operand.Quantity.Unit.Factor);
    }

    /// <summary>又见: the same wrong figure where it is repeated (the department's row and its only institution's): each place is to be mended.</summary>
    private static IEnumerable<LocationRole> Repetitions(Cause cause, Operand reported, Finding finding)
    {
        HashSet<PlaceKey> known = [.. finding.Locations.Select(place => PlaceKey.Of(place.Location))];
        foreach (Operand operand in cause.Relations.Skip(1).SelectMany(one => one.Relation.Operands))
        {
            if (operand.Location is null || operand.BaseValue != reported.BaseValue || operand.Label != reported.Label) continue;
            if (known.Add(PlaceKey.Of(operand.Location))) yield return new LocationRole(PlaceRole.Reported, operand.Location);
        }
    }

    /// <summary>An open list that falls short by little, where one slip explains it.</summary>
    public Finding OfSmallGap(JudgedRelation judged) => OfCause(new Cause([judged], judged.Judgement.Slip!.OperandIndex, judged.Judgement.Slip.Corrected, judged.Judgement.Slip.Kind), SentenceFindings.SmallGap);

    /// <summary>A note on one relation: rounding, a last digit cut off, a base of zero.</summary>
    public Finding OfNote(JudgedRelation judged, string code) => Write(code, judged, ResultOf(judged.Relation), new("", "")) with
    {
        Expected = judged.Judgement.Expected,
        Actual = judged.Judgement.Actual,
        Derivation = judged.Judgement.Derivation,
    };

    private Finding OfCause(Cause cause, string code)
    {
        Operand reported = ResultOf(cause.Primary.Relation);
        return Write(code, cause.Primary, reported, Hint(cause, cause.Primary.Relation.Operands[cause.Suspect])) with
        {
            Expected = cause.Primary.Judgement.Expected,
            Actual = cause.Primary.Judgement.Actual,
            Derivation = cause.Primary.Judgement.Derivation,
            GroupKey = PlaceKey.Of(reported.Location).ToString(),
        };
    }

    private Finding Write(string code, JudgedRelation judged, Operand reported, Bilingual hint, Operand? meant = null)
    {
        Judgement judgement = judged.Judgement;
        Relation relation = judged.Relation;
        SourceLocation? at = reported.Location ?? relation.Location ?? relation.Operands.Select(operand => operand.Location).FirstOrDefault(place => place is not null);
        Bilingual place = names.Of(at);
        Operand result = meant is null ? ResultOf(relation) : reported;
        string unit = result.Quantity.Unit.Symbol;
        string actual = meant is null && judgement.Actual is string said ? said : Written.Full(result), expected = meant is null ? judgement.Expected ?? "" : Written.Full(meant);
        string derivation = judgement.Derivation.IsDefaultOrEmpty ? "" : judgement.Derivation[0];
        (string Name, string Value)[] arguments =
        [
            ("place", place.Chinese), ("placeEn", place.English),
            ("subject", Subject(relation, result)),
            ("actual", actual), ("actualEn", DerivationText.In(actual, Language.English)),
            ("expected", expected), ("expectedEn", DerivationText.In(expected, Language.English)),
            ("difference", judgement.Difference is decimal gap ? Written.Number(Math.Abs(gap)) + unit : ""),
            ("widest", judgement.WidestRounding is decimal widest ? Written.Number(widest) + unit : ""),
            ("derivation", derivation), ("derivationEn", DerivationText.In(derivation, Language.English)),
            ("quote", relation.Text.Length > 0 ? relation.Text : relation.Title),
            ("hint", hint.Chinese), ("hintEn", hint.English),
        ];
        return Finding.Of(code, arguments, Places(relation, reported, at)) with { Rule = relation.Rule, GroupKey = PlaceKey.Of(at).ToString() };
    }

    private static IEnumerable<LocationRole> Places(Relation relation, Operand reported, SourceLocation? at)
    {
        if (at is not null) yield return new LocationRole(PlaceRole.Reported, at);
        foreach (Operand operand in relation.Operands)
        {
            if (operand.Location is null || ReferenceEquals(operand, reported) || operand.Location == at) continue;
            bool compared = relation.Kind is RelationKind.Agree or RelationKind.Compare;
            yield return new LocationRole(compared ? PlaceRole.ComparedWith : PlaceRole.ComputedFrom, operand.Location);
        }
    }

    /// <summary>The figure a relation is about: the whole, the rate, the change, the first mention.</summary>
    private static Operand ResultOf(Relation relation) =>
        relation.Kind switch
        {
            RelationKind.Sum or RelationKind.Reconcile => relation.First(OperandRole.Whole),
            RelationKind.Ratio => relation.First(OperandRole.Result),
            RelationKind.Change => relation.First(OperandRole.Result) ?? relation.First(OperandRole.Delta) ?? relation.First(OperandRole.Current),
            RelationKind.Compare => relation.First(OperandRole.Left),
            RelationKind.Count => relation.First(OperandRole.Stated),
            RelationKind.Band => relation.First(OperandRole.Score),
            _ => relation.First(OperandRole.Mention),
        }
        ?? relation.Operands[0];

    private static string Subject(Relation relation, Operand reported) =>
        reported.Location is null && relation.Kind == RelationKind.Sum ? "各项合计"
        : reported.Label.Length > 0 ? reported.Label
        : relation.Title.Length > 0 ? relation.Title
        : relation.Text.Length is > 0 and <= LongestSubject ? relation.Text
        : reported.Location?.Quote is { Length: > 0 } quote ? quote
        : Written.Full(reported);

    private static string Expected(Operand reported, Quantity right)
    {
        Quantity restated = WrongUnits.Restated(reported, right);
        return Written.Digits(restated) + restated.Unit.Symbol;
    }

    // 漏计: the total is too small by just one of its parts.
    private static Operand? LeftOut(JudgedRelation one)
    {
        if (one.Relation is not { Kind: RelationKind.Sum } sum || sum.First(OperandRole.Whole) is not { Location: not null } whole || one.Judgement.Difference is not < 0m) return null;
        decimal gap = -one.Judgement.Difference.Value * whole.Quantity.Unit.Factor;
        Operand[] parts = [.. sum.In(OperandRole.Part).Where(part => part is { Location: not null, Sign: 1m } && part.Label.Length > 0 && part.BaseValue == gap && part.BaseValue != whole.BaseValue)];
        return parts.Length == 1 && sum.In(OperandRole.Part).Skip(2).Any() ? parts[0] : null;
    }

    private static Bilingual Hint(Cause cause, Operand suspect)
    {
        if (!cause.InOrder.IsEmpty)
        {
            return new($"同处 {cause.InOrder.Length} 个比率似按另一次序排列：依次改为 {string.Join('、', cause.InOrder)}，即全部相符。",
                $" These {cause.InOrder.Length} rates seem to stand in another order: {string.Join(", ", cause.InOrder)} would all fit.");
        }

        if (cause.Slip is null && LeftOut(cause.Primary) is Operand part)
        {
            return new($"差额恰为“{part.Label}”的 {Written.Full(part)}，总数似未计入这一项。", $" The gap is just the {DerivationText.In(Written.Full(part), Language.English)} of “{part.Label}”: the total seems to leave it out.");
        }

        if (cause.Suspect < 0 || cause.Corrected is not Quantity right) return new("", "");
        Quantity restated = WrongUnits.Restated(suspect, right);
        bool unit = restated.Unit != suspect.Quantity.Unit;
        string was = Written.In(suspect, unit), becomes = unit ? Written.Digits(suspect) + restated.Unit.Symbol : Written.Digits(restated);
        (string whose, string whoseEn) = suspect.Label.Length > 0 ? ($"“{suspect.Label}”的 ", $" of “{suspect.Label}”") : (" ", "");
        (string how, string howEn) = cause.Slip switch
        {
            SlipKind.OneDigit => ("（只差一位数字）", " (one digit apart)"),
            SlipKind.Swapped => ("（相邻两位颠倒）", " (two digits swapped)"),
            SlipKind.PointShifted => ("（小数点错位）", " (the decimal point is shifted)"),
            SlipKind.WrongUnit => ("（疑为单位写错）", " (the unit may be wrong)"),
            SlipKind.WrongDirection => ("（增减写反）", " (the direction is reversed)"),
            _ => ("", ""),
        };
        string all = cause.Relations.Length > 1 ? $"，{cause.Relations.Length} 处不符即全部消除" : "，即相符";
        string allEn = cause.Relations.Length > 1 ? $", all {cause.Relations.Length} discrepancies would vanish" : ", it would fit";
        return new($"若将{whose}{was} 改为 {becomes}{how}{all}。", $" If {was}{whoseEn} were {becomes}{howEn}{allEn}.");
    }
}
