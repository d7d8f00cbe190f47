using Jiheng.Facts;

namespace Jiheng.Notation;

/// <summary>
/// 单位词: a word that may stand after a number. <paramref name="NotBefore"/> lists the characters that, following the word, make it part of another word
/// (人 in 人均, 项 in 项目); <paramref name="Style"/> says how freely it is believed.
/// </summary>
internal sealed record UnitWord(string Text, MentionKind Kind, string BaseSymbol, decimal Factor, string NotBefore, UnitStyle Style)
{
    /// <summary>Position in the table.</summary>
    public int Index { get; init; }

    public UnitDimension Dimension => Kind switch
    {
        MentionKind.Money => UnitDimension.Money,
        MentionKind.Ratio => UnitDimension.Ratio,
        MentionKind.PercentagePoint => UnitDimension.PercentagePoint,
        MentionKind.Score => UnitDimension.Score,
        MentionKind.Duration => UnitDimension.Duration,
        MentionKind.Measure => UnitDimension.Measure,
        _ => UnitDimension.Count,
    };
}
