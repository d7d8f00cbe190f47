namespace Jiheng.Documents;

/// <summary>
/// 位置: where something stands in a document, exactly enough to be marked there.
/// <paramref name="Row"/> and <paramref name="Column"/> are 0-based grid places of the owning cell in a table, null in prose;
/// <paramref name="Span"/> lies in the text of that block or cell; <paramref name="Quote"/> is the text under the span.
/// </summary>
public sealed record SourceLocation(int Block, int? Row, int? Column, TextSpan Span, string Quote)
{
    /// <summary>文件: the file's name, where more than one is read together; empty otherwise.</summary>
    public string File { get; init; } = "";

    /// <summary>A place in a paragraph or heading.</summary>
    public static SourceLocation In(TextBlock block, TextSpan span) =>
        new(block.Index, null, null, span, block.Text.Value.Substring(span.Start, span.Length));

    /// <summary>A place in a cell.</summary>
    public static SourceLocation In(Table table, Cell cell, TextSpan span) =>
        new(table.Index, cell.Row, cell.Column, span, cell.Text.Substring(span.Start, span.Length));

    /// <summary>A whole cell.</summary>
    public static SourceLocation In(Table table, Cell cell) => In(table, cell, new TextSpan(0, cell.Text.Length));

    /// <summary>A whole paragraph or heading.</summary>
    public static SourceLocation In(TextBlock block) => In(block, new TextSpan(0, block.Text.Length));
}
