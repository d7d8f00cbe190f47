using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Workflows;

/// <summary>改动种类: the slips of a hand that a proof tries on every figure.</summary>
public enum ChangeKind
{
    /// <summary>错一位: one digit becomes another.</summary>
    OtherDigit,

    /// <summary>颠倒: two neighbouring digits change places.</summary>
    SwappedDigits,

    /// <summary>小数点错位: ten times as much or a tenth.</summary>
    ShiftedPoint,

    /// <summary>单位写错: 万元 for 元 or the other way, where the unit stands beside the figure.</summary>
    OtherUnit,
}

/// <summary>一处改动 and whether the check noticed it; <paramref name="Codes"/> are those of the findings that were not there before.</summary>
public sealed record FigureChange(ChangeKind Kind, string Before, string After, bool Noticed, ImmutableArray<string> Codes);

/// <summary>守护关系: a relation that failed when the figure was changed.</summary>
public sealed record FigureGuard(string Kind, string Rule, string Text);

/// <summary>一个数字的证明: every change tried on it and the relations that guard it.</summary>
public sealed record FigureProof(SourceLocation Location, string Label, ImmutableArray<FigureChange> Changes, ImmutableArray<FigureGuard> Guards)
{
    /// <summary>True where every change was noticed.</summary>
    public bool IsGuarded => Changes.All(change => change.Noticed);
}

/// <summary>证明结果: which slips in a report the check would notice, and which figures nothing guards.</summary>
public sealed record ProofReport(string File, ImmutableArray<FigureProof> Figures, ImmutableArray<SourceLocation> Unguarded)
{
    /// <summary>改动总数.</summary>
    public int Changes => Figures.Sum(figure => figure.Changes.Length);

    /// <summary>被发觉的改动数.</summary>
    public int Noticed => Figures.Sum(figure => figure.Changes.Count(change => change.Noticed));

    /// <summary>发觉率, 0 to 1; 1 where there was nothing to change.</summary>
    public decimal Share => Changes == 0 ? 1m : (decimal)Noticed / Changes;
}
