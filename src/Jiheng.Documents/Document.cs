using System.Collections.Immutable;

namespace Jiheng.Documents;

/// <summary>文档: what a page is, in reading order, whatever file it came from.</summary>
public sealed class Document
{
    /// <summary>Blocks must carry their own 0-based index in order.</summary>
    /// <exception cref="ArgumentException">A block's index is not its place.</exception>
    public Document(ImmutableArray<Block> blocks, DocumentTrust trust, string fileName = "")
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Index != i) throw new ArgumentException($"Block {i} says it is block {blocks[i].Index}.", nameof(blocks));
        }

        Blocks = blocks;
        Trust = trust;
        FileName = fileName;
    }

    /// <summary>各块 in reading order; blocks of headers, footers, notes and text boxes follow the body.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>可信程度.</summary>
    public DocumentTrust Trust { get; }

    /// <summary>文件名, without its folder; may be empty.</summary>
    public string FileName { get; }

    /// <summary>无字: true where no block has anything to read.</summary>
    public bool IsBlank => Blocks.All(block => block switch
    {
        TextBlock text => string.IsNullOrWhiteSpace(text.Text.Value),
        Table table => table.Cells.All(cell => cell.Content.IsBlank),
        _ => true,
    });

    /// <summary>取文: the text that a location's span lies in.</summary>
    public SourcedText TextAt(SourceLocation location) => Blocks[location.Block] switch
    {
        TextBlock block => block.Text,
        Table table => table[location.Row ?? 0, location.Column ?? 0].Content.Text,
        _ => SourcedText.Empty,
    };
}
