namespace Jiheng.Facts;

/// <summary>限定: what the words around a number make of it.</summary>
public enum Qualifier
{
    /// <summary>无.</summary>
    None,

    /// <summary>约, 左右, 大约, 大概.</summary>
    About,

    /// <summary>近, 接近, 将近.</summary>
    Nearly,

    /// <summary>余, 多 after the number: somewhat more.</summary>
    SomewhatMore,

    /// <summary>≥, 不低于, 不少于, 以上, 至少, 达到…以上.</summary>
    AtLeast,

    /// <summary>≤, 不超过, 不高于, 以内, 以下, 至多.</summary>
    AtMost,

    /// <summary>&gt;, 超过, 高于, 大于, 突破.</summary>
    MoreThan,

    /// <summary>&lt;, 低于, 小于, 不足, 不到.</summary>
    LessThan,
}
