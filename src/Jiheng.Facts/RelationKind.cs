namespace Jiheng.Facts;

/// <summary>关系种类: what can be said of figures together. Whoever says it (form, table, sentence), one judge decides it.</summary>
public enum RelationKind
{
    /// <summary>合计: <see cref="OperandRole.Whole"/> = Σ <see cref="OperandRole.Part"/> (signed); an open list may be smaller, never larger.</summary>
    Sum,

    /// <summary>占比、执行率、完成率: <see cref="OperandRole.Part"/> ÷ Σ <see cref="OperandRole.Whole"/> = <see cref="OperandRole.Result"/>.</summary>
    Ratio,

    /// <summary>
    /// 增减: of <see cref="OperandRole.Current"/>, <see cref="OperandRole.Base"/>, <see cref="OperandRole.Delta"/> and <see cref="OperandRole.Result"/> (the rate),
    /// any three that determine each other. Delta and rate are written unsigned, <see cref="Relation.Direction"/> gives the sign.
    /// With only a whole-number Current and a rate: does any whole-number base give that rate (feasibility)?
    /// </summary>
    Change,

    /// <summary>比较: <see cref="OperandRole.Left"/> <see cref="Relation.Operator"/> <see cref="OperandRole.Right"/>.</summary>
    Compare,

    /// <summary>列举: <see cref="OperandRole.Stated"/> = how many <see cref="OperandRole.Listed"/> there are.</summary>
    Count,

    /// <summary>等次: <see cref="OperandRole.Score"/> lies in the band of <see cref="OperandRole.Grade"/>; the band's ends are Low/High operands.</summary>
    Band,

    /// <summary>同一事项: all <see cref="OperandRole.Mention"/> operands say the same thing and must agree.</summary>
    Agree,

    /// <summary>口径调节: <see cref="OperandRole.Whole"/> − <see cref="OperandRole.Part"/> (the narrower caliber) = <see cref="OperandRole.Result"/> (what explains the difference).</summary>
    Reconcile,
}
