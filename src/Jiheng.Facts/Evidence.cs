using Jiheng.Documents;

namespace Jiheng.Facts;

/// <summary>由来: how a fact was obtained.</summary>
public enum EvidenceKind
{
    /// <summary>表中单元格.</summary>
    TableCell,

    /// <summary>句中.</summary>
    Sentence,

    /// <summary>由其他事实推出.</summary>
    Derived,

    /// <summary>手填: given by a person, with a source.</summary>
    TypedIn,
}

/// <summary>依据: the place and the way a fact was obtained.</summary>
public sealed record Evidence(SourceLocation Location, EvidenceKind Kind)
{
    /// <summary>来源: the paper that a person named for a figure typed in; "" for what was read.</summary>
    public string Source { get; init; } = "";
}
