using System.Collections.Immutable;

namespace Jiheng.Documents;

/// <summary>行文: one paragraph of prose, or one paragraph of a cell, with its place; what reads words reads these, wherever they stand.
/// <paramref name="Span"/> is the line's place in the text of its block or cell; <paramref name="Text"/> what stands there.</summary>
public sealed record TextLine(Block Block, Cell? Cell, TextSpan Span, string Text)
{
    /// <summary>True for a paragraph of a cell.</summary>
    public bool InTable => Cell is not null;

    /// <summary>A place on this line; <paramref name="span"/> counts from the line's start.</summary>
    public SourceLocation At(TextSpan span)
    {
        TextSpan whole = new(Span.Start + span.Start, span.Length);
        return Cell is not null ? SourceLocation.In((Table)Block, Cell, whole) : SourceLocation.In((TextBlock)Block, whole);
    }

    /// <summary>The whole line.</summary>
    public SourceLocation Whole => At(new TextSpan(0, Text.Length));

    /// <summary>All lines that have anything to read, in reading order.</summary>
    public static ImmutableArray<TextLine> AllOf(Document document)
    {
        ImmutableArray<TextLine>.Builder lines = ImmutableArray.CreateBuilder<TextLine>();
        foreach (Block block in document.Blocks)
        {
            if (block is TextBlock text) AddParagraphs(lines, block, null, text.Text.Value);
            else if (block is Table table)
            {
                foreach (Cell cell in table.Cells) AddParagraphs(lines, block, cell, cell.Text);
            }
        }

        return lines.ToImmutable();
    }

    private static void AddParagraphs(ImmutableArray<TextLine>.Builder lines, Block block, Cell? cell, string value)
    {
        int start = 0;
        for (int i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && value[i] != '\n') continue;
            if (!value.AsSpan(start, i - start).IsWhiteSpace()) lines.Add(new TextLine(block, cell, TextSpan.FromBounds(start, i), value[start..i]));
            start = i + 1;
        }
    }
}
