using Jiheng.Documents;

namespace Jiheng.Formats;

/// <summary>
/// 部分阅读: reads the blocks of one part (body, header, notes). This file: blocks; <c>.Inline</c>: what is inside a paragraph; <c>.Tables</c>: tables.
/// </summary>
internal sealed partial class PartReader
{
    private readonly PartCursor _cursor;
    private readonly DocxContext _context;
    private readonly WordNames _names;
    private readonly ContentTally _tally;
    private readonly List<TracePiece>? _pieces;
    private readonly int _firstUnit;
    private readonly FieldStack _fields = new();
    private readonly Stack<ParagraphText> _spare = [];
    private readonly List<BlockDraft> _textBoxes;
    private int _hostUnit = -1;

    /// <summary>A reader for one part; <paramref name="textBoxes"/> gets what text boxes hold, null drops it.</summary>
    public PartReader(PartCursor cursor, DocxContext context, int partIndex, List<BlockDraft> textBoxes)
    {
        (_cursor, _context, _names, _tally) = (cursor, context, context.Names, context.Tally);
        _pieces = partIndex == 0 ? context.Trace?.Pieces : null;
        _firstUnit = partIndex << DocxUnits.PartShift;
        _textBoxes = textBoxes;
    }

    private int Unit => _firstUnit + _cursor.Paragraph;

    /// <summary>Reads the blocks inside the current element into <paramref name="sink"/>.</summary>
    public void ReadBlocks(WordSink sink)
    {
        ReadBlockChildren(sink);
        sink.Flush(this);
    }

    private void ReadBlockChildren(WordSink sink)
    {
        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (_cursor.IsElement) ReadBlock(sink);
        }
    }

    private void ReadBlock(WordSink sink)
    {
        string name = _cursor.Name;
        if (_cursor.IsCompatibility)
        {
            if (ReferenceEquals(name, _names.AlternateContent)) ReadAlternateBlocks(sink);
            else _cursor.Skip();
        }
        else if (_cursor.IsMath)
        {
            _cursor.Skip();
        }
        else if (!_cursor.IsWord)
        {
            _cursor.Skip();
        }
        else if (ReferenceEquals(name, _names.P))
        {
            ReadParagraph(sink);
        }
        else if (ReferenceEquals(name, _names.Tbl))
        {
            sink.Flush(this);
            sink.Add(ReadTable(sink.Part));
        }
        else if (IsWrapper(name))
        {
            ReadBlockChildren(sink);
        }
        else if (ReferenceEquals(name, _names.SectPr))
        {
            ParagraphProperties.ReadSection(_cursor, _names, _context.MarginParts);
        }
        else
        {
            if (ReferenceEquals(name, _names.AltChunk)) _tally.EmbeddedDocuments++;
            CountRevision(name);
            _cursor.Skip();
        }
    }

    /// <summary>Elements that only wrap: what is inside stands where they stand.</summary>
    private bool IsWrapper(string name)
    {
        if (ReferenceEquals(name, _names.Ins)) _tally.Inserted++;
        else if (ReferenceEquals(name, _names.MoveTo)) _tally.Moved++;
        else return ReferenceEquals(name, _names.Sdt) || ReferenceEquals(name, _names.SdtContent) || ReferenceEquals(name, _names.CustomXml) || ReferenceEquals(name, _names.SmartTag);
        return true;
    }

    /// <summary>Moved text counts once, where it came to.</summary>
    private void CountRevision(string name)
    {
        if (ReferenceEquals(name, _names.Del)) _tally.Deleted++;
    }

    /// <summary>Of alternatives the first choice is read; the fallback says the same for older programs.</summary>
    private void ReadAlternate(Action read)
    {
        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth;
        bool chosen = false;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement) continue;
            bool wanted = !chosen && _cursor.IsCompatibility && (ReferenceEquals(_cursor.Name, _names.Choice) || ReferenceEquals(_cursor.Name, _names.Fallback));
            if (wanted)
            {
                chosen = true;
                read();
            }
            else
            {
                _cursor.Skip();
            }
        }
    }

    // Apart from its caller, because a lambda costs an object at each entry of the method it stands in.
    private void ReadAlternateBlocks(WordSink sink) => ReadAlternate(() => ReadBlockChildren(sink));

    private void ReadParagraph(WordSink sink)
    {
        _cursor.Meter.AddParagraph();
        ParagraphText text = sink.Open ?? (_spare.TryPop(out ParagraphText? spare) ? spare : new ParagraphText());
        if (sink.Open is null) text.Clear();
        sink.Open = text;
        text.BeginUnit(Unit);
        int before = text.Length;
        if (_hostUnit >= 0 && _context.Trace is { } trace) trace.Hosts[Unit] = _hostUnit;
        ParagraphProperties properties = default;
        if (!_cursor.IsEmpty) properties = ReadParagraphContent(text);
        _fields.EndParagraph();
        _cursor.Meter.AddCharacters(text.Length - before);
        sink.Properties = properties;
        if (!properties.RunsOn) sink.Flush(this);
    }

    /// <summary>Gives a finished paragraph's buffer back.</summary>
    public void Return(ParagraphText text) => _spare.Push(text);

    /// <summary>Label of a finished paragraph; counts even where the paragraph is blank, as Word does.</summary>
    public string? Label(in ParagraphProperties properties)
    {
        string? numId = properties.NumId;
        int? level = properties.Level;
        if (numId is null && properties.Style is { } style && _context.Styles.List(style) is { } list)
        {
            numId = list.NumId;
            level ??= list.Level ?? _context.Numbering.LevelOfStyle(list.NumId, list.Style);
        }

        return numId is null or "0" ? null : _context.Numbering.Next(numId, level ?? 0);
    }

    /// <summary>标题级 of a finished paragraph, 0 for a plain one.</summary>
    public int HeadingLevel(in ParagraphProperties properties) => properties.Outline is { } outline
        ? outline is >= 0 and < 9 ? outline + 1 : 0
        : properties.Style is { } style ? _context.Styles.HeadingLevel(style) : 0;
}
