using Jiheng.Documents;

namespace Jiheng.Extraction;

/// <summary>一段文字: one paragraph of prose, in the body or inside a cell, with the way back to its place.</summary>
internal sealed record ProseText(int Block, int? Row, int? Column, int Offset, string Text)
{
    /// <summary>The place of a span of this paragraph.</summary>
    public SourceLocation At(TextSpan span) =>
        new(Block, Row, Column, new TextSpan(Offset + span.Start, span.Length), Text.Substring(span.Start, span.Length));
}
