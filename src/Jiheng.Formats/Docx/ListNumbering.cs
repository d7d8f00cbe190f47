using System.Text;

namespace Jiheng.Formats;

/// <summary>自动编号: numbering.xml, and the counters that run while the body is read.</summary>
internal sealed class ListNumbering
{
    private const int LevelCount = 9;
    private readonly Dictionary<string, ListDefinition> _definitions = [];
    private readonly Dictionary<string, ListInstance> _instances = [];

    /// <summary>Reads the part; an absent one has no lists.</summary>
    public static ListNumbering Read(PartCursor? cursor)
    {
        ListNumbering numbering = new();
        if (cursor is null || !cursor.EnterRoot()) return numbering;
        int depth = cursor.Depth;
        if (cursor.IsEmpty) return numbering;
        while (cursor.ReadInside(depth))
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "abstractNum": numbering.ReadDefinition(cursor); break;
                case "num": numbering.ReadInstance(cursor); break;
                default: cursor.Skip(); break;
            }
        }

        cursor.ReadToEnd();
        return numbering;
    }

    /// <summary>The level of a list that a style is bound to, or null.</summary>
    public int? LevelOfStyle(string numId, string style)
    {
        if (Definition(numId) is not { } definition) return null;
        int level = Array.FindIndex(definition.Levels, one => one?.Style == style);
        return level < 0 ? null : level;
    }

    /// <summary>Counts one more paragraph of a list and gives its label; null where the list is unknown or its label is blank.</summary>
    public string? Next(string numId, int level)
    {
        if (level is < 0 or >= LevelCount || Definition(numId) is not { } definition) return null;
        ListInstance instance = _instances[numId];
        if (!instance.Used)
        {
            instance.Used = true;
            foreach ((int overridden, int start) in instance.Starts) definition.Counters[overridden] = start - 1;
        }

        int?[] counters = definition.Counters;
        counters[level] = (counters[level] ?? (LevelOf(instance, definition, level).Start - 1)) + 1;
        for (int below = level + 1; below < LevelCount; below++)
        {
            // Restart 0 means that the level never begins anew.
            if (LevelOf(instance, definition, below).Restart != 0) counters[below] = instance.Starts.TryGetValue(below, out int start) ? start - 1 : null;
        }

        return Label(instance, definition, level);
    }

    private static string? Label(ListInstance instance, ListDefinition definition, int level)
    {
        ListLevel own = LevelOf(instance, definition, level);
        if (own.System == "bullet") return "•";
        StringBuilder label = new();
        for (int i = 0; i < own.Text.Length; i++)
        {
            char one = own.Text[i];
            if (one != '%' || i + 1 == own.Text.Length || own.Text[i + 1] is < '1' or > '9')
            {
                label.Append(one);
                continue;
            }

            int shown = own.Text[++i] - '1';
            ListLevel source = LevelOf(instance, definition, shown);
            int value = definition.Counters[shown] ?? source.Start;
            label.Append(ListNumeral.Format(value, own.Legal && shown != level ? "decimal" : source.System));
        }

        string text = label.ToString().Trim();
        return text.Length == 0 ? null : text;
    }

    private static ListLevel LevelOf(ListInstance instance, ListDefinition definition, int level) =>
        instance.Levels.GetValueOrDefault(level) ?? definition.Levels[level] ?? ListLevel.Absent;

    private ListDefinition? Definition(string numId)
    {
        if (!_instances.TryGetValue(numId, out ListInstance? instance) || !_definitions.TryGetValue(instance.Definition, out ListDefinition? definition)) return null;
        if (definition.LinkTo is not { } link) return definition;
        return _definitions.Values.FirstOrDefault(one => one.LinkName == link) ?? definition;
    }

    private void ReadDefinition(PartCursor cursor)
    {
        ListDefinition definition = new();
        _definitions[cursor.Attribute("abstractNumId") ?? ""] = definition;
        if (cursor.IsEmpty) return;
        int depth = cursor.Depth;
        while (cursor.ReadInside(depth))
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "lvl": ReadLevel(cursor, (level, read) => definition.Levels[level] = read); break;
                case "styleLink": definition.LinkName = cursor.Attribute("val"); break;
                case "numStyleLink": definition.LinkTo = cursor.Attribute("val"); break;
                default: cursor.Skip(); break;
            }
        }
    }

    private void ReadInstance(PartCursor cursor)
    {
        ListInstance instance = new();
        _instances[cursor.Attribute("numId") ?? ""] = instance;
        if (cursor.IsEmpty) return;
        int depth = cursor.Depth, overridden = -1;
        while (cursor.ReadInside(depth))
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "abstractNumId": instance.Definition = cursor.Attribute("val") ?? ""; break;
                case "lvlOverride": overridden = cursor.Number("ilvl") ?? -1; break;
                case "startOverride" when overridden is >= 0 and < LevelCount: instance.Starts[overridden] = Bounded(cursor.Number()); break;
                case "lvl": ReadLevel(cursor, (level, read) => instance.Levels[level] = read); break;
                default: break;
            }
        }
    }

    private static void ReadLevel(PartCursor cursor, Action<int, ListLevel> keep)
    {
        int index = cursor.Number("ilvl") ?? -1;
        if (index is < 0 or >= LevelCount || cursor.IsEmpty)
        {
            cursor.Skip();
            return;
        }

        ListLevel level = new();
        int depth = cursor.Depth;
        while (cursor.ReadInside(depth))
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "start": level.Start = Bounded(cursor.Number()); break;
                case "numFmt": level.System = cursor.Attribute("val") ?? "decimal"; break;
                case "lvlText": level.Text = cursor.Attribute("val") ?? ""; break;
                case "pStyle": level.Style = cursor.Attribute("val"); break;
                case "isLgl": level.Legal = cursor.IsOn; break;
                case "lvlRestart": level.Restart = cursor.Number(); break;
                default: break;
            }
        }

        keep(index, level);
    }

    /// <summary>Keeps counters far from overflow, whatever the file says.</summary>
    private static int Bounded(int? start) => Math.Clamp(start ?? 1, 0, 1_000_000);

    private sealed class ListLevel
    {
        public static readonly ListLevel Absent = new() { Text = "" };

        public int Start { get; set; } = 1;

        public string System { get; set; } = "decimal";

        public string Text { get; set; } = "";

        public string? Style { get; set; }

        public bool Legal { get; set; }

        public int? Restart { get; set; }
    }

    private sealed class ListDefinition
    {
        public ListLevel?[] Levels { get; } = new ListLevel?[LevelCount];

        public int?[] Counters { get; } = new int?[LevelCount];

        public string? LinkName { get; set; }

        public string? LinkTo { get; set; }
    }

    private sealed class ListInstance
    {
        public string Definition { get; set; } = "";

        public Dictionary<int, int> Starts { get; } = [];

        public Dictionary<int, ListLevel> Levels { get; } = [];

        public bool Used { get; set; }
    }
}
