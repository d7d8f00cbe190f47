using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>流中之表: the cells from <paramref name="First"/> up to <paramref name="End"/> as rows of one grid.</summary>
internal sealed record StreamTable(int First, int End, List<TableRow> Rows)
{
    /// <summary>Cells of the header that no column is left for; they are text behind the table.</summary>
    public List<SourcedText> Behind { get; init; } = [];

    /// <summary>A row of a grid out of cells at their columns; columns that no cell takes stay blank.</summary>
    public static TableRow Row(IEnumerable<(SourcedText Text, int Start, int Span)> cells, int columns, bool heading = false)
    {
        List<SourcedText> texts = [];
        ImmutableArray<int>.Builder bounds = ImmutableArray.CreateBuilder<int>();
        int at = 0;
        foreach ((SourcedText text, int start, int span) in cells.OrderBy(cell => cell.Start))
        {
            for (; at < start; at++) Add(SourcedText.Empty, at);
            Add(text, at);
            at += span;
        }

        for (; at < columns; at++) Add(SourcedText.Empty, at);
        bounds.Add(columns);
        return new TableRow(texts) { Bounds = bounds.ToImmutable(), IsHeading = heading };

        void Add(SourcedText text, int column)
        {
            texts.Add(text);
            bounds.Add(column);
        }
    }
}
