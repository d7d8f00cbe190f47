namespace Jiheng.Notation;

/// <summary>目标种类: what a target or a completion says.</summary>
public enum TargetKind
{
    /// <summary>未填 or 无, 不适用, /.</summary>
    Nothing,

    /// <summary>数量: one figure or several (900批1900人次).</summary>
    Quantity,

    /// <summary>日期 by or on which something is done.</summary>
    Date,

    /// <summary>不超预算: bound by the budget, without naming an amount.</summary>
    WithinBudget,

    /// <summary>定性: words only.</summary>
    Words,
}
