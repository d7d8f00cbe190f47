using Jiheng.Facts;

namespace Jiheng.FormPacks;

/// <summary>评分用概念: facts that people give for a score; their dimension is the row's id, with "/" and the item's behind it where one condition is meant.</summary>
public static class ScoreConcepts
{
    /// <summary>答复: a choice "yes" or "no", a grade, a number of breaches, or 不适用.</summary>
    public static ConceptId Answer { get; } = new("score.answer");

    /// <summary>指标的目标 as a figure or a day.</summary>
    public static ConceptId Wanted { get; } = new("indicator.wanted");

    /// <summary>指标的完成值, in the direction wanted.</summary>
    public static ConceptId Reached { get; } = new("indicator.reached");

    /// <summary>本行自评得分.</summary>
    public static ConceptId Self { get; } = new("score.self");
}
