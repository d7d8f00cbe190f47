using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jiheng.Cli.Tests;

/// <summary>
/// A validator for the keywords our schemas use: type, const, enum, pattern, minimum, minLength, required, properties, additionalProperties (a schema),
/// items, allOf, anyOf and $ref into $defs. A keyword it does not know is an error, so that none goes unchecked.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "title", "description", "$defs"];

    public static JsonSchema Load(string path) => new(JsonDocument.Parse(File.ReadAllText(path)).RootElement);

    /// <summary>All violations as "path: reason"; empty where the value fits.</summary>
    public List<string> Validate(JsonElement value)
    {
        List<string> faults = [];
        Check(value, root, "$", faults);
        return faults;
    }

    private void Check(JsonElement value, JsonElement schema, string path, List<string> faults)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (!Annotations.Contains(keyword.Name)) Check(value, schema, keyword, path, faults);
        }
    }

    private void Check(JsonElement value, JsonElement schema, JsonProperty keyword, string path, List<string> faults)
    {
        switch (keyword.Name)
        {
            case "type":
                if (!Names(keyword.Value).Any(name => IsOf(value, name))) faults.Add($"{path}: {value.ValueKind} is not {keyword.Value}");
                break;
            case "const":
                if (!JsonElement.DeepEquals(value, keyword.Value)) faults.Add($"{path}: {value} is not {keyword.Value}");
                break;
            case "enum":
                if (!keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))) faults.Add($"{path}: {value} is not one of {keyword.Value}");
                break;
            case "pattern":
                if (value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.NonBacktracking)) faults.Add($"{path}: “{value}” does not match {keyword.Value}");
                break;
            case "minimum":
                if (value.ValueKind == JsonValueKind.Number && value.GetDecimal() < keyword.Value.GetDecimal()) faults.Add($"{path}: {value} is below {keyword.Value}");
                break;
            case "minLength":
                if (value.ValueKind == JsonValueKind.String && value.GetString()!.Length < keyword.Value.GetInt32()) faults.Add($"{path}: too short");
                break;
            case "required":
                if (value.ValueKind == JsonValueKind.Object) faults.AddRange(Names(keyword.Value).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}: {name} is missing"));
                break;
            case "properties":
                foreach (JsonProperty member in keyword.Value.EnumerateObject())
                {
                    if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member.Name, out JsonElement found)) Check(found, member.Value, $"{path}.{member.Name}", faults);
                }

                break;
            case "additionalProperties":
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    if (!schema.TryGetProperty("properties", out JsonElement known) || !known.TryGetProperty(member.Name, out _)) Check(member.Value, keyword.Value, $"{path}.{member.Name}", faults);
                }

                break;
            case "items":
                if (value.ValueKind == JsonValueKind.Array)
                {
                    int index = 0;
                    foreach (JsonElement item in value.EnumerateArray()) Check(item, keyword.Value, $"{path}[{index++}]", faults);
                }

                break;
            case "allOf":
                foreach (JsonElement one in keyword.Value.EnumerateArray()) Check(value, one, path, faults);
                break;
            case "anyOf":
                if (!keyword.Value.EnumerateArray().Any(one => Fits(value, one))) faults.Add($"{path}: fits none of anyOf");
                break;
            case "$ref":
                Check(value, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), path, faults);
                break;
            default:
                throw new NotSupportedException($"The test's validator does not know “{keyword.Name}”.");
        }
    }

    private bool Fits(JsonElement value, JsonElement schema)
    {
        List<string> faults = [];
        Check(value, schema, "", faults);
        return faults.Count == 0;
    }

    private static IEnumerable<string> Names(JsonElement one) =>
        one.ValueKind == JsonValueKind.Array ? one.EnumerateArray().Select(name => name.GetString()!) : [one.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The test's validator does not know the type “{type}”."),
    };
}
