using Jiheng.Documents;

namespace Jiheng.Formats;

internal sealed partial class PartReader
{
    /// <summary>Reads the part whose root the cursor stands on.</summary>
    public void ReadStory(DocumentPart kind, List<BlockDraft> blocks)
    {
        ListSink sink = new(kind, blocks);
        if (kind is DocumentPart.Header or DocumentPart.Footer)
        {
            ReadBlocks(sink);
            return;
        }

        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement) continue;
            bool wanted = _cursor.IsWord && (kind == DocumentPart.Body ? ReferenceEquals(_cursor.Name, _names.Body) : IsNote());
            if (!wanted)
            {
                _cursor.Skip();
                continue;
            }

            if (kind is DocumentPart.Footnote or DocumentPart.Endnote) _hostUnit = HostOfNote(kind);
            ReadBlocks(sink);
        }
    }

    /// <summary>The paragraph of the body that refers to the note we stand on, or -1.</summary>
    private int HostOfNote(DocumentPart kind) =>
        _context.Trace is { } trace && trace.NoteReferences.TryGetValue((kind == DocumentPart.Endnote, _cursor.Attribute("id") ?? ""), out int unit) ? unit : -1;

    /// <summary>A note of its own, not the line that parts notes from the text.</summary>
    private bool IsNote() =>
        (ReferenceEquals(_cursor.Name, _names.Footnote) || ReferenceEquals(_cursor.Name, _names.Endnote)) && _cursor.Attribute("type") is null or "normal";
}
