using System.Collections.Immutable;
using System.Globalization;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>名值表读取: takes typed values out of a map, reports what is missing or ill-written, and at the end the keys nobody asked for.</summary>
internal sealed class MapReader
{
    private readonly PackMap _map;
    private readonly PackProblems _problems;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public MapReader(PackMap map, string file, PackProblems problems, string path = "")
    {
        (_map, File, _problems, Path) = (map, file, problems, path);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((PackText key, PackNode _) in map.Entries)
        {
            if (!seen.Add(key.Value)) problems.Add(PackFindings.Duplicate, file, key, ("id", key.Value));
        }
    }

    /// <summary>文件, relative to the packs folder.</summary>
    public string File { get; }

    /// <summary>所在层次: the keys above it ("schemes/rows"), "" for a file's outermost map.</summary>
    public string Path { get; }

    /// <summary>The map itself, for problems about it.</summary>
    public PackNode Node => _map;

    /// <summary>True where the key is written.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The place of a key's value, or the map's.</summary>
    public PackNode PlaceOf(string key) => Find(key) ?? _map;

    /// <summary>A required text; "" where it is missing (and reported).</summary>
    public string Text(string key)
    {
        if (Find(key) is not { } node)
        {
            Missing(key);
            return "";
        }

        return AsText(node, key);
    }

    /// <summary>An optional text.</summary>
    public string? OptionalText(string key) => Find(key) is { } node ? AsText(node, key) : null;

    /// <summary>A list of texts; one plain text counts as a list of one; empty where it is missing.</summary>
    public ImmutableArray<string> Texts(string key, bool required = false)
    {
        switch (Find(key))
        {
            case null:
                if (required) Missing(key);
                return [];
            case PackList list:
                return [.. list.Items.Select(item => AsText(item, key)).Where(text => text.Length > 0)];
            case { } node:
                return AsText(node, key) is { Length: > 0 } text ? [text] : [];
        }
    }

    /// <summary>A whole number.</summary>
    public int? WholeNumber(string key)
    {
        if (Find(key) is not { } node) return null;
        if (int.TryParse(AsText(node, key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)) return value;
        Bad(node, key, "整数，如 6", "a whole number such as 6");
        return null;
    }

    /// <summary>A decimal number ("0.5"); null where it is missing or (reported) ill-written.</summary>
    public decimal? Number(string key, bool required = false)
    {
        if (Find(key) is not { } node)
        {
            if (required) Missing(key);
            return null;
        }

        if (decimal.TryParse(AsText(node, key), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)) return value;
        Bad(node, key, "数，如 0.5", "a number such as 0.5");
        return null;
    }

    /// <summary>A date yyyy-MM-dd.</summary>
    public DateOnly? Date(string key)
    {
        if (Find(key) is not { } node) return null;
        if (DateOnly.TryParseExact(AsText(node, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value)) return value;
        Bad(node, key, "日期，如 2022-01-01", "a date such as 2022-01-01");
        return null;
    }

    /// <summary>true or false; false where it is missing.</summary>
    public bool Flag(string key)
    {
        if (Find(key) is not { } node) return false;
        string text = AsText(node, key);
        if (text is not ("true" or "false")) Bad(node, key, "true 或 false", "true or false");
        return text == "true";
    }

    /// <summary>One of the named choices; the first where it is missing or (reported) unknown.</summary>
    public T Choice<T>(string key, params (string Name, T Value)[] choices)
    {
        _problems.Keys?.Add(Below(key) + "=" + string.Join('|', choices.Select(choice => choice.Name)));
        if (Find(key) is not { } node) return choices[0].Value;
        string text = AsText(node, key);
        foreach ((string name, T value) in choices)
        {
            if (name == text) return value;
        }

        string list = string.Join(" / ", choices.Select(choice => choice.Name));
        Bad(node, key, list, list);
        return choices[0].Value;
    }

    /// <summary>The maps of a list under a key; empty where it is missing.</summary>
    public IEnumerable<MapReader> Maps(string key)
    {
        switch (Find(key))
        {
            case null:
                yield break;
            case PackList list:
                foreach (PackNode item in list.Items)
                {
                    if (item is PackMap map) yield return new MapReader(map, File, _problems, Below(key));
                    else Bad(item, key, "“名: 值”的清单", "a list of “name: value” maps");
                }

                break;
            case PackMap single:
                yield return new MapReader(single, File, _problems, Below(key));
                break;
            case { } node:
                Bad(node, key, "“名: 值”的清单", "a list of “name: value” maps");
                break;
        }
    }

    /// <summary>The entries of a map of texts under a key.</summary>
    public IEnumerable<(PackText Key, PackNode Value)> Entries(string key) =>
        Find(key) is PackMap map ? map.Entries.Select(entry => (entry.Key, entry.Value)) : [];

    /// <summary>Texts of a node that is a list or a single text.</summary>
    public ImmutableArray<string> TextsOf(PackNode node, string key) =>
        node is PackList list ? [.. list.Items.Select(item => AsText(item, key))] : [AsText(node, key)];

    /// <summary>Reports that a key is not written.</summary>
    public void Missing(string key) => _problems.Add(PackFindings.MissingKey, File, _map, ("key", key), ("path", Below(key)));

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Done()
    {
        foreach ((PackText key, PackNode _) in _map.Entries)
        {
            if (!_known.Contains(key.Value))
            {
                _problems.Add(PackFindings.UnknownKey, File, key, ("key", key.Value), ("known", string.Join("、", _known.Order(StringComparer.Ordinal))));
            }
        }
    }

    /// <summary>Reports an ill-written value.</summary>
    public void Bad(PackNode node, string key, string wanted, string wantedEn) =>
        _problems.Add(PackFindings.BadValue, File, node, ("key", key), ("value", (node as PackText)?.Value ?? ""), ("wanted", wanted), ("wantedEn", wantedEn), ("path", Below(key)));

    private string Below(string key) => Path.Length == 0 ? key : Path + "/" + key;

    private PackNode? Find(string key)
    {
        if (_known.Add(key)) _problems.Keys?.Add(Below(key));
        foreach ((PackText name, PackNode value) in _map.Entries)
        {
            if (name.Value == key) return value;
        }

        return null;
    }

    private string AsText(PackNode node, string key)
    {
        if (node is PackText text) return text.Value.Trim();
        Bad(node, key, "一段文字", "plain text");
        return "";
    }
}
