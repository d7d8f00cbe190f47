using System.Collections.Immutable;
using Jiheng.Facts;

namespace Jiheng.FormPacks;

/// <summary>填写项的种类.</summary>
public enum FieldKind
{
    /// <summary>文字.</summary>
    Text,

    /// <summary>数.</summary>
    Number,

    /// <summary>日期.</summary>
    Date,

    /// <summary>选项.</summary>
    Choice,
}

/// <summary>填写项: a label with its value beside it, below it or after a colon (预算编码：127).</summary>
public sealed record FieldRule(ConceptId Concept, FieldKind Kind, ImmutableArray<string> Labels)
{
    /// <summary>单位 of a number.</summary>
    public Unit Unit { get; init; } = Unit.None;

    /// <summary>选项 of a choice.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}

/// <summary>条目: a numbered list of the form (任务1…, 目标1完成情况…); <paramref name="Markers"/> hold {n} where the number stands.</summary>
public sealed record ListRule(ConceptId Concept, string Label, ImmutableArray<string> Markers)
{
    /// <summary>所在栏: labels of the cell that holds the list where its items are plainly numbered.</summary>
    public ImmutableArray<string> Holders { get; init; } = [];
}

/// <summary>章节: a heading of the narrative part; figures below it are counted in <paramref name="Caliber"/> unless the sentence says otherwise ("" for open).</summary>
public sealed record SectionRule(string Id, ImmutableArray<string> Titles, string Caliber)
{
    /// <summary>所属: the section that this one is a part of, or "".</summary>
    public string Within { get; init; } = "";
}
