using Jiheng.Documents;
using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>
/// 数量提及: a figure found in a text.
/// <paramref name="Span"/> covers qualifier, number and unit ("不低于95%"), <paramref name="Digits"/> only the written number ("95").
/// Two figures under one predicate ("961批1954人次") are two mentions.
/// </summary>
public readonly record struct QuantityMention(TextSpan Span, TextSpan Digits, MentionKind Kind, Quantity Quantity)
{
    /// <summary>上端 of a range (3至5件: <see cref="Quantity"/> is 3件, this is 5件); null where there is no range.</summary>
    public Quantity? High { get; init; }

    /// <summary>日期 of a <see cref="MentionKind.Date"/> or <see cref="MentionKind.Year"/> mention; null otherwise.</summary>
    public DateMention? Date { get; init; }

    /// <summary>末日期 where the mention spans several months or years (2022年1-7月: July; 2020-2022年: 2022); null otherwise.</summary>
    public DateMention? LastDate { get; init; }
}
