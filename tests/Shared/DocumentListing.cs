using System.Globalization;
using System.Text;
using Jiheng.Documents;

namespace Jiheng;

/// <summary>
/// A document as people can read and compare it: a line a block, a line a cell. Places are those of <see cref="SourcedText"/>: "@unit:offset".
/// </summary>
internal static class DocumentListing
{
    /// <summary>The whole listing; blank cells are left out unless they are merged.</summary>
    public static string Of(Document document)
    {
        StringBuilder listing = new();
        foreach (Block block in document.Blocks) Append(listing, block);
        return listing.ToString();
    }

    /// <summary>A short grid view: a row a line, cells divided by " | ", ^ and &lt; for places that belong to the cell above or to the left.</summary>
    public static string Grid(Table table)
    {
        StringBuilder grid = new();
        for (int r = 0; r < table.RowCount; r++)
        {
            for (int c = 0; c < table.ColumnCount; c++)
            {
                MergeOwner owner = table.OwnerOf(r, c);
                string text = owner.Row < r ? "^" : owner.Column < c ? "<" : Quoted(table[r, c].Text);
                grid.Append(c == 0 ? "" : " | ").Append(text);
            }

            grid.Append('\n');
        }

        return grid.ToString();
    }

    private static void Append(StringBuilder listing, Block block)
    {
        listing.Append(CultureInfo.InvariantCulture, $"[{block.Index}] ");
        if (block.Part != DocumentPart.Body) listing.Append(CultureInfo.InvariantCulture, $"{block.Part} ");
        switch (block)
        {
            case Table table:
                listing.Append(CultureInfo.InvariantCulture, $"Table {table.Origin} {table.RowCount}x{table.ColumnCount}\n");
                foreach (Cell cell in table.Cells) Append(listing, cell);
                break;
            case Heading heading:
                listing.Append(CultureInfo.InvariantCulture, $"Heading{heading.Level} {Places(heading.Text)} {Numbered(heading)}{Quoted(heading.Text.Value)}\n");
                break;
            case TextBlock text:
                listing.Append(CultureInfo.InvariantCulture, $"Paragraph {Places(text.Text)} {Numbered(text)}{Quoted(text.Text.Value)}\n");
                break;
        }
    }

    private static void Append(StringBuilder listing, Cell cell)
    {
        bool merged = cell.RowSpan > 1 || cell.ColumnSpan > 1;
        if (cell.Text.Length == 0 && !merged) return;
        string span = merged ? string.Create(CultureInfo.InvariantCulture, $" {cell.RowSpan}x{cell.ColumnSpan}") : "";
        listing.Append(CultureInfo.InvariantCulture, $"    ({cell.Row},{cell.Column}{span}) {Places(cell.Content.Text)} {Quoted(cell.Text)}\n");
    }

    private static string Numbered(TextBlock block) => block.Number is { } number ? $"#{number}# " : "";

    private static string Places(SourcedText text) =>
        text.Runs.IsEmpty ? "@-" : string.Join(' ', text.Runs.Select(run => string.Create(CultureInfo.InvariantCulture, $"@{run.Unit}:{run.Offset}+{run.Length}")));

    private static string Quoted(string text) => "\"" + text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
}
