namespace Jiheng.Notation;

/// <summary>目标关系: how a completion must stand to the target.</summary>
public enum TargetOperator
{
    /// <summary>未写明.</summary>
    None,

    /// <summary>=, 等于.</summary>
    Equal,

    /// <summary>≥, 不低于, 以上.</summary>
    AtLeast,

    /// <summary>≤, 不超过, 以内.</summary>
    AtMost,

    /// <summary>&gt;, 超过.</summary>
    MoreThan,

    /// <summary>&lt;, 低于.</summary>
    LessThan,

    /// <summary>区间: 3至5件.</summary>
    Between,

    /// <summary>日期之前.</summary>
    Before,
}
