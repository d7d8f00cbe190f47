namespace Jiheng.FormPacks;

/// <summary>
/// 简明 YAML: the part of YAML that packs are written in (maps and lists by indentation, {…} and […] on one line, plain and quoted text, comments),
/// read in one pass without start-up cost. Anything else, right or wrong, gives null and is left to the full parser, which also knows how to
/// complain; a test holds the two equal on every pack.
/// </summary>
internal sealed class PlainYaml
{
    private readonly List<(int Number, int Indent, string Text)> _lines = [];
    private int _at;

    private PlainYaml(string yaml)
    {
        int number = 0;
        foreach (ReadOnlySpan<char> raw in yaml.AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = WithoutComment(raw).TrimEnd();
            ReadOnlySpan<char> text = line.TrimStart(' ');
            if (text.IsEmpty) continue;
            if (text[0] == '\t' || text[0] is '%' || text.StartsWith("---", StringComparison.Ordinal)) throw new NotPlainException();
            _lines.Add((number, line.Length - text.Length, text.ToString()));
        }
    }

    private sealed class NotPlainException : Exception;

    /// <summary>The document, or null where it needs the full parser.</summary>
    public static PackNode? TryRead(string yaml)
    {
        try
        {
            PlainYaml reader = new(yaml.TrimStart('\ufeff'));
            if (reader._lines.Count == 0) return null;
            PackNode node = reader.Block(reader._lines[0].Indent);
            return reader._at == reader._lines.Count ? node : null;
        }
        catch (NotPlainException)
        {
            return null;
        }
    }

    private PackNode Block(int indent)
    {
        (int number, int at, string text) = _lines[_at];
        if (at != indent) throw new NotPlainException();
        return IsItem(text) ? List(indent) : KeyEnd(text) >= 0 ? Map(indent) : throw new NotPlainException();
    }

    private PackList List(int indent)
    {
        (int first, int _, string _) = _lines[_at];
        List<PackNode> items = [];
        while (_at < _lines.Count && _lines[_at].Indent == indent && IsItem(_lines[_at].Text))
        {
            (int number, int _, string text) = _lines[_at];
            string rest = text.Length > 1 ? text[2..] : "";
            string trimmed = rest.TrimStart(' ');
            int column = indent + 2 + rest.Length - trimmed.Length;
            if (trimmed.Length == 0)
            {
                _at++;
                items.Add(Nested(indent, number));
            }
            else if (trimmed[0] is not ('{' or '[' or '"' or '\'') && KeyEnd(trimmed) >= 0)
            {
                // "- id: …": the map begins behind the dash, and its other keys stand under the first.
                _lines[_at] = (number, column, trimmed);
                items.Add(Map(column));
            }
            else
            {
                _at++;
                items.Add(Inline(trimmed, number, column));
            }
        }

        return new PackList(items, first, indent + 1);
    }

    private PackMap Map(int indent)
    {
        (int first, int _, string _) = _lines[_at];
        List<KeyValuePair<PackText, PackNode>> entries = [];
        while (_at < _lines.Count && _lines[_at].Indent == indent && !IsItem(_lines[_at].Text))
        {
            (int number, int _, string text) = _lines[_at];
            int colon = KeyEnd(text);
            if (colon < 0) throw new NotPlainException();
            PackText key = Key(text[..colon], number, indent);
            string rest = text[(colon + 1)..], value = rest.TrimStart(' ');
            _at++;
            entries.Add(new(key, value.Length == 0 ? Nested(indent, number) : Inline(value, number, indent + colon + 1 + rest.Length - value.Length)));
        }

        if (_at < _lines.Count && _lines[_at].Indent > indent) throw new NotPlainException();
        return new PackMap(entries, first, indent + 1);
    }

    /// <summary>What stands below a key: a deeper block, or a list at the key's own indent.</summary>
    private PackNode Nested(int indent, int number)
    {
        if (_at < _lines.Count && (_lines[_at].Indent > indent || (_lines[_at].Indent == indent && IsItem(_lines[_at].Text)))) return Block(_lines[_at].Indent);
        return new PackText("", number, indent + 1);
    }

    private PackNode Inline(string text, int number, int column)
    {
        // A scalar that goes on below belongs to the full parser.
        if (_at < _lines.Count && _lines[_at].Indent > column && text[0] is not ('{' or '[')) throw new NotPlainException();
        int at = 0;
        PackNode node = Value(text, ref at, number, column, flow: false);
        return at == text.Length ? node : throw new NotPlainException();
    }

    private static PackNode Value(string text, ref int at, int number, int column, bool flow)
    {
        if (at >= text.Length) throw new NotPlainException();
        int start = at;
        switch (text[at])
        {
            case '[':
                {
                    List<PackNode> items = [];
                    at++;
                    while (!Closes(text, ref at, ']')) items.Add(Entry(text, ref at, number, column, ']'));
                    return new PackList(items, number, column + start + 1);
                }

            case '{':
                {
                    List<KeyValuePair<PackText, PackNode>> entries = [];
                    at++;
                    while (!Closes(text, ref at, '}'))
                    {
                        int keyAt = at;
                        PackText key = text[at] is '"' or '\'' ? Quoted(text, ref at, number, column) : PlainKey(text, ref at, number, column);
                        if (at >= text.Length || text[at] != ':' || keyAt == at) throw new NotPlainException();
                        at++;
                        Skip(text, ref at);
                        entries.Add(new(key, Entry(text, ref at, number, column, '}')));
                    }

                    return new PackMap(entries, number, column + start + 1);
                }

            case '"' or '\'':
                return Quoted(text, ref at, number, column);
            case '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`' or ',' or ']' or '}' or '#':
                throw new NotPlainException();
            default:
                while (at < text.Length && !(flow && text[at] is ',' or ']' or '}' or '[' or '{'))
                {
                    if (text[at] == ':' && (at + 1 == text.Length || text[at + 1] == ' ')) throw new NotPlainException();
                    at++;
                }

                if (!flow && text[start..at].AsSpan().IndexOfAny("{}[]") >= 0) throw new NotPlainException();
                return new PackText(text[start..at].TrimEnd(), number, column + start + 1);
        }
    }

    private static PackNode Entry(string text, ref int at, int number, int column, char close)
    {
        PackNode node = Value(text, ref at, number, column, flow: true);
        Skip(text, ref at);
        if (at < text.Length && text[at] == ',')
        {
            at++;
            Skip(text, ref at);
        }
        else if (at >= text.Length || text[at] != close)
        {
            throw new NotPlainException();
        }

        return node;
    }

    private static bool Closes(string text, ref int at, char close)
    {
        Skip(text, ref at);
        if (at >= text.Length) throw new NotPlainException();
        if (text[at] != close) return false;
        at++;
        Skip(text, ref at);
        return true;
    }

    private static PackText PlainKey(string text, ref int at, int number, int column)
    {
        int start = at;
        while (at < text.Length && text[at] is not (':' or ',' or '}' or '{' or '[' or ']')) at++;
        if (at + 1 >= text.Length || text[at] != ':' || text[at + 1] != ' ') throw new NotPlainException();
        return new PackText(text[start..at].Trim(), number, column + start + 1);
    }

    private static PackText Quoted(string text, ref int at, int number, int column)
    {
        char quote = text[at];
        int start = at, end = text.IndexOf(quote, at + 1);
        if (end < 0 || text.AsSpan(at, end - at).Contains('\\') || (end + 1 < text.Length && text[end + 1] == quote)) throw new NotPlainException();
        at = end + 1;
        Skip(text, ref at);
        return new PackText(text[(start + 1)..end], number, column + start + 1);
    }

    private static PackText Key(string text, int number, int indent)
    {
        if (text[0] is not ('"' or '\'')) return new PackText(text.TrimEnd(), number, indent + 1);
        int at = 0;
        PackText key = Quoted(text, ref at, number, indent);
        return at == text.Length ? key : throw new NotPlainException();
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
    }

    private static bool IsItem(string text) => text == "-" || text.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>The colon that ends a line's key; −1 for none.</summary>
    private static int KeyEnd(string text)
    {
        if (text[0] is '{' or '[') return -1;
        int from = 0;
        if (text[0] is '"' or '\'' && (from = text.IndexOf(text[0], 1)) < 0) return -1;
        for (int i = from; i < text.Length; i++)
        {
            if (text[i] == ':' && (i + 1 == text.Length || text[i + 1] == ' ')) return i;
        }

        return -1;
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        char quote = '\0';
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && (i == 0 || line[i - 1] is ' ' or '[' or '{' or ',')) quote = c;
            else if (c == '#' && (i == 0 || line[i - 1] == ' ')) return line[..i];
        }

        return line;
    }
}
