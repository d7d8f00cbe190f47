namespace Jiheng.Formats;

/// <summary>一段来历: <paramref name="Length"/> characters at <paramref name="Offset"/> of unit <paramref name="Unit"/> came from the element with ordinal <paramref name="Element"/> in its part.</summary>
internal readonly record struct TracePiece(int Element, int Unit, int Offset, int Length);

/// <summary>
/// 来历: what the writer of annotated copies needs to find places again: which element yielded which characters of the main part,
/// and which w:p stands for a block or a cell that is blank.
/// </summary>
internal sealed class DocxTrace
{
    /// <summary>Pieces of the main part, in document order.</summary>
    public List<TracePiece> Pieces { get; } = [];

    /// <summary>First unit of each block and cell; a block without cells has row and column -1.</summary>
    public Dictionary<(int Block, int Row, int Column), int> Units { get; } = [];

    /// <summary>Name of the main part.</summary>
    public string MainPart { get; set; } = "";

    /// <summary>Unit of the w:p in the main part that refers to a footnote or (true) an endnote.</summary>
    public Dictionary<(bool Endnote, string Id), int> NoteReferences { get; } = [];

    /// <summary>The unit in the main part that a text box or a note hangs on, by unit of a w:p in it.</summary>
    public Dictionary<int, int> Hosts { get; } = [];
}
