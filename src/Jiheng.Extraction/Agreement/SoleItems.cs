using Jiheng.Facts;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>
/// 独项: "（二）儿童福利类项目39万元。" / "安排上级资金39万元": the one figure under a heading, or the one use that a sentence names, is the heading's own; told where it is.
/// </summary>
internal static class SoleItems
{
    private const int Colon = 3, Sentence = 5;

    /// <summary>Agreements of a section; <paramref name="areTold"/> tells pairs that a sum speaks of already.</summary>
    public static IEnumerable<Relation> Read(List<ProseFigure> figures, Func<ProseFigure, ProseFigure, bool> areTold)
    {
        List<ProseFigure> levels = [.. figures.Where(figure => figure is { Role: FigureRole.Level, IsPlanOnly: false, Mention.Kind: MentionKind.Money, Quantity.IsPlain: true } && figure.Quantity.Value > 0m)];
        for (int i = 0; i + 1 < levels.Count; i++)
        {
            (ProseFigure heading, ProseFigure item) = (levels[i], levels[i + 1]);
            if (heading.Quantity.BaseValue != item.Quantity.BaseValue || !heading.Unit.IsComparableWith(item.Unit) || PartLists.IsOtherKind(heading.Kind, item.Kind) || areTold(heading, item)) continue;
            ProseFigure? before = i > 0 ? levels[i - 1] : null, behind = i + 2 < levels.Count ? levels[i + 2] : null;
            if (!IsUnderHeading(heading, item, before, behind) && !IsOneUse(heading, item, behind)) continue;
            yield return new Relation(RelationKind.Agree, RelationWitness.Sentence, "sentence/sole-item", [heading.As(OperandRole.Mention), item.As(OperandRole.Mention)])
            {
                Firmness = RelationFirmness.Tentative,
                Text = RelationText.Of(heading, item),
                Location = item.Place,
            };
        }
    }

    // The heading's figure is its paragraph's only one, or its first sentence's; what follows the item opens another heading.
    private static bool IsUnderHeading(ProseFigure heading, ProseFigure item, ProseFigure? before, ProseFigure? behind)
    {
        bool numbered = FigureLabel.NumberLength(heading.Text.Text.AsSpan().TrimStart()) > 0 && heading.Between.Length <= heading.Mention.Span.Start + 1 && (before is null || before.Paragraph != heading.Paragraph);
        bool under = item.Paragraph == heading.Paragraph ? item.Gap >= Sentence : item.Paragraph == heading.Paragraph + 1;
        return numbered && under && (behind is null || (behind.Paragraph > item.Paragraph && FigureLabel.NumberLength(behind.Text.Text.AsSpan().TrimStart()) > 0));
    }

    // "办赛补贴191.37万元：主要用于锦标赛191.37万元。"
    private static bool IsOneUse(ProseFigure heading, ProseFigure item, ProseFigure? behind) =>
        item.Sentence == heading.Sentence && ReferenceEquals(item.Text, heading.Text) && (item.Gap == Colon || item.Cue != ListCue.None || item.Depth > heading.Depth)
        && (behind is null || behind.Sentence != item.Sentence || behind.Segment != item.Segment);
}
