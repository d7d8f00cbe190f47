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
}

/// <summary>依据: the place and the way a fact was obtained.</summary>
public sealed record Evidence(SourceLocation Location, EvidenceKind Kind);
