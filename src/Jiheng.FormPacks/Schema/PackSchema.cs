using System.Text;
using System.Text.Json;
using Jiheng.Findings;

namespace Jiheng.FormPacks;

/// <summary>包的格式说明 (JSON Schema): what editors complete and check while a pack is written, and where the linter takes its examples from.</summary>
public static class PackSchema
{
    /// <summary>文件名 beside the packs' files.</summary>
    public const string FileName = "pack.schema.json";

    private static readonly Lazy<string> Written = new(() =>
    {
        using StreamReader reader = new(typeof(PackSchema).Assembly.GetManifestResourceStream(FileName)!, Encoding.UTF8);
        return reader.ReadToEnd();
    });

    /// <summary>全文.</summary>
    public static string Text => Written.Value;

    /// <summary>正例: how the entry that a finding is about is written rightly ("points: "5""); null where the finding is about no single entry.</summary>
    public static string? Example(Finding finding)
    {
        if (!finding.Arguments.TryGetValue("path", out string? path) || path.Length == 0) return null;
        using JsonDocument document = JsonDocument.Parse(Text);
        string key = path[(path.LastIndexOf('/') + 1)..];
        return Find(document.RootElement, document.RootElement, path.Split('/')) is { } schema && schema.TryGetProperty("examples", out JsonElement examples)
            ? Shown(key, examples[0].GetString() ?? "") : null;
    }

    /// <summary>The part of the schema for a path of keys, through lists and references; null where it has none.</summary>
    internal static JsonElement? Find(JsonElement root, JsonElement at, ReadOnlySpan<string> path)
    {
        foreach (string key in path)
        {
            at = Entry(root, at);
            if (!at.TryGetProperty("properties", out JsonElement known) || !known.TryGetProperty(key, out at)) return null;
        }

        return at;
    }

    /// <summary>The map that a schema is about: behind a reference, and inside a list.</summary>
    internal static JsonElement Entry(JsonElement root, JsonElement at)
    {
        while (true)
        {
            if (at.TryGetProperty("$ref", out JsonElement reference)) at = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
            else if (!at.TryGetProperty("properties", out JsonElement _) && at.TryGetProperty("items", out JsonElement items)) at = items;
            else return at;
        }
    }

    // A list stands below its key.
    private static string Shown(string key, string example) => example.StartsWith("- ", StringComparison.Ordinal) ? key + ":\n  " + example : key + ": " + example;
}
