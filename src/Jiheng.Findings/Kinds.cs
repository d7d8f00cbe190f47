namespace Jiheng.Findings;

/// <summary>结论种类 of one check on one thing.</summary>
public enum FindingKind
{
    /// <summary>不符.</summary>
    Fail,

    /// <summary>相符.</summary>
    Pass,

    /// <summary>不适用: a precondition failed or the thing is not there.</summary>
    NotApplicable,

    /// <summary>无法评估: our check could not run; never the report's fault.</summary>
    CannotEvaluate,

    /// <summary>待人工核实.</summary>
    Review,
}

/// <summary>严重程度.</summary>
public enum Severity
{
    /// <summary>提示.</summary>
    Note,

    /// <summary>疑点.</summary>
    Warning,

    /// <summary>错误.</summary>
    Error,
}

/// <summary>把握.</summary>
public enum Certainty
{
    /// <summary>请单位说明: only a question.</summary>
    Question,

    /// <summary>很可能.</summary>
    Likely,

    /// <summary>已证明: arithmetic or logic from the papers alone.</summary>
    Proven,
}

/// <summary>性质.</summary>
public enum Nature
{
    /// <summary>算术.</summary>
    Arithmetic,

    /// <summary>逻辑.</summary>
    Logic,

    /// <summary>口径.</summary>
    Caliber,

    /// <summary>格式与完整.</summary>
    Form,

    /// <summary>佐证.</summary>
    Evidence,

    /// <summary>文字.</summary>
    Wording,

    /// <summary>公开.</summary>
    Disclosure,

    /// <summary>读取: trouble of the input file, not of the report.</summary>
    Reading,

    /// <summary>表式包: trouble of a form pack.</summary>
    Pack,
}

/// <summary>位置角色: what a place has to do with a finding.</summary>
public enum PlaceRole
{
    /// <summary>所报: the figure or words at fault.</summary>
    Reported,

    /// <summary>据以计算.</summary>
    ComputedFrom,

    /// <summary>对照.</summary>
    ComparedWith,
}
