namespace Jiheng.Formats;

/// <summary>段落属性: what w:pPr says that matters for reading.</summary>
internal struct ParagraphProperties
{
    public string? Style { get; set; }

    public string? NumId { get; set; }

    public int? Level { get; set; }

    /// <summary>大纲级别 as written (0–9), or null.</summary>
    public int? Outline { get; set; }

    /// <summary>The paragraph's end mark is deleted by a revision: it runs on into the next.</summary>
    public bool RunsOn { get; set; }

    /// <summary>Reads the element that the cursor stands on.</summary>
    public static ParagraphProperties Read(PartCursor cursor, WordNames names, ContentTally tally, List<string> marginParts)
    {
        ParagraphProperties properties = default;
        if (cursor.IsEmpty) return properties;
        int depth = cursor.Depth;
        while (cursor.ReadInside(depth))
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            string name = cursor.Name;
            if (ReferenceEquals(name, names.PStyle)) properties.Style = cursor.Attribute("val");
            else if (ReferenceEquals(name, names.OutlineLvl)) properties.Outline = cursor.Number();
            else if (ReferenceEquals(name, names.Ilvl)) properties.Level = cursor.Number();
            else if (ReferenceEquals(name, names.NumId)) properties.NumId = cursor.Attribute("val");
            else if (ReferenceEquals(name, names.RPr)) ReadMark(cursor, names, tally, ref properties);
            else if (ReferenceEquals(name, names.SectPr)) ReadSection(cursor, names, marginParts);
            else if (!ReferenceEquals(name, names.NumPr)) cursor.Skip();
        }

        return properties;
    }

    /// <summary>Collects the header and footer parts of a section, by relation id.</summary>
    public static void ReadSection(PartCursor cursor, WordNames names, List<string> marginParts)
    {
        if (cursor.IsEmpty) return;
        int depth = cursor.Depth;
        while (cursor.ReadInside(depth))
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            bool margin = ReferenceEquals(cursor.Name, names.HeaderReference) || ReferenceEquals(cursor.Name, names.FooterReference);
            if (margin && cursor.RelationId is { } id && !marginParts.Contains(id)) marginParts.Add(id);
            cursor.Skip();
        }
    }

    private static void ReadMark(PartCursor cursor, WordNames names, ContentTally tally, ref ParagraphProperties properties)
    {
        if (cursor.IsEmpty) return;
        int depth = cursor.Depth;
        while (cursor.ReadInside(depth))
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            string name = cursor.Name;
            if (ReferenceEquals(name, names.Del) || ReferenceEquals(name, names.MoveFrom)) properties.RunsOn = true;
            if (ReferenceEquals(name, names.Del)) tally.Deleted++;
            else if (ReferenceEquals(name, names.Ins)) tally.Inserted++;
            cursor.Skip();
        }
    }
}
