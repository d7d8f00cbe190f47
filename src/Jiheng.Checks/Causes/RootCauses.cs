using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>
/// 找病因: one mistyped figure makes every relation it takes part in fail. The figure whose single correction mends the most failing relations
/// and breaks none that holds is the cause; it is reported once.
/// </summary>
internal static class RootCauses
{
    /// <summary>Beyond so many failures the page was misread rather than mistyped; each failure then stands alone.</summary>
    private const int MostFailures = 400;

    /// <summary>Of a sum of so many figures only the total and the one that a slip points at are tried; each trial adds all of them up again.</summary>
    private const int MostFigures = 120;

    public static ImmutableArray<Cause> Find(ImmutableArray<JudgedRelation> judged)
    {
        List<JudgedRelation> failing = [.. judged.Where(one => one.Judgement is { Holds: false, Grade: JudgementGrade.Apart })];
        if (failing.Count == 0) return [];
        if (failing.Count > MostFailures) return [.. failing.Select(one => Alone(one, null))];
        ImmutableArray<Cause>.Builder causes = ImmutableArray.CreateBuilder<Cause>();
        causes.AddRange(PermutedRates.Find(failing));
        HashSet<JudgedRelation> moved = new(causes.SelectMany(cause => cause.Relations), ReferenceEqualityComparer.Instance);
        failing.RemoveAll(moved.Contains);
        FigureIndex index = new(judged);
        List<Correction> corrections = CorrectionsOf(failing, index);
        HashSet<JudgedRelation> open = new(failing, ReferenceEqualityComparer.Instance);
        while (Best(corrections, open) is { } best)
        {
            ImmutableArray<JudgedRelation> mended = [.. best.Mends.Where(open.Contains).OrderBy(relation => AsWhole(relation, best)).ThenBy(Telling).ThenBy(FirstPlace)];
            causes.Add(Of(mended, best));
            open.ExceptWith(mended);
        }

        foreach (JudgedRelation one in failing.Where(open.Contains)) causes.Add(Alone(one, corrections));
        return causes.ToImmutable();
    }

    /// <summary>The correction that mends most of what is still open, two at least; a slip of the pen before a wholly different figure.</summary>
    private static Correction? Best(List<Correction> corrections, HashSet<JudgedRelation> open)
    {
        Correction? best = null;
        int most = 1;
        foreach (Correction one in corrections)
        {
            int mends = one.Mends.Count(open.Contains);
            if (mends < most || mends < 2) continue;
            if (mends == most && best is not null && !(one.Slip is not null && best.Slip is null)) continue;
            most = mends;
            best = one;
        }

        return best;
    }

    private static Cause Of(ImmutableArray<JudgedRelation> mended, Correction correction)
    {
        ImmutableArray<Operand> operands = mended[0].Relation.Operands;
        int suspect = -1;
        for (int i = 0; i < operands.Length && suspect < 0; i++)
        {
            if (operands[i].Location is not null && correction.Places.Contains(PlaceKey.Of(operands[i].Location))) suspect = i;
        }

        return new Cause(mended, suspect, correction.Right, correction.Slip);
    }

    /// <summary>A failure of its own: the slip the judge saw, else the only figure whose correction breaks nothing, else nobody.</summary>
    private static Cause Alone(JudgedRelation one, List<Correction>? corrections)
    {
        SlipHint? hint = one.Judgement.Slip;
        Correction[] harmless = corrections is null ? [] : [.. corrections.Where(correction => correction.Mends.Contains(one))];
        bool hintIsHarmless = hint is not null && (harmless.Length == 0 || harmless.Any(correction => correction.Places.Contains(PlaceKey.Of(one.Relation.Operands[hint.OperandIndex].Location))));
        if (hint is not null && hintIsHarmless) return new Cause([one], hint.OperandIndex, hint.Corrected, hint.Kind);
        // Another unit with the same digits says more than other digits: nobody mistypes 93.24 for 100.00.
        Correction[] units = [.. harmless.Where(correction => correction.Slip == SlipKind.WrongUnit && IsAnotherUnit(one, correction))];
        if (units.Select(correction => correction.Figure).Distinct().Count() == 1) return Of([one], units[0]);
        bool single = harmless.Select(correction => correction.Figure).Distinct().Count() == 1;
        return single ? Of([one], harmless[0]) : new Cause([one], -1, null, null);
    }

    private static bool IsAnotherUnit(JudgedRelation one, Correction correction)
    {
        foreach (Operand operand in one.Relation.Operands)
        {
            if (operand.Location is not null && correction.Places.Contains(PlaceKey.Of(operand.Location))) return WrongUnits.Restated(operand, correction.Right).Unit != operand.Quantity.Unit;
        }

        return false;
    }

    /// <summary>Every correction that would mend some failure and break nothing, each tried once: several failures often ask for the same one.</summary>
    private static List<Correction> CorrectionsOf(List<JudgedRelation> failing, FigureIndex index)
    {
        List<Correction> corrections = [];
        Dictionary<PlaceKey, List<decimal>> tried = [];
        foreach (JudgedRelation one in failing)
        {
            bool many = one.Relation.Operands.Length > MostFigures;
            for (int i = 0; i < one.Relation.Operands.Length; i++)
            {
                Operand operand = one.Relation.Operands[i];
                if (operand.Location is null) continue;
                if (many && operand.Role != OperandRole.Whole && one.Judgement.Slip?.OperandIndex != i) continue;
                PlaceKey figure = index.FigureAt(PlaceKey.Of(operand.Location));
                if (!tried.TryGetValue(figure, out List<decimal>? values)) tried.Add(figure, values = []);
                bool amount = one.Relation.Kind is RelationKind.Ratio or RelationKind.Change or RelationKind.Sum;
                foreach (Quantity right in amount ? Remedies.For(one, i).Concat(WrongUnits.Meant(operand, index.UseOf)) : Remedies.For(one, i))
                {
                    if (values.Contains(right.Value)) continue;
                    values.Add(right.Value);
                    if (index.Try(figure, operand, right) is { } correction) corrections.Add(correction);
                }
            }
        }

        return corrections;
    }

    private static PlaceKey FirstPlace(JudgedRelation one) => one.Relation.Operands.Min(operand => PlaceKey.Of(operand.Location)) ?? PlaceKey.Nowhere;

    /// <summary>"The total is X, its parts make Y" says more of a wrong total than a sum further on that the total merely spoils.</summary>
    private static int AsWhole(JudgedRelation one, Correction correction) =>
        one.Relation is { Kind: RelationKind.Sum } && one.Relation.First(OperandRole.Whole)?.Location is { } place && correction.Places.Contains(PlaceKey.Of(place)) ? 0 : 1;

    /// <summary>The form's own relations tell a clerk most, a sum more than a rate, an agreement less; a whole that nobody wrote (shares that add to 100%) least.</summary>
    private static int Telling(JudgedRelation one) =>
        (one.Relation.First(OperandRole.Whole) is { Location: null } ? 9 : 0) +
        (one.Relation.Witness switch { RelationWitness.Form => 0, RelationWitness.Table => 1, _ => 2 }) +
        (one.Relation.Kind switch { RelationKind.Sum => 0, RelationKind.Ratio or RelationKind.Change => 3, _ => 6 });
}
