using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>裁判: the one judge of all relations, whoever stated them.</summary>
public static class RelationJudge
{
    /// <summary>
    /// Judges one relation by interval arithmetic; never throws. A relation without the operands its kind needs, or with figures
    /// that cannot be compared (件 with 人次, % with 百分点), is undecided.
    /// </summary>
    public static Judgement Judge(Relation relation) => Judge(relation, explain: true);

    /// <summary>The same; without <paramref name="explain"/> only the answer and the difference, no words and no slips of rates: for trying many corrections.</summary>
    internal static Judgement Judge(Relation relation, bool explain)
    {
        try
        {
            Judgement judgement = relation.Kind switch
            {
                RelationKind.Sum => SumJudge.Judge(relation, explain),
                RelationKind.Ratio => RatioJudge.Judge(relation, explain),
                RelationKind.Change => ChangeJudge.Judge(relation, explain),
                RelationKind.Compare => CompareJudge.Judge(relation),
                RelationKind.Count => CountJudge.Judge(relation),
                RelationKind.Band => BandJudge.Judge(relation),
                RelationKind.Agree => AgreeJudge.Judge(relation, explain),
                RelationKind.Reconcile => SumJudge.Judge(AsSum(relation), explain),
                _ => Verdicts.Undecided(),
            };
            return Soften(relation, judgement);
        }
        catch (OverflowException)
        {
            // Figures beyond 28 digits: nothing an account holds, so nobody is accused over them.
            return Verdicts.Undecided();
        }
    }

    /// <summary>Whole − Part = Result is Whole = Part + Result; the order of the operands stays, so that slips still point at them.</summary>
    private static Relation AsSum(Relation relation) => relation with
    {
        Kind = RelationKind.Sum,
        Extent = ListExtent.Exhaustive,
        Operands = [.. relation.Operands.Select(operand => operand.Role == OperandRole.Result ? operand with { Role = OperandRole.Part } : operand)],
    };

    /// <summary>What only seems to be stated accuses nobody, unless one slip of the pen explains the gap beyond chance.</summary>
    private static Judgement Soften(Relation relation, Judgement judgement) =>
        relation.Firmness == RelationFirmness.Tentative && judgement.Holds == false && !judgement.SlipIsBeyondChance
            ? judgement with { Holds = null, Grade = JudgementGrade.Undecided }
            : judgement;
}
