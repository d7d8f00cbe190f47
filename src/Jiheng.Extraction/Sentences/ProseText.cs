using Jiheng.Documents;
using Jiheng.Notation;

namespace Jiheng.Extraction;

/// <summary>一段文字: one paragraph of prose, in the body or inside a cell, with the way back to its place.</summary>
internal sealed record ProseText(int Block, int? Row, int? Column, int Offset, string Written)
{
    private const int LongestOpening = 16;

    /// <summary>The text with traditional characters folded, character for character: the words our tables know.</summary>
    public string Text { get; } = TraditionalFolder.Fold(Written);

    /// <summary>开篇年度: the year that the paragraph opens with, its numbering left out, or null.</summary>
    public int? OpeningYear => Comparand.YearOf(FigureLabel.StripNumber(Text.AsSpan(0, Math.Min(Text.Length, LongestOpening)).TrimStart()).ToString());

    /// <summary>The place of a span of this paragraph.</summary>
    public SourceLocation At(TextSpan span) =>
        new(Block, Row, Column, new TextSpan(Offset + span.Start, span.Length), Written.Substring(span.Start, span.Length));
}
