using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>裁判: the one judge of all relations, whoever stated them.</summary>
public static class RelationJudge
{
    /// <summary>Judges one relation by interval arithmetic; never throws.</summary>
    public static Judgement Judge(Relation relation) => new(null, JudgementGrade.Undecided, null, null, null, []);
}
