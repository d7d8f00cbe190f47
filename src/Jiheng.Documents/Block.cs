namespace Jiheng.Documents;

/// <summary>块: one piece of a page in reading order: a paragraph, a heading or a table.</summary>
public abstract class Block
{
    private protected Block(int index, DocumentPart part)
    {
        Index = index;
        Part = part;
    }

    /// <summary>序: 0-based place among the document's blocks; findings name blocks by it.</summary>
    public int Index { get; }

    /// <summary>所在部分.</summary>
    public DocumentPart Part { get; }
}
