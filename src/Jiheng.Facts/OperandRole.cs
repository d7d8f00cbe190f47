namespace Jiheng.Facts;

/// <summary>角色 of a figure in a relation; see <see cref="RelationKind"/> for which kind uses which.</summary>
public enum OperandRole
{
    /// <summary>总数.</summary>
    Whole,

    /// <summary>其中项.</summary>
    Part,

    /// <summary>结果: the stated percentage.</summary>
    Result,

    /// <summary>本期.</summary>
    Current,

    /// <summary>基期.</summary>
    Base,

    /// <summary>增减额.</summary>
    Delta,

    /// <summary>左.</summary>
    Left,

    /// <summary>右.</summary>
    Right,

    /// <summary>所称个数.</summary>
    Stated,

    /// <summary>所列一项 (text, no quantity needed).</summary>
    Listed,

    /// <summary>得分.</summary>
    Score,

    /// <summary>等次 (text).</summary>
    Grade,

    /// <summary>下限.</summary>
    Low,

    /// <summary>上限.</summary>
    High,

    /// <summary>提及.</summary>
    Mention,
}
