using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>块的去处: where finished paragraphs and tables go: a list of blocks, or one cell.</summary>
internal abstract class WordSink(DocumentPart part)
{
    public DocumentPart Part { get; } = part;

    /// <summary>A paragraph that still may run on; null between paragraphs.</summary>
    public ParagraphText? Open { get; set; }

    /// <summary>Properties of the w:p read last: those of the mark that remains.</summary>
    public ParagraphProperties Properties { get; set; }

    /// <summary>Takes the open paragraph, if any.</summary>
    public void Flush(PartReader reader)
    {
        if (Open is not { } text) return;
        Open = null;
        Take(text, reader);
        reader.Return(text);
    }

    public abstract void Add(TableDraft table);

    protected abstract void Take(ParagraphText text, PartReader reader);
}

/// <summary>块列: paragraphs become blocks; blank ones are dropped; a line break after a full stop or before a list label parts two paragraphs.</summary>
internal sealed class ListSink(DocumentPart part, List<BlockDraft> blocks) : WordSink(part)
{
    public override void Add(TableDraft table) => blocks.Add(table);

    protected override void Take(ParagraphText text, PartReader reader)
    {
        ParagraphProperties properties = Properties;
        string? label = reader.Label(properties);
        int level = reader.HeadingLevel(properties), start = 0;
        while (start <= text.Length)
        {
            int end = SoftBreaks.EndOfParagraph(text.Characters, start);
            SourcedText piece = text.Take(start, end);
            start = end + 1;
            if (piece.Length == 0) continue;
            blocks.Add(new TextDraft(SoftBreaks.Fold(piece), level, label, Part, text.Unit));
            label = null;
        }
    }
}

/// <summary>格中: paragraphs of a cell are joined by '\n'; blank ones are dropped; automatic labels are written before them, for a cell has no other place for them.</summary>
internal sealed class CellSink(DocumentPart part) : WordSink(part)
{
    private readonly SourcedTextBuilder _text = new();
    private SourcedText? _only;
    private int _unit = -1;

    public List<TableDraft>? Tables { get; private set; }

    public override void Add(TableDraft table) => (Tables ??= []).Add(table);

    /// <summary>Takes what was collected and begins anew.</summary>
    public (SourcedText Text, int Unit) Finish()
    {
        SourcedText text = _only ?? _text.Build();
        int unit = _unit;
        (_only, _unit, Tables) = (null, -1, null);
        return (text, unit);
    }

    protected override void Take(ParagraphText text, PartReader reader)
    {
        if (_unit < 0) _unit = text.FirstUnit;
        string? label = reader.Label(Properties);
        SourcedText piece = text.Take(0, text.Length);
        if (piece.Length == 0 && label is null) return;
        if (_only is null && _text.Length == 0 && label is null)
        {
            _only = piece;
            return;
        }

        if (_only is not null) _text.Append(_only);
        _only = null;
        if (_text.Length > 0) _text.AppendOwn("\n");
        if (label is not null) _text.AppendOwn(label);

        // "1." before "2022年" must not become 1.2022.
        if (label is not null && piece.Length > 0 && label[^1] < 0x80) _text.AppendOwn(" ");
        _text.Append(piece);
    }
}
