using System.Text.Json;

namespace Jiheng.FormPacks;

/// <summary>The schema of pack files knows what the loader knows, no more and no less, and every pack fits it.</summary>
public sealed class PackSchemaTests
{
    private static readonly JsonElement Root = JsonDocument.Parse(PackSchema.Text).RootElement;

    // Every pack at hand together asks for every key: the shipped ones, the template's twin among the fixtures, and one of odds and ends.
    private static IEnumerable<string> Folders => Directory.EnumerateDirectories(RepositoryRoot.PathOf("packs")).Append(RepositoryRoot.PathOf("tests", "Shared", "packs", "yunlan.score-table"));

    [Fact]
    public void Every_key_that_loading_asks_for_is_in_the_schema()
    {
        HashSet<string> asked = Asked();
        Assert.True(asked.Count > 150, $"only {asked.Count} keys were asked for");
        string[] unknown = [.. asked.Where(key => !key.Contains('=', StringComparison.Ordinal) && PackSchema.Find(Root, Root, key.Split('/')) is null)];
        Assert.Empty(unknown);
    }

    [Fact]
    public void Choices_of_a_key_are_those_of_the_loader() => Assert.Empty(Asked().Where(one => one.Contains('=', StringComparison.Ordinal)).Select(one => one.Split('='))
        .Where(one => PackSchema.Find(Root, Root, one[0].Split('/')) is not { } schema || !schema.TryGetProperty("enum", out JsonElement names)
            || !names.EnumerateArray().Select(name => name.GetString()!).ToHashSet().SetEquals(one[1].Split('|'))).Select(one => one[0]));

    [Fact]
    public void Every_key_of_the_schema_is_asked_for_by_the_loader()
    {
        HashSet<string> asked = [.. Asked().Select(key => key.Split('/')[^1])];
        string[] idle = [.. KeysOf(Root).Concat(KeysOf(Root.GetProperty("$defs").GetProperty("rule"))).Distinct().Where(key => !asked.Contains(key))];
        Assert.Empty(idle);
    }

    [Fact]
    public void Every_pack_fits_the_schema() =>
        Assert.Empty(Folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)).SelectMany(file => Faults(YamlTree.Read(File.ReadAllText(file), out _), Root, Path.GetFileName(file))));

    [Fact]
    public void A_misspelt_key_and_an_unknown_choice_do_not_fit()
    {
        Assert.NotEmpty(Faults(YamlTree.Read("concepts: [{id: a, lable: 甲}]", out _), Root, "a"));
        Assert.NotEmpty(Faults(YamlTree.Read("schemes: [{id: a, title: 甲, rows: [{id: r, name: 乙, points: \"1\", rule: {kind: step}}]}]", out _), Root, "a"));
    }

    private static HashSet<string> Asked()
    {
        HashSet<string> keys = [];
        foreach (string folder in Folders)
        {
            PackProblems problems = new() { Keys = keys };
            FormPackLoader.Load(folder, problems, RepositoryRoot.PathOf("packs"));
            PackTestCase.ReadAll(folder, problems);
        }

        using PackFolder odds = new();
        odds.Write("z.yaml", "relations:\n  - {id: r, title: 甲, kind: sum, whole: base, parts: [base]}\nslips:\n  - {wrong: 甲, right: 乙}\nschemes:\n  - id: s\n    title: 表\n    groups: [{path: [甲], points: \"1\"}]\n    rows: [{id: r, name: 甲, points: \"1\", rule: {kind: best-of, choices: [{rule: {kind: steps}}, {rule: {kind: imported, score: base, out_of: \"1\"}}]}}]\n");
        FormPackLoader.Load(odds.Path, new PackProblems { Keys = keys });
        return keys;
    }

    private static IEnumerable<string> KeysOf(JsonElement schema)
    {
        if (schema.TryGetProperty("items", out JsonElement items)) foreach (string key in KeysOf(items)) yield return key;
        if (!schema.TryGetProperty("properties", out JsonElement properties)) yield break;
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            yield return property.Name;
            foreach (string key in KeysOf(property.Value)) yield return key;
        }
    }

    // Structure only: known keys, required keys, lists where lists belong, choices.
    private static IEnumerable<string> Faults(PackNode? node, JsonElement schema, string where)
    {
        if (schema.TryGetProperty("$ref", out JsonElement _)) schema = PackSchema.Entry(Root, schema);
        switch (node)
        {
            case PackMap map when schema.TryGetProperty("items", out JsonElement _) && !schema.TryGetProperty("properties", out JsonElement _):
                foreach (string fault in Faults(map, PackSchema.Entry(Root, schema), where)) yield return fault;
                break;
            case PackMap map when schema.TryGetProperty("properties", out JsonElement properties):
                if (schema.TryGetProperty("required", out JsonElement required))
                {
                    foreach (JsonElement key in required.EnumerateArray().Where(key => map.Entries.All(entry => entry.Key.Value != key.GetString()))) yield return $"{where}: {key} is missing";
                }

                foreach ((PackText key, PackNode value) in map.Entries)
                {
                    if (!properties.TryGetProperty(key.Value, out JsonElement below)) yield return $"{where}:{key.Line}: {key.Value} is unknown";
                    else foreach (string fault in Faults(value, below, $"{where}:{key.Line} {key.Value}")) yield return fault;
                }

                break;
            case PackList list:
                if (!schema.TryGetProperty("items", out JsonElement item)) yield return $"{where}: no list belongs here";
                else foreach (string fault in list.Items.SelectMany(one => Faults(one, item, where))) yield return fault;
                break;
            case PackText text when schema.TryGetProperty("enum", out JsonElement names):
                if (!names.EnumerateArray().Any(name => name.ToString() == text.Value)) yield return $"{where}: {text.Value} is not one of {names}";
                break;
        }
    }
}
