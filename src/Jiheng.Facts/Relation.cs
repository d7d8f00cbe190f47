using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Facts;

/// <summary>证人: who states a relation.</summary>
public enum RelationWitness
{
    /// <summary>表式: the form pack.</summary>
    Form,

    /// <summary>表: the table's own header, codes or numbering.</summary>
    Table,

    /// <summary>句: the sentence.</summary>
    Sentence,
}

/// <summary>列举范围: whether a list claims to be complete.</summary>
public enum ListExtent
{
    /// <summary>穷尽: 共, 分别为, 合计, all known members, shares that add to 100%.</summary>
    Exhaustive,

    /// <summary>开放: 主要为…等, 其中 with one member: parts may not exceed the whole; a remainder is no fault.</summary>
    Open,

    /// <summary>未明: 其中 with several members and no sign of being complete. Equal: holds. Larger than the whole: fails. Smaller: fails only where one mistyped digit explains it; else undecided.</summary>
    Unstated,
}

/// <summary>比较算子.</summary>
public enum CompareOperator
{
    /// <summary>小于, 低于.</summary>
    Less,

    /// <summary>不超过, 未超.</summary>
    AtMost,

    /// <summary>等于, 持平, 一致.</summary>
    Equal,

    /// <summary>不低于.</summary>
    AtLeast,

    /// <summary>大于, 超过.</summary>
    Greater,
}

/// <summary>增减方向.</summary>
public enum ChangeDirection
{
    /// <summary>未明.</summary>
    Unstated,

    /// <summary>增: 增加, 增长, 上升, 提高, 多.</summary>
    Increase,

    /// <summary>减: 减少, 下降, 降低, 压减, 少.</summary>
    Decrease,
}

/// <summary>断言力: how sure we are that the text really states this relation between these figures.</summary>
public enum RelationFirmness
{
    /// <summary>明确: a failure is a finding.</summary>
    Firm,

    /// <summary>推测: reported where it holds; where it does not, the answer is "undecided" and nobody is accused, unless one mistyped digit explains the gap.</summary>
    Tentative,
}

/// <summary>舍入规则: how the result may have been rounded.</summary>
public enum RoundingPolicy
{
    /// <summary>按所写位数: each written number stands for its interval.</summary>
    AsWritten,

    /// <summary>同位: figures of one table or sentence are written to the same place and only drop zeros at the end (25 beside 4.99 is 25.00, 0 is nought): each is as precise as the most precise one.</summary>
    CommonPlaces,

    /// <summary>精确: digits must be equal; the pack demands it where parts and whole come from one ledger.</summary>
    Exact,
}

/// <summary>关系: figures and what somebody says of them together. It is a claim; whether it holds the judge decides.</summary>
public sealed record Relation(RelationKind Kind, RelationWitness Witness, string Rule, ImmutableArray<Operand> Operands)
{
    /// <summary>列举范围 of a <see cref="RelationKind.Sum"/>.</summary>
    public ListExtent Extent { get; init; } = ListExtent.Exhaustive;

    /// <summary>比较算子 of a <see cref="RelationKind.Compare"/>.</summary>
    public CompareOperator Operator { get; init; } = CompareOperator.Equal;

    /// <summary>增减方向 of a <see cref="RelationKind.Change"/>.</summary>
    public ChangeDirection Direction { get; init; }

    /// <summary>断言力.</summary>
    public RelationFirmness Firmness { get; init; } = RelationFirmness.Firm;

    /// <summary>舍入规则.</summary>
    public RoundingPolicy Rounding { get; init; } = RoundingPolicy.AsWritten;

    /// <summary>原文: the words that state it, as a reader would quote them.</summary>
    public string Text { get; init; } = "";

    /// <summary>位置 of those words; null where they are spread over several places (see the operands').</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>编码: the finding code to use where it fails, if the pack names one; null: the kind's own.</summary>
    public string? Code { get; init; }

    /// <summary>名称 of the relation for messages ("三公经费合计等于各项之和"); may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The operands of one role, in order.</summary>
    public IEnumerable<Operand> In(OperandRole role) => Operands.Where(operand => operand.Role == role);

    /// <summary>The first operand of a role, or null.</summary>
    public Operand? First(OperandRole role)
    {
        // Asked several times for every judgement: no iterator.
        foreach (Operand operand in Operands)
        {
            if (operand.Role == role) return operand;
        }

        return null;
    }
}
