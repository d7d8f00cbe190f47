using System.Collections.Immutable;
using Jiheng.Documents;

namespace Jiheng.Workflows;

/// <summary>改过的文档: a document in which one piece of one text is replaced; everything else is the same object as before.</summary>
internal static class ChangedDocument
{
    /// <summary>Replaces <paramref name="span"/> in the text that <paramref name="place"/> lies in.</summary>
    public static Document With(Document document, SourceLocation place, TextSpan span, string replacement)
    {
        Block block = document.Blocks[place.Block];
        Block changed = block switch
        {
            Heading heading => new Heading(heading.Index, Replaced(heading.Text, span, replacement), heading.Level, heading.Part, heading.Number),
            TextBlock text => new Paragraph(text.Index, Replaced(text.Text, span, replacement), text.Part, text.Number),
            Table table => Changed(table, place, span, replacement),
            _ => block,
        };
        return new Document(document.Blocks.SetItem(place.Block, changed), document.Trust, document.FileName);
    }

    private static Table Changed(Table table, SourceLocation place, TextSpan span, string replacement)
    {
        Cell old = table[place.Row ?? 0, place.Column ?? 0];
        CellContent content = new(Replaced(old.Content.Text, span, replacement), storedValue: null, old.Content.NumberFormat);
        Cell fresh = new(old.Row, old.Column, content, old.RowSpan, old.ColumnSpan);
        ImmutableArray<Cell> cells = table.Cells.Replace(old, fresh);
        return new Table(table.Index, table.RowCount, table.ColumnCount, cells, table.Origin, table.Part, table.Parent);
    }

    private static SourcedText Replaced(SourcedText text, TextSpan span, string replacement) => new SourcedTextBuilder()
        .Append(text, new TextSpan(0, span.Start))
        .AppendOwn(replacement)
        .Append(text, TextSpan.FromBounds(span.End, text.Length))
        .Build();
}
