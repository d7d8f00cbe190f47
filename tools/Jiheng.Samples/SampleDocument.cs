namespace Jiheng.Samples;

/// <summary>How a paragraph is set.</summary>
public enum LineStyle
{
    /// <summary>Plain text.</summary>
    Body,

    /// <summary>The report's title, centred.</summary>
    Title,

    /// <summary>A heading inside the narrative.</summary>
    Heading,
}

/// <summary>A vertical merge: none, its first row, or a row below that.</summary>
public enum Merge
{
    /// <summary>Not merged.</summary>
    None,

    /// <summary>The row that owns the merged area.</summary>
    Start,

    /// <summary>A row that belongs to the area above.</summary>
    Below,
}

/// <summary>A piece of a sample: a paragraph or a table.</summary>
public abstract record SampleBlock;

/// <summary>A paragraph.</summary>
public sealed record Line(string Text, LineStyle Style = LineStyle.Body) : SampleBlock
{
    /// <summary>Headings of the narrative ("一、…", "（一）…") tell themselves by their number and their shortness.</summary>
    public static Line Of(string text) => new(text, IsHeading(text) ? LineStyle.Heading : LineStyle.Body);

    private static bool IsHeading(string text) => text.Length < 22 && (text.IndexOf('、') == 1 || text.StartsWith('（')) && !text.EndsWith('。');
}

/// <summary>A cell; its width is in twips, and the widths of a row's cells add to the table's width.</summary>
public sealed record Box(int Width, Line[] Lines, Merge Merge = Merge.None)
{
    /// <summary>A cell of plain paragraphs, one per line of the text.</summary>
    public Box(int width, string text, Merge merge = Merge.None)
        : this(width, [.. text.Split('\n').Select(line => new Line(line))], merge)
    {
    }
}

/// <summary>A table whose rows may have different cells, as forms have.</summary>
public sealed record Grid(params Box[][] Rows) : SampleBlock;

/// <summary>A whole sample.</summary>
public sealed record SampleDocument(params SampleBlock[] Blocks);
