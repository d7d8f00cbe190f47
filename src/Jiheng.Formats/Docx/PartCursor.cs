using System.Xml;

namespace Jiheng.Formats;

/// <summary>
/// 部分游标: walks the XML of one part and counts, in document order, every element and every w:p, skipped ones too. These two counts are how a place
/// is found again when the same part is opened for writing.
/// </summary>
internal sealed class PartCursor : IDisposable
{
    private readonly XmlReader _xml;
    private readonly WordNames _names;
    private readonly int _maxDepth;
    private readonly char[] _chunk = new char[256];
    private string _word = "";

    public PartCursor(XmlReader xml, WordNames names, ReadMeter meter, string part)
    {
        (_xml, _names, Meter, Part) = (xml, names, meter, part);
        _maxDepth = meter.Options.MaxDepth;
    }

    public ReadMeter Meter { get; }

    public string Part { get; }

    /// <summary>Ordinal of the element last met, 0-based.</summary>
    public int Element { get; private set; } = -1;

    /// <summary>Ordinal of the w:p last met, 0-based.</summary>
    public int Paragraph { get; private set; } = -1;

    public int Depth => _xml.Depth;

    public bool IsElement => _xml.NodeType == XmlNodeType.Element;

    public bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    public bool IsEmpty => _xml.IsEmptyElement;

    public string Name => _xml.LocalName;

    public bool KeepsSpace => _xml.XmlSpace == XmlSpace.Preserve;

    /// <summary>True on an element of the word-processing vocabulary of this part's dialect.</summary>
    public bool IsWord => ReferenceEquals(_xml.NamespaceURI, _word);

    public bool IsCompatibility => ReferenceEquals(_xml.NamespaceURI, _names.Compatibility);

    public bool IsMath => ReferenceEquals(_xml.NamespaceURI, _names.Math) || ReferenceEquals(_xml.NamespaceURI, _names.MathStrict);

    public bool IsPicture => ReferenceEquals(_xml.NamespaceURI, _names.Picture);

    /// <summary>Goes to the root and learns the dialect from it; false where the part is not word-processing at all.</summary>
    public bool EnterRoot()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element) continue;
            Element = 0;
            _word = _xml.NamespaceURI;
            return ReferenceEquals(_word, _names.Word) || ReferenceEquals(_word, _names.WordStrict);
        }

        return false;
    }

    /// <summary>Next node; false at the end of the part.</summary>
    public bool Read()
    {
        if (!_xml.Read()) return false;
        if (_xml.NodeType == XmlNodeType.Element)
        {
            Element++;
            if (ReferenceEquals(_xml.LocalName, _names.P) && IsWord) Paragraph++;
            if (_xml.Depth > _maxDepth) throw new ReadStoppedException(ReadingTrouble.TooDeep(Meter.FileName, Part, Line, _maxDepth));
            if ((Element & 0xFFF) == 0) Meter.CheckTime();
        }

        return true;
    }

    /// <summary>Next node inside the element that stood at <paramref name="depth"/>; false on its end.</summary>
    public bool ReadInside(int depth) => Read() && _xml.Depth > depth;

    /// <summary>Leaves the current element, whose content is not wanted, on its end.</summary>
    public void Skip()
    {
        if (_xml.IsEmptyElement) return;
        int depth = _xml.Depth;
        while (ReadInside(depth))
        {
        }
    }

    /// <summary>The attribute of the word-processing vocabulary; some programs leave the prefix away.</summary>
    public string? Attribute(string name) => _xml.GetAttribute(name, _word) ?? _xml.GetAttribute(name);

    /// <summary>True where an attribute's value begins with one of some letters; makes no string, for it is asked of every run.</summary>
    public bool AttributeBegins(string name, string letters)
    {
        if (!_xml.MoveToAttribute(name, _word)) return false;
        int got = _xml.ReadValueChunk(_chunk, 0, 1);
        _xml.MoveToElement();
        return got == 1 && letters.Contains(_chunk[0]);
    }

    /// <summary>Adds the text that the cursor stands on.</summary>
    public void AppendValue(ParagraphText text)
    {
        for (int got = _xml.ReadValueChunk(_chunk, 0, _chunk.Length); got > 0; got = _xml.ReadValueChunk(_chunk, 0, _chunk.Length)) text.Append(_chunk.AsSpan(0, got));
    }

    /// <summary>A whole number attribute "val", or null; absurd numbers become the nearest allowed one.</summary>
    public int? Number(string name = "val")
    {
        string? text = Attribute(name);
        return int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int value) ? value : null;
    }

    /// <summary>A switch: present means on unless its value says off.</summary>
    public bool IsOn => Attribute("val") is not ("0" or "false" or "off" or "none");

    public string? RelationId => _xml.GetAttribute("id", _names.Relations) ?? _xml.GetAttribute("id", _names.RelationsStrict);

    /// <summary>Reads the rest of the part, so that what follows the root and the checksum are proved too.</summary>
    public void ReadToEnd()
    {
        while (Read())
        {
        }
    }

    public void Dispose() => _xml.Dispose();

    private int Line => (_xml as IXmlLineInfo)?.LineNumber ?? 0;
}
