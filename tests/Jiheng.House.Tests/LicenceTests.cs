using System.Text.Json;
using System.Xml.Linq;

namespace Jiheng.House.Tests;

/// <summary>Licences: whatever the shipped rooms restore, down to the last dependency, is under a permissive licence.</summary>
public sealed class LicenceTests
{
    private static readonly string[] Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "PostgreSQL"];

    [Fact]
    public void Shipped_packages_are_permissive() =>
        Exemptions.AssertNone("licences", Rooms.Built.SelectMany(Packages).Distinct()
            .Where(package => !Allowed.Contains(package.Licence))
            .Select(package => (package.Name, $"{package.Name} is under “{package.Licence}”; allowed are {string.Join(", ", Allowed)}")));

    private static IEnumerable<(string Name, string Licence)> Packages(Room room)
    {
        string assets = Path.Combine(room.Folder, "obj", "project.assets.json");
        Assert.SkipUnless(File.Exists(assets), "the rooms were not restored here");
        using JsonDocument graph = JsonDocument.Parse(File.ReadAllText(assets));
        string[] folders = [.. graph.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        foreach (JsonProperty library in graph.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() != "package") continue;
            string path = library.Value.GetProperty("path").GetString()!;
            string? folder = folders.Select(one => Path.Combine(one, path)).FirstOrDefault(Directory.Exists);
            string? nuspec = folder is null ? null : Directory.EnumerateFiles(folder, "*.nuspec").FirstOrDefault();
            yield return (library.Name, nuspec is null ? "not found" : LicenceIn(nuspec));
        }
    }

    private static string LicenceIn(string nuspec)
    {
        XElement? licence = XDocument.Load(nuspec).Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Value.Trim() ?? "no licence expression";
    }
}
