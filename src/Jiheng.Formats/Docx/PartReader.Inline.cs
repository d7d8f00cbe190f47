using Jiheng.Documents;

namespace Jiheng.Formats;

internal sealed partial class PartReader
{
    private ParagraphProperties ReadParagraphContent(ParagraphText text)
    {
        ParagraphProperties properties = default;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement) continue;
            if (_cursor.IsWord && ReferenceEquals(_cursor.Name, _names.PPr)) properties = ParagraphProperties.Read(_cursor, _names, _tally, _context.MarginParts);
            else ReadInline(text);
        }

        return properties;
    }

    private void ReadInlineChildren(ParagraphText text)
    {
        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (_cursor.IsElement) ReadInline(text);
        }
    }

    private void ReadInline(ParagraphText text)
    {
        string name = _cursor.Name;
        if (_cursor.IsWord)
        {
            if (ReferenceEquals(name, _names.R))
            {
                ReadRun(text);
            }
            else if (IsWrapper(name) || ReferenceEquals(name, _names.Hyperlink) || ReferenceEquals(name, _names.FldSimple)
                || ReferenceEquals(name, _names.Dir) || ReferenceEquals(name, _names.Bdo) || ReferenceEquals(name, _names.RubyBase))
            {
                ReadInlineChildren(text);
            }
            else
            {
                CountRevision(name);
                _cursor.Skip();
            }
        }
        else if (_cursor.IsCompatibility && ReferenceEquals(name, _names.AlternateContent))
        {
            ReadAlternateInline(text);
        }
        else if (_cursor.IsMath)
        {
            ReadMath(text);
        }
        else
        {
            _cursor.Skip();
        }
    }

    private void ReadAlternateInline(ParagraphText text) => ReadAlternate(() => ReadInlineChildren(text));

    private void ReadAlternatePieces(ParagraphText text, RunLook look) => ReadAlternate(() => ReadRunChildren(text, look));

    private void ReadAlternateShapes(ParagraphText host) => ReadAlternate(() => ReadShapes(host));

    private void ReadRun(ParagraphText text)
    {
        if (_cursor.IsEmpty) return;
        RunLook look = default;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement) continue;
            if (_cursor.IsWord && ReferenceEquals(_cursor.Name, _names.RPr)) look = ReadLook();
            else ReadRunPiece(text, look);
        }
    }

    private void ReadRunChildren(ParagraphText text, RunLook look)
    {
        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (_cursor.IsElement) ReadRunPiece(text, look);
        }
    }

    private void ReadRunPiece(ParagraphText text, RunLook look)
    {
        string name = _cursor.Name;
        if (_cursor.IsCompatibility && ReferenceEquals(name, _names.AlternateContent)) ReadAlternatePieces(text, look);
        else if (!_cursor.IsWord) _cursor.Skip();
        else if (ReferenceEquals(name, _names.T)) ReadText(text, look);
        else if (ReferenceEquals(name, _names.Tab) || ReferenceEquals(name, _names.PTab)) YieldMark(text, look, '\t');
        else if (ReferenceEquals(name, _names.Br)) YieldMark(text, look, _cursor.Attribute("type") is "page" or "column" ? SoftBreaks.Page : SoftBreaks.Line);
        else if (ReferenceEquals(name, _names.Cr)) YieldMark(text, look, SoftBreaks.Line);
        else if (ReferenceEquals(name, _names.NoBreakHyphen)) YieldMark(text, look, '-');
        else if (ReferenceEquals(name, _names.Sym)) ReadSymbol(text, look);
        else if (ReferenceEquals(name, _names.FldChar)) ReadFieldMark(text, look);
        else if (ReferenceEquals(name, _names.Drawing) || ReferenceEquals(name, _names.Pict) || ReferenceEquals(name, _names.Object)) ReadShapes(text);
        else if (ReferenceEquals(name, _names.Ruby)) ReadInlineChildren(text);
        else if (ReferenceEquals(name, _names.FootnoteReference) || ReferenceEquals(name, _names.EndnoteReference)) ReadNoteReference(text);
        else _cursor.Skip();
    }

    private RunLook ReadLook()
    {
        RunLook look = default;
        if (_cursor.IsEmpty) return look;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement || !_cursor.IsWord) continue;
            if (ReferenceEquals(_cursor.Name, _names.Vanish)) look.Hidden = _cursor.IsOn;
            else if (ReferenceEquals(_cursor.Name, _names.RFonts)) look.Symbols = _cursor.AttributeBegins("ascii", SymbolFonts.FirstLetters) ? SymbolFonts.Of(_cursor.Attribute("ascii")) : null;
            _cursor.Skip();
        }

        return look;
    }

    private void ReadText(ParagraphText text, RunLook look)
    {
        if (_cursor.IsEmpty) return;
        int element = _cursor.Element, depth = _cursor.Depth;
        bool keepsSpace = _cursor.KeepsSpace;
        int start = text.Length, offset = text.Offset;
        while (_cursor.ReadInside(depth))
        {
            if (_cursor.IsText) _cursor.AppendValue(text);
            else if (_cursor.IsElement) _cursor.Skip();
        }

        if (!keepsSpace) text.TrimFrom(start);
        int length = text.Length - start;
        if (length == 0) return;
        if (!Shown(look, length))
        {
            text.CutTo(start);
            return;
        }

        Span<char> piece = text.From(start);
        if (look.Symbols is not null || piece.IndexOfAnyInRange('\t', '\r') >= 0 || piece.IndexOfAnyInRange('\uF000', '\uF0FF') >= 0)
        {
            // Word shows line ends inside w:t as blanks.
            foreach (ref char one in piece) one = one is '\n' or '\r' or '\t' ? ' ' : SymbolFonts.Show(look.Symbols, one);
        }

        Trace(element, text.Unit, offset, length);
    }

    private void YieldMark(ParagraphText text, RunLook look, char mark)
    {
        if (Shown(look, 1))
        {
            Trace(_cursor.Element, text.Unit, text.Offset, 1);
            text.Append(mark);
        }

        _cursor.Skip();
    }

    private void ReadSymbol(ParagraphText text, RunLook look)
    {
        bool known = int.TryParse(_cursor.Attribute("char"), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out int code);
        YieldMark(text, look, known ? SymbolFonts.Show(SymbolFonts.Of(_cursor.Attribute("font")), code) : '\uFFFD');
    }

    private void ReadFieldMark(ParagraphText text, RunLook look)
    {
        switch (_cursor.Attribute("fldCharType"))
        {
            case "begin":
                _fields.Begin();
                ReadLegacyCheckBox(text, look);
                return;
            case "separate": _fields.Separate(); break;
            case "end": _fields.End(); break;
            default: break;
        }

        _cursor.Skip();
    }

    /// <summary>The check box of old forms is a field whose state stands in its data and nowhere in its result.</summary>
    private void ReadLegacyCheckBox(ParagraphText text, RunLook look)
    {
        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth, element = _cursor.Element;
        bool isBox = false, isTicked = false;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement || !_cursor.IsWord) continue;
            if (_cursor.Name == "checkBox") isBox = true;
            else if (isBox && _cursor.Name is "default" or "checked") isTicked = _cursor.IsOn;
        }

        if (!isBox || look.Hidden) return;
        Trace(element, text.Unit, text.Offset, 1);
        text.Append(isTicked ? '☑' : '□');
    }

    /// <summary>Formulas give their letters in order, a fraction with a stroke between its halves.</summary>
    private void ReadMath(ParagraphText text)
    {
        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement) continue;
            if (_cursor.IsMath && ReferenceEquals(_cursor.Name, _names.T))
            {
                ReadText(text, default);
            }
            else if (_cursor.IsMath && ReferenceEquals(_cursor.Name, _names.Den))
            {
                Trace(_cursor.Element, text.Unit, text.Offset, 1);
                text.Append('/');
            }
            else if (_cursor.IsWord && ReferenceEquals(_cursor.Name, _names.Del))
            {
                CountRevision(_cursor.Name);
                _cursor.Skip();
            }
        }
    }

    /// <summary>Pictures and drawings: only text boxes are of interest; their paragraphs follow the body.</summary>
    private void ReadShapes(ParagraphText host)
    {
        if (_cursor.IsEmpty) return;
        int depth = _cursor.Depth;
        while (_cursor.ReadInside(depth))
        {
            if (!_cursor.IsElement) continue;
            string name = _cursor.Name;
            if (_cursor.IsWord && ReferenceEquals(name, _names.TxbxContent))
            {
                ReadTextBox(host);
            }
            else if (_cursor.IsCompatibility && ReferenceEquals(name, _names.AlternateContent))
            {
                ReadAlternateShapes(host);
            }
            else if (ReferenceEquals(name, _names.ImageData) || (_cursor.IsPicture && ReferenceEquals(name, _names.Pic)))
            {
                _tally.Pictures++;
            }
        }
    }

    private void ReadTextBox(ParagraphText host)
    {
        // A text box inside a text box hangs on the same paragraph as the outer one.
        int outer = _hostUnit;
        if (outer < 0) _hostUnit = host.Unit;
        ReadBlocks(new ListSink(DocumentPart.TextBox, _textBoxes));
        _hostUnit = outer;
    }

    private void ReadNoteReference(ParagraphText text)
    {
        if (_context.Trace is { } trace && _cursor.Attribute("id") is { } id) trace.NoteReferences[(ReferenceEquals(_cursor.Name, _names.EndnoteReference), id)] = text.Unit;
        _cursor.Skip();
    }

    private bool Shown(RunLook look, int characters)
    {
        if (_fields.InCode) return false;
        if (look.Hidden) _tally.HiddenCharacters += characters;
        return !look.Hidden;
    }

    private void Trace(int element, int unit, int offset, int length) => _pieces?.Add(new TracePiece(element, unit, offset, length));

    /// <summary>字形: what w:rPr says that changes which characters are seen.</summary>
    private struct RunLook
    {
        public bool Hidden;
        public Dictionary<int, char>? Symbols;
    }
}
