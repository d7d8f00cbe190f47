using System.Xml.Linq;

namespace Jiheng.House.Tests;

/// <summary>Stairs: the one law. A project references only projects of a strictly lower level, and only the packages of its room.</summary>
public sealed class StairsTests
{
    [Fact]
    public void Every_project_in_src_is_a_room_of_the_table() =>
        Exemptions.AssertNone("rooms", Projects().Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => !Rooms.ByProject.ContainsKey(name)));

    [Fact]
    public void References_go_down_only() =>
        Exemptions.AssertNone("stairs", Projects().SelectMany(path => Upward(path)));

    [Fact]
    public void Packages_stay_in_their_room() =>
        Exemptions.AssertNone("packages", Projects().SelectMany(path => Foreign(path)));

    [Fact]
    public void Third_party_namespaces_stay_in_their_folder() =>
        Exemptions.AssertNone("namespaces", SourceTree.Source.SelectMany(file => Rooms.ThirdParty
            .Where(one => Names(file.Code, one.Namespace) && !IsAllowed(file, one.Room, one.Folders))
            .Select(one => ($"{file.Path} {one.Namespace}", $"{file.Path} names {one.Namespace}, which belongs to {one.Room}/{string.Join(" or ", one.Folders)}"))));

    [Fact]
    public void The_namespace_is_the_room() =>
        Exemptions.AssertNone("one namespace", SourceTree.Source
            .Where(file => NamespaceOf(file) is { } name && name != "Jiheng." + file.Room)
            .Select(file => (file.Path, $"{file.Path} is in namespace {NamespaceOf(file)}; a room has one: Jiheng.{file.Room}")));

    [Fact]
    public void Levels_of_the_table_themselves_go_down()
    {
        Dictionary<string, int> level = Rooms.All.ToDictionary(room => room.Name, room => room.Level);
        Assert.All(Rooms.All, room => Assert.All(room.MayReference, name => Assert.True(level[name] < room.Level, $"{room.Name} → {name}")));
    }

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateFiles(RepositoryRoot.PathOf("src"), "*.csproj", SearchOption.AllDirectories);

    private static IEnumerable<string> Included(string project, string element) =>
        XDocument.Load(project).Descendants(element).Select(one => one.Attribute("Include")?.Value ?? "");

    private static IEnumerable<(string, string)> Upward(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        foreach (string reference in Included(project, "ProjectReference"))
        {
            string target = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'));
            if (!Rooms.ByProject.TryGetValue(target, out Room? to)) yield return ($"{name} → {target}", $"{name} references {target}, which is no room: src/ never references tests, tools or packs");
            else if (Rooms.ByProject.TryGetValue(name, out Room? from) && (to.Level >= from.Level || !from.MayReference.Contains(to.Name)))
                yield return ($"{name} → {target}", $"{name} (level {from.Level}) may not reference {target} (level {to.Level}); it may: {string.Join(", ", from.MayReference)}");
        }
    }

    private static IEnumerable<(string, string)> Foreign(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        if (!Rooms.ByProject.TryGetValue(name, out Room? room)) yield break;
        foreach (string package in Included(project, "PackageReference").Concat(Included(project, "FrameworkReference")))
        {
            if (!room.Packages.Contains(package)) yield return ($"{name} {package}", $"{name} uses the package {package}; it may use: {string.Join(", ", room.Packages.DefaultIfEmpty("none"))}");
        }
    }

    private static bool Names(string code, string space)
    {
        for (int at = code.IndexOf(space, StringComparison.Ordinal); at >= 0; at = code.IndexOf(space, at + 1, StringComparison.Ordinal))
        {
            int end = at + space.Length;
            if ((at == 0 || !IsWord(code[at - 1])) && (end == code.Length || !IsWord(code[end]))) return true;
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsAllowed(SourceFile file, string room, string[] folders) =>
        file.Room == room && folders.Any(folder => folder.Length == 0 || file.Path.Contains($"/{folder}/", StringComparison.Ordinal));

    private static string? NamespaceOf(SourceFile file)
    {
        int at = file.Code.IndexOf("\nnamespace ", StringComparison.Ordinal);
        if (at < 0) return file.Code.StartsWith("namespace ", StringComparison.Ordinal) ? Until(file.Code, "namespace ".Length) : null;
        return Until(file.Code, at + "\nnamespace ".Length);
    }

    private static string Until(string code, int start) => code[start..code.IndexOfAny([';', '{', '\n'], start)].Trim();
}
