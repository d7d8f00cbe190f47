namespace Jiheng.Extraction;

/// <summary>句中角色: what a figure does in its sentence.</summary>
internal enum FigureRole
{
    /// <summary>水平: how much there is (支出138.45万元, 满意率98%).</summary>
    Level,

    /// <summary>上期水平: how much there was (上年433万元).</summary>
    Base,

    /// <summary>增减额.</summary>
    Delta,

    /// <summary>增减率.</summary>
    Rate,

    /// <summary>占比.</summary>
    Share,

    /// <summary>完成率, 执行率: a level measured against a budget or a plan.</summary>
    Completion,
}

/// <summary>预决算别: which of a subject's figures a level is.</summary>
internal enum BudgetKind
{
    /// <summary>未明.</summary>
    Unstated,

    /// <summary>年初预算.</summary>
    InitialBudget,

    /// <summary>全年预算, 调整预算.</summary>
    AdjustedBudget,

    /// <summary>预算 (which one is not said).</summary>
    Budget,

    /// <summary>决算, 执行, 实际支出.</summary>
    Actual,
}

/// <summary>列举引语: what stands before the first part of a list.</summary>
internal enum ListCue
{
    /// <summary>无.</summary>
    None,

    /// <summary>其中.</summary>
    Among,

    /// <summary>包括, 含, 具体为: the parts make up the whole.</summary>
    Includes,

    /// <summary>分别为: every part is named.</summary>
    Each,

    /// <summary>主要为, 主要包括, 主要用于: an open list.</summary>
    Mainly,

    /// <summary>冒号后即列举 ("一般债券10000万元：1.…"), 分为, 资金来源.</summary>
    Colon,

    /// <summary>某某中 ("经营性资产中：…"): the whole is named again.</summary>
    Within,

    /// <summary>再分 ("分部门看：…", "按级次分，…"): a whole is told apart in another way.</summary>
    Split,
}
