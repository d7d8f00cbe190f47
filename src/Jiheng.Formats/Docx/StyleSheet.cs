namespace Jiheng.Formats;

/// <summary>样式表: what paragraph styles say about headings and numbering, through the styles they are based on.</summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, Style> _styles = [];

    /// <summary>Reads the part; an absent one has no styles.</summary>
    public static StyleSheet Read(PartCursor? cursor)
    {
        StyleSheet sheet = new();
        if (cursor is null || !cursor.EnterRoot() || cursor.IsEmpty) return sheet;
        int depth = cursor.Depth;
        while (cursor.ReadInside(depth))
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            if (cursor.Name == "style" && cursor.Attribute("type") is null or "paragraph") sheet.ReadStyle(cursor);
            else cursor.Skip();
        }

        cursor.ReadToEnd();
        return sheet;
    }

    /// <summary>大纲级别 1–9 of a style, or 0.</summary>
    public int HeadingLevel(string style) => Chain(style).Select(one => one.Outline).FirstOrDefault(level => level is not null) is int found and < 9 ? found + 1 : 0;

    /// <summary>The list that a style puts its paragraphs into; null where it does not.</summary>
    public (string NumId, int? Level, string Style)? List(string style)
    {
        int? level = null;
        foreach (Style one in Chain(style))
        {
            level ??= one.Level;
            if (one.NumId is { } id) return (id, level, one.Id);
        }

        return null;
    }

    private IEnumerable<Style> Chain(string style)
    {
        // Bounded, because a style may be based on itself.
        for (int i = 0; i < 16 && _styles.TryGetValue(style, out Style? found); i++)
        {
            yield return found;
            if (found.BasedOn is null) yield break;
            style = found.BasedOn;
        }
    }

    private void ReadStyle(PartCursor cursor)
    {
        Style style = new(cursor.Attribute("styleId") ?? "");
        if (cursor.IsEmpty) return;
        int depth = cursor.Depth;
        while (cursor.ReadInside(depth))
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "name": style.Outline ??= OutlineOfName(cursor.Attribute("val") ?? ""); break;
                case "basedOn": style.BasedOn = cursor.Attribute("val"); break;
                case "outlineLvl": style.Outline = cursor.Number(); break;
                case "numId": style.NumId = cursor.Attribute("val"); break;
                case "ilvl": style.Level = cursor.Number(); break;
                case "rPr" or "pPrChange" or "tblPr": cursor.Skip(); break;
                default: break;
            }
        }

        _styles.TryAdd(style.Id, style);
    }

    /// <summary>The built-in headings keep their English name in every language of Word; WPS writes it so too. Some programs leave the outline level away.</summary>
    private static int? OutlineOfName(string name) =>
        (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("标题 ", StringComparison.Ordinal))
        && name[^1] is >= '1' and <= '9' && name.Length == name.IndexOf(' ') + 2 ? name[^1] - '1' : null;

    private sealed class Style(string id)
    {
        public string Id { get; } = id;

        public string? BasedOn { get; set; }

        public int? Outline { get; set; }

        public string? NumId { get; set; }

        public int? Level { get; set; }
    }
}
