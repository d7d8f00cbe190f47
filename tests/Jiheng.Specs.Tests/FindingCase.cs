using System.Text.Json;

namespace Jiheng.Specs.Tests;

/// <summary>
/// A case of specs/findings: a folder JHnnnn/fail-… or JHnnnn/pass-… with a report and expected.json, written so that someone who
/// is no programmer can read and correct it.
/// </summary>
internal sealed record FindingCase(string Folder)
{
    private static readonly string Root = RepositoryRoot.PathOf("specs", "findings");

    /// <summary>Every case, as "JH4101/fail-name".</summary>
    public static IEnumerable<string> All =>
        !Directory.Exists(Root) ? [] : Directory.EnumerateDirectories(Root)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static FindingCase Of(string name) => new(Path.Combine(Root, name));

    public string Code => Path.GetFileName(Path.GetDirectoryName(Folder)!);

    public bool MustFail => Path.GetFileName(Folder).StartsWith("fail-", StringComparison.Ordinal);

    /// <summary>What the case says of itself.</summary>
    public Expectation Expected => JsonSerializer.Deserialize<Expectation>(File.ReadAllText(Path.Combine(Folder, "expected.json")), Strict)
        ?? throw new InvalidDataException($"{Folder}: expected.json is empty");

    /// <summary>The report file, or null where a unit test shows the case.</summary>
    public string? Report => Directory.EnumerateFiles(Folder).SingleOrDefault(path => Path.GetFileNameWithoutExtension(path) == "report");

    // A misspelt key would make a case that checks nothing, so it is refused.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };
}

/// <summary>
/// expected.json. A fail case gives every one of <paramref name="Codes"/> and nothing outside <paramref name="Codes"/> and <paramref name="ByCatch"/>;
/// a pass case never gives its folder's code. <paramref name="Test"/> names the unit test that shows what no small file can.
/// </summary>
internal sealed record Expectation(string Name, string[]? Codes = null, string[]? ByCatch = null, string? Test = null);
