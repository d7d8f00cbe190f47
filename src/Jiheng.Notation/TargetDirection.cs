namespace Jiheng.Notation;

/// <summary>增减: a target that is a change, not a level (下降10%).</summary>
public enum TargetDirection
{
    /// <summary>无: a level.</summary>
    None,

    /// <summary>增: 增长, 提高, 上升.</summary>
    Increase,

    /// <summary>减: 下降, 减少, 压减.</summary>
    Decrease,
}
