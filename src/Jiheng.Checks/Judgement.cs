using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.Checks;

/// <summary>判定等级.</summary>
public enum JudgementGrade
{
    /// <summary>分毫不差: digits equal.</summary>
    Exact,

    /// <summary>尾差: digits differ, yet the written precision explains it.</summary>
    WithinRounding,

    /// <summary>有余: an open list stays below its whole; the remainder is no fault.</summary>
    Remainder,

    /// <summary>末位之差: out of the interval by one unit of the last written digit or less (cut off instead of rounded, usually).</summary>
    LastDigit,

    /// <summary>不符.</summary>
    Apart,

    /// <summary>无意义: a base of zero, a ratio of nothing.</summary>
    Undefined,

    /// <summary>未定: the text does not say enough to accuse anyone.</summary>
    Undecided,
}

/// <summary>
/// 判定 of one relation. <paramref name="Holds"/> is null for Undefined and Undecided; <paramref name="Difference"/> (written − computed) is in the unit of the result operand;
/// <paramref name="Expected"/> and <paramref name="Actual"/> are written as the report would write them.
/// </summary>
public sealed record Judgement(
    bool? Holds,
    JudgementGrade Grade,
    decimal? Difference,
    string? Expected,
    string? Actual,
    ImmutableArray<string> Derivation)
{
    /// <summary>笔误推测: the single slip that would explain a failure (or, in an open list, a suspiciously small remainder), or null.</summary>
    public SlipHint? Slip { get; init; }

    /// <summary>非偶合: true where so many digits agree but for the slip that chance explains it less than once in two hundred.</summary>
    public bool SlipIsBeyondChance { get; init; }

    /// <summary>方向相反: the figures rise where the words say that they fall, or the other way round.</summary>
    public bool IsWrongDirection { get; init; }

    /// <summary>最大尾差: how far rounding alone may part the two sides, in the unit of the result operand; null where rounding plays no part.</summary>
    public decimal? WidestRounding { get; init; }
}

/// <summary>笔误种类.</summary>
public enum SlipKind
{
    /// <summary>一位数字写错.</summary>
    OneDigit,

    /// <summary>相邻两位颠倒.</summary>
    Swapped,

    /// <summary>小数点错位.</summary>
    PointShifted,

    /// <summary>单位写错 (万元 for 元).</summary>
    WrongUnit,

    /// <summary>增减写反.</summary>
    WrongDirection,
}

/// <summary>笔误: which operand (index into the relation's operands), what it should have been, and the kind of slip.</summary>
public sealed record SlipHint(SlipKind Kind, int OperandIndex, Quantity Corrected);

/// <summary>
/// 已判关系. What holds to the digit is judged without words, since hardly anybody asks for them;
/// <see cref="Derivation"/> has them all the same.
/// </summary>
public sealed record JudgedRelation(Relation Relation, Judgement Judgement)
{
    /// <summary>算式 of the judgement, worked out when asked.</summary>
    public ImmutableArray<string> Derivation => Judgement.Grade == JudgementGrade.Exact ? RelationJudge.Judge(Relation).Derivation : Judgement.Derivation;

    /// <summary>Judges a relation; in words only where a finding may need them.</summary>
    internal static JudgedRelation Of(Relation relation)
    {
        Judgement bare = RelationJudge.Judge(relation, explain: false);
        return new(relation, bare.Grade == JudgementGrade.Exact ? bare : RelationJudge.Judge(relation));
    }
}
