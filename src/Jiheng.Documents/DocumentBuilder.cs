using System.Collections.Immutable;

namespace Jiheng.Documents;

/// <summary>文档构造: readers add blocks in order and need not count them.</summary>
public sealed class DocumentBuilder
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();

    /// <summary>Index that the next block will have.</summary>
    public int NextIndex => _blocks.Count;

    /// <summary>Adds a paragraph.</summary>
    public DocumentBuilder AddParagraph(SourcedText text, DocumentPart part = DocumentPart.Body, string? number = null)
    {
        _blocks.Add(new Paragraph(NextIndex, text, part, number));
        return this;
    }

    /// <summary>Adds a heading.</summary>
    public DocumentBuilder AddHeading(SourcedText text, int level, DocumentPart part = DocumentPart.Body, string? number = null)
    {
        _blocks.Add(new Heading(NextIndex, text, level, part, number));
        return this;
    }

    /// <summary>Adds a table.</summary>
    public DocumentBuilder AddTable(
        int rowCount,
        int columnCount,
        IEnumerable<Cell> cells,
        TableOrigin origin,
        DocumentPart part = DocumentPart.Body,
        SourceLocation? parent = null)
    {
        _blocks.Add(new Table(NextIndex, rowCount, columnCount, cells, origin, part, parent));
        return this;
    }

    /// <summary>The document so far.</summary>
    public Document Build(DocumentTrust trust, string fileName = "") => new(_blocks.ToImmutable(), trust, fileName);
}
