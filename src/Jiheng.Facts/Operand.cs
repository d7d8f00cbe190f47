using Jiheng.Documents;

namespace Jiheng.Facts;

/// <summary>
/// 操作数: one figure in a relation. <paramref name="Location"/> is null for a value nobody wrote but the wording implies
/// (the 100% that a full list of shares adds to, the 0 of "没有"). <paramref name="Label"/> is the term as written ("人员经费").
/// </summary>
public sealed record Operand(OperandRole Role, Quantity Quantity, SourceLocation? Location, string Label)
{
    /// <summary>正负: −1 where the part is taken away or the delta is a decrease; the written quantity stays as written.</summary>
    public decimal Sign { get; init; } = 1m;

    /// <summary>概念, where a pack knows it.</summary>
    public ConceptId? Concept { get; init; }

    /// <summary>基准区间 with sign: every value in base units (元, plain ratio) that the written digits may stand for; a value nobody wrote is exact.</summary>
    public DecimalInterval Interval => Location is null
        ? DecimalInterval.Exactly(Quantity.BaseValue * Sign)
        : Quantity.BaseInterval.Scale(Sign);

    /// <summary>基准值 with sign.</summary>
    public decimal BaseValue => Quantity.BaseValue * Sign;
}
