using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>一行格子: cells of one row as the file wrote them, before they are given grid places.</summary>
internal sealed class TableRow(IReadOnlyList<SourcedText> cells)
{
    /// <summary>The cells in order; empty ones are <see cref="SourcedText.Empty"/>.</summary>
    public IReadOnlyList<SourcedText> Cells { get; } = cells;

    /// <summary>First column of each cell, and the number of columns at the end, where the rows around have told them; else null.</summary>
    public ImmutableArray<int>? Bounds { get; init; }

    /// <summary>True for a row of headings whose places are known: what is blank in it belongs to the heading above.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Number of cells.</summary>
    public int Count => Cells.Count;

    /// <summary>True for a cell without text.</summary>
    public bool IsBlank(int cell) => Cells[cell].Length == 0;

    /// <summary>True for a cell that is a figure.</summary>
    public bool IsFigure(int cell) => CellShapes.IsFigure(Cells[cell].Value);

    /// <summary>True where every cell is blank.</summary>
    public bool IsAllBlank => Cells.All(cell => cell.Length == 0);

    /// <summary>True where some cell is a figure.</summary>
    public bool HasFigure => Enumerable.Range(0, Count).Any(IsFigure);

    /// <summary>A row of short labels: no figures, nothing long, the first cell filled.</summary>
    public bool LooksLikeHeader =>
        Count >= 2 && !IsBlank(0) && !HasFigure && Cells.All(cell => CharKinds.WidthOf(cell.Value) <= MaxLabelWidth && !EndsLikeSentence(cell.Value));

    /// <summary>The text of a cell without white space, for comparing labels.</summary>
    public string Key(int cell) => string.Concat(Cells[cell].Value.Where(c => !CharKinds.IsWhite(c)));

    private const int MaxLabelWidth = 48;

    private static bool EndsLikeSentence(string text) => text.Length > 0 && text[^1] is '。' or '；';
}
